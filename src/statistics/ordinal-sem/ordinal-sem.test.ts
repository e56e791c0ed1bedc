import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../foundation/seeded-random.ts'
import { parseModel } from '../sem/model-syntax.ts'
import { parameterEstimates } from '../sem/parameter-estimates.ts'
import { variableNames } from '../sem/parameter-table.ts'
import { semData } from '../sem/sem-data.ts'
import { fitOrdinalModel, type OrdinalFit } from './fit-ordinal-model.ts'
import { ordinalDifference } from './ordinal-difference.ts'
import { ordinalInvariance } from '../invariance/ordinal-invariance.ts'
import { ordinalFitMeasures } from './ordinal-test.ts'
import type { OrdinalChoices } from './ordinal-table.ts'

const MODEL = 'f =~ x1 + x2 + x3 + x4'

function modelOf(text: string) {
  const read = parseModel(text)
  if (!read.isRead) throw new Error('the model cannot be read')
  return read.model
}

/** Answers 1 to 4 to four items that share a factor; in the second group the factor lies lower. */
function drawn(people: number, seed = 5): { columns: Map<string, number[]>; group: string[] } {
  const { normal } = seededRandom(seed)
  const columns = new Map([1, 2, 3, 4].map((item) => [`x${item}`, [] as number[]]))
  const group: string[] = []
  for (let person = 0; person < people; person++) {
    group.push(person % 2 === 0 ? 'a' : 'b')
    const factor = normal() - (person % 2) * 0.4
    for (const [item, column] of [...columns.values()].entries()) {
      const answer = 0.9 * factor + (0.6 + 0.2 * item) * normal()
      column.push([-1, 0.1, 1].filter((cut) => answer > cut).length + 1)
    }
  }
  return { columns, group }
}

type Data = ReturnType<typeof drawn>

function result({ columns, group }: Data, choices: OrdinalChoices = {}, byGroup = false, text = MODEL) {
  const model = modelOf(text)
  const data = semData(variableNames(model).observed, columns, byGroup ? group : null, 'listwise')
  return fitOrdinalModel(model, data, choices)
}

function fitted(...asked: Parameters<typeof result>): OrdinalFit {
  const fit = result(...asked)
  if (!fit.estimable) throw new Error(`${fit.reason} ${fit.where}`)
  return fit
}

const estimate = (fit: OrdinalFit, lhs: string, op: string, rhs: string) =>
  parameterEstimates(fit).find((one) => one.lhs === lhs && one.op === op && one.rhs === rhs)?.est ??
  Number.NaN

