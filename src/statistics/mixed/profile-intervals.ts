import { chiSquareQuantile } from '../distributions/chi-square.ts'
import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import type { Matrix } from '../linear-algebra/matrix.ts'
import { minimise } from '../optimise/bounded-quasi-newton.ts'
import { rootBetween } from '../optimise/brent.ts'
import { slopesByDifferences } from '../optimise/slopes-by-differences.ts'
import { fitMixedModel, type MixedModel, type MixedModelInput } from './fit-mixed-model.ts'
import { penalisedLeastSquares } from './penalised-least-squares.ts'
import { ofSizeOne, parametersOf, type RandomTerm } from './random-term.ts'

export interface Interval {
  readonly lower: number
  readonly upper: number
}

/** What a random part varies by: a standard deviation of one column, or the correlation of two. */
export interface RandomInterval extends Interval {
  /** Which term of the model, and which one or two of its columns. */
  readonly term: number
  readonly columns: readonly [number] | readonly [number, number]
}

export type ProfileIntervals = Estimate<
  {
    /** One per fixed effect. */
    readonly fixed: readonly Interval[]
    readonly random: readonly RandomInterval[]
    /** Of the residual standard deviation σ. */
    readonly residual: Interval
  },
  'did-not-converge' | 'singular-model-has-no-profile'
>

/** −2 log L with one parameter held at a value and every other one at its best. */
type Profile = (value: number) => number

/**
 * Intervals of fixed effects, standard deviations and correlations from the likelihood itself: the values at which
 * −2 log L, all other parameters at their best, stays within the χ² quantile of one degree of freedom (3.84 at 95 %) of
 * its minimum. They need not be symmetric, and a standard deviation may have 0 as its lower end.
 *
 * The likelihood is the full one (ML) also where the model was fitted by REML: a restricted likelihood cannot compare
 * fixed effects. A standard deviation is held by turning its column to the front of its term, so that it is the first
 * element of the relative factor times σ. Columns that vary are first brought to one size.
 *
 * Source: Bates, Mächler, Bolker & Walker (2015), J. Stat. Softw. 67(1), section 5.1. In R: `confint(m, method =
 * "profile", oldNames = FALSE)`.
 *
 * @param model       a fit; its rows are used again.
 * @param confidence  0.95 unless said otherwise.
 */
export function profileIntervals(model: MixedModel, confidence = 0.95): ProfileIntervals {
  const sized = model.input.random.map(ofSizeOne)
  const best = fitMixedModel({ ...model.input, random: sized.map(({ term }) => term), method: 'ML' })
  if (!best.estimable) return notEstimable('did-not-converge')
  if (best.isSingular && best.input.random.some(({ z }) => z.columns > 1))
    return notEstimable('singular-model-has-no-profile')
  const limit = -2 * best.logLik + chiSquareQuantile(confidence, 1)
  const ends = (profile: Profile, at: number, step: number, from = -Infinity, to = Infinity): Interval => ({
    lower: crossing((value) => profile(value) - limit, at, -step, from),
    upper: crossing((value) => profile(value) - limit, at, step, to),
  })
  const fixed = Array.from(best.beta, (beta, place) => {
    const step = Math.sqrt(best.covariance.values[place * best.beta.length + place]!)
    return ends(fixedProfile(best, place), beta, step)
  })
  const random = best.input.random.flatMap(({ z: { columns } }, term) => {
    const variances = best.variances[term]!.values
    const sd = (column: number) => Math.sqrt(variances[column * columns + column]!)
    const own = Array.from({ length: columns }, (_, column): RandomInterval => {
      const step = Math.max(sd(column), 0.05 * Math.sqrt(best.residualVariance)) / 3
      const { lower, upper } = ends(sdProfile(best, term, column), sd(column), step, 0)
      const scale = sized[term]!.scales[column]!
      return { term, columns: [column], lower: lower * scale, upper: upper * scale }
    })
    const shared = Array.from({ length: columns }, (_, a) =>
      Array.from({ length: columns - a - 1 }, (_unused, more): RandomInterval => {
        const b = a + 1 + more
        const correlation = variances[a * columns + b]! / (sd(a) * sd(b))
        return {
          term,
          columns: [a, b],
          ...ends(correlationProfile(best, term, a, b), correlation, 0.2, -0.9999, 0.9999),
        }
      }),
    )
    return [...own, ...shared.flat()]
  })
  const sigma = Math.sqrt(best.residualVariance)
  const residual = ends(sigmaProfile(best), sigma, sigma / Math.sqrt(best.input.y.length), 1e-3 * sigma)
  const all = [...fixed, ...random, residual]
  if (!all.every(({ lower, upper }) => Number.isFinite(lower) && Number.isFinite(upper)))
    return notEstimable('did-not-converge')
  return estimated({ fixed, random, residual })
}

/**
 * Where a function that is negative at `from` becomes positive, walking in steps that grow; `border` where it never does
 * before that.
 */
function crossing(f: (x: number) => number, from: number, step: number, border: number): number {
  let inside = from
  let reach = step
  for (let tries = 0; tries < 60; tries++) {
    const isBeyond = step < 0 ? inside + reach <= border : inside + reach >= border
    const next = isBeyond ? border : inside + reach
    if (f(next) > 0) return rootBetween(f, inside, next, 1e-6 * Math.abs(step))
    if (isBeyond) return border
    inside = next
    reach *= 1.5
  }
  return Number.NaN
}

