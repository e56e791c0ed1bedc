import { noncentralChiSquareLower, noncentralChiSquareUpper } from '../distributions/noncentral.ts'

export interface RootMeanSquareError {
  readonly value: number
  /** 90 %. */
  readonly lower: number
  readonly upper: number
  /** Of the hypothesis that it is at most .05; null without degrees of freedom. */
  readonly p: number | null
}

const CLOSE = 0.05

/**
 * Misfit per degree of freedom in the population.
 *
 *     √( G · max(χ² − df, 0) / (n df) ),   limits: the noncentralities under which χ² is the 95th and 5th percentile
 *
 * With a scaling factor c (robust): √( G c · max(χ²/c − df, 0) / (n df) ).
 *
 * Source: Steiger (1990), Multivar. Behav. Res. 25, 173–180; Browne & Cudeck (1992); robust: Brosseau-Liard, Savalei & Li
 * (2012), Multivar. Behav. Res. 47, 904–930.
 *
 * @param chisq   scaled by c already, where c is given.
 * @param groups  G.
 */
export function rootMeanSquareError(
  chisq: number,
  df: number,
  n: number,
  groups: number,
  c = 1,
): RootMeanSquareError {
  if (df === 0) return { value: 0, lower: 0, upper: 0, p: null }
  const of = (noncentrality: number) => Math.sqrt((groups * c * noncentrality) / (n * df))
  return {
    value: of(Math.max(chisq - df, 0)),
    lower: of(noncentralityWith(chisq, df, 0.95)),
    upper: of(noncentralityWith(chisq, df, 0.05)),
    p: noncentralChiSquareUpper(chisq, df, (CLOSE ** 2 * n * df) / (groups * c)),
  }
}

/** The noncentrality under which a value as low as χ² has probability `level`; 0 where even none makes it so unlikely. */
function noncentralityWith(chisq: number, df: number, level: number): number {
  const gapAt = (lambda: number) => noncentralChiSquareLower(chisq, df, lambda) - level
  let low = 0
  let gapLow = gapAt(0)
  if (gapLow <= 0) return 0
  // the square root of a noncentral χ² is close to normal with variance one
  const guess = (Math.sqrt(chisq) + (level < 0.5 ? 1.65 : -1.65)) ** 2 - df
  let high = Math.max(guess * 1.02, 1)
  let gapHigh = gapAt(high)
  while (gapHigh > 0) {
    low = high
    gapLow = gapHigh
    high *= 1.5
    gapHigh = gapAt(high)
  }
  // false position, with the weight of a side that stays put halved (Illinois)
  let side = 0
  for (let step = 0; step < 200 && high - low > 1e-11 * high; step++) {
    const middle = (low * gapHigh - high * gapLow) / (gapHigh - gapLow)
    const gap = gapAt(middle)
    if (Math.abs(gap) < 1e-13) return middle
    if (gap > 0) {
      low = middle
      gapLow = gap
      if (side === 1) gapHigh /= 2
      side = 1
    } else {
      high = middle
      gapHigh = gap
      if (side === -1) gapLow /= 2
      side = -1
    }
  }
  return (low + high) / 2
}