describe('a factor of ordered answers', () => {
  it('gives the values worked out by hand for three items of two answers', () => {
    // all answers alike: P(both low) = ¼ + asin(ρ)/2π with ρ the correlation, the same for each pair; then the variance of
    // the factor is ρ and each loading 1
    const patterns = [
      [1, 1, 1, 30],
      [2, 2, 2, 30],
      [1, 1, 2, 10],
      [1, 2, 1, 10],
      [2, 1, 1, 10],
      [2, 2, 1, 10],
      [2, 1, 2, 10],
      [1, 2, 2, 10],
    ]
    const columns = new Map(
      [0, 1, 2].map((item) => [
        `x${item + 1}`,
        patterns.flatMap((row) => Array.from({ length: row[3] ?? 0 }, () => row[item] ?? 0)),
      ]),
    )
    const fit = fitted({ columns, group: [] }, {}, false, 'f =~ x1 + x2 + x3')
    const rho = Math.sin(2 * Math.PI * (40 / 120 - 0.25)) // 40 of 120 are low on both
    expect(estimate(fit, 'f', '~~', 'f')).toBeCloseTo(rho, 7)
    expect(estimate(fit, 'f', '=~', 'x3')).toBeCloseTo(1, 7)
    expect(estimate(fit, 'x2', '~~', 'x2')).toBeCloseTo(1 - rho, 7)
    expect(fit).toMatchObject({ df: 0, chisq: expect.closeTo(0, 9) })
    expect(ordinalFitMeasures(fit).scaled.p).toBeNull()
  })

  it('has the slopes that small steps give, under delta and theta, with equal thresholds', () => {
    for (const parameterization of ['delta', 'theta'] as const) {
      const fit = fitted(drawn(400), { parameterization, equal: ['thresholds', 'loadings'] }, true)
      const { columns, values } = fit.slopes
      const impliedAt = (x: Float64Array) => fit.groups.flatMap((group) => (group.at(x), [...group.implied]))
      const h = 1e-6
      for (let k = 0; k < columns; k++) {
        const up = impliedAt(fit.x.map((value, at) => value + (at === k ? h : 0)))
        const down = impliedAt(fit.x.map((value, at) => value - (at === k ? h : 0)))
        up.forEach((value, row) => {
          expect(values[row * columns + k]).toBeCloseTo((value - (down[row] ?? 0)) / (2 * h), 6)
        })
      }
    }
  })

  it('does not mind the order of rows, nor the numbers that stand for the answers', () => {
    const data = drawn(300)
    const other = {
      ...data,
      columns: new Map(
        [...data.columns].map(([name, column]) => [name, column.map((x) => x ** 3 - 7).toReversed()]),
      ),
    }
    const plain = ordinalFitMeasures(fitted(data))
    const changed = ordinalFitMeasures(fitted(other))
    expect(changed.scaled.chisq).toBeCloseTo(plain.scaled.chisq, 6)
    expect(changed.cfiScaled).toBeCloseTo(plain.cfiScaled, 8)
  })

  it('fits the same under delta and theta', () => {
    const delta = fitted(drawn(300))
    const theta = fitted(drawn(300), { parameterization: 'theta' })
    expect(theta.chisq).toBeCloseTo(delta.chisq, 7)
    const loading = (fit: OrdinalFit) =>
      parameterEstimates(fit).find(({ rhs }) => rhs === 'x3')?.standardised.all ?? 0
    expect(loading(theta)).toBeCloseTo(loading(delta), 6)
  })

  it('recovers a factor that lies lower in one group, and does not refuse what is equal', () => {
    const data = drawn(3000)
    const choices = { parameterization: 'theta' } as const
    const free = fitted(data, choices, true)
    const equal = fitted(data, { ...choices, equal: ['thresholds', 'loadings'] }, true)
    const mean = parameterEstimates(equal).find(
      ({ lhs, op, group }) => lhs === 'f' && op === '~1' && group === 1,
    )
    // loading .9 and residual sd .6: in units of that residual the factor lies .9 · .4 / .6 = .6 lower
    expect(mean?.est).toBeCloseTo(-0.6, 1)
    const difference = ordinalDifference(equal, free)
    // thresholds and loadings equal: 12 + 3 fewer, a mean and four residual variances more
    expect(difference).toMatchObject({ df: 10 })
    expect(difference.estimable && difference.p).toBeGreaterThan(0.001)
    expect(ordinalDifference(free, equal)).toMatchObject({
      reason: 'the-models-have-equally-many-degrees-of-freedom',
    })
  })

  it('finds that answers mean the same to both groups, and that they do not where one item is heard otherwise', () => {
    const data = drawn(1200)
    const of = ({ columns, group }: Data, partial: readonly string[] = []) => {
      const model = modelOf(MODEL)
      const result = ordinalInvariance(
        model,
        semData([...columns.keys()], columns, group, 'listwise'),
        partial,
      )
      if (!result.estimable) throw new Error(result.reason)
      return result
    }
    expect(of(data).holds).toBe('strict')
    const shifted =
      data.columns.get('x2')?.map((value, row) => (row % 2 === 1 ? Math.min(4, value + 1) : value)) ?? []
    const heard = { ...data, columns: new Map([...data.columns, ['x2', shifted]]) }
    // nobody of the second group answers 1 to it now: joined with 2 for both
    heard.columns.set(
      'x2',
      shifted.map((value) => Math.max(2, value)),
    )
    expect(of(heard)).toMatchObject({ holds: 'configural', full: { stoppedAt: null } })
    const freed = of(heard, ['f =~ x2', 'x2 | t1', 'x2 | t2'])
    expect(freed.holds).toBe('partial')
  })

  it('says why there is none', () => {
    const data = drawn(100)
    const reason = (text: string, from: Data = data, byGroup = false) => {
      const found = result(from, {}, byGroup, text)
      return found.estimable ? 'estimable' : found.reason
    }
    expect(reason('f =~ x1 + x2')).toBe('model-asks-more-than-the-moments-tell')
    expect(reason('f =~ NA*x1 + x2 + x3 + x4')).toBe('model-not-identified')
    expect(reason('x1 ~ x2')).toBe('only-factors-of-ordered-items')
    expect(reason('f =~ x1 + x2 + x3\nf ~ x4')).toBe('only-factors-of-ordered-items')
    const changed = (change: (value: number, row: number) => number): Data => ({
      ...data,
      columns: new Map(
        [...data.columns].map(([name, column]) => [name, name === 'x4' ? column.map(change) : column]),
      ),
    })
    expect(
      reason(
        MODEL,
        changed(() => 2),
      ),
    ).toBe('constant-item')
    const without = changed((value, row) => (row % 2 === 0 && value === 4 ? 3 : value))
    expect(reason(MODEL, without, true)).toBe('a-group-lacks-an-answer')
    expect(
      reason(MODEL, { columns: new Map([...data.columns].map(([name]) => [name, []])), group: [] }),
    ).toBe('all-missing')
    const repeated = { ...data, columns: new Map([...data.columns, ['x4', data.columns.get('x1') ?? []]]) }
    expect(reason(MODEL, repeated)).toBe('polychoric-correlation-is-one')
  })
})
