import { describe, expect, it } from 'vitest'
import { Problem } from '../../foundation/problem.ts'
import { seededRandom } from '../../foundation/seeded-random.ts'
import { analyseCsv } from '../analyse-csv.ts'

type Answer = Record<string, readonly Record<string, unknown>[]> & { readonly notEstimable?: string }

const run = (spec: object, text: string) =>
  analyseCsv('invariance', { name: 'data.csv', text }, { name: 'spec.json', text: JSON.stringify(spec) })
    .value as Answer

function faultsOf(spec: object, text: string): string {
  try {
    run(spec, text)
    return ''
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return error.faults.map(({ where, what, repair }) => `${where}: ${what} ${repair}`).join('\n')
  }
}

/** Four items of one factor in two groups of 300; workers find the last one easier by `easier`. */
function answers(easier: number, groups = ['client', 'worker']): string {
  const { normal } = seededRandom(2)
  const rows = groups.flatMap((group, place) =>
    Array.from({ length: 300 }, () => {
      const trust = normal() + 0.4 * place
      const items = [1, 0.8, 1.1, 0.9].map((loading) => 3 + loading * trust + 0.7 * normal())
      const last = (items[3] ?? 0) + easier * place
      return [group, ...items.slice(0, 3), last].join(',')
    }),
  )
  return ['actor,q1,q2,q3,q4', ...rows].join('\n')
}

const spec = { model: 'trust =~ q1 + q2 + q3 + q4', group: 'actor' }
const cautions = (answer: Answer) => (answer.cautions ?? []).map(({ caution }) => caution)

