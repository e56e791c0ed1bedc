/** Reads a mapping file. All faults at once, each with its line and how to repair it. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml'
import { isActorGroup, type ActorGroup } from '../../foundation/actor-group.ts'
import { fault } from '../../foundation/fault.ts'
import type { Fault } from '../../foundation/problem.ts'
import { isLanguage, type Text } from '../../foundation/text.ts'
import { OUTSIDE_OPTIONS, type OutsideOption } from '../../framework/shape.ts'
import type { MappedChoice, MappedInvitation, MappedItem, WaveMapping } from './wave-mapping.ts'

/** A mapping, or what is wrong with it. */
export type ReadMapping =
  | { readonly mapping: WaveMapping; readonly faults: readonly [] }
  | { readonly mapping: null; readonly faults: readonly Fault[] }

const KEYS = [
  'study',
  'rows',
  'centre',
  'group',
  'team',
  'missing',
  'outside',
  'items',
  'levers',
  'open',
  'invited',
  'minimumCells',
  'pooledStaff',
  'asked',
] as const

export function readWaveMapping(yaml: string): ReadMapping {
  const lines = new LineCounter()
  // Failsafe: every value stays the text that stands in the file, so "01" and "1" are not the same code.
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'failsafe', prettyErrors: false })
  const reader = new Reader((node) => (node?.range ? lines.linePos(node.range[0]).line : 1))
  for (const error of document.errors) reader.say(lines.linePos(error.pos[0]).line, yamlBroken(error.message))
  if (document.errors.length > 0) return { mapping: null, faults: reader.faults }

  const root = document.contents
  const at = (key: (typeof KEYS)[number]) => reader.field(root, key)
  reader.onlyKeys(root, KEYS)
  const missing = reader.list(at('missing'))
  const outside = outsideOf(reader, at('outside'))
  const mapping: WaveMapping = {
    study: at('study') ? studyOf(reader, at('study')) : null,
    rows: reader.entries(at('rows')).map(([column, node]) => ({
      column,
      values: isSeq(node) ? reader.list(node) : [reader.text(node)],
      line: reader.lineOf(node),
    })),
    centre: centreOf(reader, at('centre'), reader.lineOf(root)),
    group: groupOf(reader, at('group'), reader.lineOf(root)),
    team: at('team')
      ? { column: reader.required(at('team'), 'column'), line: reader.lineOf(at('team')) }
      : null,
    items: itemsOf(reader, at('items'), new Set(['', ...missing]), outside, reader.lineOf(root)),
    missing,
    outside,
    levers: leversOf(reader, at('levers')),
    open: reader
      .entries(at('open'))
      .map(([column, node]) => ({ column, question: reader.text(node), line: reader.lineOf(node) })),
    invited: invitedOf(reader, at('invited')),
    minimumCells: Object.fromEntries(
      reader.entries(at('minimumCells')).map(([group, node]) => [group, reader.whole(node)]),
    ) as WaveMapping['minimumCells'], // a name that is no group is refused when the wave takes it in
    pooledStaff: at('pooledStaff') ? reader.choice(at('pooledStaff'), ['true', 'false']) === 'true' : null,
    asked: at('asked')
      ? {
          from: reader.day(reader.field(at('asked'), 'from'), reader.lineOf(at('asked'))),
          until: reader.day(reader.field(at('asked'), 'until'), reader.lineOf(at('asked'))),
        }
      : null,
  }
  if (mapping.asked && mapping.asked.from > mapping.asked.until) {
    reader.say(reader.lineOf(at('asked')), daysTurned)
  }
  return reader.faults.length > 0 ? { mapping: null, faults: reader.faults } : { mapping, faults: [] }
}

function studyOf(reader: Reader, node: Node | undefined): WaveMapping['study'] {
  reader.onlyKeys(node, ['title', 'question', 'runBy', 'languages'])
  const languages = reader.list(reader.field(node, 'languages'))
  for (const language of languages) {
    if (!isLanguage(language)) reader.say(reader.lineOf(node), notOneOf(language, ['nl', 'en', 'fr']))
  }
  const runBy = reader.field(node, 'runBy')
  return {
    title: reader.required(node, 'title'),
    question: reader.required(node, 'question'),
    runBy: runBy ? reader.choice(runBy, ['outside', 'centre-itself']) : 'outside',
    languages: languages.length > 0 ? languages.filter(isLanguage) : ['nl'],
  }
}

