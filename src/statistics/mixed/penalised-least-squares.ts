/**
 * The heart of a mixed model: for given relative covariances of the random effects, the best fixed and random effects
 * and the two determinants that the likelihood needs.
 *
 * With b = Λ u, u of unit variance (relative to the residual), the problem is to make |y − X β − Z Λ u|² + |u|² smallest:
 *
 *     [ Λ'Z'ZΛ + I   Λ'Z'X   Λ'Z'y ]
 *     [ X'ZΛ         X'X     X'y   ]   = L Lᵀ
 *     [ y'ZΛ         y'X     y'y   ]
 *
 * The rows are summed once, into these blocks. The term with most levels comes first: its part is block-diagonal, one
 * small block a level, and is eliminated level by level; what remains is dense and as large as the other terms, the
 * fixed effects and one. So a random intercept costs a pass over the groups, not over the rows.
 *
 * Source: Bates, Mächler, Bolker & Walker (2015), J. Stat. Softw. 67(1), section 3.
 *
 * In this folder a `!` behind an index means: the loop runs over rows and columns that are there.
 */
import { backwardSolve, cholesky, forwardSolve } from '../linear-algebra/cholesky.ts'
import type { Matrix } from '../linear-algebra/matrix.ts'
import { factorsOf, type RandomTerm } from './random-term.ts'

export interface Fitted {
  /** |y − Xβ − ZΛu|² + |u|². */
  readonly penalisedSquares: number
  /** log |Λ'Z'ZΛ + I|. */
  readonly logRandom: number
  /** log |R_X|², R_X the factor of the fixed effects given the random ones. */
  readonly logFixed: number
  /** p fixed effects. */
  readonly beta: Float64Array
  /** The factor of the fixed effects: their covariance is σ² (R_X R_Xᵀ)⁻¹. */
  readonly fixedFactor: Matrix
}

export interface RandomEffects {
  /** Per term, levels × q: the effects b = Λ u. */
  readonly effects: readonly Matrix[]
  /** Per term and level: their conditional covariance without σ², q × q; the fixed effects taken as known. */
  readonly covariances: readonly (readonly Matrix[])[]
}

export interface PenalisedLeastSquares {
  readonly rows: number
  readonly fixed: number
  /** false: a column of X follows from others, to three millionths of itself. */
  readonly fixedStandAlone: boolean
  /** null where rounding leaves no positive pivot: such parameters are out of reach. */
  fit(theta: ArrayLike<number>): Fitted | null
  /** The random effects at theta, with their conditional covariances. */
  effects(theta: ArrayLike<number>): RandomEffects
}

/** What one level of the eliminated term has to do with the rest. */
interface LevelBlock {
  /** q × q: Σ z zᵀ over its rows. */
  readonly own: Float64Array
  /** Columns of the rest that its rows touch, whole blocks of levels first, then the fixed effects and y. */
  readonly columns: Int32Array
  /** q × columns: Σ z times each of those columns. */
  readonly cross: Float64Array
}

/**
 * @param y      n outcomes.
 * @param x      n × p, no column following from others.
 * @param terms  at least one.
 * @param within rows beside these that no effect touches: how many, and their sum of squares.
 * @throws {RangeError} when lengths differ.
 */
