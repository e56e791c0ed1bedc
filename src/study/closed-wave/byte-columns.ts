/**
 * The answers of a wave as byte columns: one per question, one byte per person, all in one order of people.
 * `answers.ts` says what each byte means.
 */
import type { OutsideOption } from '../../framework/shape.ts'
import {
  answerByte,
  columnNames,
  FIRST_OUTSIDE_BYTE,
  OTHER_CODE_BYTE,
  type Answers,
  type ChosenConstruct,
} from '../answers.ts'
import type { ColumnLayout, ColumnLists } from './column-layout.ts'

/** One person, with places instead of names: their centre and group in the layout's lists, their team from 1 (0: none). */
export interface Respondent {
  readonly centre: number
  readonly group: number
  readonly team: number
  readonly answers: Answers
}

export type ByteColumns = ReadonlyMap<string, Uint8Array>

/**
 * @throws {RangeError} for an item, construct or code the layout does not know: what comes in was checked
 *                      against the questionnaire before.
 */
export function byteColumns(people: readonly Respondent[], layout: ColumnLayout): Map<string, Uint8Array> {
  const columns = emptyColumns(people.length, layout)
  const column = (name: string): Uint8Array => {
    const found = columns.get(name)
    if (!found) throw new RangeError(`There is no column ${name} in this wave.`)
    return found
  }
  const codePlace = new Map(layout.codes.map((code, place) => [code, place + 1]))
  const centres = uint16View(column(columnNames.centre))
  const teams = uint16View(column(columnNames.team))
  const groups = column(columnNames.group)

  people.forEach(({ centre, group, team, answers }, row) => {
    if (layout.centres[centre] === undefined || layout.groups[group] === undefined) {
      throw new RangeError(
        `Row ${row} names centre ${centre} and group ${group}, which the wave does not have.`,
      )
    }
    centres.setUint16(row * 2, centre, true)
    groups[row] = group
    teams.setUint16(row * 2, team, true)
    for (const [item, answer] of Object.entries(answers.items)) column(item)[row] = checkedByte(answer, item)
    writeChosen(answers.best, columnNames.best, columnNames.lever, row)
    writeChosen(answers.worst, columnNames.worst, columnNames.threshold, row)
  })
  return columns

  function writeChosen(
    chosen: readonly ChosenConstruct[],
    nameOf: (construct: string) => string,
    codeColumn: (construct: string, place: number) => string,
    row: number,
  ) {
    for (const { construct, codes } of chosen) {
      column(nameOf(construct))[row] = 1
      codes.forEach((code, place) => {
        column(codeColumn(construct, place + 1))[row] = codeByte(code, codePlace)
      })
    }
  }
}

/** All columns of the layout, with nobody's answer in them yet. */
export function emptyColumns(people: number, layout: ColumnLayout): Map<string, Uint8Array> {
  // The layout's own columns first: a reader needs them for anything else.
  const { centres, teams, groups, codes } = layout
  const columns = new Map<string, Uint8Array>([
    [columnNames.lists, new TextEncoder().encode(JSON.stringify({ centres, teams, groups, codes }))],
    [columnNames.centre, new Uint8Array(people * 2)],
    [columnNames.group, new Uint8Array(people)],
    [columnNames.team, new Uint8Array(people * 2)],
  ])
  for (const item of layout.items) columns.set(item, new Uint8Array(people))
  for (const construct of layout.constructs) {
    columns.set(columnNames.best(construct), new Uint8Array(people))
    columns.set(columnNames.worst(construct), new Uint8Array(people))
    for (let place = 1; place <= layout.codesPerConstruct; place++) {
      columns.set(columnNames.lever(construct, place), new Uint8Array(people))
      columns.set(columnNames.threshold(construct, place), new Uint8Array(people))
    }
  }
  return columns
}

function checkedByte(answer: number | OutsideOption, item: string): number {
  const byte = answerByte(answer)
  if (
    typeof answer === 'number' &&
    !(Number.isInteger(answer) && answer >= 1 && answer < FIRST_OUTSIDE_BYTE)
  ) {
    throw new RangeError(`The answer ${answer} to ${item} is not a place on a scale.`)
  }
  return byte
}

function codeByte(code: string, places: ReadonlyMap<string, number>): number {
  const place = places.get(code)
  if (place !== undefined) return place
  if (code === 'other') return OTHER_CODE_BYTE
  const outside = answerByte(code as OutsideOption) // undefined for anything that is not one, refused below
  if (outside === undefined) throw new RangeError(`There is no lever or threshold ${code} in this wave.`)
  return outside
}

/** The same columns with their people in another order. */
export function reordered(columns: ByteColumns, order: Uint32Array): Map<string, Uint8Array> {
  return new Map(
    [...columns].map(([name, bytes]) => {
      if (name === columnNames.lists) return [name, bytes]
      const width = name === columnNames.centre || name === columnNames.team ? 2 : 1
      if (bytes.length !== order.length * width) {
        throw new RangeError(`Column ${name} has ${bytes.length} bytes for ${order.length} people.`)
      }
      const moved = new Uint8Array(bytes.length)
      for (let row = 0; row < order.length; row++) {
        const from = order[row]! // row is below its length
        for (let byte = 0; byte < width; byte++) moved[row * width + byte] = bytes[from * width + byte]!
      }
      return [name, moved]
    }),
  )
}

/** What the places refer to, as the wave itself kept it. */
export function listsOf(columns: ByteColumns): ColumnLists {
  // Written by `byteColumns` above and never changed since.
  return JSON.parse(new TextDecoder().decode(required(columns, columnNames.lists))) as ColumnLists
}

/** How many people took part. */
export function peopleIn(columns: ByteColumns): number {
  return required(columns, columnNames.group).length
}

/** Place of the centre per person, from 0. */
export function centrePlaces(columns: ByteColumns): Uint16Array {
  return uint16s(required(columns, columnNames.centre))
}

/** Place of the team within the centre per person, from 1; 0 is no team. */
export function teamPlaces(columns: ByteColumns): Uint16Array {
  return uint16s(required(columns, columnNames.team))
}

/** Place of the actor group per person, from 0. */
export function groupPlaces(columns: ByteColumns): Uint8Array {
  return required(columns, columnNames.group)
}

/** The answers to one question; a question that no one could answer yet in this wave is skipped by all. */
export function answersTo(columns: ByteColumns, item: string): Uint8Array {
  return columns.get(item) ?? new Uint8Array(peopleIn(columns))
}

function required(columns: ByteColumns, name: string): Uint8Array {
  const found = columns.get(name)
  if (!found) throw new RangeError(`The closed wave has no column ${name}.`)
  return found
}

/** Little-endian whatever the machine: the columns travel in backups. */
function uint16s(bytes: Uint8Array): Uint16Array {
  const view = uint16View(bytes)
  return Uint16Array.from({ length: bytes.length / 2 }, (_, row) => view.getUint16(row * 2, true))
}

const uint16View = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
