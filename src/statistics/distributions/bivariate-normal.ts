/** Two standard normal variables with a correlation: for polychoric correlations. */
import { normalLower } from './normal.ts'

/**
 * P(X ≤ a, Y ≤ b) with correlation r.
 *
 * Up to |r| = .925 by Gauss-Legendre on the angle (Drezner & Wesolowsky 1990); beyond that with Genz's (2004)
 * expansion around |r| = 1, which the plain rule would miss. Absolute error about 10⁻¹⁵.
 *
 * Source: Genz (2004), Numerical computation of rectangular bivariate and trivariate normal and t probabilities.
 *
 * @throws {RangeError} when r is not from −1 to 1.
 * @example bivariateNormalLower(0, 0, 0.5) // ¼ + asin(½) / 2π = 1/3
 */
export function bivariateNormalLower(a: number, b: number, r: number): number {
  if (!(r >= -1 && r <= 1)) throw new RangeError(`A correlation is from -1 to 1, got ${r}.`)
  if (a === -Infinity || b === -Infinity) return 0
  if (a === Infinity) return normalLower(b)
  if (b === Infinity) return normalLower(a)
  const value = Math.abs(r) < 0.925 ? byAngle(-a, -b, r) : nearOne(-a, -b, r)
  return Math.min(1, Math.max(0, value))
}

/**
 * P(X ≤ a, Y ≤ b) − P(X ≤ a) P(Y ≤ b): what the correlation adds to the product of the margins. Whoever knows the margins
 * and asks for many correlations gets the joint probability from it at a third of the cost.
 *
 * @throws {RangeError} when r is not from −1 to 1.
 * @example bivariateNormalExcess(0, 0, 0.5) // asin(½) / 2π = 1/12
 */
export function bivariateNormalExcess(a: number, b: number, r: number): number {
  const outside = !Number.isFinite(a) || !Number.isFinite(b)
  if (r > -0.925 && r < 0.925) return outside ? 0 : excessByAngle(a, b, r)
  return bivariateNormalLower(a, b, r) - normalLower(a) * normalLower(b)
}

/**
 * The density at (a, b), which is also the derivative of P(X ≤ a, Y ≤ b) to r (Plackett 1954).
 *
 * @example bivariateNormalDensity(0, 0, 0) // 1 / 2π
 */
export function bivariateNormalDensity(a: number, b: number, r: number): number {
  const oneMinusSquare = (1 - r) * (1 + r)
  const square = (a * a + b * b - 2 * r * a * b) / oneMinusSquare
  return Math.exp(-square / 2) / (2 * Math.PI * Math.sqrt(oneMinusSquare))
}

/** P(X > h, Y > k), as Genz writes it. */
function byAngle(h: number, k: number, r: number): number {
  return excessByAngle(h, k, r) + normalLower(-h) * normalLower(-k)
}

function excessByAngle(h: number, k: number, r: number): number {
  const halfSquares = (h * h + k * k) / 2
  const angle = Math.asin(r)
  let sum = 0
  for (const { x, w } of twentyPoints) {
    const sine = Math.sin((angle * (1 + x)) / 2)
    sum += w * Math.exp((sine * h * k - halfSquares) / (1 - sine * sine))
  }
  return (sum * angle) / (4 * Math.PI)
}

function nearOne(h: number, kGiven: number, r: number): number {
  const k = r < 0 ? -kGiven : kGiven
  const product = h * k
  let rest = 0
  if (Math.abs(r) < 1) {
    const oneMinusSquare = (1 - r) * (1 + r)
    const a = Math.sqrt(oneMinusSquare)
    const squareGap = (h - k) ** 2
    const c = (4 - product) / 8
    const d = (12 - product) / 16
    const exponent = -(squareGap / oneMinusSquare + product) / 2
    if (exponent > -100) {
      const series = 1 - (c * (squareGap - oneMinusSquare) * (1 - (d * squareGap) / 5)) / 3
      rest = a * Math.exp(exponent) * (series + (c * d * oneMinusSquare ** 2) / 5)
    }
    if (-product < 100) {
      const gap = Math.sqrt(squareGap)
      const tail = Math.sqrt(2 * Math.PI) * normalLower(-gap / a)
      rest -= Math.exp(-product / 2) * tail * gap * (1 - (c * squareGap * (1 - (d * squareGap) / 5)) / 3)
    }
    for (const { x, w } of twentyPoints) {
      const square = ((a / 2) * (1 + x)) ** 2
      const root = Math.sqrt(1 - square)
      const inner = -(squareGap / square + product) / 2
      if (inner <= -100) continue
      const exact = Math.exp((-product * (1 - root)) / (2 * (1 + root))) / root
      rest += (a / 2) * w * Math.exp(inner) * (exact - (1 + c * square * (1 + d * square)))
    }
    rest = -rest / (2 * Math.PI)
  }
  if (r > 0) return rest + normalLower(-Math.max(h, k))
  const between = k > h ? (h < 0 ? normalLower(k) - normalLower(h) : normalLower(-h) - normalLower(-k)) : 0
  return between - rest
}

/** Nodes and weights of Gauss-Legendre on −1 to 1, from the roots of the Legendre polynomial of degree 20. */
const twentyPoints = gaussLegendre(20)

function gaussLegendre(degree: number): readonly { readonly x: number; readonly w: number }[] {
  return Array.from({ length: degree }, (_, place) => {
    let x = Math.cos((Math.PI * (place + 0.75)) / (degree + 0.5))
    let slope = 0
    for (let step = 0; step < 100; step++) {
      let previous = 1
      let value = x
      for (let n = 2; n <= degree; n++) {
        const next = ((2 * n - 1) * x * value - (n - 1) * previous) / n
        previous = value
        value = next
      }
      slope = (degree * (x * value - previous)) / (x * x - 1)
      const change = value / slope
      x -= change
      if (Math.abs(change) < 1e-16) break
    }
    return { x, w: 2 / ((1 - x * x) * slope * slope) }
  })
}
