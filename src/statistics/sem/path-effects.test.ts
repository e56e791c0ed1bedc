import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../foundation/seeded-random.ts'
import type { Column } from '../missing.ts'
import { fitStructuralModel, type SemFit } from './fit-structural-model.ts'
import { parseModel } from './model-syntax.ts'
import { variableNames } from './parameter-table.ts'
import { drawnIntervals, resampledEffects } from './path-draws.ts'
import { deltaErrors } from './delta-errors.ts'
import { pathEffects } from './path-effects.ts'
import { semData } from './sem-data.ts'

const random = seededRandom(6)
const x = Array.from({ length: 80 }, () => random.normal())
const m = x.map((value) => 0.5 * value + random.normal())
const y = m.map((value, row) => 0.4 * value + 0.1 * (x[row] ?? 0) + random.normal())
const columns = new Map<string, Column>([
  ['x', x],
  ['m', m],
  ['y', y],
])
const chain = fitted('m ~ a*x\ny ~ b*m + c*x\nind := a*b')

describe('effects along the paths x → m → y and x → y', () => {
  const { effects, valuesAt, runsOneWay } = pathEffects(chain)
  const at = (label: string) => {
    const free = chain.table.parameters.find((one) => one.label === label)?.free ?? null
    if (free === null) throw new Error(`${label} is not free.`)
    return free
  }

  it('are .2, .1 and .3 at slopes .5, .4 and .1', () => {
    const parameters = Float64Array.from(chain.x)
    parameters[at('a')] = 0.5
    parameters[at('b')] = 0.4
    parameters[at('c')] = 0.1
    const values = valuesAt(parameters)
    const byKind = Object.fromEntries(effects.map(({ kind }, place) => [kind, values[place]]))
    expect(runsOneWay).toBe(true)
    expect(byKind).toEqual({
      indirect: expect.closeTo(0.2, 12),
      direct: expect.closeTo(0.1, 12),
      total: expect.closeTo(0.3, 12),
      defined: expect.closeTo(0.2, 12),
    })
  })

  it('have the standard error √(a² Var b + b² Var a + 2ab Cov) for the product', () => {
    const [a, b] = [at('a'), at('b')]
    const covariance = (i: number, j: number) => chain.covariance.values[i * chain.x.length + j] ?? 0
    const [valueA = 0, valueB = 0] = [chain.x[a], chain.x[b]]
    const variance =
      valueA ** 2 * covariance(b, b) + valueB ** 2 * covariance(a, a) + 2 * valueA * valueB * covariance(a, b)
    const errors = deltaErrors(pathEffects(chain).valuesAt, chain)
    expect(errors[0]).toBeCloseTo(Math.sqrt(variance), 8)
    expect(errors[3]).toBeCloseTo(Math.sqrt(variance), 8)
  })

  it('are drawn and resampled around their estimate, the same for the same seed', () => {
    const paths = pathEffects(chain)
    const estimate = paths.valuesAt(chain.x)[0] ?? 0
    const draw = () => drawnIntervals(paths, chain, 2000, seededRandom(3))
    const [indirect] = draw() ?? []
    expect(indirect?.lower).toBeLessThan(estimate)
    expect(indirect?.upper).toBeGreaterThan(estimate)
    expect(draw()).toEqual(draw())
    const { effects: resampled, failed } = resampledEffects(paths, chain, 60, seededRandom(3), () => {})
    expect(failed).toBe(0)
    expect(resampled[0]?.resamples).toHaveLength(60)
    expect(resampled[0]?.leftOut).toHaveLength(80)
    const mean = (resampled[0]?.leftOut ?? []).reduce((sum, value) => sum + value, 0) / 80
    expect(mean).toBeCloseTo(estimate, 2)
  })
})

it('ways of three steps count, and a pair without a way between has no effect', () => {
  const { effects } = pathEffects(fitted('m ~ x\ny ~ m'))
  expect(effects.map(({ kind, from, to }) => `${kind} ${from}-${to}`)).toEqual(['indirect x-y', 'total x-y'])
})

it('paths that lead back to where they began have no sums of ways', () => {
  const circle = pathEffects(chainWith(chain, [['x', 'y']]))
  expect(circle.runsOneWay).toBe(false)
  expect(circle.effects.map(({ kind }) => kind)).toEqual(['defined'])
})

/** The same fit with one fixed path more, `from` on `to`: for its structure only. */
function chainWith(fit: SemFit, more: readonly (readonly [string, string])[]): SemFit {
  const [pattern] = fit.table.parameters
  if (!pattern) throw new Error('A model has parameters.')
  const parameters = more.map(([lhs, rhs]) => ({
    ...pattern,
    lhs,
    op: '~' as const,
    rhs,
    free: null,
    value: 0.1,
  }))
  return { ...fit, table: { ...fit.table, parameters: [...fit.table.parameters, ...parameters] } }
}

function fitted(text: string): SemFit {
  const read = parseModel(text)
  if (!read.isRead) throw new Error('The model is not read.')
  const { observed } = variableNames(read.model)
  const fit = fitStructuralModel(read.model, semData(observed, columns, null, 'listwise'), { hasMeans: true })
  if (!fit.estimable) throw new Error(fit.reason)
  return fit
}