export function penalisedLeastSquares(
  y: Float64Array,
  x: Matrix,
  terms: readonly RandomTerm[],
  within: { readonly df: number; readonly squares: number } = { df: 0, squares: 0 },
): PenalisedLeastSquares {
  const n = y.length
  const p = x.columns
  if (x.rows !== n || terms.some(({ level, z }) => level.length !== n || z.rows !== n))
    throw new RangeError(`${n} outcomes, and a design or grouping with another number of rows.`)
  const first = termWithMostLevels(terms)
  const others = terms.flatMap((_, place) => (place === first ? [] : [place]))
  const offsets = new Map<number, number>()
  let restRandom = 0
  for (const place of others) {
    offsets.set(place, restRandom)
    restRandom += terms[place]!.levels * terms[place]!.z.columns
  }
  const size = restRandom + p + 1
  const sums = sumRows(y, x, terms, first, others, offsets, restRandom, size)
  sums.rest[size * size - 1]! += within.squares
  const q = terms[first]!.z.columns

  /** Multiplies whole blocks of columns of `rows × columns` from the right by the factors of their terms. */
  const scaledCross = ({ columns, cross }: LevelBlock, factors: readonly Matrix[]) => {
    const width = columns.length
    const scaled = Float64Array.from(cross)
    for (let c = 0; c < width; ) {
      const column = columns[c]!
      if (column >= restRandom) break
      const factor = factors[sums.termOfColumn[column]!]!
      const k = factor.rows
      for (let row = 0; row < q; row++) {
        for (let b = 0; b < k; b++) {
          let sum = 0
          for (let a = b; a < k; a++) sum += cross[row * width + c + a]! * factor.values[a * k + b]!
          scaled[row * width + c + b] = sum
        }
      }
      c += k
    }
    return scaled
  }

  /** The dense rest with its random columns scaled and the identity added. */
  const scaledRest = (factors: readonly Matrix[]) => {
    const made = Float64Array.from(sums.rest)
    const scale = (get: (i: number) => number, set: (i: number, value: number) => void) => {
      for (let column = 0; column < restRandom; ) {
        const factor = factors[sums.termOfColumn[column]!]!
        const k = factor.rows
        for (let b = 0; b < k; b++) {
          let sum = 0
          for (let a = b; a < k; a++) sum += get(column + a) * factor.values[a * k + b]!
          set(column + b, sum)
        }
        column += k
      }
    }
    for (let i = 0; i < size; i++) {
      scale(
        (j) => made[i * size + j]!,
        (j, value) => {
          made[i * size + j] = value
        },
      )
    }
    for (let j = 0; j < size; j++) {
      scale(
        (i) => made[i * size + j]!,
        (i, value) => {
          made[i * size + j] = value
        },
      )
    }
    for (let i = 0; i < restRandom; i++) made[i * size + i]! += 1
    return made
  }

  const widest = Math.max(...sums.blocks.map(({ columns }) => columns.length))
  const part = new Float64Array(q * widest)
  const half = new Float64Array(q * q)

  /**
   * Eliminates the first term. `keep` hears each level's factor (q × q) and its part of L (q × columns it touches): both
   * are used again for the next level, so it copies what it wants to keep.
   */
  const eliminate = (
    factors: readonly Matrix[],
    keep?: (level: number, half: Float64Array, part: Float64Array) => void,
  ): { readonly rest: Matrix; readonly log: number } | null => {
    const rest = scaledRest(factors)
    const own = factors[first]!.values
    let log = 0
    for (let level = 0; level < sums.blocks.length; level++) {
      const one = sums.blocks[level]!
      if (!factorOfOwn(one.own, own, half, q)) return null
      for (let i = 0; i < q; i++) log += 2 * Math.log(half[i * q + i]!)
      const width = one.columns.length
      const scaled = restRandom === 0 ? one.cross : scaledCross(one, factors)
      // part = half⁻¹ Λ' cross
      for (let i = 0; i < q; i++) {
        const pivot = half[i * q + i]!
        for (let c = 0; c < width; c++) {
          let sum = 0
          for (let a = i; a < q; a++) sum += own[a * q + i]! * scaled[a * width + c]!
          for (let k = 0; k < i; k++) sum -= half[i * q + k]! * part[k * width + c]!
          part[i * width + c] = sum / pivot
        }
      }
      for (let c = 0; c < width; c++) {
        const row = one.columns[c]! * size
        for (let d = 0; d <= c; d++) {
          let sum = 0
          for (let i = 0; i < q; i++) sum += part[i * width + c]! * part[i * width + d]!
          rest[row + one.columns[d]!]! -= sum
        }
      }
      keep?.(level, half, part)
    }
    return { rest: { rows: size, columns: size, values: rest }, log }
  }

  return {
    rows: n + within.df,
    fixed: p,
    fixedStandAlone: cholesky(fixedProducts(sums.rest, size, restRandom, p), 1e-11).isPositiveDefinite,
    fit(theta) {
      const eliminated = eliminate(factorsOf(terms, theta))
      if (!eliminated) return null
      const factored = cholesky(eliminated.rest)
      if (!factored.isPositiveDefinite) return null
      const l = factored.lower.values
      let logRandom = eliminated.log
      for (let i = 0; i < restRandom; i++) logRandom += 2 * Math.log(l[i * size + i]!)
      let logFixed = 0
      const fixedFactor: Matrix = { rows: p, columns: p, values: new Float64Array(p * p) }
      for (let i = 0; i < p; i++) {
        logFixed += 2 * Math.log(l[(restRandom + i) * size + restRandom + i]!)
        for (let j = 0; j <= i; j++)
          fixedFactor.values[i * p + j] = l[(restRandom + i) * size + restRandom + j]!
      }
      const last = (size - 1) * size
      const beta = new Float64Array(p)
      for (let i = p - 1; i >= 0; i--) {
        let sum = l[last + restRandom + i]!
        for (let k = i + 1; k < p; k++) sum -= fixedFactor.values[k * p + i]! * beta[k]!
        beta[i] = sum / fixedFactor.values[i * p + i]!
      }
      return { penalisedSquares: l[last + size - 1]! ** 2, logRandom, logFixed, beta, fixedFactor }
    },
    effects(theta) {
      const factors = factorsOf(terms, theta)
      const halves: Matrix[] = []
      const parts: Float64Array[] = []
      const eliminated = eliminate(factors, (_level, ownHalf, ownPart) => {
        halves.push({ rows: q, columns: q, values: Float64Array.from(ownHalf) })
        parts.push(Float64Array.from(ownPart))
      })
      const factored = eliminated && cholesky(eliminated.rest)
      if (!factored?.isPositiveDefinite) throw new RangeError('No effects at parameters without a fit.')
      const l = factored.lower
      // u of the rest and β together: L' w = l_y
      const w = new Float64Array(size - 1)
      for (let i = size - 2; i >= 0; i--) {
        let sum = l.values[(size - 1) * size + i]!
        for (let k = i + 1; k < size - 1; k++) sum -= l.values[k * size + i]! * w[k]!
        w[i] = sum / l.values[i * size + i]!
      }
      const inverseRest = inverseOfLeading(l, restRandom)
      const effects: Matrix[] = terms.map(({ levels, z }) => ({
        rows: levels,
        columns: z.columns,
        values: new Float64Array(levels * z.columns),
      }))
      const covariances: Matrix[][] = terms.map(() => [])
      for (const place of others) {
        const { levels, z } = terms[place]!
        const k = z.columns
        const from = offsets.get(place)!
        for (let level = 0; level < levels; level++) {
          const at = from + level * k
          writeEffect(effects[place]!, level, factors[place]!, w.subarray(at, at + k))
          const block = new Float64Array(k * k)
          for (let i = 0; i < k; i++)
            for (let j = 0; j < k; j++) block[i * k + j] = inverseRest[(at + i) * restRandom + at + j]!
          covariances[place]!.push(sandwich(factors[place]!, block))
        }
      }
      for (const [level, one] of sums.blocks.entries()) {
        const width = one.columns.length
        const levelHalf = halves[level]!
        const levelPart = parts[level]!
        // u = half⁻ᵀ (part_y − part_rest w)
        const right = new Float64Array(q)
        for (let i = 0; i < q; i++) {
          let sum = levelPart[i * width + width - 1]!
          for (let c = 0; c < width - 1; c++) sum -= levelPart[i * width + c]! * w[one.columns[c]!]!
          right[i] = sum
        }
        writeEffect(effects[first]!, level, factors[first]!, backwardSolve(levelHalf, right))
        const covariance = ownCovariance(levelHalf, levelPart, one.columns, inverseRest, restRandom)
        covariances[first]!.push(sandwich(factors[first]!, covariance))
      }
      return { effects, covariances }
    },
  }
}

