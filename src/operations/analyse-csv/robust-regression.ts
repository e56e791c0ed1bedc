import type { Fault } from '../../foundation/problem.ts'
import { caution } from '../../statistics/cautions/caution-table.ts'
import { THRESHOLDS } from '../../statistics/cautions/thresholds.ts'
import { designMatrix } from '../../statistics/design/design-matrix.ts'
import type { Matrix } from '../../statistics/linear-algebra/matrix.ts'
import { contrastTest } from '../../statistics/contrast-test.ts'
import { linearRegression, type LinearRegression } from '../../statistics/regression/linear-regression.ts'
import { regressionDiagnostics } from '../../statistics/regression/regression-diagnostics.ts'
import { clusterRobust, heteroscedasticityRobust } from '../../statistics/regression/robust-covariance.ts'
import type { Json, JsonObject } from './entries.ts'
import { modelColumns } from './model-columns.ts'
import type { Spec } from './read-spec.ts'
import type { Table } from './read-table.ts'

const MISSING_DATA = 'listwise: a row without outcome, without a covariate or without a cluster is left out'

/** `robust {outcome, fixed, cluster?, levels?}`. */
export function robustRegression(table: Table, spec: Spec<'robust'>, faults: Fault[]): Json {
  const { outcome, fixed, cluster, levels = {} } = spec.values
  const asked = {
    outcome,
    terms: fixed,
    groupings: cluster === undefined ? [] : [cluster],
    levels,
    at: (key: string) => spec.at(key === 'random' ? 'cluster' : key),
  }
  const data = modelColumns(table, asked, faults)
  if (!data) return null
  const grouping = cluster === undefined ? null : data.groupings.get(cluster)
  const about = {
    missingData: MISSING_DATA,
    n: data.rows.length,
    rowsLeftOut: table.rows - data.rows.length,
    ...(grouping && { clusters: grouping.names.length }),
  }
  const { matrix, names } = designMatrix(data.rows.length, fixed, data.columns)
  const fit = linearRegression(data.outcome, matrix)
  if (!fit.estimable) return { notEstimable: fit.reason, ...about }
  if (grouping && grouping.names.length < 2) return { notEstimable: 'fewer-than-two-clusters', ...about }
  const diagnostics = regressionDiagnostics(fit, data.outcome, matrix)
  return {
    ...(grouping && byCluster(fit, names, grouping)),
    ols: rows(fit, names, fit.covariance, () => fit.df).map((row, place) => {
      const own = diagnostics.coefficients[place - 1]
      return own ? { ...row, standardised: own.standardised, vif: own.varianceInflation } : row
    }),
    ...hc3(fit, names),
    rSquared: fit.rSquared,
    adjustedRSquared: fit.adjustedRSquared,
    sigma: fit.sigma,
    ...(fit.f ? { f: { ...fit.f } } : { f: null, fReason: 'only-an-intercept' }),
    largestLeverage: diagnostics.largestLeverage,
    ...(diagnostics.largestCook === null
      ? { largestCook: null, largestCookReason: 'a-row-decides-alone' }
      : { largestCook: diagnostics.largestCook }),
    ...about,
    cautions:
      grouping && grouping.names.length < THRESHOLDS.clustersForRobust.value
        ? [caution('few-clusters', { group: cluster ?? '', levels: grouping.names.length })]
        : [],
  }
}

/** CR2 first: it is the one to read. */
function byCluster(
  fit: LinearRegression,
  names: readonly string[],
  { level, names: clusters }: { readonly level: Int32Array; readonly names: readonly string[] },
): JsonObject {
  const kinds = ['CR2', 'CR1', 'CR0'] as const
  return Object.fromEntries(
    kinds.map((kind) => {
      const { covariance, df } = clusterRobust(fit, level, clusters.length, kind)
      return [kind, rows(fit, names, covariance, df)]
    }),
  )
}

function hc3(fit: LinearRegression, names: readonly string[]): JsonObject {
  const covariance = heteroscedasticityRobust(fit)
  return covariance
    ? { HC3: rows(fit, names, covariance, () => fit.df) }
    : { HC3: null, HC3Reason: 'a-row-decides-alone' }
}

function rows(
  fit: LinearRegression,
  names: readonly string[],
  covariance: Matrix,
  dfOf: (contrast: readonly number[]) => number,
): JsonObject[] {
  return names.map((term, place) => {
    const contrast = names.map((_, other) => (other === place ? 1 : 0))
    const se = Math.sqrt(covariance.values[place * names.length + place] ?? 0)
    const estimate = fit.beta[place] ?? 0
    const df = dfOf(contrast)
    if (!(se > 0) || !Number.isFinite(df))
      return { term, estimate, se: null, seReason: 'residuals-within-clusters-cancel-out' }
    const { t, p, lower, upper } = contrastTest(estimate, se, df)
    return { term, estimate, se, df, t, p, lower, upper }
  })
}
