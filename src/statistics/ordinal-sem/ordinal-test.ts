import { chiSquareUpper } from '../distributions/chi-square.ts'
import { cholesky, inverse } from '../linear-algebra/cholesky.ts'
import { product, transpose, zeros, type Matrix } from '../linear-algebra/matrix.ts'
import { comparative } from '../sem/fit-measures.ts'
import { rootMeanSquareError, type RootMeanSquareError } from '../sem/root-mean-square-error.ts'
import { gammaOf, weighedSquare, weightsOf, type OrdinalFit } from './fit-ordinal-model.ts'

export interface Test {
  readonly chisq: number
  readonly df: number
  /** Null without degrees of freedom. */
  readonly p: number | null
}

export interface OrdinalFitMeasures {
  /** As if χ² followed a chi-square, which it does not: for who asks for it. */
  readonly plain: Test
  /** Scaled and shifted to the mean and variance of a chi-square: the one to read. */
  readonly scaled: Test & { readonly scaling: number; readonly shift: number }
  readonly baseline: Test
  readonly baselineScaled: Test
  readonly cfi: number
  readonly tli: number
  readonly rmsea: RootMeanSquareError
  readonly cfiScaled: number
  readonly tliScaled: number
  readonly rmseaScaled: RootMeanSquareError
  readonly srmr: number
  readonly parameters: number
}

/**
 * How well a model describes thresholds and polychoric correlations. With U = W − WΔ(ΔᵀWΔ)⁻¹ΔᵀW:
 *
 *     scaled χ² = a χ² + b,   a = √(df / tr (UΓ)²),   b = df − a tr UΓ
 *
 * so that its mean and variance are those of a chi-square with df degrees of freedom. The baseline is the model in which
 * no correlations are there and all thresholds are free. SRMR is over the correlations, the diagonal counted with 0.
 *
 * Source: Asparouhov & Muthén (2010), Simple second order chi-square correction; Savalei (2021) on why indices from
 * scaled tests run too high. In R: `lavaan::fitMeasures`, scaled.shifted.
 */
export function ordinalFitMeasures(fit: OrdinalFit): OrdinalFitMeasures {
  const { groups, df, chisq, n } = fit
  const weights = weightsOf(groups)
  const gamma = gammaOf(groups)
  const scaled = shifted(chisq, df, residualWeights(fit.slopes, weights), gamma)
  const rest = thresholdsOnly(fit)
  const baseDf = rest.rows - rest.columns
  const baseChisq = groups.reduce((sum, { sample }) => {
    const q = sample.moments.length
    const own = sample.moments.slice(sample.starts.at(-1))
    return own.reduce((part, rho, at) => {
      const place = q - own.length + at
      return part + ((sample.n - 1) * rho * rho) / sample.gamma.values[place * q + place]!
    }, sum)
  }, 0)
  const baselineScaled = shifted(baseChisq, baseDf, residualWeights(rest, weights), gamma)
  const plain = comparative(chisq, df, baseChisq, baseDf)
  const robust = comparative(scaled.chisq, df, baselineScaled.chisq, baseDf)
  return {
    plain: tested(chisq, df),
    scaled,
    baseline: tested(baseChisq, baseDf),
    baselineScaled,
    cfi: plain.cfi,
    tli: plain.tli,
    rmsea: rootMeanSquareError(chisq, df, n - groups.length, groups.length),
    cfiScaled: robust.cfi,
    tliScaled: robust.tli,
    rmseaScaled: rootMeanSquareError(scaled.chisq, df, n - groups.length, groups.length),
    srmr: residualSize(fit),
    parameters: fit.table.free,
  }
}

function tested(chisq: number, df: number): Test {
  return { chisq, df, p: df > 0 ? chiSquareUpper(chisq, df) : null }
}

/** a χ² + b with the mean and variance of a chi-square. */
export function shifted(chisq: number, df: number, u: Matrix, gamma: Matrix) {
  if (df === 0) return { ...tested(chisq, 0), scaling: 1, shift: 0 }
  const both = product(u, gamma)
  const trace = traceOf(both)
  const scaling = Math.sqrt(df / traceOfSquare(both))
  const shift = df - scaling * trace
  return { ...tested(Math.max(0, scaling * chisq + shift), df), scaling, shift }
}

/** U = W − WΔ(ΔᵀWΔ)⁻¹ΔᵀW. */
export function residualWeights(slopes: Matrix, weights: Float64Array): Matrix {
  const q = slopes.rows
  const made = zeros(q, q)
  for (let i = 0; i < q; i++) made.values[i * q + i] = weights[i]!
  if (slopes.columns === 0) return made
  const factor = cholesky(weighedSquare(slopes, weights))
  if (!factor.isPositiveDefinite) throw new RangeError('The model was fitted, so its slopes have full rank.')
  const weighed = {
    ...slopes,
    values: slopes.values.map((value, at) => value * weights[Math.floor(at / slopes.columns)]!),
  }
  const explained = product(product(weighed, inverse(factor.lower)), transpose(weighed))
  for (let at = 0; at < q * q; at++) made.values[at]! -= explained.values[at]!
  return made
}

export function traceOf({ rows, values }: Matrix): number {
  let sum = 0
  for (let i = 0; i < rows; i++) sum += values[i * rows + i]!
  return sum
}

/** tr A². */
export function traceOfSquare({ rows, values }: Matrix): number {
  let sum = 0
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < rows; j++) sum += values[i * rows + j]! * values[j * rows + i]!
  return sum
}

const isCorrelation = (from: number, size: number) => Array.from({ length: size }, (_, at) => at >= from)

/** Slopes of the baseline: each threshold its own parameter. */
function thresholdsOnly({ groups }: OrdinalFit): Matrix {
  const isOwn = groups
    .flatMap(({ sample }) => isCorrelation(sample.starts.at(-1)!, sample.moments.length))
    .map((is) => !is)
  const columns = isOwn.filter(Boolean).length
  const made = zeros(isOwn.length, columns)
  let column = 0
  isOwn.forEach((is, row) => {
    if (is) made.values[row * columns + column++] = 1
  })
  return made
}

function residualSize({ groups, n }: OrdinalFit): number {
  let size = 0
  for (const { sample, implied } of groups) {
    const from = sample.starts.at(-1)!
    const p = sample.items.length
    let squares = 0
    for (let at = from; at < implied.length; at++) squares += (sample.moments[at]! - implied[at]!) ** 2
    size += (sample.n / n) * Math.sqrt(squares / ((p * (p + 1)) / 2))
  }
  return size
}