function centreOf(reader: Reader, node: Node | undefined, line: number): WaveMapping['centre'] {
  if (!node) reader.say(line, keyMissing('centre', 'centre: { column: ... }'))
  else reader.onlyKeys(node, ['column', 'names', 'name', 'whyChosen', 'training', 'context'])
  const optional = (key: string) => {
    const found = reader.field(node, key)
    return found ? reader.text(found) : ''
  }
  return {
    column: node ? reader.required(node, 'column') : '',
    line: reader.lineOf(node),
    names: new Map(
      reader.entries(reader.field(node, 'names')).map(([value, name]) => [value, reader.text(name)]),
    ),
    name: optional('name') || '{value}',
    whyChosen: optional('whyChosen'),
    training: optional('training'),
    context: optional('context'),
  }
}

function groupOf(reader: Reader, node: Node | undefined, line: number): WaveMapping['group'] {
  if (!node) reader.say(line, keyMissing('group', 'group: worker'))
  if (!isMap(node)) {
    return { kind: 'constant', group: node ? reader.actorGroup(node) : 'worker' }
  }
  reader.onlyKeys(node, ['column', 'values'])
  const values = reader.entries(reader.field(node, 'values'))
  if (values.length === 0) reader.say(reader.lineOf(node), keyMissing('values', 'values: { werker: worker }'))
  return {
    kind: 'column',
    column: reader.required(node, 'column'),
    line: reader.lineOf(node),
    values: new Map(values.map(([value, group]) => [value, reader.actorGroup(group)])),
  }
}

function itemsOf(
  reader: Reader,
  node: Node | undefined,
  missing: ReadonlySet<string>,
  outside: ReadonlyMap<string, OutsideOption>,
  line: number,
): MappedItem[] {
  if (!isSeq(node) || node.items.length === 0) {
    reader.say(
      node ? reader.lineOf(node) : line,
      keyMissing('items', 'items: [ { columns: { kolom: vraag } } ]'),
    )
    return []
  }
  const seen = new Set<string>()
  return (node.items as Node[]).flatMap((block) => {
    reader.onlyKeys(block, ['columns', 'values', 'outside', 'missing'])
    const given = reader.entries(reader.field(block, 'values'))
    const values =
      given.length > 0 ? new Map(given.map(([value, place]) => [value, reader.whole(place)])) : null
    const columns = reader.entries(reader.field(block, 'columns'))
    if (columns.length === 0)
      reader.say(reader.lineOf(block), keyMissing('columns', 'columns: { kolom: vraag }'))
    return columns.map(([column, item]): MappedItem => {
      if (seen.has(column)) reader.say(reader.lineOf(item), columnTwice(column))
      seen.add(column)
      return {
        column,
        item: isMap(item)
          ? new Map(
              reader
                .entries(item)
                .map(([group, id]) => [reader.groupNamed(group, id), reader.text(id)] as const),
            )
          : reader.text(item),
        values,
        outside: new Map([...outside, ...outsideOf(reader, reader.field(block, 'outside'))]),
        missing: new Set([...missing, ...reader.list(reader.field(block, 'missing'))]),
        line: reader.lineOf(item),
      }
    })
  })
}

function leversOf(reader: Reader, node: Node | undefined): MappedChoice[] {
  if (!node) return []
  if (!isSeq(node)) {
    reader.say(reader.lineOf(node), noChoices)
    return []
  }
  const seen = new Set<string>()
  return (node.items as Node[]).map((one): MappedChoice => {
    reader.onlyKeys(one, ['best', 'worst', 'codes', 'values'])
    const best = reader.field(one, 'best')
    const worst = reader.field(one, 'worst')
    if (Boolean(best) === Boolean(worst)) reader.say(reader.lineOf(one), noChoices)
    const named = best ?? worst
    const column = named ? reader.text(named) : ''
    const codes = reader.list(reader.field(one, 'codes'))
    for (const name of [column, ...codes]) {
      if (seen.has(name) && name !== '') reader.say(reader.lineOf(one), columnTwice(name))
      seen.add(name)
    }
    return {
      direction: best ? 'best' : 'worst',
      column,
      codes,
      values: new Map(
        reader.entries(reader.field(one, 'values')).map(([value, id]) => [value, reader.text(id)]),
      ),
      line: reader.lineOf(one),
    }
  })
}

function outsideOf(reader: Reader, node: Node | undefined): Map<string, OutsideOption> {
  return new Map(
    reader.entries(node).map(([value, option]) => [value, reader.choice(option, OUTSIDE_OPTIONS)]),
  )
}

