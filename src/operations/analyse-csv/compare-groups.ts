import type { Fault } from '../../foundation/problem.ts'
import type { TellProgress } from '../../foundation/progress.ts'
import type { Text } from '../../foundation/text.ts'
import { caution, type Caution } from '../../statistics/cautions/caution-table.ts'
import { THRESHOLDS } from '../../statistics/cautions/thresholds.ts'
import { levene, oneWay, welchOneWay, type OneWay } from '../../statistics/compare/one-way.ts'
import { rankSum } from '../../statistics/compare/rank-sum.ts'
import { pooledComparison } from '../../statistics/compare/standardised-difference.ts'
import { median } from '../../statistics/describe/quantile.ts'
import { differenceOfMeans } from '../../statistics/means/difference-of-means.ts'
import type { MeanSummary } from '../../statistics/means/mean-interval.ts'
import { isConstant, mean, sampleVariance } from '../../statistics/mean-and-variance.ts'
import { compareAnswers } from './compare-answers.ts'
import { differencesOfPairs } from './differences-of-pairs.ts'
import { ends, type Json, type JsonObject } from './entries.ts'
import { specFaults } from './faults.ts'
import type { Spec } from './read-spec.ts'
import { groupColumn, groupOrder, numberColumn, parseNumber, type Table } from './read-table.ts'

export const OUTCOME_SCALES = ['number', 'category'] as const
export const SPREADS = ['pooled', 'separate'] as const
export const PAIR_ADJUSTMENTS = ['holm', 'tukey', 'bonferroni', 'none'] as const

const MISSING_DATA = 'listwise: a row without a group or without an outcome is left out'

/** `compare {outcome, group, scale?, spread?, adjust?, levels?}`. */
export function compareGroups(
  table: Table,
  spec: Spec<'compare'>,
  faults: Fault[],
  _notes: Text[],
  tell: TellProgress,
): Json {
  const { outcome, group, scale } = spec.values
  const labels = groupColumn(table, group, spec.at('group'), faults)
  const answers = groupColumn(table, outcome, spec.at('outcome'), faults)
  const isNumber = answers.every((cell) => cell === null || parseNumber(cell, table.decimalComma) !== null)
  const asked = scale ?? (isNumber ? 'number' : 'category')
  const values = asked === 'number' ? numberColumn(table, outcome, spec.at('outcome'), faults) : []
  const { [group]: order, ...others } = spec.values.levels ?? {}
  for (const other of Object.keys(others))
    faults.push(specFaults.levelsOfNoTerm(spec.at('levels'), other, [group]))
  const unlisted = labels.find((label) => label !== null && order && !order.includes(label))
  if (typeof unlisted === 'string') faults.push(specFaults.levelMissing(spec.at('levels'), group, unlisted))
  if (faults.length > 0) return null

  const rows = labels.flatMap((label, row) =>
    label !== null && (answers[row] ?? null) !== null ? [row] : [],
  )
  const present = groupOrder(rows.map((row) => labels[row] ?? '')) // rows with a group only
  const groups = order?.filter((label) => present.includes(label)) ?? present
  const about = { missingData: MISSING_DATA, n: rows.length, rowsLeftOut: table.rows - rows.length }
  if (rows.length === 0) return { notEstimable: 'all-missing', ...about }
  if (groups.length < 2) return { notEstimable: 'fewer-than-two-groups', ...about }
  if (asked === 'category') {
    const cells = rows.map((row) => ({ group: labels[row] ?? '', answer: answers[row] ?? '' })) // idem
    return { scale: asked, ...compareAnswers(cells, groups), ...about }
  }
  const byGroup = groups.map((name) =>
    rows.filter((row) => labels[row] === name).map((row) => values[row] ?? 0),
  )
  return { scale: asked, ...compareNumbers(byGroup, groups, spec, tell), ...about }
}

