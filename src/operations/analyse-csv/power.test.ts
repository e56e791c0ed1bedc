import { describe, expect, it } from 'vitest'
import { Problem } from '../../foundation/problem.ts'
import { analyseCsv } from '../analyse-csv.ts'

const run = (spec: object) =>
  analyseCsv('power', { name: '-', text: '-\n' }, { name: 'spec.json', text: JSON.stringify(spec) })
    .value as Record<string, unknown>

/** How many faults a plan has. */
function faultsOf(spec: object): number {
  try {
    run(spec)
  } catch (error) {
    if (error instanceof Problem) return error.faults.length
  }
  return 0
}

describe('analyse power', () => {
  it('gives the third of size, effect and power, and they agree', () => {
    const size = run({ design: 'two-groups', effect: 0.5, power: 0.8 })
    expect(size).toMatchObject({ nWhole: 64, nCounts: 'people-per-group' })
    expect(run({ design: 'two-groups', effect: 0.5, n: size.n }).power).toBeCloseTo(0.8, 8)
    expect(run({ design: 'two-groups', power: 0.8, n: size.n }).effect).toBeCloseTo(0.5, 8)
  })

  it('says how many times more people a study of teams needs', () => {
    const plan = run({ design: 'clusters', effect: 0.4, power: 0.8, clusterSize: 20, icc: 0.05 })
    expect(plan).toMatchObject({ designEffect: expect.closeTo(1.95, 12), nCounts: 'clusters-in-both-arms' })
  })

  it('does not mind whether an effect is up or down', () => {
    expect(run({ design: 'correlation', effect: -0.3, n: 50 }).power).toBe(
      run({ design: 'correlation', effect: 0.3, n: 50 }).power,
    )
  })

  it('says that no size finds what is not there', () => {
    expect(run({ design: 'two-groups', effect: 0, power: 0.8 })).toMatchObject({
      n: null,
      nReason: 'not-within-reach',
    })
    expect(run({ design: 'two-groups', effect: 60, power: 0.8 })).toMatchObject({
      nReason: 'reached-by-the-smallest',
    })
  })

  it('asks for two of three, for what the design needs, and for numbers that can be', () => {
    expect(faultsOf({ design: 'two-groups', effect: 0.5 })).toBe(1)
    expect(faultsOf({ design: 'two-groups', effect: 0.5, n: 30, power: 0.8 })).toBe(1)
    expect(faultsOf({ design: 'clusters', effect: 0.5, n: 30 })).toBe(2)
    expect(faultsOf({ design: 'anova', effect: 0.5, n: 30 })).toBe(1)
    expect(faultsOf({ design: 'correlation', effect: 1, n: 2 })).toBe(2)
    expect(faultsOf({ design: 'paired', effect: 0.5, power: 80 })).toBe(1)
  })
})
