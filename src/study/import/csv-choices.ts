/** Which krachtlijnen somebody in an imported file said go best and worst, with the levers and thresholds of each. */
import type { Library, LeverChoice, OutsideOption } from '../../framework/shape.ts'
import { answerByte, columnNames, OTHER_CODE_BYTE } from '../answers.ts'
import { leverCodes } from '../closed-wave/column-layout.ts'
import { csvFaults, type FaultList } from './csv-faults.ts'
import { instrumentOf, itemsAsked } from '../closed-wave/items-asked.ts'
import type { Study } from '../study.ts'
import type { MappedChoice, WaveMapping } from './wave-mapping.ts'

/** What a group may choose; null for a group that is not asked. */
interface Choosable {
  readonly constructs: ReadonlySet<string>
  /** Code → its byte. */
  readonly codes: ReadonlyMap<string, number>
}

interface Placed extends MappedChoice {
  readonly at: number
  readonly codesAt: readonly { readonly column: string; readonly at: number }[]
}

export class ChoiceReader {
  readonly #choices: readonly Placed[]
  readonly #ofGroup: readonly (Choosable | null)[]
  readonly #missing: ReadonlySet<string>
  readonly #outside: ReadonlyMap<string, OutsideOption>
  readonly #faults: FaultList
  readonly #atMost: number
  readonly #columns = new Map<string, Uint8Array>()

  /** @param find the place of a column in the file, or -1 after it said that there is none. */
  constructor(
    mapping: WaveMapping,
    asked: { readonly study: Pick<Study, 'groups' | 'centres'>; readonly library: Library },
    find: (column: string, line: number) => number,
    atMost: number,
    faults: FaultList,
  ) {
    this.#choices = mapping.levers.map((choice) => ({
      ...choice,
      at: find(choice.column, choice.line),
      codesAt: choice.codes.map((column) => ({ column, at: find(column, choice.line) })),
    }))
    this.#missing = new Set(['', ...mapping.missing])
    this.#outside = mapping.outside
    this.#faults = faults
    this.#atMost = atMost
    const { choices, ofGroup } = choosable(asked.study, asked.library)
    this.#ofGroup = ofGroup
    checkMapping(mapping.levers, choices, faults)
  }

  /** @param at where this person stands in the columns. */
  read(cells: readonly string[], row: number, group: number, at: number): void {
    const chosen = new Set<string>()
    for (const choice of this.#choices) {
      const given = this.#cell(cells, choice.at)
      const codes = choice.codesAt.flatMap(({ column, at: place }) => {
        const value = this.#cell(cells, place)
        return value === null ? [] : [{ column, value }]
      })
      const may = this.#ofGroup[group]
      if (!may) {
        const first = given === null ? codes[0] : { column: choice.column, value: given }
        if (first) this.#faults.add(csvFaults.notAsked(row, first.column, first.value))
        continue
      }
      if (given === null) {
        for (const { column, value } of codes) {
          this.#faults.add(csvFaults.codeAlone(row, column, value, choice.column))
        }
        continue
      }
      const construct = choice.values.get(given) ?? given
      if (!may.constructs.has(construct)) {
        this.#faults.add(csvFaults.choiceUnknown(row, choice.column, given, [...may.constructs]))
        continue
      }
      const name = columnNames[choice.direction](construct)
      if (chosen.has(name)) {
        this.#faults.add(csvFaults.choiceTwice(row, choice.column, given))
        continue
      }
      chosen.add(name)
      this.#set(name, at, 1)
      this.#readCodes(choice, construct, codes, may, row, at)
    }
  }

  columns(): ReadonlyMap<string, Uint8Array> {
    return this.#columns
  }

  #readCodes(
    choice: Placed,
    construct: string,
    codes: readonly { readonly column: string; readonly value: string }[],
    may: Choosable,
    row: number,
    at: number,
  ): void {
    const seen = new Set<number>()
    let place = 0
    for (const { column, value } of codes) {
      const code = choice.values.get(value) ?? this.#outside.get(value) ?? value
      const byte = may.codes.get(code)
      if (byte === undefined) {
        this.#faults.add(csvFaults.choiceUnknown(row, column, value, [...may.codes.keys()]))
      } else if (seen.has(byte)) {
        this.#faults.add(csvFaults.choiceTwice(row, column, value))
      } else {
        seen.add(byte)
        place += 1
        const name = choice.direction === 'best' ? columnNames.lever : columnNames.threshold
        this.#set(name(construct, place), at, byte)
      }
    }
    // "Don't know" is said alone; beside a lever it would be counted as one.
    const alone = codes.find(({ value }) => {
      const byte = may.codes.get(choice.values.get(value) ?? this.#outside.get(value) ?? value)
      return byte !== undefined && byte > OTHER_CODE_BYTE
    })
    if (seen.size > 1 && alone) this.#faults.add(csvFaults.outsideBeside(row, alone.column, alone.value))
  }

  #cell(cells: readonly string[], place: number): string | null {
    const value = (cells[place] ?? '').trim()
    return this.#missing.has(value) ? null : value
  }

  #set(name: string, at: number, byte: number): void {
    const column = this.#columns.get(name) ?? new Uint8Array(this.#atMost)
    this.#columns.set(name, column)
    column[at] = byte
  }
}

function choosable(study: Pick<Study, 'groups' | 'centres'>, library: Library) {
  const asked = itemsAsked(study, library)
  const choices: LeverChoice[] = []
  // The place of a code is its place in the list of the whole wave: see columnLayout.
  const all: string[] = []
  const found = study.groups.map((design) => {
    const choice = instrumentOf(design, library)?.levers
    if (!choice || !choice.actorGroups.includes(design.group)) return null
    const codes = leverCodes(choice.framework, library)
    choices.push(choice)
    for (const code of codes) if (!all.includes(code)) all.push(code)
    return { group: design.group, choice, codes }
  })
  const ofGroup = found.map((one): Choosable | null => {
    if (!one) return null
    const anchors = asked.filter(({ group, item }) => group === one.group && item.role === 'anchor')
    return {
      constructs: new Set(anchors.map(({ item }) => item.construct)),
      codes: new Map([
        ...one.codes.map((code) => [code, all.indexOf(code) + 1] as const),
        ...one.choice.extra.map(({ id }) => [id, id === 'other' ? OTHER_CODE_BYTE : answerByte(id)] as const),
      ]),
    }
  })
  return { choices, ofGroup }
}

/** More columns than a person could choose: then the columns are something else than the mapping says. */
function checkMapping(
  mapped: readonly MappedChoice[],
  choices: readonly LeverChoice[],
  faults: FaultList,
): void {
  const [first] = mapped
  if (!first) return
  if (choices.length === 0) {
    faults.add(csvFaults.leversNotAsked(first.line))
    return
  }
  const atMost = Math.max(...choices.map(({ atMostConstructs }) => atMostConstructs))
  const atMostCodes = Math.max(...choices.map(({ atMostCodes: most }) => most))
  for (const direction of ['best', 'worst'] as const) {
    const tooMany = mapped.filter((choice) => choice.direction === direction)[atMost]
    if (tooMany) faults.add(csvFaults.tooManyChoices(tooMany.line, direction, atMost))
  }
  for (const { codes, line } of mapped) {
    if (codes.length > atMostCodes) faults.add(csvFaults.tooManyChoices(line, 'codes', atMostCodes))
  }
}
