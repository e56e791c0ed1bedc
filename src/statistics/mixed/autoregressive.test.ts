import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../foundation/seeded-random.ts'
import { fromRows, identity, type Matrix } from '../linear-algebra/matrix.ts'
import { cholesky, logDeterminant, solve } from '../linear-algebra/cholesky.ts'
import { fitAutoregressive } from './autoregressive.ts'
import { innerOuter } from './inner-outer.ts'
import type { MixedModelInput } from './fit-mixed-model.ts'

const PEOPLE = 40
const random = seededRandom(21)
const level = Int32Array.from({ length: PEOPLE * 5 }, (_, row) => Math.floor(row / 5))
const time = Array.from(level, (_, row) => (row % 5) + (row % 5 === 4 ? 1 : 0)) // the last wave came a year late
const y = Float64Array.from(level, () => 0)
for (let person = 0; person < PEOPLE; person++) {
  const own = random.normal()
  let before = 0
  for (let wave = 0; wave < 5; wave++) {
    before = wave === 0 ? random.normal() : 0.6 * before + 0.8 * random.normal()
    y[person * 5 + wave] = 3 + 0.2 * (time[wave] ?? 0) + own + before
  }
}
const x: Matrix = fromRows(time.map((t) => [1, t]))
const ones: Matrix = { rows: y.length, columns: 1, values: new Float64Array(y.length).fill(1) }
const input: MixedModelInput = { y, x, random: [{ levels: PEOPLE, level, z: ones }], method: 'ML' }

describe('residuals that resemble those before them', () => {
  const fit = fitted(input, time)

  it('have the likelihood of a normal distribution with τ² + σ² φ^|t − t′| as covariances', () => {
    const { model, phi } = fit
    const tau2 = model.variances[0]?.values[0] ?? 0
    let logLik = 0
    for (let person = 0; person < PEOPLE; person++) {
      const own = time.slice(0, 5)
      const v = fromRows(
        own.map((a) => own.map((b) => tau2 + model.residualVariance * phi ** Math.abs(a - b))),
      )
      const rest = own.map(
        (t, wave) => (y[person * 5 + wave] ?? 0) - (model.beta[0] ?? 0) - (model.beta[1] ?? 0) * t,
      )
      const factor = cholesky(v)
      if (!factor.isPositiveDefinite) throw new Error('Covariances of a model are positive definite.')
      const weighted = solve(factor.lower, rest)
      const square = rest.reduce((sum, value, place) => sum + value * (weighted[place] ?? 0), 0)
      logLik -= (5 * Math.log(2 * Math.PI) + logDeterminant(factor.lower) + square) / 2
    }
    expect(model.logLik).toBeCloseTo(logLik, 7)
    expect(model.aic).toBeCloseTo(2 * 5 - 2 * logLik, 6) // two slopes, τ², σ², φ
  })

  it('find a correlation near the one they were made with, .6', () => {
    expect(fit.phi).toBeGreaterThan(0.3)
    expect(fit.phi).toBeLessThan(0.8)
  })

  it('do not depend on the order of rows or the names of people', () => {
    const back = <T>(values: ArrayLike<T>) => Array.from(values).reverse()
    const turned = fitted(
      {
        y: Float64Array.from(back(y)),
        x: fromRows(back(time).map((t) => [1, t])),
        random: [{ levels: PEOPLE, level: Int32Array.from(back(level), (g) => PEOPLE - 1 - g), z: ones }],
        method: 'ML',
      },
      back(time),
    )
    expect(turned.phi).toBeCloseTo(fit.phi, 5)
    expect(turned.model.logLik).toBeCloseTo(fit.model.logLik, 7)
  })

  it('have no answer where somebody answered twice at one time, and want whole times', () => {
    expect(
      fitAutoregressive(
        input,
        Array.from(level, () => 1),
      ),
    ).toEqual({
      estimable: false,
      reason: 'a-time-occurs-twice',
    })
    expect(() =>
      fitAutoregressive(
        input,
        time.map((t) => t + 0.5),
      ),
    ).toThrow(RangeError)
  })
})

it('degrees of freedom by counting: 6 rows in 2 groups, time within and a condition between', () => {
  const design = fromRows([0, 1, 2, 0, 1, 2].map((t, row) => [1, t, row < 3 ? 0 : 1]))
  const df = innerOuter(design, Int32Array.of(0, 0, 0, 1, 1, 1), 2)
  const [intercept, slope, condition] = [0, 1, 2].map((row) =>
    df(identity(3).values.subarray(row * 3, row * 3 + 3)),
  )
  expect(intercept).toBe(3) // 6 − (2 + 1)
  expect(slope).toBe(3)
  expect(condition).toBe(0) // 2 − (1 + 1): nothing left to test with
})

function fitted(asked: MixedModelInput, times: readonly number[]) {
  const found = fitAutoregressive(asked, times)
  if (!found.estimable) throw new Error(found.reason)
  return found
}
