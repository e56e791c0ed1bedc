/**
 * Agreement corrected for chance, (agreement − chance) / (1 − chance), as six authors see chance. They agree about what
 * was observed and differ in what raters would do who do not look:
 *
 * - Cohen, Conger: each draws from the values they gave themselves;
 * - Scott, Fleiss: both draw from the values that all gave together;
 * - Gwet: only part of the units is hard enough to guess at, the less so the more one value prevails;
 * - Brennan & Prediger: they draw from all values alike.
 *
 * When one value prevails the first four fall to 0 at high agreement (the kappa paradox), and the last two do not. So
 * none of them stands alone: beside each other, with the agreement itself and how often a code occurs, they tell a story.
 *
 * Missing values: units that are not complete are left out; see {@link completeRatings}.
 */
import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { completeRatings, type CompleteRatings, type NoCompleteRatings } from './complete-ratings.ts'
import type { Ratings } from './ratings.ts'

export type Coefficient = Estimate<
  { readonly value: number; readonly observed: number; readonly expected: number },
  NoCompleteRatings | 'more-than-two-raters' | 'no-variation' | 'fewer-than-two-codes'
>

/**
 * Cohen's kappa for two raters: p_e = Σ_k p_Ak p_Bk, from what each gave.
 *
 * No answer when both gave the same one value to everything.
 *
 * Source: Cohen (1960), Educ. Psychol. Meas. 20, 37–46. In R: `irr::kappa2`.
 *
 * @example
 * // 20 both yes, 5 only A, 10 only B, 15 neither: p_o .7, p_e .5 · .6 + .5 · .4 = .5; kappa .4
 */
export function cohenKappa(ratings: Ratings): Coefficient {
  return ofTwoRaters(ratings, ({ units, values, byRater: [a = [], b = []] }) =>
    sumOver(values, (k) => ((a[k] ?? 0) * (b[k] ?? 0)) / units ** 2),
  )
}

/**
 * Scott's pi for two raters: p_e = Σ_k π_k², with π_k the mean share of value k over both.
 *
 * Source: Scott (1955), Public Opin. Q. 19, 321–325.
 *
 * @example
 * // the same table: π .55 and .45, p_e .505; pi (.7 − .505) / .495 = .3939…
 */
export function scottPi(ratings: Ratings): Coefficient {
  return ofTwoRaters(ratings, chanceFromAllTogether)
}

/**
 * Fleiss' kappa for two raters or more: p_o the share of pairs of raters that agree, p_e = Σ_k π_k² as Scott.
 *
 * Source: Fleiss (1971), Psychol. Bull. 76, 378–382. In R: `irr::kappam.fleiss`.
 *
 * @example
 * // a a a | a a b: p_o (1 + 1/3) / 2 = 2/3, π 5/6 and 1/6, p_e 26/36; kappa (24 − 26) / (36 − 26) = −.2
 */
export function fleissKappa(ratings: Ratings): Coefficient {
  return corrected(completeRatings(ratings), chanceFromAllTogether)
}

/**
 * Conger's kappa, Cohen's for more than two: p_e is the mean of Cohen's over all pairs of raters.
 *
 * Source: Conger (1980), Psychol. Bull. 88, 322–328. In R: `irr::kappam.fleiss(x, exact = TRUE)`.
 */
export function congerKappa(ratings: Ratings): Coefficient {
  return corrected(completeRatings(ratings), ({ units, raters, values, byRater }) =>
    meanOverPairs(raters, (i, j) =>
      sumOver(values, (k) => ((byRater[i]?.[k] ?? 0) * (byRater[j]?.[k] ?? 0)) / units ** 2),
    ),
  )
}

/**
 * Gwet's AC1 for two raters or more: p_e = Σ_k π_k (1 − π_k) / (q − 1), for q values that could have been given.
 *
 * Source: Gwet (2008), Br. J. Math. Stat. Psychol. 61, 29–48.
 *
 * @param codes  q: how many values there were to choose from. Without it: how many were given.
 * @example
 * // 118 both yes, 5 only A, 2 only B: p_o .944, π .972 and .028, p_e .054432; AC1 .9408, where kappa is −.0234
 */