describe('analyse invariance', () => {
  it('says up to where questions mean the same, and cautions against a difference where that is not far enough', () => {
    const same = run(spec, answers(0))
    expect(same.holds).toBe('strict')
    expect(cautions(same)).toEqual([])
    expect(same.groups).toEqual([
      { group: 'client', n: 300 },
      { group: 'worker', n: 300 },
    ])
    const other = run(spec, answers(0.8))
    expect(other.holds).toBe('metric')
    expect(other.cautions?.[0]).toMatchObject({ caution: 'no-invariance', holds: 'metric', threshold: 0.01 })
  })

  it('points at the question, and lets it differ on request', () => {
    const text = answers(0.8)
    const { steps, scoreTests } = run(spec, text)
    expect(steps?.find(({ step }) => step === 'scalar')?.passes).toBe(false)
    expect(scoreTests?.find(({ step }) => step === 'scalar')).toMatchObject({ lhs: 'q4', op: '~1' })
    const freed = run({ ...spec, partial: ['q4~1'] }, text)
    expect(freed.holds).toBe('partial')
    expect(cautions(freed)).toEqual(['partial-invariance'])
    expect(freed.partialSteps?.map(({ df }) => df)).toEqual([4, 7, 9, 13])
  })

  it('has nothing before its first step to compare with, and says so', () => {
    expect(run(spec, answers(0)).steps?.[0]).toMatchObject({
      step: 'configural',
      deltaChisq: null,
      deltaChisqReason: 'first-step',
      deltaCfi: null,
      deltaCfiReason: 'first-step',
    })
  })

  it('is the same with the groups turned round', () => {
    const chisqs = (text: string) => run(spec, text).steps?.map(({ chisq }) => chisq as number)
    const [heading = '', ...rows] = answers(0.3).split('\n')
    const close = chisqs(answers(0.3))?.map((value): unknown => expect.closeTo(value, 5))
    expect(chisqs([heading, ...rows.toReversed()].join('\n'))).toEqual(close)
  })

  it('states why there is no answer: one group, nobody, everybody the same on an item, fewer people than items', () => {
    expect(run(spec, answers(0, ['client']))).toMatchObject({ notEstimable: 'fewer-than-two-groups', n: 300 })
    expect(run(spec, 'actor,q1,q2,q3,q4\nclient,,,,\n')).toMatchObject({ notEstimable: 'all-missing', n: 0 })
    const constant = answers(0).replaceAll(/^(worker,[^,]*),[^,]*/gm, '$1,3')
    expect(run(spec, constant)).toMatchObject({ notEstimable: 'constant-variable', where: 'q2, worker' })
    const few = answers(0).split('\n')
    expect(run(spec, [...few.slice(0, 100), ...few.slice(-3)].join('\n'))).toMatchObject({
      notEstimable: 'a-group-has-too-few-rows',
      where: 'worker',
    })
  })

  it('refuses a design that is half a design, waves of different length, and a parameter that is not there', () => {
    const text = answers(0)
    expect(faultsOf({ model: spec.model }, text)).toContain('waves')
    expect(faultsOf({ waves: [['q1', 'q2'], ['q3']] }, text)).toContain('evenveel')
    expect(faultsOf({ ...spec, partial: ['q9 ~ 1'] }, text)).toContain('"q9 ~ 1" staat niet in het model')
    expect(faultsOf({ ...spec, partial: ['trust =~ q1'] }, text)).toContain('vast')
  })

  it('over waves takes a row for a person, with residuals of an item that go together', () => {
    const { normal } = seededRandom(6)
    const rows = Array.from({ length: 300 }, () => {
      const before = normal()
      const after = 0.6 * before + 0.8 * normal() + 0.5
      const own = [1, 2, 3].map(() => 0.5 * normal())
      return [before, after]
        .flatMap((trust) => own.map((part) => 3 + trust + part + 0.5 * normal()))
        .join(',')
    })
    const waves = [
      ['a1', 'b1', 'c1'],
      ['a2', 'b2', 'c2'],
    ]
    const answer = run({ waves }, [waves.flat().join(','), ...rows].join('\n'))
    expect(answer.holds).toBe('strict')
    expect(answer.waves?.map(({ wave }) => wave)).toEqual(['wave1', 'wave2'])
    expect(answer.n).toBe(300)
  })

  it('of ordered answers takes loadings and thresholds in one step, and lets a threshold differ on request', () => {
    const same = run({ ...spec, estimator: 'WLSMV' }, ordered(0))
    expect(same.steps?.map(({ step }) => step)).toEqual(['configural', 'scalar', 'strict'])
    expect(same.holds).toBe('strict')
    const text = ordered(1.5)
    expect(run({ ...spec, estimator: 'WLSMV' }, text).holds).toBe('configural')
    const partial = ['q4 | t1', 'q4 | t2', 'q4 | t3', 'trust =~ q4']
    expect(run({ ...spec, estimator: 'WLSMV', partial }, text).holds).toBe('partial')
    expect(faultsOf({ ...spec, estimator: 'WLSMV', partial: ['q9 | t1'] }, text)).toContain('q9 | t1')
  })

  it('of ordered answers needs complete rows and groups, and has a step less with two options', () => {
    const text = ordered(0)
    expect(run({ ...spec, estimator: 'WLSMV', missing: 'fiml' }, text)).toMatchObject({
      notEstimable: 'needs-complete-data',
    })
    expect(
      run(
        {
          waves: [
            ['q1', 'q2'],
            ['q3', 'q4'],
          ],
          estimator: 'WLSMV',
        },
        text,
      ),
    ).toMatchObject({
      notEstimable: 'ordered-answers-over-waves',
    })
    const yesOrNo = text.replaceAll(/,[12]/g, ',1').replaceAll(/,[34]/g, ',2')
    const answer = run({ ...spec, estimator: 'WLSMV' }, yesOrNo)
    // of two options nothing tells a threshold from a residual variance: the last step is left out
    expect(answer.steps?.map(({ step }) => step)).toEqual(['configural', 'scalar'])
    expect(answer.holds).toBe('scalar')
  })
})

/** Answers on four options of one factor in two groups of 400; workers find the last item easier by `easier`. */
function ordered(easier: number): string {
  const { normal } = seededRandom(4)
  const rows = ['client', 'worker'].flatMap((group, place) =>
    Array.from({ length: 400 }, () => {
      const trust = normal() + 0.3 * place
      const items = [1, 0.9, 1.1, 1].map((loading, item) => {
        const value = loading * trust + 0.8 * normal() + (item === 3 ? easier * place : 0)
        return [-1.2, 0, 1.2].filter((cut) => value > cut).length + 1
      })
      return [group, ...items].join(',')
    }),
  )
  return ['actor,q1,q2,q3,q4', ...rows].join('\n')
}
