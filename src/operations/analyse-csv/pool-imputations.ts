import type { Fault } from '../../foundation/problem.ts'
import { designMatrix } from '../../statistics/design/design-matrix.ts'
import { pooledRegression } from '../../statistics/imputation/pooled-regression.ts'
import { rubin, type PooledEstimate } from '../../statistics/imputation/rubin.ts'
import type { Json, JsonObject } from './entries.ts'
import { specFaults } from './faults.ts'
import { modelColumns } from './model-columns.ts'
import { numberFaults } from './number-faults.ts'
import type { Spec } from './read-spec.ts'
import { groupColumn, numberColumn, type Table } from './read-table.ts'

const DATA_MISSING =
  'a row with a hole is left out; every imputation must keep as many rows, so leave the original data out of the file'
const FITS_MISSING = 'a row without fit, term, estimate or standard error is left out'
const SHOWN = 5

/**
 * `pool {imputation, outcome, terms, tested?, levels?}` on imputed data under each other, or
 * `pool {fit, term, estimate, se, dfComplete?}` on a list of fits.
 */
export function poolImputations(table: Table, spec: Spec<'pool'>, faults: Fault[]): Json {
  const { imputation, outcome, terms, fit, term, estimate, se } = spec.values
  if (imputation !== undefined && outcome !== undefined && terms !== undefined)
    return poolData(table, spec, { imputation, outcome, terms }, faults)
  if (fit !== undefined && term !== undefined && estimate !== undefined && se !== undefined)
    return poolFits(table, spec, { fit, term, estimate, se }, faults)
  faults.push(
    specFaults.oneOfTwo(spec.at('imputation'), 'imputation, outcome, terms', 'fit, term, estimate, se'),
  )
  return null
}

interface DataAsked {
  readonly imputation: string
  readonly outcome: string
  readonly terms: readonly string[]
}

function poolData(table: Table, spec: Spec<'pool'>, of: DataAsked, faults: Fault[]): Json {
  const { tested = of.terms, levels = {} } = spec.values
  for (const one of tested) {
    if (!of.terms.includes(one)) faults.push(specFaults.notAnItem(spec.at('tested'), one, of.terms))
  }
  const keys: Readonly<Record<string, string>> = { fixed: 'terms', random: 'imputation' }
  const asked = {
    outcome: of.outcome,
    terms: of.terms,
    groupings: [of.imputation],
    levels,
    at: (key: string) => spec.at(keys[key] ?? key),
  }
  const data = modelColumns(table, asked, faults)
  const sets = data?.groupings.get(of.imputation)
  if (!data || !sets || faults.length > 0) return null
  const design = designMatrix(data.rows.length, of.terms, data.columns)
  const alone = designMatrix(data.rows.length, tested, data.columns)
  const about = {
    imputations: sets.names.length,
    rowsLeftOut: table.rows - data.rows.length,
    missingData: DATA_MISSING,
  }
  const rowsOf = sets.names.map((_, set) =>
    data.rows.flatMap((__, row) => (sets.level[row] === set ? [row] : [])),
  )
  const result = pooledRegression(
    rowsOf.map((rows) => ({
      y: Float64Array.from(rows, (row) => data.outcome[row] ?? 0), // rows that are there
      x: {
        rows: rows.length,
        columns: design.names.length,
        values: Float64Array.from(
          rows.flatMap((row) => [
            ...design.matrix.values.subarray(row * design.names.length, (row + 1) * design.names.length),
          ]),
        ),
      },
    })),
    design.names.flatMap((name, place) => (place > 0 && alone.names.includes(name) ? [place] : [])),
  )
  if (!result.estimable) return { notEstimable: result.reason, ...about }
  return {
    terms: result.pooled.map((one, place) => ({ term: design.names[place] ?? '', ...pooledEntry(one) })),
    tests: result.tests.map(({ test, result: joint }) => {
      if (!joint.estimable) return { test, notEstimable: joint.reason }
      const { f, df1, df2, p, riv } = joint
      return { test, statistic: f, df1, df2, p, riv }
    }),
    tested,
    dfComplete: result.dfComplete,
    n: data.rows.length / sets.names.length,
    ...about,
    fits: result.fits.flatMap((fit, set) =>
      fit.map(({ estimate, variance }, place) => ({
        imputation: sets.names[set] ?? '',
        term: design.names[place] ?? '',
        estimate,
        se: Math.sqrt(variance),
      })),
    ),
  }
}

interface FitsAsked {
  readonly fit: string
  readonly term: string
  readonly estimate: string
  readonly se: string
}

function poolFits(table: Table, spec: Spec<'pool'>, of: FitsAsked, faults: Fault[]): Json {
  const dfComplete = spec.values.dfComplete ?? Infinity
  const fits = groupColumn(table, of.fit, spec.at('fit'), faults)
  const terms = groupColumn(table, of.term, spec.at('term'), faults)
  const estimates = numberColumn(table, of.estimate, spec.at('estimate'), faults)
  const errors = numberColumn(table, of.se, spec.at('se'), faults)
  errors.forEach((value, row) => {
    if (value !== null && value <= 0 && faults.length < SHOWN)
      faults.push(numberFaults.notPositive(table.file, row + 2, of.se, value)) // row 1 is the heading
  })
  if (dfComplete <= 0)
    faults.push(numberFaults.notPositive(spec.at('dfComplete'), 1, 'dfComplete', dfComplete))
  if (faults.length > 0) return null
  const byTerm = new Map<string, { readonly estimate: number; readonly variance: number }[]>()
  let used = 0
  for (let row = 0; row < table.rows; row++) {
    const [term, estimate, se] = [terms[row] ?? null, estimates[row] ?? null, errors[row] ?? null]
    if ((fits[row] ?? null) === null || term === null || estimate === null || se === null) continue
    used += 1
    byTerm.set(term, [...(byTerm.get(term) ?? []), { estimate, variance: se * se }])
  }
  const about = { rowsLeftOut: table.rows - used, missingData: FITS_MISSING }
  if (used === 0) return { notEstimable: 'all-missing', ...about }
  return {
    terms: [...byTerm].map(([term, own]) => {
      const pooled = rubin(own, dfComplete)
      return pooled.estimable ? { term, ...pooledEntry(pooled) } : { term, notEstimable: pooled.reason }
    }),
    tests: ['D1', 'D2', 'D3'].map((test) => ({ test, notEstimable: 'needs-the-imputed-data' })),
    ...about,
  }
}

function pooledEntry(of: PooledEstimate): JsonObject {
  const { m, estimate, se, t, df, p, lower, upper, within, between, total, riv, lambda, fmi } = of
  const degrees = Number.isFinite(df) ? { df } : { df: null, dfReason: 'normal-test-has-no-df' }
  return {
    m,
    estimate,
    se,
    statistic: t,
    ...degrees,
    p,
    lower,
    upper,
    within,
    between,
    total,
    riv,
    lambda,
    fmi,
  }
}
