/** Reads the answers of a wave from CSV into byte columns. All faults at once, each with its row and column. */
import { CsvError, parse } from 'csv-parse/sync'
import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { CentreId, TeamId } from '../../foundation/ids.ts'
import type { Fault } from '../../foundation/problem.ts'
import type { Library } from '../../framework/shape.ts'
import { columnNames } from '../answers.ts'
import { emptyColumns } from '../closed-wave/byte-columns.ts'
import { columnLayout } from '../closed-wave/column-layout.ts'
import { delimiterOf } from './csv-delimiter.ts'
import { bytesOfColumns, NOT_ASKED, type ColumnBytes } from './csv-answer-bytes.ts'
import { ChoiceReader } from './csv-choices.ts'
import { csvFaults, FaultList } from './csv-faults.ts'
import type { Centre, Study, Team } from '../study.ts'
import type { Invited } from '../wave.ts'
import type { WaveMapping } from './wave-mapping.ts'

export interface ReadWave {
  /** Rows that hold somebody's answers. */
  readonly rows: number
  readonly faults: readonly Fault[]
  /** All of them; `faults` holds the first. */
  readonly faultCount: number
  /** The study's centres, and after them those that stand in the file only. */
  readonly centres: readonly Centre[]
  /** In the order of the file: shuffle before storing. */
  readonly columns: ReadonlyMap<string, Uint8Array>
  readonly open: readonly {
    readonly centre: CentreId
    readonly group: ActorGroup
    readonly question: string
    readonly body: string
  }[]
  /** People per centre and group, as they stand in the file. */
  readonly counts: readonly Invited[]
  /** Value in the file → centre, for a mapping that says how many were invited where. */
  readonly centreOfValue: ReadonlyMap<string, CentreId>
}

interface WaveCsv {
  readonly csv: string
  readonly mapping: WaveMapping
  readonly study: Pick<Study, 'groups' | 'centres'>
  readonly library: Library
  /** For centres and teams that the study does not have yet; null: such a centre is a fault. */
  readonly newId: (() => string) | null
}

