import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { product, productWithTransposed, transpose, zeros, type Matrix } from '../linear-algebra/matrix.ts'
import { symmetricEigen } from '../linear-algebra/symmetric-eigen.ts'
import { cholesky, inverse } from '../linear-algebra/cholesky.ts'
import type { MixedModel } from './fit-mixed-model.ts'
import { independentParts, type IndependentPart } from './independent-parts.ts'
import { factorsOf, type RandomTerm } from './random-term.ts'
import { quadratic, type DegreesOfFreedom } from './satterthwaite.ts'

/** More random effects than this that hang together, and the matrices below take longer than anybody waits. */
const MOST_EFFECTS = 1500

export type KenwardRoger = Estimate<
  {
    /** p × p: the covariance of the fixed effects, corrected for the variances being estimated. */
    readonly covariance: Matrix
    readonly df: DegreesOfFreedom
  },
  'needs-reml' | 'too-many-random-effects' | 'variances-without-information'
>

/**
 * Kenward and Roger's covariance of the fixed effects and degrees of freedom of a single contrast.
 *
 * With Σ = Σ_r γ_r G_r (one r per variance and covariance, and the residual), Φ = Var(β), P_r = −XᵀΣ⁻¹G_rΣ⁻¹X and
 * Q_rs = XᵀΣ⁻¹G_rΣ⁻¹G_sΣ⁻¹X:
 *
 *     I_rs = tr(G_rΣ⁻¹G_sΣ⁻¹) − 2 tr(Φ Q_rs) + tr(Φ P_r Φ P_s),    W = 2 I⁻¹
 *     Φ_A  = Φ + 2 Φ [ Σ_rs W_rs (Q_rs − P_r Φ P_s) ] Φ
 *     df   = 2 (lᵀΦl)² / Σ_rs W_rs (lᵀΦP_rΦl)(lᵀΦP_sΦl)
 *
 * Nothing of n × n is made: Σ⁻¹ = (I − Z D Zᵀ)/σ², so all of it follows from Zᵀ Z and Zᵀ X. Where groupings are nested, Σ
 * falls apart into blocks (centres), and all these are sums over blocks.
 *
 * Sources: Kenward & Roger (1997), Biometrics 53, 983–997; Halekoh & Højsgaard (2014), J. Stat. Softw. 59(9), whose
 * `pbkrtest` uses the same expected information.
 */
export function kenwardRoger(model: MixedModel): KenwardRoger {
  const { input, theta, residualVariance: s2, covariance: phi } = model
  if (input.method !== 'REML') return notEstimable('needs-reml')
  const parts = independentParts(input.x, input.random)
  const effects = ({ random }: IndependentPart) =>
    random.reduce((sum, { levels, z }) => sum + levels * z.columns, 0)
  if (parts.some((part) => effects(part) > MOST_EFFECTS)) return notEstimable('too-many-random-effects')

  const count = variancePartsOf(input.random).length + 1 // the last one is the residual
  const factors = factorsOf(input.random, theta)
  const sums = emptySums(count, phi.rows)
  for (const part of parts)
    if (!addPart(sums, part, factors, s2)) return notEstimable('variances-without-information')
  const { ps, qs, traces } = sums
  // Rows that no effect touches have Σ = σ² I and no X.
  traces.values[count * count - 1]! += (input.within?.df ?? 0) / (s2 * s2)
  const information = zeros(count, count)
  for (let r = 0; r < count; r++) {
    for (let s = 0; s < count; s++) {
      const phiP = product(product(phi, ps[r]!), product(phi, ps[s]!))
      information.values[r * count + s] =
        traces.values[r * count + s]! - 2 * traceOfProduct(phi, qs[r]![s]!) + trace(phiP)
    }
  }
  const w = twiceInverse(information)
  if (!w) return notEstimable('variances-without-information')
  const p = phi.rows
  const u = zeros(p, p)
  for (let r = 0; r < count; r++) {
    for (let s = 0; s < count; s++) {
      const pPhiP = product(ps[r]!, product(phi, ps[s]!))
      const weight = w.values[r * count + s]!
      for (let i = 0; i < u.values.length; i++)
        u.values[i]! += weight * (qs[r]![s]!.values[i]! - pPhiP.values[i]!)
    }
  }
  const correction = product(phi, product(u, phi))
  const corrected = {
    ...phi,
    values: phi.values.map((value, i) => value + 2 * correction.values[i]!),
  }
  const phiPPhi = ps.map((one) => product(phi, product(one, phi)))
  const df: DegreesOfFreedom = (contrast) => {
    const v = quadratic(phi, contrast)
    const slopes = phiPPhi.map((one) => quadratic(one, contrast))
    let spread = 0
    for (let r = 0; r < count; r++)
      for (let s = 0; s < count; s++) spread += w.values[r * count + s]! * slopes[r]! * slopes[s]!
    return spread > 0 ? (2 * v * v) / spread : Number.POSITIVE_INFINITY
  }
  return estimated({ covariance: corrected, df })
}

