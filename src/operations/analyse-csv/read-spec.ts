import type { Fault } from '../../foundation/problem.ts'
import type { Text } from '../../foundation/text.ts'
import { MEASUREMENT_LEVELS } from '../../qualitative/coder-agreement/measurement-level.ts'
import { NULLS } from '../../statistics/agreement/null-distribution.ts'
import { CORRELATIONS } from '../../statistics/association/correlation.ts'
import { ADJUSTMENTS } from '../../statistics/multiplicity/adjust-p.ts'
import { PARAMETERIZATIONS } from '../../statistics/ordinal-sem/ordinal-table.ts'
import { EQUALITIES } from '../../statistics/sem/parameter-table.ts'
import { OUTCOME_SCALES, PAIR_ADJUSTMENTS, SPREADS } from './compare-groups.ts'
import { BETWEEN_METHODS } from '../../statistics/meta/between-variance.ts'
import { POOLING_TESTS } from '../../statistics/meta/pool-studies.ts'
import { FACTOR_ESTIMATORS, IDENTIFICATIONS, MISSING_RULES } from './factor-analysis.ts'
import { MEDIATION_DESIGNS } from '../../statistics/mediation/mediation-model.ts'
import { specFaults } from './faults.ts'
import { GAP_ADJUSTMENTS } from './gap-between-actors.ts'
import { INTERVALS, METHODS } from './mixed-model.ts'
import { DF_RULES, ESTIMATED_DF_RULES } from './mixed-tests.ts'
import { POWER_DESIGNS } from './power-of-design.ts'
import type { NamedText } from './read-table.ts'
import {
  levels,
  listsOfNames,
  modelText,
  name,
  names,
  number,
  oneOf,
  options,
  random,
  someOf,
  terms,
  whole,
  yesOrNo,
  type Kind,
} from './spec-kinds.ts'

interface Shape {
  readonly required: Readonly<Record<string, Kind<unknown>>>
  readonly optional: Readonly<Record<string, Kind<unknown>>>
  /** One that works, for whoever got it wrong. */
  readonly example: string
}

/** The specification of each analysis. Keys are added, never renamed. */
export const specShapes = {
  describe: {
    required: { columns: names },
    optional: { by: name },
    example: '{"columns": ["q1", "q2"], "by": "team"}',
  },
  correlations: {
    required: { columns: names },
    optional: { by: name, method: oneOf(CORRELATIONS), adjust: oneOf(ADJUSTMENTS) },
    example: '{"columns": ["q1", "q2", "q3"], "method": "spearman", "adjust": "holm"}',
  },
  patterns: {
    required: { columns: names },
    optional: {},
    example: '{"columns": ["q1", "q2"]}',
  },
  reliability: {
    required: { items: names },
    optional: { reverse: names, multilevelGroup: name, resamples: whole, seed: whole },
    example: '{"items": ["q1", "q2", "q3"], "reverse": ["q2"]}',
  },
  careless: {
    required: { items: names },
    optional: {},
    example: '{"items": ["q1", "q2", "q3"]}',
  },
  agreement: {
    required: { items: names, group: name, options },
    optional: { lowest: number, null: oneOf(NULLS), draws: whole, seed: whole },
    example: '{"items": ["q1", "q2"], "group": "team", "options": 5}',
  },
  icc: {
    required: { outcomes: names, group: name },
    optional: {},
    example: '{"outcomes": ["score"], "group": "team"}',
  },
  krippendorff: {
    required: { raters: names },
    optional: { level: oneOf(MEASUREMENT_LEVELS), document: name },
    example: '{"raters": ["A", "B"], "level": "nominal"}',
  },
  kappa: {
    required: { raters: names },
    optional: { codes: options },
    example: '{"raters": ["A", "B"], "codes": 5}',
  },
  mixed: {
    required: { outcome: name, fixed: terms, random },
    optional: {
      method: oneOf(METHODS),
      df: oneOf(DF_RULES),
      levels,
      within: names,
      intervals: oneOf(INTERVALS),
      ar1: name,
    },
    example:
      '{"outcome": "score", "fixed": ["group"], "random": [{"group": "centre"}], "df": "satterthwaite"}',
  },
  gap: {
    required: { actor: name, random: names },
    optional: { outcome: name, items: names, adjust: oneOf(GAP_ADJUSTMENTS), levels },
    example:
      '{"items": ["q1", "q2", "q3"], "actor": "group", "random": ["centre", "centre:team"], "adjust": "holm"}',
  },
  compare: {
    required: { outcome: name, group: name },
    optional: {
      scale: oneOf(OUTCOME_SCALES),
      spread: oneOf(SPREADS),
      adjust: oneOf(PAIR_ADJUSTMENTS),
      levels,
    },
    example: '{"outcome": "score", "group": "team", "adjust": "holm"}',
  },
  meta: {
    required: { estimate: name },
    optional: {
      se: name,
      variance: name,
      study: name,
      moderators: names,
      method: oneOf(BETWEEN_METHODS),
      test: oneOf(POOLING_TESTS),
      levels,
    },
    example: '{"estimate": "gap", "se": "se", "study": "centre", "method": "REML"}',
  },
  factor: {
    required: { model: modelText },
    optional: {
      group: name,
      equal: someOf(EQUALITIES),
      except: names,
      estimator: oneOf(FACTOR_ESTIMATORS),
      missing: oneOf(MISSING_RULES),
      standardize: yesOrNo,
      means: yesOrNo,
      identification: oneOf(IDENTIFICATIONS),
      parameterization: oneOf(PARAMETERIZATIONS),
    },
    example:
      '{"model": "trust =~ q1 + q2 + q3\\nvoice =~ q4 + q5 + q6", "estimator": "MLR", "missing": "fiml"}',
  },
  invariance: {
    required: {},
    optional: {
      model: modelText,
      group: name,
      waves: listsOfNames,
      estimator: oneOf(FACTOR_ESTIMATORS),
      missing: oneOf(MISSING_RULES),
      partial: names,
    },
    example: '{"model": "trust =~ q1 + q2 + q3 + q4", "group": "actor", "estimator": "MLR"}',
  },
  power: {
    required: { design: oneOf(POWER_DESIGNS) },
    optional: {
      n: number,
      effect: number,
      power: number,
      alpha: number,
      groups: number,
      clusterSize: number,
      icc: number,
    },
    example: '{"design": "clusters", "effect": 0.4, "power": 0.8, "clusterSize": 15, "icc": 0.1}',
  },
  pool: {
    required: {},
    optional: {
      imputation: name,
      outcome: name,
      terms,
      tested: names,
      levels,
      fit: name,
      term: name,
      estimate: name,
      se: name,
      dfComplete: number,
    },
    example: '{"imputation": ".imp", "outcome": "score", "terms": ["age", "group"]}',
  },
  adjust: {
    required: { p: name },
    optional: { method: oneOf(ADJUSTMENTS) },
    example: '{"p": "p", "method": "holm"}',
  },
  path: {
    required: { model: modelText },
    optional: { draws: whole, resamples: whole, seed: whole },
    example: '{"model": "trust ~ a*support\\npower ~ b*trust + support\\nvia_trust := a*b"}',
  },
  mediation: {
    required: {},
    optional: {
      x: name,
      m: name,
      y: name,
      model: modelText,
      design: oneOf(MEDIATION_DESIGNS),
      group: name,
      covariates: terms,
      draws: whole,
      resamples: whole,
      seed: whole,
      levels,
    },
    example: '{"x": "support", "m": "trust", "y": "power", "design": "1-1-1", "group": "centre"}',
  },
  change: {
    required: { group: name, wave: name },
    optional: {
      outcome: name,
      items: names,
      person: name,
      actor: name,
      df: oneOf(ESTIMATED_DF_RULES),
      levels,
    },
    example:
      '{"items": ["q1", "q2"], "group": "centre", "wave": "wave", "person": "person", "actor": "group"}',
  },
  robust: {
    required: { outcome: name, fixed: terms },
    optional: { cluster: name, levels },
    example: '{"outcome": "score", "fixed": ["group", "age"], "cluster": "centre"}',
  },
} as const satisfies Record<string, Shape>