/** Writes the factor of Λ' B Λ + I to `half`; false where rounding leaves no positive pivot. */
function factorOfOwn(b: Float64Array, lambda: Float64Array, half: Float64Array, q: number): boolean {
  for (let i = 0; i < q; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = i === j ? 1 : 0
      for (let r = i; r < q; r++)
        for (let c = j; c < q; c++) sum += lambda[r * q + i]! * b[r * q + c]! * lambda[c * q + j]!
      for (let k = 0; k < j; k++) sum -= half[i * q + k]! * half[j * q + k]!
      if (i > j) half[i * q + j] = sum / half[j * q + j]!
      else if (sum > 0) half[i * q + i] = Math.sqrt(sum)
      else return false
    }
  }
  return true
}

function termWithMostLevels(terms: readonly RandomTerm[]): number {
  let first = 0
  for (const [place, { levels }] of terms.entries()) if (levels > (terms[first]?.levels ?? 0)) first = place
  if (terms.length === 0) throw new RangeError('A mixed model needs a random term.')
  return first
}

function sumRows(
  y: Float64Array,
  x: Matrix,
  terms: readonly RandomTerm[],
  first: number,
  others: readonly number[],
  offsets: ReadonlyMap<number, number>,
  restRandom: number,
  size: number,
) {
  const p = x.columns
  const { level, levels, z } = terms[first]!
  const q = z.columns
  const rest = new Float64Array(size * size)
  const termOfColumn = new Int32Array(restRandom)
  for (const place of others) {
    const { levels: count, z: design } = terms[place]!
    termOfColumn.fill(place, offsets.get(place)!, offsets.get(place)! + count * design.columns)
  }
  // Which columns of the rest each level touches, and where they stand in its block.
  const places = Array.from({ length: levels }, () => new Map<number, number>())
  for (let row = 0; row < y.length; row++) {
    const own = places[level[row]!]!
    for (const place of others) {
      const k = terms[place]!.z.columns
      const from = offsets.get(place)! + terms[place]!.level[row]! * k
      if (!own.has(from)) for (let a = 0; a < k; a++) own.set(from + a, own.size)
    }
  }
  const blocks = places.map((own): LevelBlock => {
    const random = [...own.keys()].sort((a, b) => a - b)
    random.forEach((column, place) => own.set(column, place))
    const columns = Int32Array.from([
      ...random,
      ...Array.from({ length: p + 1 }, (_, place) => restRandom + place),
    ])
    return { own: new Float64Array(q * q), columns, cross: new Float64Array(q * columns.length) }
  })
  const touched = new Int32Array(size)
  const values = new Float64Array(size)
  for (let row = 0; row < y.length; row++) {
    let count = 0
    for (const place of others) {
      const { z: design, level: levelOf } = terms[place]!
      const k = design.columns
      const from = offsets.get(place)! + levelOf[row]! * k
      for (let a = 0; a < k; a++) {
        touched[count] = from + a
        values[count++] = design.values[row * k + a]!
      }
    }
    for (let j = 0; j < p; j++) {
      touched[count] = restRandom + j
      values[count++] = x.values[row * p + j]!
    }
    touched[count] = restRandom + p
    values[count++] = y[row]!
    for (let a = 0; a < count; a++) {
      const factor = values[a]!
      const start = touched[a]! * size
      for (let b = 0; b < count; b++) rest[start + touched[b]!]! += factor * values[b]!
    }
    const block = blocks[level[row]!]!
    const own = places[level[row]!]!
    const width = block.columns.length
    const random = width - p - 1
    for (let a = 0; a < q; a++) {
      const factor = z.values[row * q + a]!
      for (let b = 0; b < q; b++) block.own[a * q + b]! += factor * z.values[row * q + b]!
      for (let b = 0; b < count; b++) {
        const column = touched[b]!
        const at = column < restRandom ? own.get(column)! : random + column - restRandom
        block.cross[a * width + at]! += factor * values[b]!
      }
    }
  }
  return { rest, blocks, termOfColumn }
}