/** P_r, Q_rs and tr(G_r Σ⁻¹ G_s Σ⁻¹), summed over independent parts of the rows. */
interface Sums {
  readonly ps: readonly Matrix[]
  readonly qs: readonly (readonly Matrix[])[]
  readonly traces: Matrix
}

function emptySums(count: number, p: number): Sums {
  const each = <Made>(make: () => Made) => Array.from({ length: count }, make)
  return {
    ps: each(() => zeros(p, p)),
    qs: each(() => each(() => zeros(p, p))),
    traces: zeros(count, count),
  }
}

/** false where rounding leaves no positive pivot. */
function addPart(
  sums: Sums,
  { x, random }: IndependentPart,
  factors: readonly Matrix[],
  s2: number,
): boolean {
  const n = x.rows
  const columns = random.reduce((sum, { levels, z }) => sum + levels * z.columns, 0)
  const z = wholeDesign(random, n, columns)
  const lambda = wholeFactor(random, factors, columns)
  const ztz = sparseCross(z, z, columns, columns)
  const ztx = crossWithDense(z, x, columns)
  // D = Λ (Λ'Z'ZΛ + I)⁻¹ Λ'
  const inner = product(transpose(lambda), product(ztz, lambda))
  for (let i = 0; i < columns; i++) inner.values[i * columns + i]! += 1
  const factor = cholesky(inner)
  if (!factor.isPositiveDefinite) return false
  const d = product(lambda, productWithTransposed(inverse(factor.lower), lambda))
  // Σ⁻¹ Z = Z F / σ²,  F = I − D Z'Z
  const f = product(d, ztz)
  for (let i = 0; i < f.values.length; i++) f.values[i] = -f.values[i]!
  for (let i = 0; i < columns; i++) f.values[i * columns + i]! += 1
  const k = scaled(product(ztz, f), 1 / s2) // Z'Σ⁻¹Z
  const k2 = scaled(product(transpose(f), product(ztz, f)), 1 / (s2 * s2)) // Z'Σ⁻²Z
  const xTilde = sigmaInverseTimes(z, d, x, ztx, s2) // Σ⁻¹X
  const ztxTilde = crossWithDense(z, xTilde, columns) // Z'Σ⁻¹X
  const ztxTilde2 = scaled(product(transpose(f), ztxTilde), 1 / s2) // Z'Σ⁻²X
  const dn = product(d, ztz)
  const traceSigma2 = (n - 2 * trace(dn) + traceOfProduct(dn, dn)) / (s2 * s2)

  const parts = variancePartsOf(random)
  const g = parts.map((part) => applied(part, ztxTilde)) // G_r Σ⁻¹ X = Z g_r
  const xtx2 = product(transpose(xTilde), xTilde) // X'Σ⁻²X
  const ps = [...g.map((one) => scaled(product(transpose(ztxTilde), one), -1)), scaled(xtx2, -1)]
  const xtx3 = residualSquare(xTilde, ztxTilde, d, s2) // X'Σ⁻³X
  const q = (r: number, s: number): Matrix => {
    if (r < parts.length && s < parts.length) return product(transpose(g[r]!), product(k, g[s]!))
    if (r < parts.length) return product(transpose(g[r]!), ztxTilde2)
    if (s < parts.length) return product(transpose(ztxTilde2), g[s]!)
    return xtx3
  }
  const traceOf = (r: number, s: number): number => {
    if (r < parts.length && s < parts.length) return traceOfParts(parts[r]!, parts[s]!, k)
    if (r === s) return traceSigma2
    return traceOfPart(parts[Math.min(r, s)]!, k2)
  }
  const count = parts.length + 1
  for (let r = 0; r < count; r++) {
    add(sums.ps[r]!, ps[r]!)
    for (let s = 0; s < count; s++) {
      add(sums.qs[r]![s]!, q(r, s))
      sums.traces.values[r * count + s]! += traceOf(r, s)
    }
  }
  return true
}

