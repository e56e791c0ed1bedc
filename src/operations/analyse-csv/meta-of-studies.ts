import type { Fault } from '../../foundation/problem.ts'
import { caution, type Caution } from '../../statistics/cautions/caution-table.ts'
import { THRESHOLDS } from '../../statistics/cautions/thresholds.ts'
import { designMatrix } from '../../statistics/design/design-matrix.ts'
import type { Matrix } from '../../statistics/linear-algebra/matrix.ts'
import { poolStudies, type PooledStudies } from '../../statistics/meta/pool-studies.ts'
import type { ContrastTest } from '../../statistics/contrast-test.ts'
import { entry, type Json, type JsonObject } from './entries.ts'
import { specFaults } from './faults.ts'
import { modelColumns } from './model-columns.ts'
import { numberFaults } from './number-faults.ts'
import type { Spec } from './read-spec.ts'
import { groupColumn, numberColumn, type Table } from './read-table.ts'

const MISSING_DATA = 'listwise: a row without estimate, variance or moderator is left out'
const SHOWN = 5

/** `meta {estimate, se or variance, study?, moderators?, method?, test?, levels?}`. */
export function metaOfStudies(table: Table, spec: Spec<'meta'>, faults: Fault[]): Json {
  const { estimate, se, variance, moderators = [], method = 'REML', test = 'knapp-hartung' } = spec.values
  if ((se === undefined) === (variance === undefined)) {
    faults.push(specFaults.oneOfTwo(spec.at('se'), 'se', 'variance'))
    return null
  }
  const precision = variance ?? se ?? ''
  const given = numberColumn(table, precision, spec.at(variance === undefined ? 'se' : 'variance'), faults)
  given.forEach((value, row) => {
    if (value !== null && value <= 0 && faults.length < SHOWN)
      faults.push(numberFaults.notPositive(table.file, row + 2, precision, value)) // row 1 is the heading
  })
  const labels =
    spec.values.study === undefined ? null : groupColumn(table, spec.values.study, spec.at('study'), faults)
  if (faults.length > 0) return null

  const keys: Readonly<Record<string, string>> = { outcome: 'estimate', fixed: 'moderators' }
  const asked = {
    outcome: estimate,
    terms: [...moderators, precision],
    groupings: [],
    levels: spec.values.levels ?? {},
    at: (key: string) => spec.at(keys[key] ?? key),
  }
  const data = modelColumns(table, asked, faults)
  if (!data) return null
  const { rows } = data
  const design = designMatrix(rows.length, moderators, data.columns)
  const v = Float64Array.from(rows, (row) => (given[row] ?? 1) ** (variance === undefined ? 2 : 1)) // complete rows
  const about = {
    method,
    test,
    k: rows.length,
    rowsLeftOut: table.rows - rows.length,
    missingData: MISSING_DATA,
  }
  if (rows.length === 0) return { notEstimable: 'all-missing', ...about }
  const studies = { y: data.outcome, v, x: design.matrix }
  const pooled = poolStudies(studies, method, test)
  if (!pooled.estimable) return { notEstimable: pooled.reason, ...about }
  const [mean] = pooled.coefficients
  return {
    ...(mean && moderators.length === 0 ? tested(mean) : {}),
    ...spreadOf(pooled),
    ...(moderators.length === 0
      ? predicted(pooled)
      : moderated(pooled, poolStudies({ ...studies, x: intercept(rows.length) }, method, test))),
    coefficients: pooled.coefficients.map((one, place) => ({
      term: design.names[place] ?? '',
      ...tested(one),
    })),
    ...about,
    cautions: cautionsOf(pooled, rows.length, moderators.length > 0),
    shrunken: pooled.shrunken.map((one, place) => {
      const row = rows[place] ?? 0 // one per row used
      return { study: labels?.[row] ?? String(row + 1), ...one }
    }),
  }
}

function intercept(rows: number): Matrix {
  return { rows, columns: 1, values: new Float64Array(rows).fill(1) }
}

type Pooled = Extract<PooledStudies, { estimable: true }>

function tested({ estimate, se, t, df, p, lower, upper }: ContrastTest): JsonObject {
  const degrees = Number.isFinite(df) ? { df } : { df: null, dfReason: 'normal-test-has-no-df' }
  return { estimate, se, statistic: t, ...degrees, p, lower, upper }
}

function spreadOf(pooled: Pooled): JsonObject {
  const { tau2, tau2Interval, typicalVariance: typical } = pooled
  const share = (of: number) => (100 * of) / (of + typical)
  return {
    tau2,
    ...entry('tau2Se', pooled.tau2Se, (at) => at.value),
    ...entry('tau2Lower', tau2Interval, (at) => at.lower),
    ...entry('tau2Upper', tau2Interval, (at) => at.upper),
    tau: Math.sqrt(tau2),
    i2: pooled.i2,
    ...entry('i2Lower', tau2Interval, (at) => share(at.lower)),
    ...entry('i2Upper', tau2Interval, (at) => share(at.upper)),
    h2: pooled.h2,
    ...entry('h2Lower', tau2Interval, (at) => 1 + at.lower / typical),
    ...entry('h2Upper', tau2Interval, (at) => 1 + at.upper / typical),
    q: pooled.q,
    qDf: pooled.qDf,
    qP: pooled.qP,
  }
}

function predicted({ prediction }: Pooled): JsonObject {
  return {
    ...entry('predictionLower', prediction, (at) => at.lower),
    ...entry('predictionUpper', prediction, (at) => at.upper),
  }
}

/** What the moderators tell together, and which share of τ² they take away. */
function moderated({ moderators, tau2 }: Pooled, without: PooledStudies): JsonObject {
  if (!moderators.estimable) return { qm: null, qmReason: moderators.reason }
  const { statistic, df1, df2, p } = moderators
  const second = df2 === null ? { qmDf2: null, qmDf2Reason: 'normal-test-has-no-df' } : { qmDf2: df2 }
  const before = without.estimable ? without.tau2 : 0
  const explained =
    before > 0
      ? { r2: Math.max(0, 100 * (1 - tau2 / before)) }
      : { r2: null, r2Reason: 'levels-do-not-differ' }
  return { qm: statistic, qmDf1: df1, ...second, qmP: p, ...explained }
}

function cautionsOf(pooled: Pooled, k: number, hasModerators: boolean): readonly Caution[] {
  const weak = pooled.shrunken.filter(
    ({ reliability }) => reliability < THRESHOLDS.shrunkenReliability.value,
  ).length
  return [
    ...(pooled.prediction.estimable ? [caution('prediction-interval-rather-short')] : []),
    ...(k < THRESHOLDS.studiesForPooling.value ? [caution('few-studies', { k })] : []),
    ...(hasModerators && k < THRESHOLDS.levelsForAModel.value
      ? [caution('fewer-than-20-levels', { levels: k })]
      : []),
    ...(weak > 0 ? [caution('shrunken-value-of-low-reliability', { levels: weak })] : []),
  ]
}
