import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../foundation/seeded-random.ts'
import type { AnswerCell } from './cell-rows.ts'
import { fitMixedModel, type MixedModelInput } from './fit-mixed-model.ts'
import { gapOverLevels } from './gap-over-levels.ts'
import { kenwardRoger } from './kenward-roger.ts'
import { meansOverLevels, shrunkenMean } from './means-over-levels.ts'

const cell = (
  fixed: number,
  level: number,
  inner: number | null,
  answers: readonly number[],
): AnswerCell => ({
  fixed,
  level,
  inner,
  n: answers.length,
  sum: answers.reduce((sum, one) => sum + one, 0),
  squares: answers.reduce((sum, one) => sum + one * one, 0),
})

describe('one group over levels', () => {
  const paper = meansOverLevels([cell(0, 0, null, [1, 3]), cell(0, 1, null, [5, 7])])

  it('finds on paper a variance of 7 between and 2 within, around a mean of 4', () => {
    // MSB = 2 · ((2 − 4)² + (6 − 4)²) = 16, MSW = 2; τ² = (16 − 2) / 2
    expect(paper).toMatchObject({ estimable: true, levels: 2, inner: 0 })
    if (!paper.estimable) return
    expect(paper.mean).toBeCloseTo(4, 8)
    expect(paper.between).toBeCloseTo(7, 5)
    expect(paper.within).toBeCloseTo(2, 6)
    expect(paper.meanVariance).toBeCloseTo(4, 5)
  })

  it('pulls a mean of 2 to 2.25 at a reliability of .875', () => {
    if (!paper.estimable) throw new Error('not fitted')
    const one = shrunkenMean(2, 2, [], paper)
    expect(one.reliability).toBeCloseTo(0.875, 6)
    expect(one.value).toBeCloseTo(2.25, 5)
    // t at 1 degree of freedom is 12.7062; √.9375 = .96825
    expect(one.upper - one.value).toBeCloseTo(12.7062 * 0.96825, 3)
  })

  it('pulls everything to the mean of all where levels do not differ', () => {
    const alike = { mean: 3, meanVariance: 0.01, between: 0, inner: 0, within: 1, levels: 24, reach: 2 }
    expect(shrunkenMean(4, 20, [], alike)).toMatchObject({ value: 3, reliability: 0 })
  })

  it('trusts a mean of one large team less than of many small ones', () => {
    const terms = { mean: 3, meanVariance: 0.01, between: 0.1, inner: 0.1, within: 0.5, levels: 24, reach: 2 }
    // .1 / (.1 + .1 + .5 / 20) and .1 / (.1 + .1 / 4 + .025)
    expect(shrunkenMean(3, 20, [20], terms).reliability).toBeCloseTo(0.1 / 0.225, 12)
    expect(shrunkenMean(3, 20, [5, 5, 5, 5], terms).reliability).toBeCloseTo(0.1 / 0.15, 12)
  })

  it('has nothing to say where everybody in a cell answers alike', () => {
    expect(meansOverLevels([cell(0, 0, null, [2, 2]), cell(0, 1, null, [3, 3])])).toMatchObject({
      estimable: false,
      reason: 'answers-do-not-vary',
    })
  })
})

describe('a gap over levels, from counts', () => {
  it('is 1 where it is 1 in every level', () => {
    const cells = [0, 1, 2].flatMap((level) => [
      cell(0, level, null, [3 + level, 5 + level]),
      cell(1, level, null, [2 + level, 4 + level]),
    ])
    const gap = gapOverLevels(cells)
    expect(gap.estimable && gap.estimate).toBeCloseTo(1, 10)
  })

  it('is what the model of all rows gives, with inner levels and people in none', () => {
    const { cells, rows } = drawnTwice()
    const model = fitMixedModel(rows)
    if (!model.estimable) throw new Error(model.reason)
    const tested = kenwardRoger(model)
    const gap = gapOverLevels(cells)
    if (!tested.estimable || !gap.estimable) throw new Error('not tested')
    expect(gap.estimate).toBeCloseTo((model.beta[0] ?? 0) - (model.beta[1] ?? 0), 6)
    const [a = 0, b = 0, , d = 0] = tested.covariance.values
    expect(gap.se).toBeCloseTo(Math.sqrt(a + d - 2 * b), 6)
    expect(gap.df).toBeCloseTo(tested.df([1, -1]), 3)
    expect(gap.p).toBeGreaterThan(0)
  })
})

