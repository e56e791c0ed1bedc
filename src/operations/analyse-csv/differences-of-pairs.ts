import type { TellProgress } from '../../foundation/progress.ts'
import type { OneWay } from '../../statistics/compare/one-way.ts'
import { studentLower, studentQuantile } from '../../statistics/distributions/student-t.ts'
import {
  studentisedRangeQuantile,
  studentisedRangeUpper,
} from '../../statistics/distributions/studentised-range.ts'
import { differenceOfMeans } from '../../statistics/means/difference-of-means.ts'
import type { MeanSummary } from '../../statistics/means/mean-interval.ts'
import { adjustP } from '../../statistics/multiplicity/adjust-p.ts'
import type { Json, JsonObject } from './entries.ts'

interface Asked {
  readonly adjust: 'holm' | 'tukey' | 'bonferroni' | 'none'
  /** One spread for all groups, or each pair its own (Welch; with Tukey: Games and Howell). */
  readonly spread: 'pooled' | 'separate'
  readonly several: OneWay
  /** Hears of each pair: Tukey's points take a tenth of a second each. */
  readonly tell: TellProgress
}

/** Over so many groups nobody reads a list of pairs. */
const MOST_GROUPS = 60

/** The difference of each two groups, first minus second, with p and interval. */
export function differencesOfPairs(
  groups: readonly MeanSummary[],
  names: readonly string[],
  { adjust, spread, several, tell }: Asked,
): Json {
  if (groups.length > MOST_GROUPS) return { notEstimable: 'too-many-groups-for-pairs' }
  const pairs = groups.flatMap((first, i) =>
    groups.slice(i + 1).map((second, step) => {
      const error = spread === 'pooled' ? pooledError(first, second, several) : ownError(first, second)
      return { a: names[i] ?? '', b: names[i + 1 + step] ?? '', difference: first.mean - second.mean, error }
    }),
  )
  const tested = pairs.flatMap(({ difference, error }) =>
    'reason' in error ? [] : [2 * studentLower(-Math.abs(difference / error.se), error.df)],
  )
  const adjusted = adjust === 'tukey' ? tested : adjustP(tested, adjust)
  const tukeyPoint = tukeyPoints(groups.length)
  let next = 0
  return pairs.map(({ a, b, difference, error }, done): JsonObject => {
    tell({ done, of: pairs.length })
    if ('reason' in error) return { a, b, difference, notEstimable: error.reason }
    const { se, df } = error
    const t = difference / se
    const isTukey = adjust === 'tukey'
    const half = se * (isTukey ? tukeyPoint(df) : studentQuantile(0.975, df))
    const place = next++
    return {
      a,
      b,
      difference,
      se,
      df,
      t,
      lower: difference - half,
      upper: difference + half,
      p: tested[place] ?? 1, // one per pair with an error
      pAdjusted: isTukey
        ? studentisedRangeUpper(Math.SQRT2 * Math.abs(t), groups.length, df)
        : (adjusted[place] ?? 1), // idem
    }
  })
}

/** How many standard errors an interval of Tukey's reaches; found once for each number of degrees of freedom. */
function tukeyPoints(groups: number): (df: number) => number {
  const known = new Map<number, number>()
  return (df) => {
    const point = known.get(df) ?? studentisedRangeQuantile(0.95, groups, df) / Math.SQRT2
    known.set(df, point)
    return point
  }
}

type StandardError = { readonly se: number; readonly df: number } | { readonly reason: string }

function pooledError(first: MeanSummary, second: MeanSummary, several: OneWay): StandardError {
  if (!several.estimable) return { reason: several.reason }
  return { se: several.withinSd * Math.sqrt(1 / first.n + 1 / second.n), df: several.df2 }
}

function ownError(first: MeanSummary, second: MeanSummary): StandardError {
  const welch = differenceOfMeans(first, second)
  return welch.estimable ? { se: welch.se, df: welch.df } : { reason: welch.reason }
}
