/**
 * Readers turn a piece of YAML into a typed value and note every fault on the way. A reader never stops: where
 * something is missing or wrong it goes on with a blank, so that an author hears of all faults at once. A value
 * read with faults is therefore never handed out as a framework.
 */
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml'
import type { Text } from '../foundation/text.ts'
import type { FaultCode } from './fault-texts.ts'
import type { FaultValues } from './file-fault.ts'
import { nearestName } from './nearest-name.ts'

/** The file being read: where faults go, and on which line each value was found. */
export interface Reading {
  readonly fault: (line: number, code: FaultCode, values?: FaultValues) => void
  readonly lineOfNode: (node: Node | null, otherwise: number) => number
  readonly remember: (value: object, key: string, line: number) => void
}

/** The key under which the outermost block is read. */
export const WHOLE_FILE = ''

/** What is being read: the field it stands under, and the line to name when there is nothing else. */
interface Spot {
  readonly key: string
  readonly line: number
}

export interface Reader<Value> {
  readonly read: (node: Node | null, at: Spot, reading: Reading) => Value
  readonly blank: Value
  readonly example: string
}

interface Field<Value> {
  readonly reader: Reader<Value>
  readonly when: 'needed' | 'optional' | 'blank-when-left-out'
  /** A fault of its own for a field whose absence deserves a reason. */
  readonly missing?: FaultCode
}

export const needed = <Value>(reader: Reader<Value>, missing?: FaultCode): Field<Value> =>
  missing ? { reader, when: 'needed', missing } : { reader, when: 'needed' }
export const optional = <Value>(reader: Reader<Value>): Field<Value> => ({ reader, when: 'optional' })
/** A list that may be left out and is then empty. */
export const orNone = <Value>(reader: Reader<readonly Value[]>): Field<readonly Value[]> => ({
  reader,
  when: 'blank-when-left-out',
})

const t = (nl: string, en: string, fr: string): Text => ({ nl, en, fr })
const nouns = {
  text: t('een tekst', 'a text', 'un texte'),
  languages: t(
    'een blok met nl en en (tekst in het Nederlands en het Engels)',
    'a block with nl and en (text in Dutch and English)',
    'un bloc avec nl et en (texte en néerlandais et en anglais)',
  ),
  list: t('een lijst', 'a list', 'une liste'),
  block: t('een blok met velden', 'a block of fields', 'un bloc de champs'),
  wholeNumber: t('een geheel getal', 'a whole number', 'un nombre entier'),
  truth: t('true of false', 'true or false', 'true ou false'),
  nothing: t('leeg', 'empty', 'vide'),
  number: t('een getal', 'a number', 'un nombre'),
}
const languageNames = {
  nl: t('Nederlandse', 'Dutch', 'néerlandais'),
  en: t('Engelse', 'English', 'anglais'),
  fr: t('Franse', 'French', 'français'),
}

function found(node: Node | null): Text {
  if (isMap(node)) return nouns.block
  if (isSeq(node)) return nouns.list
  if (!isScalar(node) || node.value === null) return nouns.nothing
  if (typeof node.value === 'number') return nouns.number
  if (typeof node.value === 'boolean') return nouns.truth
  return nouns.text
}

function refuse(node: Node | null, at: Spot, expected: Text, example: string, reading: Reading): void {
  if (isAlias(node)) reading.fault(reading.lineOfNode(node, at.line), 'yaml-alias')
  else reading.fault(at.line, 'wrong-type', { key: at.key, expected, found: found(node), example })
}

/** One piece of text without translation: an id, a source, a licence. */
export function words(example: string): Reader<string> {
  return {
    blank: '',
    example,
    read(node, at, reading) {
      if (isScalar(node) && typeof node.value === 'string') {
        if (node.value.trim() === '') reading.fault(at.line, 'empty-text', { key: at.key })
        return node.value.trim()
      }
      if (isScalar(node) && (typeof node.value === 'number' || typeof node.value === 'boolean')) {
        reading.fault(at.line, 'text-looks-like-number', {
          key: at.key,
          field: at.key.slice(at.key.lastIndexOf('.') + 1),
          found: found(node),
          value: node.source ?? String(node.value),
        })
      } else if (node === null || (isScalar(node) && node.value === null)) {
        reading.fault(at.line, 'empty-text', { key: at.key })
      } else refuse(node, at, nouns.text, example, reading)
      return ''
    },
  }
}