function invitedOf(reader: Reader, node: Node | undefined): WaveMapping['invited'] {
  if (!node) return null
  if (isScalar(node)) {
    reader.choice(node, ['rows'])
    return 'rows'
  }
  if (isMap(node)) {
    return reader.entries(node).map(
      ([group, number]): MappedInvitation => ({
        centre: null,
        group: reader.groupNamed(group, number),
        number: reader.whole(number),
      }),
    )
  }
  return ((isSeq(node) ? node.items : []) as Node[]).map((row): MappedInvitation => {
    reader.onlyKeys(row, ['centre', 'group', 'number'])
    const number = reader.field(row, 'number')
    const group = reader.field(row, 'group')
    if (!number) reader.say(reader.lineOf(row), keyMissing('number', 'number: 25'))
    if (!group) reader.say(reader.lineOf(row), keyMissing('group', 'group: worker'))
    return {
      centre: reader.required(row, 'centre'),
      group: group ? reader.actorGroup(group) : 'worker',
      number: number ? reader.whole(number) : 0,
    }
  })
}

/** Takes what is there, and writes down what is wrong: the reading goes on, so that all faults come at once. */
class Reader {
  readonly faults: Fault[] = []
  readonly lineOf: (node: Node | null | undefined) => number

  constructor(lineOf: (node: Node | null | undefined) => number) {
    this.lineOf = lineOf
  }

  say(line: number, [what, repair]: readonly [what: Text, repair: Text]): void {
    const where = { nl: `mapping, regel ${line}`, en: `mapping, line ${line}`, fr: `mapping, ligne ${line}` }
    this.faults.push(fault(where, what, repair))
  }

  field(node: Node | null | undefined, key: string): Node | undefined {
    if (!isMap(node)) return undefined
    return (node.get(key, true) as Node | undefined) ?? undefined
  }

  onlyKeys(node: Node | null | undefined, keys: readonly string[]): void {
    if (!isMap(node)) {
      this.say(this.lineOf(node), noMap(keys))
      return
    }
    for (const pair of node.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : ''
      if (!keys.includes(key)) this.say(this.lineOf(pair.key as Node), keyUnknown(key, keys))
    }
  }

  entries(node: Node | null | undefined): [string, Node][] {
    if (!node) return []
    if (!isMap(node)) {
      this.say(this.lineOf(node), noMap(['kolom']))
      return []
    }
    return node.items.flatMap((pair): [string, Node][] =>
      isScalar(pair.key) && pair.value ? [[String(pair.key.value), pair.value as Node]] : [],
    )
  }

  text(node: Node): string {
    if (isScalar(node)) return String(node.value).trim()
    this.say(this.lineOf(node), noText)
    return ''
  }

  required(node: Node | null | undefined, key: string): string {
    const found = this.field(node, key)
    const text = found ? this.text(found) : ''
    if (text === '') this.say(this.lineOf(node), keyMissing(key, `${key}: ...`))
    return text
  }

  list(node: Node | null | undefined): string[] {
    if (!node) return []
    return isSeq(node) ? (node.items as Node[]).map((one) => this.text(one)) : [this.text(node)]
  }

  whole(node: Node): number {
    const text = this.text(node)
    if (/^\d{1,7}$/.test(text)) return Number(text)
    this.say(this.lineOf(node), noNumber(text))
    return 0
  }

  day(node: Node | undefined, line: number): string {
    const text = node ? this.text(node) : ''
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text))) {
      this.say(node ? this.lineOf(node) : line, noDay(text))
    }
    return text
  }

  choice<const Choice extends string>(node: Node | undefined, choices: readonly Choice[]): Choice {
    const text = node ? this.text(node) : ''
    const chosen = choices.find((choice) => choice === text)
    if (!chosen) this.say(this.lineOf(node), notOneOf(text, choices))
    return chosen ?? choices[0]! // every list of choices has one
  }

  actorGroup(node: Node): ActorGroup {
    return this.groupNamed(this.text(node), node)
  }

  groupNamed(name: string, node: Node): ActorGroup {
    if (isActorGroup(name)) return name
    this.say(this.lineOf(node), notOneOf(name, ['client', 'worker', 'manager', 'policyMaker', 'other-...']))
    return 'worker'
  }
}

type Said = readonly [what: Text, repair: Text]