type Shapes = typeof specShapes
export type AnalysisName = keyof Shapes
export const analysisNames = Object.keys(specShapes) as AnalysisName[] // keys of a literal object

/** Analyses that ask nothing of a file. */
export const analysesWithoutData: readonly string[] = ['power'] satisfies readonly AnalysisName[]

type ValueOf<K> = K extends Kind<infer Value> ? Value : never
type ValuesOf<Name extends AnalysisName> = {
  readonly [Key in keyof Shapes[Name]['required']]: ValueOf<Shapes[Name]['required'][Key]>
} & { readonly [Key in keyof Shapes[Name]['optional']]?: ValueOf<Shapes[Name]['optional'][Key]> }

/** A specification whose keys and values have been checked against its shape. */
export interface Spec<Name extends AnalysisName> {
  readonly values: ValuesOf<Name>
  /** For the "where" of a fault. */
  readonly at: (key: string) => string
}

/**
 * Reads a specification: JSON, the keys of its analysis, each with a value of the right kind.
 *
 * @returns the specification, or every fault in it.
 */
export function readSpec<Name extends AnalysisName>(
  spec: NamedText,
  analysis: Name,
): Spec<Name> | readonly Fault[] {
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
    const what = entries.has(key) ? kind.wrong(entries.get(key)) : null
    if (what !== null) faults.push(specFaults.valueWrong(at(key), what, example(analysis)))
  }
  if (faults.length > 0) return faults
  return { at, values: value as ValuesOf<Name> } // every key was just checked against its kind
}

function example(analysis: AnalysisName): Text {
  const shape: Shape = specShapes[analysis]
  const optional = Object.keys(shape.optional).find((key) => shape.example.includes(`"${key}"`))
  return optional === undefined
    ? { nl: `${shape.example}.`, en: `${shape.example}.`, fr: `${shape.example}.` }
    : {
        nl: `${shape.example}; "${optional}" mag ontbreken.`,
        en: `${shape.example}; "${optional}" may be left out.`,
        fr: `${shape.example} ; « ${optional} » peut être omis.`,
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