export function readWaveCsv({ csv, mapping, study, library, newId }: WaveCsv): ReadWave {
  const faults = new FaultList()
  const empty = { columns: new Map(), open: [], counts: [], centres: study.centres, centreOfValue: new Map() }
  const answers = bytesOfColumns(mapping, study, library, faults)
  const people = new People(mapping, study, newId, faults)

  let reader: RowReader | null = null
  let record = 0
  let rows = 0
  try {
    parse(csv, {
      bom: true,
      delimiter: delimiterOf(csv),
      relax_column_count: true,
      skip_empty_lines: true,
      // One record at a time, none kept: a file of 200 MB would not fit as a table of strings.
      on_record: (cells: string[]) => {
        record += 1
        if (reader) rows += reader.read(cells, record) ? 1 : 0
        else
          reader = new RowReader(cells, mapping, { study, library }, people, answers, rowsAtMost(csv), faults)
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    faults.add(csvFaults.broken(Number(error.lines ?? record), error.message))
  }
  // The callback above made it; the compiler does not follow callbacks.
  const read = reader as RowReader | null
  if (!read || rows === 0) faults.add(csvFaults.noRows())
  if (faults.count > 0 || !read) return { ...empty, rows, faults: faults.first, faultCount: faults.count }

  const { centres, placeOfCentre, placeOfTeam } = people.inOrder()
  const layout = columnLayout({ groups: study.groups, centres }, library)
  const columns = emptyColumns(rows, layout)
  read.fill(columns, placeOfCentre, placeOfTeam)
  return {
    rows,
    faults: [],
    faultCount: 0,
    centres,
    columns,
    open: read.open.map(({ centre, group, ...answer }) => ({
      ...answer,
      centre: centres[placeOfCentre[centre]!]!.id, // every centre met has a place
      group: study.groups[group]!.group,
    })),
    counts: read.counts(centres, placeOfCentre, study.groups),
    centreOfValue: people.idsByValue(),
  }
}

/** An upper bound, to set memory aside once. */
function rowsAtMost(csv: string): number {
  let lines = 1
  for (let at = csv.indexOf('\n'); at !== -1; at = csv.indexOf('\n', at + 1)) lines += 1
  return Math.max(lines, csv.includes('\r') && lines === 1 ? csv.split('\r').length : 0)
}

/** Which centres and teams stand in the file, in the order in which they are met. */
class People {
  readonly #mapping: WaveMapping
  readonly #study: WaveCsv['study']
  readonly #newId: (() => string) | null
  readonly #faults: FaultList
  readonly #byValue = new Map<string, number>()
  readonly #centres: { centre: Centre; teams: Team[]; teamByName: Map<string, number> }[] = []

  constructor(
    mapping: WaveMapping,
    study: WaveCsv['study'],
    newId: (() => string) | null,
    faults: FaultList,
  ) {
    this.#mapping = mapping
    this.#study = study
    this.#newId = newId
    this.#faults = faults
    for (const centre of study.centres) this.#add(centre)
  }

  /** The place of the centre in order of meeting, or null when the file names one that may not be made. */
  centre(value: string, row: number): number | null {
    const known = this.#byValue.get(value)
    if (known !== undefined) return known
    const { names, name, column, line: _line, ...description } = this.#mapping.centre
    const called = names.get(value) ?? name.replaceAll('{value}', value)
    let place = this.#centres.findIndex(({ centre }) => centre.name === called)
    if (place === -1) {
      if (!this.#newId) {
        this.#faults.add(csvFaults.centreUnknown(row, column, value, called))
        return null
      }
      const id = this.#newId() as CentreId // made by the caller, so it is what it says
      place = this.#add({ id, name: called, ...description, teams: [] })
    }
    this.#byValue.set(value, place)
    return place
  }

  /** The place of the team in order of meeting within its centre, from 1. */
  team(centre: number, name: string, row: number): number | null {
    const found = this.#centres[centre]! // given out by `centre` above
    const known = found.teamByName.get(name)
    if (known !== undefined) return known
    if (!this.#newId) {
      this.#faults.add(csvFaults.teamUnknown(row, this.#mapping.team?.column ?? '', name))
      return null
    }
    found.teams.push({ id: this.#newId() as TeamId, name })
    found.teamByName.set(name, found.teams.length)
    return found.teams.length
  }

  /** New centres and teams by name, after those that were there; the order of the file tells who came first. */
  inOrder() {
    const byName = new Intl.Collator('nl', { numeric: true }).compare
    const before = this.#study.centres.length
    const order = this.#centres.map((_, place) => place)
    const sorted = [
      ...order.slice(0, before),
      ...order
        .slice(before)
        .sort((a, b) => byName(this.#centres[a]!.centre.name, this.#centres[b]!.centre.name)), // both are places of the list
    ]
    const placeOfCentre: number[] = []
    sorted.forEach((met, place) => {
      placeOfCentre[met] = place
    })
    const placeOfTeam = this.#centres.map(({ centre, teams }) => {
      const kept = centre.teams.length
      const sortedTeams = [
        ...teams.slice(0, kept),
        ...teams.slice(kept).sort((a, b) => byName(a.name, b.name)),
      ]
      return { sortedTeams, places: [0, ...teams.map((team) => sortedTeams.indexOf(team) + 1)] }
    })
    return {
      centres: sorted.map((met) => ({
        ...this.#centres[met]!.centre,
        teams: placeOfTeam[met]!.sortedTeams,
      })),
      placeOfCentre,
      placeOfTeam: placeOfTeam.map(({ places }) => places),
    }
  }

  idsByValue(): Map<string, CentreId> {
    return new Map([...this.#byValue].map(([value, place]) => [value, this.#centres[place]!.centre.id]))
  }

  #add(centre: Centre): number {
    const teamByName = new Map(centre.teams.map((team, place) => [team.name, place + 1]))
    this.#centres.push({ centre, teams: [...centre.teams], teamByName })
    return this.#centres.length - 1
  }
}

/** Reads rows one by one into columns that are set aside beforehand. */
class RowReader {
  readonly open: { centre: number; group: number; question: string; body: string }[] = []
  readonly #people: People
  readonly #faults: FaultList
  readonly #width: number
  readonly #filters: { place: number; values: ReadonlySet<string> }[]
  readonly #centreAt: number
  readonly #teamAt: number
  readonly #groupAt: number
  readonly #groupOf: ReadonlyMap<string, number>
  readonly #onlyGroup: number
  readonly #mapping: WaveMapping
  readonly #answers: { place: number; bytes: ColumnBytes }[]
  readonly #choices: ChoiceReader
  readonly #openAt: { place: number; question: string }[]
  readonly #items = new Map<string, Uint8Array>()
  readonly #centreOf: Uint16Array
  readonly #teamOf: Uint16Array
  readonly #groups: Uint8Array
  #rows = 0

  constructor(
    header: readonly string[],
    mapping: WaveMapping,
    asked: Pick<WaveCsv, 'study' | 'library'>,
    people: People,
    answers: readonly ColumnBytes[],
    atMost: number,
    faults: FaultList,
  ) {
    const names = header.map((name) => name.trim())
    for (const name of new Set(names.filter((name, place) => names.indexOf(name) !== place))) {
      faults.add(csvFaults.headerTwice(name))
    }
    const find = (column: string, line: number) => {
      const place = names.indexOf(column)
      if (place === -1) faults.add(csvFaults.columnMissing(line, column, names))
      return place
    }
    const { group, centre, team, rows, open } = mapping
    const place = new Map(asked.study.groups.map((design, index) => [design.group, index]))
    this.#mapping = mapping
    this.#people = people
    this.#faults = faults
    this.#width = names.length
    this.#filters = rows.map(({ column, values, line }) => ({
      place: find(column, line),
      values: new Set(values),
    }))
    this.#centreAt = find(centre.column, centre.line)
    this.#teamAt = team ? find(team.column, team.line) : -1
    this.#groupAt = group.kind === 'column' ? find(group.column, group.line) : -1
    this.#groupOf = new Map(
      group.kind === 'column'
        ? [...group.values].map(([value, named]) => [value, place.get(named) ?? -1])
        : [],
    )
    this.#onlyGroup = group.kind === 'constant' ? (place.get(group.group) ?? -1) : -1
    this.#answers = answers.map((bytes) => ({ place: find(bytes.column, bytes.line), bytes }))
    this.#openAt = open.map(({ column, question, line }) => ({ place: find(column, line), question }))
    this.#choices = new ChoiceReader(mapping, asked, find, atMost, faults)
    this.#centreOf = new Uint16Array(atMost)
    this.#teamOf = new Uint16Array(atMost)
    this.#groups = new Uint8Array(atMost)
    for (const { items } of answers) {
      for (const item of items) if (item !== null) this.#items.set(item, new Uint8Array(atMost))
    }
  }

  /** Whether the row holds somebody's answers. Rows are counted as a spreadsheet does: the header is row 1. */
  read(cells: readonly string[], row: number): boolean {
    if (this.#filters.some(({ place, values }) => !values.has((cells[place] ?? '').trim()))) return false
    if (cells.length !== this.#width) {
      this.#faults.add(csvFaults.rowWidth(row, cells.length, this.#width))
      return true
    }
    const group = this.#group(cells, row)
    const centre = this.#centre(cells, row)
    if (group === null || centre === null) return true
    const at = this.#rows
    this.#groups[at] = group
    this.#centreOf[at] = centre
    this.#teamOf[at] = this.#team(cells, row, centre)
    for (const { place, bytes } of this.#answers) {
      const given = cells[place] ?? ''
      const item = bytes.items[group]
      const byte = bytes.byte(given, group)
      if (byte === NOT_ASKED) this.#faults.add(csvFaults.notAsked(row, bytes.column, given))
      else if (byte === undefined) {
        this.#faults.add(csvFaults.noAnswer(row, bytes.column, given.trim(), bytes.expected(group)))
      } else if (byte > 0 && item) this.#items.get(item)![at] = byte // made for every item in the constructor
    }
    this.#choices.read(cells, row, group, at)
    for (const { place, question } of this.#openAt) {
      const body = (cells[place] ?? '').trim()
      if (body !== '') this.open.push({ centre, group, question, body })
    }
    this.#rows += 1
    return true
  }

  fill(
    columns: Map<string, Uint8Array>,
    placeOfCentre: readonly number[],
    placeOfTeam: readonly (readonly number[])[],
  ): void {
    const rows = this.#rows
    const wide = (name: string) => {
      const bytes = columns.get(name)! // every wave has its position columns
      return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    }
    const centres = wide(columnNames.centre)
    const teams = wide(columnNames.team)
    for (let row = 0; row < rows; row++) {
      const met = this.#centreOf[row]!
      centres.setUint16(row * 2, placeOfCentre[met]!, true)
      teams.setUint16(row * 2, placeOfTeam[met]![this.#teamOf[row]!]!, true)
    }
    columns.set(columnNames.group, this.#groups.slice(0, rows))
    for (const [name, bytes] of this.#choices.columns()) columns.set(name, bytes.slice(0, rows))
    for (const [item, bytes] of this.#items) columns.set(item, bytes.slice(0, rows))
  }

  counts(centres: readonly Centre[], placeOfCentre: readonly number[], groups: Study['groups']): Invited[] {
    const count = new Map<string, number>()
    for (let row = 0; row < this.#rows; row++) {
      const key = `${placeOfCentre[this.#centreOf[row]!]} ${this.#groups[row]}`
      count.set(key, (count.get(key) ?? 0) + 1)
    }
    return [...count].map(([key, number]) => {
      const [centre, group] = key.split(' ').map(Number) as [number, number] // written just above
      return { centre: centres[centre]!.id, group: groups[group]!.group, team: null, number }
    })
  }

  #group(cells: readonly string[], row: number): number | null {
    if (this.#groupAt === -1) return this.#onlyGroup === -1 ? null : this.#onlyGroup
    const value = (cells[this.#groupAt] ?? '').trim()
    const place = this.#groupOf.get(value)
    if (place !== undefined && place >= 0) return place
    const { group } = this.#mapping
    if (place === undefined && group.kind === 'column') {
      this.#faults.add(csvFaults.groupUnknown(row, group.column, value, [...group.values.keys()]))
    }
    return null
  }

  #centre(cells: readonly string[], row: number): number | null {
    if (this.#centreAt === -1) return null
    const value = (cells[this.#centreAt] ?? '').trim()
    if (value !== '') return this.#people.centre(value, row)
    this.#faults.add(csvFaults.centreEmpty(row, this.#mapping.centre.column))
    return null
  }

  #team(cells: readonly string[], row: number, centre: number): number {
    const name = this.#teamAt === -1 ? '' : (cells[this.#teamAt] ?? '').trim()
    return name === '' ? 0 : (this.#people.team(centre, name, row) ?? 0)
  }
}