const yamlBroken = (message: string): Said => [
  {
    nl: `Dit is geen geldige YAML: ${message}`,
    en: `This is no valid YAML: ${message}`,
    fr: `Ce YAML n'est pas valide : ${message}`,
  },
  {
    nl: 'Kijk naar inspringing, aanhalingstekens en dubbelepunten op deze regel en net erboven.',
    en: 'Look at indentation, quotes and colons on this line and just above it.',
    fr: "Regardez l'indentation, les guillemets et les deux-points sur cette ligne et juste au-dessus.",
  },
]

const keyMissing = (key: string, example: string): Said => [
  { nl: `"${key}" ontbreekt.`, en: `"${key}" is missing.`, fr: `« ${key} » manque.` },
  { nl: `Voeg toe: ${example}`, en: `Add: ${example}`, fr: `Ajoutez : ${example}` },
]

const keyUnknown = (key: string, keys: readonly string[]): Said => [
  {
    nl: `"${key}" kennen wij hier niet.`,
    en: `We do not know "${key}" here.`,
    fr: `« ${key} » n'est pas connu ici.`,
  },
  {
    nl: `Hier mag staan: ${keys.join(', ')}.`,
    en: `Allowed here: ${keys.join(', ')}.`,
    fr: `Permis ici : ${keys.join(', ')}.`,
  },
]

const noMap = (keys: readonly string[]): Said => [
  {
    nl: 'Hier hoort een lijst van "naam: waarde".',
    en: 'A list of "name: value" belongs here.',
    fr: 'Une liste de « nom: valeur » est attendue ici.',
  },
  {
    nl: `Begin zo: ${keys[0]}: ...`,
    en: `Begin like this: ${keys[0]}: ...`,
    fr: `Commencez ainsi : ${keys[0]}: ...`,
  },
]

const noText: Said = [
  { nl: 'Hier hoort één waarde.', en: 'One value belongs here.', fr: 'Une seule valeur est attendue ici.' },
  {
    nl: 'Schrijf één woord of getal, zonder streepjes of accolades.',
    en: 'Write one word or number, without dashes or braces.',
    fr: 'Écrivez un seul mot ou nombre, sans tirets ni accolades.',
  },
]

const noNumber = (text: string): Said => [
  {
    nl: `"${text}" is geen geheel getal.`,
    en: `"${text}" is no whole number.`,
    fr: `« ${text} » n'est pas un nombre entier.`,
  },
  {
    nl: 'Schrijf een geheel getal, zoals 3.',
    en: 'Write a whole number, such as 3.',
    fr: 'Écrivez un nombre entier, comme 3.',
  },
]

const noDay = (text: string): Said => [
  { nl: `"${text}" is geen dag.`, en: `"${text}" is no day.`, fr: `« ${text} » n'est pas un jour.` },
  {
    nl: 'Schrijf een dag zo: 2026-03-02.',
    en: 'Write a day like this: 2026-03-02.',
    fr: 'Écrivez un jour ainsi : 2026-03-02.',
  },
]

const daysTurned: Said = [
  {
    nl: 'De laatste dag ligt voor de eerste.',
    en: 'The last day comes before the first.',
    fr: 'Le dernier jour précède le premier.',
  },
  { nl: 'Wissel from en until om.', en: 'Swap from and until.', fr: 'Inversez from et until.' },
]

const noChoices: Said = [
  {
    nl: 'Hier hoort een lijst, met per kolom best of worst.',
    en: 'A list belongs here, with best or worst for each column.',
    fr: 'Une liste est attendue ici, avec best ou worst par colonne.',
  },
  {
    nl: 'Schrijf: - { best: kolom, codes: [kolom, kolom] }',
    en: 'Write: - { best: column, codes: [column, column] }',
    fr: 'Écrivez : - { best: colonne, codes: [colonne, colonne] }',
  },
]

const columnTwice = (column: string): Said => [
  {
    nl: `De kolom "${column}" staat er tweemaal.`,
    en: `The column "${column}" stands there twice.`,
    fr: `La colonne « ${column} » figure deux fois.`,
  },
  { nl: 'Laat er één staan.', en: 'Keep one of them.', fr: "N'en gardez qu'une." },
]

const notOneOf = (text: string, choices: readonly string[]): Said => [
  {
    nl: `"${text}" kan hier niet.`,
    en: `"${text}" cannot stand here.`,
    fr: `« ${text} » n'est pas permis ici.`,
  },
  {
    nl: `Kies uit: ${choices.join(', ')}.`,
    en: `Choose from: ${choices.join(', ')}.`,
    fr: `Choisissez parmi : ${choices.join(', ')}.`,
  },
]
