import { describe, expect, it } from 'vitest'
import { blockOnPaper } from '../../../../tests/block-on-paper.ts'
import type { AnalysisResult } from '../analysis-result.ts'
import { mediationOfBlock } from './mediation-of-block.ts'

const block = blockOnPaper(['KL1', 'KL2', 'KL3', 'KL4'], 5)
const moments = (covariances: readonly (readonly number[])[]) => ({
  n: 101,
  centres: 8,
  means: null,
  covariances,
})

/** The second question is of nothing: the path runs over the first, the fourth and the third. */
const released = moments([
  [1, 0, 0.4, 0.5],
  [0, 1, 0, 0],
  [0.4, 0, 1, 0.5],
  [0.5, 0, 0.5, 1],
])
const path = { from: 'KL1', via: 'KL4', to: 'KL3' }

function row(result: AnalysisResult, table: string, label: string): Record<string, number | null> {
  if (!result.estimable) throw new Error(result.reason)
  const found = result.tables.find(({ id }) => id === table)
  const values = found?.rows.find((one) => one.label[0] === label)?.values ?? []
  return Object.fromEntries(found?.columns.map((column, place) => [column, values[place] ?? null]) ?? [])
}

describe('a path of three questions, on the page Cijfers', () => {
  const result = mediationOfBlock(block, released, path)

  // 101 people, variances 1; from–via .5, via–to .5, from–to .4.
  // a = .5. Of `to` on both: b = (.5 − .5 · .4) / (1 − .5²) = .4 and c′ = (.4 − .5 · .5) / .75 = .2.
  it('has the slopes of two regressions: .5, then .4 and .2', () => {
    expect(row(result, 'paths', 'a').estimate).toBeCloseTo(0.5, 12)
    expect(row(result, 'paths', 'b').estimate).toBeCloseTo(0.4, 12)
    expect(row(result, 'paths', 'direct').estimate).toBeCloseTo(0.2, 12)
  })

  // Residual squares: of `via` 100 · (1 − .25) = 75 with 99 df; of `to` 100 · (1 − .4 · .5 − .2 · .4) = 72 with 98 df.
  // Var(a) = 75 / 99 / 100; Var(b) = Var(c′) = 72 / 98 / (100 · .75).
  it('has their standard errors, with the residuals of n less the coefficients', () => {
    expect(row(result, 'paths', 'a')).toMatchObject({ df: 99, se: expect.closeTo(Math.sqrt(75 / 9900), 12) })
    const se = expect.closeTo(Math.sqrt(72 / 98 / 75), 12)
    expect(row(result, 'paths', 'b')).toMatchObject({ df: 98, se })
    expect(row(result, 'paths', 'direct')).toMatchObject({ df: 98, se })
  })

  // Indirect .5 · .4 = .2, variance .5² · Var(b) + .4² · Var(a); total .2 + .2 = .4, the slope of `to` on `from` alone.
  it('multiplies what runs along the question between, and adds what does not', () => {
    const se = Math.sqrt(0.25 * (72 / 98 / 75) + 0.16 * (75 / 9900))
    const { estimate, deltaLower, deltaUpper, ...indirect } = row(result, 'effects', 'indirect')
    expect(estimate).toBeCloseTo(0.2, 12)
    expect(indirect.se).toBeCloseTo(se, 12)
    expect(deltaLower).toBeCloseTo(0.2 - 1.959963984540054 * se, 10)
    expect(deltaUpper).toBeCloseTo(0.2 + 1.959963984540054 * se, 10)
    expect(row(result, 'effects', 'total').estimate).toBeCloseTo(0.4, 12)
  })

  it('draws the interval of the product, which reaches further on the side away from zero', () => {
    const { estimate, monteCarloLower, monteCarloUpper } = row(result, 'effects', 'indirect')
    expect(monteCarloUpper! - estimate!).toBeGreaterThan(estimate! - monteCarloLower!) // all three are numbers
    expect(result).toEqual(mediationOfBlock(block, released, path)) // a fixed seed
  })

  it('says every time that one wave shows no causes, and of a large p that it is no proof', () => {
    const cautions = (of: AnalysisResult) => (of.estimable ? of.cautions.map(({ caution }) => caution) : [])
    expect(cautions(result)).toEqual(['one-wave-no-causes'])
    const unrelated = mediationOfBlock(block, released, { ...path, via: 'KL2' })
    expect(cautions(unrelated)).toEqual(['one-wave-no-causes', 'large-p-is-not-no-difference'])
  })

  it('tests no product of two slopes that are nothing', () => {
    const nothing = mediationOfBlock(block, released, { ...path, via: 'KL2' })
    expect(row(nothing, 'effects', 'indirect')).toMatchObject({
      estimate: expect.closeTo(0, 12),
      z: null,
      p: null,
    })
    expect(row(nothing, 'effects', 'direct').p).toBeLessThan(0.001)
  })

  it('has an axis that holds every interval and zero', () => {
    if (!result.estimable) throw new Error(result.reason)
    const { from, to, rows } = result.figure
    expect(rows.map(({ label }) => label)).toEqual([['indirect'], ['direct'], ['total']])
    expect(from).toBeLessThanOrEqual(Math.min(0, ...rows.map(({ lower }) => lower)))
    expect(to).toBeGreaterThanOrEqual(Math.max(...rows.map(({ upper }) => upper)))
  })

  it('has no answer, in words, where one question follows from another', () => {
    const same = moments([
      [1, 1, 0.5, 0.5],
      [1, 1, 0.5, 0.5],
      [0.5, 0.5, 1, 0.5],
      [0.5, 0.5, 0.5, 1],
    ])
    expect(mediationOfBlock(block, same, { from: 'KL1', via: 'KL2', to: 'KL3' })).toMatchObject({
      estimable: false,
      reason: 'covariances-not-positive-definite',
    })
    // The other three are not held up by it.
    expect(mediationOfBlock(block, same, path)).toMatchObject({ estimable: true })
  })
})