function compareNumbers(
  byGroup: readonly (readonly number[])[],
  names: readonly string[],
  spec: Spec<'compare'>,
  tell: TellProgress,
): JsonObject {
  const { adjust = 'holm', spread = 'separate' } = spec.values
  const summaries = byGroup.map(summaryOf)
  const several = oneWay(byGroup)
  const [first = [], second = []] = byGroup
  const tests = [
    ...(byGroup.length === 2 ? testsOfTwo(first, second) : []),
    ...testsOfSeveral(byGroup, several),
  ]
  const pairs = differencesOfPairs(summaries, names, { adjust, spread, several, tell })
  return {
    groups: names.map((group, place) => groupEntry(group, byGroup[place] ?? [])),
    tests,
    effects: [...(byGroup.length === 2 ? effectsOfTwo(first, second) : []), ...effectsOfSeveral(several)],
    pairs,
    spread,
    adjust,
    cautions: cautionsOf(tests, pairs, adjust),
  }
}

function summaryOf(values: readonly number[]): MeanSummary {
  const variance = values.length < 2 || isConstant(values) ? 0 : sampleVariance(values)
  return { n: values.length, mean: mean(values), variance }
}

function groupEntry(group: string, values: readonly number[]): JsonObject {
  const spread = values.length < 2 ? { sd: null, sdReason: 'fewer-than-two-values' } : {}
  const { n, mean: centre, variance } = summaryOf(values)
  return { group, n, mean: centre, sd: Math.sqrt(variance), ...spread, median: median(values) }
}

function testsOfTwo(first: readonly number[], second: readonly number[]): JsonObject[] {
  const [a, b] = [summaryOf(first), summaryOf(second)]
  const welch = differenceOfMeans(a, b)
  const student = pooledComparison(a, b)
  const ranked = rankSum(first, second)
  return [
    ...[
      { test: 'welch', of: welch },
      { test: 'student', of: student },
    ].map(
      ({ test, of }): JsonObject =>
        of.estimable
          ? {
              test,
              statistic: of.t,
              df: of.df,
              p: of.p,
              difference: of.difference,
              se: of.se,
              lower: of.lower,
              upper: of.upper,
            }
          : { test, notEstimable: of.reason },
    ),
    ranked.estimable
      ? { test: 'wilcoxon', statistic: ranked.w, z: ranked.z, p: ranked.p }
      : { test: 'wilcoxon', notEstimable: ranked.reason },
  ]
}

function testsOfSeveral(byGroup: readonly (readonly number[])[], several: OneWay): JsonObject[] {
  return [
    { test: 'anova', of: several },
    { test: 'welchAnova', of: welchOneWay(byGroup) },
    { test: 'levene', of: levene(byGroup) },
  ].map(({ test, of }) =>
    of.estimable
      ? { test, statistic: of.f, df1: of.df1, df2: of.df2, p: of.p }
      : { test, notEstimable: of.reason },
  )
}

function effectsOfTwo(first: readonly number[], second: readonly number[]): JsonObject[] {
  const student = pooledComparison(summaryOf(first), summaryOf(second))
  const ranked = rankSum(first, second)
  return [
    student.estimable
      ? { effect: 'cohensD', estimate: student.d, ...ends(student.dInterval) }
      : { effect: 'cohensD', notEstimable: student.reason },
    student.estimable
      ? { effect: 'hedgesG', estimate: student.g, ...ends(student.gInterval) }
      : { effect: 'hedgesG', notEstimable: student.reason },
    ranked.estimable
      ? { effect: 'superiority', estimate: ranked.superiority, ...ends(ranked.interval) }
      : { effect: 'superiority', notEstimable: ranked.reason },
  ]
}

function effectsOfSeveral(several: OneWay): JsonObject[] {
  if (!several.estimable) return [{ effect: 'etaSquared', notEstimable: several.reason }]
  return [
    { effect: 'etaSquared', estimate: several.etaSquared, ...ends(several.etaInterval) },
    { effect: 'omegaSquared', estimate: several.omegaSquared },
  ]
}

/** A large p goes with the interval that says what is still possible; pairs without adjustment with a warning. */
function cautionsOf(tests: readonly JsonObject[], pairs: Json, adjust: string): readonly Caution[] {
  const main = tests.find(({ test }) => test === 'welch') ?? tests.find(({ test }) => test === 'anova')
  const p = main?.p
  const compared = Array.isArray(pairs) ? pairs.length : 0
  return [
    ...(typeof p === 'number' && p > THRESHOLDS.noDifferenceP.value
      ? [caution('large-p-is-not-no-difference', { test: String(main?.test), p })]
      : []),
    ...(adjust === 'none' && compared > 1 ? [caution('p-not-adjusted', { tests: compared })] : []),
  ]
}