/*
 * The same data in R 4.2.2 with lme4 1.1-31, pbkrtest 0.5.2 and emmeans:
 *
 *     m <- lmer(y ~ group + (1 | centre) + (0 + inteam | team), d, control = lmerControl(optCtrl = list(xtol_abs = 1e-10, ftol_abs = 1e-12)))
 *     pairs(emmeans(m, "group", lmer.df = "kenward-roger"))
 *     lmer(y ~ 1 + (1 | centre) + (1 | team), subset(d, group == "a"))
 */
describe('in R', () => {
  it('a gap with teams in which only one group is, is the same', () => {
    const gap = gapOverLevels(drawnTwice().cells)
    if (!gap.estimable) throw new Error(gap.reason)
    expect(gap.estimate).toBeCloseTo(-0.4139908, 6)
    expect(gap.se).toBeCloseTo(0.08712331, 6)
    expect(Math.abs(gap.df - 149.09)).toBeLessThan(0.01)
  })

  it('the mean and the variances of one group are the same', () => {
    const all = meansOverLevels(drawnTwice().cells.filter(({ fixed }) => fixed === 0))
    if (!all.estimable) throw new Error(all.reason)
    expect(all.mean).toBeCloseTo(2.434239906, 6)
    expect(all.meanVariance).toBeCloseTo(0.006701441, 6)
    expect(all.between).toBeCloseTo(0.0958125, 5)
    expect(all.inner).toBeCloseTo(0.0305714, 5)
    expect(all.within).toBeCloseTo(0.8544023, 6)
  })
})

/** 24 centres, two teams of workers, managers beside them: once as cells, once as rows. */
function drawnTwice(): { cells: AnswerCell[]; rows: MixedModelInput } {
  const random = seededRandom(24)
  const cells: AnswerCell[] = []
  const people: { fixed: number; level: number; inner: number | null; y: number }[] = []
  for (let level = 0; level < 24; level++) {
    const centre = random.uniform() - 0.5
    for (const inner of [2 * level, 2 * level + 1, null]) {
      const fixed = inner === null ? 1 : 0
      const team = inner === null ? 0 : (random.uniform() - 0.5) * 0.8
      const answers = Array.from({ length: 5 + Math.floor(random.uniform() * 9) }, () =>
        Math.round(
          Math.min(4, Math.max(1, 2.4 + centre + team + 0.4 * fixed + (random.uniform() - 0.5) * 3)),
        ),
      )
      cells.push(cell(fixed, level, inner, answers))
      people.push(...answers.map((y) => ({ fixed, level, inner, y })))
    }
  }
  const n = people.length
  const rows: MixedModelInput = {
    y: Float64Array.from(people, ({ y }) => y),
    x: { rows: n, columns: 2, values: Float64Array.from(people.flatMap(({ fixed }) => [1 - fixed, fixed])) },
    random: [
      {
        levels: 24,
        level: Int32Array.from(people, ({ level }) => level),
        z: { rows: n, columns: 1, values: new Float64Array(n).fill(1) },
      },
      {
        levels: 48,
        level: Int32Array.from(people, ({ inner }) => inner ?? 0),
        z: {
          rows: n,
          columns: 1,
          values: Float64Array.from(people, ({ inner }) => (inner === null ? 0 : 1)),
        },
      },
    ],
    method: 'REML',
  }
  return { cells, rows }
}