/** Words that keep to a pattern; '' when they do not. */
export function wordsLike(pattern: RegExp, code: FaultCode, name: string, example: string): Reader<string> {
  const plain = words(example)
  return {
    ...plain,
    read(node, at, reading) {
      // 1.0 is a number to YAML, and the author should hear about versions, not about quotes
      if (code === 'version-not-semver' && isScalar(node) && typeof node.value === 'number') {
        reading.fault(at.line, code, { [name]: node.source ?? String(node.value) })
        return ''
      }
      const value = plain.read(node, at, reading)
      if (value !== '' && !pattern.test(value)) {
        reading.fault(at.line, code, { [name]: value })
        return ''
      }
      return value
    },
  }
}

/** Text in Dutch and English, and French where there is one. */
export const text: Reader<Text> = {
  blank: { nl: '', en: '' },
  example: '{ nl: ..., en: ... }',
  read(node, at, reading) {
    if (!isMap(node)) {
      refuse(node, at, nouns.languages, `${at.key}: { nl: ..., en: ... }`, reading)
      return this.blank
    }
    const given = new Map<string, string>()
    for (const pair of node.items) {
      const key = keyOf(pair)
      const line = reading.lineOfNode(pair.key as Node, at.line) // the parser makes keys nodes
      if (Object.hasOwn(languageNames, key)) {
        given.set(
          key,
          words('...').read(pair.value as Node | null, { key: `${at.key}.${key}`, line }, reading),
        )
      } else unknownKey(line, key, at.key, Object.keys(languageNames), reading)
    }
    for (const code of ['nl', 'en'] as const) {
      if (!given.has(code)) {
        reading.fault(at.line, 'missing-language', { key: at.key, language: languageNames[code], code })
      }
    }
    const fr = given.get('fr')
    const value: Text = { nl: given.get('nl') ?? '', en: given.get('en') ?? '' }
    return fr ? { ...value, fr } : value
  },
}

/**
 * The first choice is the blank: put the one first that sets off no further checks.
 *
 * @param wider  what else is taken, and how it is written in the list of choices that a fault shows.
 */
export function choice<const Choice extends string, Wider extends string = never>(
  choices: readonly Choice[],
  wider?: { readonly accepts: (value: string) => value is Wider; readonly shown: string },
): Reader<Choice | Wider> {
  const [first] = choices
  if (first === undefined) throw new RangeError('A choice needs at least one possible value, got none.')
  return {
    blank: first,
    example: first,
    read(node, at, reading) {
      const value = isScalar(node) ? node.value : undefined
      const chosen = choices.find((one) => one === value)
      if (chosen !== undefined) return chosen
      if (typeof value === 'string' && wider?.accepts(value)) return value
      if (isMap(node) || isSeq(node) || isAlias(node)) {
        refuse(node, at, nouns.text, first, reading)
        return first
      }
      const typed = String(value ?? '')
      const nearest = nearestName(typed, choices)
      const values = {
        found: typed,
        key: at.key,
        choices: [...choices, ...(wider ? [wider.shown] : [])].join(', '),
      }
      if (nearest) reading.fault(at.line, 'not-a-choice-near', { ...values, nearest })
      else reading.fault(at.line, 'not-a-choice', values)
      return choices.find((one) => one === nearest) ?? first
    },
  }
}

export const wholeNumber: Reader<number> = {
  blank: 1,
  example: '3',
  read(node, at, reading) {
    if (isScalar(node) && typeof node.value === 'number' && Number.isInteger(node.value) && node.value > 0) {
      return node.value
    }
    refuse(node, at, nouns.wholeNumber, '3', reading)
    return 1
  },
}

export const truth: Reader<boolean> = {
  blank: false,
  example: 'true',
  read(node, at, reading) {
    if (isScalar(node) && typeof node.value === 'boolean') return node.value
    refuse(node, at, nouns.truth, 'true', reading)
    return false
  },
}

