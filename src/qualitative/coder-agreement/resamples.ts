/**
 * The bootstrap for agreement: draw as many blocks as there are, with replacement, and look again; a thousand times.
 *
 * A block is what could as well have been another one: a turn, or better a whole document, since turns of one talk
 * resemble each other. Never a character: a passage of eighty characters is one decision, not eighty.
 */
import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'

/** For each resample how often each block was drawn: as often in all as there are blocks. */
export type Resamples = readonly Uint16Array[]

export type Interval = Estimate<
  { readonly lower: number; readonly upper: number },
  'fewer-than-two-blocks' | 'resamples-without-variation' | 'too-many-values-on-a-ratio-scale'
>

/**
 * Drawn once and used for every code: then differences between codes do not come from the draw.
 *
 * @param blocks  how many there are to draw from, and so how many are drawn.
 * @param count   how many resamples; 1,000 for a 95 % interval.
 * @param random  from 0 up to but not including 1.
 */
export function drawResamples(blocks: number, count: number, random: () => number): Resamples {
  return Array.from({ length: count }, () => {
    const often = new Uint16Array(blocks)
    for (let draw = 0; draw < blocks; draw++) often[Math.floor(random() * blocks)]! += 1 // below the number of blocks
    return often
  })
}

/** Past this share of resamples in which nothing varies, what is left is no longer a picture of the uncertainty. */
const MOST_WITHOUT_VARIATION = 0.05

/**
 * The percentile interval: of the resampled values in order, the lowest and highest 2.5 % are cut off.
 *
 * @param values      the coefficient in each resample; `null` where nothing varies in it, so that it has none. Up to
 *                    one in twenty of these are left out; with more the interval is not given.
 * @param blocks      how many blocks were drawn from.
 * @param confidence  0.95 unless said otherwise.
 * @example percentileInterval([.1, .2, .3, .4, .5, .6, .7, .8, .9, 1], 10, 0.8) // lower .2, upper .9
 */
export function percentileInterval(
  values: readonly (number | null)[],
  blocks: number,
  confidence = 0.95,
): Interval {
  if (blocks < 2) return notEstimable('fewer-than-two-blocks')
  const found = values.filter((value) => value !== null)
  if (found.length === 0 || values.length - found.length > MOST_WITHOUT_VARIATION * values.length) {
    return notEstimable('resamples-without-variation')
  }
  const inOrder = Float64Array.from(found).sort()
  // the smallest amount keeps 0.1 · 10, which is just over 1 in doubles, at 1
  const cut = Math.floor(((1 - confidence) / 2) * inOrder.length + 1e-9)
  const lower = inOrder[cut]
  const upper = inOrder[inOrder.length - 1 - cut]
  if (lower === undefined || upper === undefined || cut >= inOrder.length - cut) {
    throw new RangeError(`The confidence must lie between 0 and 1, got ${confidence}.`)
  }
  return estimated({ lower, upper })
}
