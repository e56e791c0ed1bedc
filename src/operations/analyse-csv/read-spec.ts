import type { Fault } from '../../foundation/problem.ts'
import { didYouMean } from './nearest-name.ts'
import type { NamedText } from './read-table.ts'

/** What may stand under a key of a specification. */
type Kind = 'name' | 'names' | 'options' | 'number'

export interface Shape {
  readonly required: Readonly<Record<string, Kind>>
  readonly optional: Readonly<Record<string, Kind>>
}

/** The specification of each analysis. Keys are added, never renamed. */
export const specShapes = {
  describe: { required: { columns: 'names' }, optional: { by: 'name' } },
  reliability: { required: { items: 'names' }, optional: { reverse: 'names' } },
  agreement: {
    required: { items: 'names', group: 'name', options: 'options' },
    optional: { lowest: 'number' },
  },
  icc: { required: { outcomes: 'names', group: 'name' }, optional: {} },
} as const satisfies Record<string, Shape>

export type AnalysisName = keyof typeof specShapes
export const analysisNames = Object.keys(specShapes) as AnalysisName[] // keys of a literal object

/** A specification whose keys and values have been checked against its shape. */
export interface Spec {
  /** For the "where" of a fault. */
  readonly at: (key: string) => string
  readonly name: (key: string) => string | null
  readonly names: (key: string) => readonly string[]
  readonly number: (key: string) => number | null
}

/**
 * Reads a specification: JSON, the keys of its analysis, each with a value of the right kind.
 *
 * @returns the specification, or every fault in it.
 */
export function readSpec(spec: NamedText, analysis: AnalysisName): Spec | readonly Fault[] {
  const parsed = parseJson(spec)
  if ('fault' in parsed) return [parsed.fault]
  const { value } = parsed
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [
      { where: spec.name, what: 'The specification is not an object.', repair: `Write ${example(analysis)}` },
    ]
  }
  const shape: Shape = specShapes[analysis]
  const kinds = { ...shape.required, ...shape.optional }
  const entries = new Map<string, unknown>(Object.entries(value))
  const at = (key: string) => `${spec.name}, "${key}"`
  const faults: Fault[] = []
  for (const key of entries.keys()) {
    if (!Object.hasOwn(kinds, key)) {
      faults.push({
        where: at(key),
        what: `"${analysis}" does not know this key.`,
        repair: didYouMean(key, Object.keys(kinds)),
      })
    }
  }
  for (const key of Object.keys(shape.required)) {
    if (!entries.has(key)) {
      faults.push({ where: spec.name, what: `"${key}" is missing.`, repair: `Write ${example(analysis)}` })
    }
  }
  for (const [key, kind] of Object.entries(kinds)) {
    const what = entries.has(key) ? wrongValue(entries.get(key), kind) : null
    if (what !== null) faults.push({ where: at(key), what, repair: `Write ${example(analysis)}` })
  }
  if (faults.length > 0) return faults
  return {
    at,
    name: (key) => (entries.get(key) as string | undefined) ?? null, // checked by wrongValue above
    names: (key) => (entries.get(key) as readonly string[] | undefined) ?? [], // idem
    number: (key) => (entries.get(key) as number | undefined) ?? null, // idem
  }
}

/** What is wrong with a value, or null. */
function wrongValue(value: unknown, kind: Kind): string | null {
  if (kind === 'name')
    return typeof value === 'string' && value !== '' ? null : 'This must be the name of a column.'
  if (kind === 'number') {
    return typeof value === 'number' && Number.isFinite(value) ? null : 'This must be a number.'
  }
  if (kind === 'options') {
    return Number.isInteger(value) && (value as number) >= 2 // a whole number was just checked
      ? null
      : 'This must be the number of answer options: a whole number of at least 2.'
  }
  if (!Array.isArray(value) || value.length === 0 || value.some((name) => typeof name !== 'string')) {
    return 'This must be a list of column names.'
  }
  const twice = value.find((name, place) => value.indexOf(name) !== place)
  return twice === undefined ? null : `"${twice}" is named twice.`
}

function example(analysis: AnalysisName): string {
  return {
    describe: '{"columns": ["q1", "q2"], "by": "team"}; "by" may be left out.',
    reliability: '{"items": ["q1", "q2", "q3"], "reverse": ["q2"]}; "reverse" may be left out.',
    agreement: '{"items": ["q1", "q2"], "group": "team", "options": 5}.',
    icc: '{"outcomes": ["score"], "group": "team"}.',
  }[analysis]
}

function parseJson(spec: NamedText): { readonly value: unknown } | { readonly fault: Fault } {
  try {
    return { value: JSON.parse(spec.text.replace(/^\uFEFF/, '')) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const fault = {
      where: `${spec.name}, line ${faultyLine(message, spec.text)}`,
      what: `This is not JSON: ${message}.`,
      repair:
        'Look for a comma too many or too few, a missing quote or bracket. Names stand between double quotes.',
    }
    return { fault }
  }
}

/** V8 gives a position for most faults and none when the text simply stops. */
function faultyLine(message: string, text: string): number {
  const position = /position (\d+)/.exec(message)?.[1]
  const before = position === undefined ? text.trimEnd() : text.slice(0, Number(position))
  return before.split('\n').length
}