export function listOf<Value>(reader: Reader<Value>, atLeastOne = false): Reader<readonly Value[]> {
  return {
    blank: [],
    example: '[...]',
    read(node, at, reading) {
      const values: Value[] = []
      if (!isSeq(node)) {
        refuse(node, at, nouns.list, `${at.key}: [...]`, reading)
        // one value where a list is due: go on as if the brackets stood there
        if (isScalar(node) && node.value !== null) values.push(reader.read(node, at, reading))
        return values
      }
      if (atLeastOne && node.items.length === 0) {
        reading.fault(at.line, 'empty-list', { in: at.key, key: at.key })
      }
      node.items.forEach((item, index) => {
        const line = reading.lineOfNode(item as Node | null, at.line) // the parser makes items nodes
        values.push(reader.read(item as Node | null, { key: at.key, line }, reading))
        reading.remember(values, String(index), line)
      })
      return values
    },
  }
}

/** A list of exactly two, as the groups of a comparison. */
export function pairOf<Value>(
  reader: Reader<Value>,
  blank: readonly [Value, Value],
): Reader<readonly [Value, Value]> {
  const two = t('een lijst van twee', 'a list of two', 'une liste de deux')
  return {
    blank,
    example: `[${reader.example}, ...]`,
    read(node, at, reading) {
      const values = isSeq(node) ? listOf(reader).read(node, at, reading) : []
      const [first, second] = values
      if (values.length !== 2 || first === undefined || second === undefined) {
        refuse(node, at, two, '[worker, manager]', reading)
        return blank
      }
      return [first, second]
    },
  }
}

/**
 * A block with known fields. `what` names it in faults ("element KL1.kijk"); the record of fields must name
 * every property of the type, so a property added to the shape cannot be forgotten here.
 */
export function block<Value extends object>(
  what: Text,
  fields: { readonly [Key in keyof Value]-?: Field<Exclude<Value[Key], undefined>> },
): Reader<Value> {
  const known = Object.keys(fields)
  const fieldOf = (key: string) => fields[key as keyof Value] as Field<unknown> // only asked for known keys
  const blank = Object.fromEntries(
    known.filter((key) => fieldOf(key).when !== 'optional').map((key) => [key, fieldOf(key).reader.blank]),
  ) as Value // every needed property has a blank of its type
  return {
    blank,
    example: '...',
    read(node, at, reading) {
      if (!isMap(node)) {
        refuse(node, at, nouns.block, `${known[0]}: ...`, reading)
        return { ...blank }
      }
      const value = { ...blank } as Record<string, unknown> // filled field by field below
      const given = new Set<string>()
      const name = at.key === WHOLE_FILE ? what : named(what, node.items)
      const start = reading.lineOfNode(node, at.line)
      reading.remember(value, '', start)
      for (const pair of node.items) {
        const key = keyOf(pair)
        const line = reading.lineOfNode(pair.key as Node, start) // the parser makes keys nodes
        if (!known.includes(key)) {
          unknownKey(line, key, name, known, reading)
          continue
        }
        given.add(key)
        value[key] = fieldOf(key).reader.read(pair.value as Node | null, { key, line }, reading)
        reading.remember(value, key, line)
      }
      for (const key of known) {
        const field = fieldOf(key)
        if (given.has(key) || field.when !== 'needed') continue
        const plain = (other: string) => (typeof value[other] === 'string' ? String(value[other]) : '?')
        reading.fault(start, field.missing ?? 'missing-key', {
          in: name,
          key,
          example: `${key}: ${field.reader.example}`,
          from: plain('from'),
          to: plain('to'),
        })
      }
      return value as Value // each field was read by the reader of its type
    },
  }
}

function unknownKey(
  line: number,
  key: string,
  where: string | Text,
  known: string[],
  reading: Reading,
): void {
  const nearest = nearestName(key, known)
  if (nearest) reading.fault(line, 'unknown-key-near', { in: where, key, nearest })
  else reading.fault(line, 'unknown-key', { in: where, key, known: known.join(', ') })
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '?'
}

function named(what: Text, items: readonly Pair[]): Text {
  const id = items.find((pair) => keyOf(pair) === 'id')?.value
  if (!isScalar(id) || typeof id.value !== 'string') return what
  return t(`${what.nl} ${id.value}`, `${what.en} ${id.value}`, `${what.fr ?? what.nl} ${id.value}`)
}