/** A fixed effect is held by taking it off the outcome and its column out of the design. */
function fixedProfile(best: MixedModel, place: number): Profile {
  const { y, x } = best.input
  const others = withoutColumn(x, place)
  const input = (value: number): MixedModelInput => ({
    ...best.input,
    y: Float64Array.from(y, (one, row) => one - value * x.values[row * x.columns + place]!),
    x: others,
  })
  return (value) => {
    const fit = fitMixedModel(input(value))
    return fit.estimable ? -2 * fit.logLik : Number.NaN
  }
}

function withoutColumn({ rows, columns, values }: Matrix, left: number): Matrix {
  return { rows, columns: columns - 1, values: values.filter((_, at) => at % columns !== left) }
}

function sdProfile(best: MixedModel, term: number, column: number): Profile {
  const turned = columnsInFront(best, term, [column])
  const first = firstParameter(best.input.random, term)
  return heldProfile(turned, (value) => ({
    free: turned.theta.filter((_, place) => place !== first),
    theta: (free, sigma) => [...free.slice(0, first), value / sigma, ...free.slice(first)],
  }))
}

/** With the two columns in front, the second row of the factor is d (ρ, √(1 − ρ²)). */
function correlationProfile(best: MixedModel, term: number, a: number, b: number): Profile {
  const turned = columnsInFront(best, term, [a, b])
  const first = firstParameter(best.input.random, term)
  const columns = best.input.random[term]!.z.columns
  const [off, own] = [first + 1, first + columns]
  return heldProfile(turned, (correlation) => {
    const length = Math.hypot(turned.theta[off]!, turned.theta[own]!)
    return {
      free: Float64Array.from([...turned.theta].filter((_, place) => place !== off)).map((value, place) =>
        place === own - 1 ? length : value,
      ),
      theta: (free) => {
        const d = Math.abs(free[own - 1]!) // a sign would turn the correlation
        const made = [...free.slice(0, off), d * correlation, ...free.slice(off)]
        made[first] = Math.abs(made[first]!)
        made[own] = d * Math.sqrt(1 - correlation ** 2)
        return made
      },
    }
  })
}

function sigmaProfile({ system, theta }: MixedModel): Profile {
  return (sigma) =>
    minimise(
      slopesByDifferences((free) => devianceAtSigma(system, free, sigma)),
      theta,
      SETTINGS,
    ).value
}

const SETTINGS = { flat: 1e-6, precision: 1e-13, mostIterations: 300 }

interface Turned {
  readonly system: MixedModel['system']
  readonly theta: Float64Array
  readonly sigma: number
}

interface Held {
  /** Where the other parameters start. */
  readonly free: ArrayLike<number>
  /** All parameters from the free ones and σ. */
  readonly theta: (free: readonly number[], sigma: number) => readonly number[]
}

/** Every value starts from the best fit, not from the value before it: a root is sought in jumps. */
function heldProfile(turned: Turned, hold: (value: number) => Held): Profile {
  return (value) => {
    const { free, theta } = hold(value)
    const f = slopesByDifferences((at) => {
      const sigma = Math.exp(at[at.length - 1]!)
      return devianceAtSigma(turned.system, theta([...at.subarray(0, -1)], sigma), sigma)
    })
    return minimise(f, [...Array.from(free), Math.log(turned.sigma)], SETTINGS).value
  }
}

/** −2 log L at θ and σ, the fixed effects at their best. */
function devianceAtSigma(system: MixedModel['system'], theta: ArrayLike<number>, sigma: number): number {
  const fit = system.fit(theta)
  if (!fit || !(sigma > 0)) return Number.POSITIVE_INFINITY
  return fit.logRandom + fit.penalisedSquares / sigma ** 2 + system.rows * Math.log(2 * Math.PI * sigma ** 2)
}

function firstParameter(random: readonly RandomTerm[], term: number): number {
  return random.slice(0, term).reduce((sum, one) => sum + parametersOf(one), 0)
}

/** The same model with some columns of a term first, and the relative factors that belong to that order. */
function columnsInFront(best: MixedModel, term: number, front: readonly number[]): Turned {
  const sigma = Math.sqrt(best.residualVariance)
  if (front.every((column, place) => column === place))
    return { system: best.system, theta: best.theta, sigma }
  const { y, x, random, within } = best.input
  const old = random[term]!.z
  const others = Array.from({ length: old.columns }, (_, column) => column)
  const order = [...front, ...others.filter((column) => !front.includes(column))]
  const values = new Float64Array(old.values.length)
  for (let row = 0; row < old.rows; row++)
    order.forEach((from, to) => {
      values[row * old.columns + to] = old.values[row * old.columns + from]!
    })
  const turned = random.map((one, place) => (place === term ? { ...one, z: { ...old, values } } : one))
  const fit = fitMixedModel({ ...best.input, random: turned })
  if (!fit.estimable) throw new RangeError(`The same model in another order: ${fit.reason}.`)
  return { system: penalisedLeastSquares(y, x, turned, within), theta: fit.theta, sigma }
}