/** Xᵀ X, out of the sums. */
function fixedProducts(rest: Float64Array, size: number, from: number, p: number): Matrix {
  const values = new Float64Array(p * p)
  for (let i = 0; i < p; i++)
    for (let j = 0; j < p; j++) values[i * p + j] = rest[(from + i) * size + from + j]!
  return { rows: p, columns: p, values }
}

/** The inverse of the leading `size` × `size` block of A, from its factor. */
function inverseOfLeading(l: Matrix, size: number): Float64Array {
  const leading: Matrix = { rows: size, columns: size, values: new Float64Array(size * size) }
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) leading.values[i * size + j] = l.values[i * l.columns + j]!
  const made = new Float64Array(size * size)
  const unit = new Float64Array(size)
  for (let column = 0; column < size; column++) {
    unit.fill(0)
    unit[column] = 1
    const solved = backwardSolve(leading, forwardSolve(leading, unit))
    for (let i = 0; i < size; i++) made[i * size + column] = solved[i]!
  }
  return made
}

/** (A⁻¹) of an eliminated level, given that of the rest: half⁻ᵀ (I + W R⁻¹ Wᵀ) half⁻¹ with W = part over the random rest. */
function ownCovariance(
  half: Matrix,
  part: Float64Array,
  columns: Int32Array,
  inverseRest: Float64Array,
  restRandom: number,
): Float64Array {
  const q = half.rows
  const width = columns.length
  const middle = new Float64Array(q * q)
  for (let i = 0; i < q; i++) {
    for (let j = 0; j < q; j++) {
      let sum = i === j ? 1 : 0
      for (let c = 0; c < width && columns[c]! < restRandom; c++)
        for (let d = 0; d < width && columns[d]! < restRandom; d++)
          sum +=
            part[i * width + c]! * inverseRest[columns[c]! * restRandom + columns[d]!]! * part[j * width + d]!
      middle[i * q + j] = sum
    }
  }
  const right = new Float64Array(q * q)
  for (let j = 0; j < q; j++) {
    const solved = backwardSolve(
      half,
      Float64Array.from({ length: q }, (_, i) => middle[i * q + j]!),
    )
    for (let i = 0; i < q; i++) right[i * q + j] = solved[i]!
  }
  const made = new Float64Array(q * q)
  for (let i = 0; i < q; i++) {
    const solved = backwardSolve(half, right.subarray(i * q, (i + 1) * q))
    for (let j = 0; j < q; j++) made[i * q + j] = solved[j]!
  }
  return made
}

function writeEffect(effects: Matrix, level: number, factor: Matrix, u: ArrayLike<number>): void {
  const k = factor.rows
  for (let i = 0; i < k; i++) {
    let sum = 0
    for (let j = 0; j <= i; j++) sum += factor.values[i * k + j]! * u[j]!
    effects.values[level * k + i] = sum
  }
}

/** Λ M Λᵀ. */
function sandwich(factor: Matrix, middle: Float64Array): Matrix {
  const k = factor.rows
  const values = new Float64Array(k * k)
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++)
      for (let a = 0; a <= i; a++)
        for (let b = 0; b <= j; b++)
          values[i * k + j]! += factor.values[i * k + a]! * middle[a * k + b]! * factor.values[j * k + b]!
  return { rows: k, columns: k, values }
}
