import type { Fault } from '../../foundation/problem.ts'
import type { Text } from '../../foundation/text.ts'
import { MEASUREMENT_LEVELS } from '../../qualitative/coder-agreement/measurement-level.ts'
import { specFaults, wrongValues } from './faults.ts'
import type { NamedText } from './read-table.ts'

/** What may stand under a key of a specification. */
type Kind = 'name' | 'names' | 'options' | 'number' | 'level'

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
  krippendorff: { required: { raters: 'names' }, optional: { level: 'level', document: 'name' } },
  kappa: { required: { raters: 'names' }, optional: { codes: 'options' } },
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
    return [specFaults.notObject(spec.name, example(analysis))]
  }
  const shape: Shape = specShapes[analysis]
  const kinds = { ...shape.required, ...shape.optional }
  const entries = new Map<string, unknown>(Object.entries(value))
  const at = (key: string) => `${spec.name}, "${key}"`
  const faults: Fault[] = []
  for (const key of entries.keys()) {
    if (!Object.hasOwn(kinds, key)) {
      faults.push(specFaults.keyUnknown(at(key), analysis, key, Object.keys(kinds)))
    }
  }
  for (const key of Object.keys(shape.required)) {
    if (!entries.has(key)) {
      faults.push(specFaults.keyMissing(spec.name, key, example(analysis)))
    }
  }
  for (const [key, kind] of Object.entries(kinds)) {
    const what = entries.has(key) ? wrongValue(entries.get(key), kind) : null
    if (what !== null) faults.push(specFaults.valueWrong(at(key), what, example(analysis)))
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
function wrongValue(value: unknown, kind: Kind): Text | null {
  if (kind === 'name') return typeof value === 'string' && value !== '' ? null : wrongValues.column
  if (kind === 'number') {
    return typeof value === 'number' && Number.isFinite(value) ? null : wrongValues.number
  }
  if (kind === 'level') return isLevel(value) ? null : wrongValues.level(MEASUREMENT_LEVELS)
  if (kind === 'options') {
    return Number.isInteger(value) && (value as number) >= 2 // a whole number was just checked
      ? null
      : wrongValues.options
  }
  if (!Array.isArray(value) || value.length === 0 || value.some((name) => typeof name !== 'string')) {
    return wrongValues.columns
  }
  const twice = value.find((name, place) => value.indexOf(name) !== place)
  return twice === undefined ? null : wrongValues.twice(twice)
}

function isLevel(value: unknown): boolean {
  return (MEASUREMENT_LEVELS as readonly unknown[]).includes(value)
}

function example(analysis: AnalysisName): Text {
  const { json, optional } = {
    describe: { json: '{"columns": ["q1", "q2"], "by": "team"}', optional: 'by' },
    reliability: { json: '{"items": ["q1", "q2", "q3"], "reverse": ["q2"]}', optional: 'reverse' },
    agreement: { json: '{"items": ["q1", "q2"], "group": "team", "options": 5}', optional: null },
    icc: { json: '{"outcomes": ["score"], "group": "team"}', optional: null },
    krippendorff: { json: '{"raters": ["A", "B"], "level": "nominal"}', optional: 'level' },
    kappa: { json: '{"raters": ["A", "B"], "codes": 5}', optional: 'codes' },
  }[analysis]
  return optional === null
    ? { nl: `${json}.`, en: `${json}.`, fr: `${json}.` }
    : {
        nl: `${json}; "${optional}" mag ontbreken.`,
        en: `${json}; "${optional}" may be left out.`,
        fr: `${json} ; « ${optional} » peut être omis.`,
      }
}

function parseJson(spec: NamedText): { readonly value: unknown } | { readonly fault: Fault } {
  try {
    return { value: JSON.parse(spec.text.replace(/^\uFEFF/, '')) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { fault: specFaults.notJson(spec.name, faultyLine(message, spec.text), message) }
  }
}

/** V8 gives a position for most faults and none when the text simply stops. */
function faultyLine(message: string, text: string): number {
  const position = /position (\d+)/.exec(message)?.[1]
  const before = position === undefined ? text.trimEnd() : text.slice(0, Number(position))
  return before.split('\n').length
}