function add(to: Matrix, more: Matrix): void {
  for (let i = 0; i < to.values.length; i++) to.values[i]! += more.values[i]!
}

/** One G_r = Σ over the levels of a term of z_a z_bᵀ (and z_b z_aᵀ where a ≠ b). */
interface VariancePart {
  readonly from: number
  readonly levels: number
  readonly width: number
  readonly a: number
  readonly b: number
}

function variancePartsOf(terms: readonly RandomTerm[]): VariancePart[] {
  const parts: VariancePart[] = []
  let from = 0
  for (const { levels, z } of terms) {
    for (let a = 0; a < z.columns; a++)
      for (let b = 0; b <= a; b++) parts.push({ from, levels, width: z.columns, a, b })
    from += levels * z.columns
  }
  return parts
}

/** The pairs of columns of Z that make up G_r: (i, j) stands for z_i z_jᵀ. */
function* pairsOf({ from, levels, width, a, b }: VariancePart): Generator<readonly [number, number]> {
  for (let level = 0; level < levels; level++) {
    const at = from + level * width
    yield [at + a, at + b]
    if (a !== b) yield [at + b, at + a]
  }
}

/** E_r M: G_r Σ⁻¹X = Z (E_r Zᵀ Σ⁻¹ X). */
function applied(part: VariancePart, m: Matrix): Matrix {
  const made = zeros(m.rows, m.columns)
  for (const [i, j] of pairsOf(part))
    for (let c = 0; c < m.columns; c++) made.values[i * m.columns + c]! += m.values[j * m.columns + c]!
  return made
}

/** tr(G_r Σ⁻¹ G_s Σ⁻¹) = Σ over pairs (i,j) of r and (k,l) of s of K_li K_jk. */
function traceOfParts(r: VariancePart, s: VariancePart, k: Matrix): number {
  let sum = 0
  const second = [...pairsOf(s)]
  for (const [i, j] of pairsOf(r))
    for (const [m, l] of second) sum += k.values[l * k.columns + i]! * k.values[j * k.columns + m]!
  return sum
}

/** tr(Σ⁻¹ G_r Σ⁻¹). */
function traceOfPart(r: VariancePart, k2: Matrix): number {
  let sum = 0
  for (const [i, j] of pairsOf(r)) sum += k2.values[j * k2.columns + i]!
  return sum
}

/** Z by its elements that are not structurally zero: per row, columns and values. */
interface SparseDesign {
  readonly columns: Int32Array
  readonly values: Float64Array
  readonly perRow: number
}

function wholeDesign(terms: readonly RandomTerm[], n: number, _columns: number): SparseDesign {
  const perRow = terms.reduce((sum, { z }) => sum + z.columns, 0)
  const columns = new Int32Array(n * perRow)
  const values = new Float64Array(n * perRow)
  let from = 0
  let slot = 0
  for (const { levels, level, z } of terms) {
    for (let row = 0; row < n; row++) {
      for (let a = 0; a < z.columns; a++) {
        columns[row * perRow + slot + a] = from + level[row]! * z.columns + a
        values[row * perRow + slot + a] = z.values[row * z.columns + a]!
      }
    }
    from += levels * z.columns
    slot += z.columns
  }
  return { columns, values, perRow }
}