export function gwetAc1(ratings: Ratings, codes?: number): Coefficient {
  return corrected(
    completeRatings(ratings),
    (counted, q) => sumOver(counted.values, (k) => shareOf(counted, k) * (1 - shareOf(counted, k))) / (q - 1),
    codes,
  )
}

/**
 * Brennan and Prediger's coefficient: p_e = 1/q. Also known as Bennett's S and, for two values, as PABAK.
 *
 * Source: Brennan & Prediger (1981), Educ. Psychol. Meas. 41, 687–699.
 *
 * @param codes  q, as for {@link gwetAc1}.
 */
export function brennanPrediger(ratings: Ratings, codes?: number): Coefficient {
  return corrected(completeRatings(ratings), (_, q) => 1 / q, codes)
}

/**
 * Light's kappa: the mean of Cohen's kappa over all pairs of raters.
 *
 * Source: Light (1971), Psychol. Bull. 76, 365–377. In R: `irr::kappam.light`.
 */
export function lightKappa(ratings: Ratings): Estimate<{ readonly value: number }, CoefficientReason> {
  const counted = completeRatings(ratings)
  if (!counted.estimable) return counted
  const complete = ratings.filter((row) => row.every((value) => value !== null))
  const kappas = pairs(counted.raters).map(([i, j]) =>
    cohenKappa(complete.map((row) => [row[i] ?? null, row[j] ?? null])),
  )
  const without = kappas.find((kappa) => !kappa.estimable)
  if (without && !without.estimable) return without
  const sum = kappas.reduce((total, kappa) => total + (kappa.estimable ? kappa.value : 0), 0)
  return estimated({ value: sum / kappas.length })
}

type CoefficientReason = Extract<Coefficient, { estimable: false }>['reason']

/** What raters would agree on by chance, between 0 and 1. */
type Chance = (counted: CompleteRatings, codes: number) => number

function ofTwoRaters(ratings: Ratings, chance: Chance): Coefficient {
  const counted = completeRatings(ratings)
  if (counted.estimable && counted.raters > 2) return notEstimable('more-than-two-raters')
  return corrected(counted, chance)
}

function corrected(
  counted: Estimate<CompleteRatings, NoCompleteRatings>,
  chance: Chance,
  codes?: number,
): Coefficient {
  if (!counted.estimable) return counted
  if (codes !== undefined && !(Number.isInteger(codes) && codes >= counted.values)) {
    throw new RangeError(`${counted.values} values were given, where there are ${codes} to choose from.`)
  }
  const q = codes ?? counted.values
  if (q < 2) return notEstimable(codes === undefined ? 'no-variation' : 'fewer-than-two-codes')
  const observed = pairsThatAgree(counted)
  const expected = chance(counted, q)
  // whole numbers over whole numbers: chance is 1 within rounding only where everybody gave one value
  if (1 - expected < 1e-12) return notEstimable('no-variation')
  return estimated({ value: (observed - expected) / (1 - expected), observed, expected })
}

/** The share of pairs of raters that gave a unit the same value, over all units. */
export function pairsThatAgree({ units, raters, byUnit }: CompleteRatings): number {
  let agreeing = 0
  for (const counts of byUnit) for (const count of counts) agreeing += count * (count - 1)
  return agreeing / (units * raters * (raters - 1))
}

function chanceFromAllTogether(counted: CompleteRatings): number {
  return sumOver(counted.values, (k) => shareOf(counted, k) ** 2)
}

/** π_k: the share of value k in everything that was given. */
function shareOf({ units, raters, byRater }: CompleteRatings, k: number): number {
  return byRater.reduce((sum, counts) => sum + (counts[k] ?? 0), 0) / (units * raters)
}

function meanOverPairs(raters: number, of: (i: number, j: number) => number): number {
  const all = pairs(raters)
  return all.reduce((sum, [i, j]) => sum + of(i, j), 0) / all.length
}

function pairs(raters: number): (readonly [number, number])[] {
  return Array.from({ length: raters }, (_, i) =>
    Array.from({ length: raters - 1 - i }, (__, step) => [i, i + 1 + step] as const),
  ).flat()
}

function sumOver(values: number, of: (value: number) => number): number {
  let sum = 0
  for (let value = 0; value < values; value++) sum += of(value)
  return sum
}