function sparseCross(a: SparseDesign, b: SparseDesign, rows: number, columns: number): Matrix {
  const made = zeros(rows, columns)
  const n = a.columns.length / a.perRow
  for (let row = 0; row < n; row++)
    for (let i = row * a.perRow; i < (row + 1) * a.perRow; i++)
      for (let j = row * b.perRow; j < (row + 1) * b.perRow; j++)
        made.values[a.columns[i]! * columns + b.columns[j]!]! += a.values[i]! * b.values[j]!
  return made
}

function crossWithDense(z: SparseDesign, x: Matrix, columns: number): Matrix {
  const made = zeros(columns, x.columns)
  for (let row = 0; row < x.rows; row++)
    for (let i = row * z.perRow; i < (row + 1) * z.perRow; i++)
      for (let j = 0; j < x.columns; j++)
        made.values[z.columns[i]! * x.columns + j]! += z.values[i]! * x.values[row * x.columns + j]!
  return made
}

/** Σ⁻¹ X = (X − Z D Zᵀ X) / σ². */
function sigmaInverseTimes(z: SparseDesign, d: Matrix, x: Matrix, ztx: Matrix, s2: number): Matrix {
  const inside = product(d, ztx)
  const made = Float64Array.from(x.values)
  for (let row = 0; row < x.rows; row++)
    for (let i = row * z.perRow; i < (row + 1) * z.perRow; i++)
      for (let j = 0; j < x.columns; j++)
        made[row * x.columns + j]! -= z.values[i]! * inside.values[z.columns[i]! * x.columns + j]!
  return { ...x, values: made.map((value) => value / s2) }
}

/** XᵀΣ⁻³X = (X̃ᵀX̃ − X̃ᵀZ D ZᵀX̃) / σ², X̃ = Σ⁻¹X. */
function residualSquare(xTilde: Matrix, ztxTilde: Matrix, d: Matrix, s2: number): Matrix {
  const first = product(transpose(xTilde), xTilde)
  const second = product(transpose(ztxTilde), product(d, ztxTilde))
  return { ...first, values: first.values.map((value, i) => (value - second.values[i]!) / s2) }
}

function wholeFactor(terms: readonly RandomTerm[], factors: readonly Matrix[], columns: number): Matrix {
  const made = zeros(columns, columns)
  let from = 0
  for (const [place, { levels, z }] of terms.entries()) {
    const { values } = factors[place]!
    for (let level = 0; level < levels; level++) {
      for (let i = 0; i < z.columns; i++)
        for (let j = 0; j <= i; j++) made.values[(from + i) * columns + from + j] = values[i * z.columns + j]!
      from += z.columns
    }
  }
  return made
}

function scaled(m: Matrix, by: number): Matrix {
  return { ...m, values: m.values.map((value) => value * by) }
}

function trace({ rows, values }: Matrix): number {
  let sum = 0
  for (let i = 0; i < rows; i++) sum += values[i * rows + i]!
  return sum
}

/** tr(A B), without the product. */
function traceOfProduct(a: Matrix, b: Matrix): number {
  let sum = 0
  for (let i = 0; i < a.rows; i++)
    for (let j = 0; j < a.columns; j++) sum += a.values[i * a.columns + j]! * b.values[j * b.columns + i]!
  return sum
}

/** 2 I⁻¹; null where the information is not positive. */
function twiceInverse(information: Matrix): Matrix | null {
  const k = information.rows
  const { values, vectors } = symmetricEigen(information)
  if (!(values[k - 1]! > 1e-12 * values[0]!)) return null
  const made = zeros(k, k)
  for (let m = 0; m < k; m++)
    for (let i = 0; i < k; i++)
      for (let j = 0; j < k; j++)
        made.values[i * k + j]! += (2 * vectors.values[i * k + m]! * vectors.values[j * k + m]!) / values[m]!
  return made
}
