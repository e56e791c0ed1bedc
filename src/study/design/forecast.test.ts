import { describe, expect, it } from 'vitest'
import { studyOnPaper } from '../../../tests/study-on-paper.ts'
import { forecast, type Asked, type ForecastSubject } from './forecast.ts'

const asked: Asked = { sources: ['worker', 'manager'], sharedWording: [['worker', 'manager']] }

/** Each line as `subject group verdict invited/needed`. */
function linesOf(
  table: string,
  settings: { pooledStaff?: boolean; wave?: number; subjects: readonly ForecastSubject[] },
) {
  const { study, wave } = studyOnPaper(table)
  const design = { ...wave.design, pooledStaff: settings.pooledStaff ?? false }
  return forecast(study, { number: settings.wave ?? 1, design }, asked)
    .filter(({ subject }) => settings.subjects.includes(subject))
    .map(({ subject, group, verdict, invited, needed }) =>
      [subject, group ?? '-', verdict, `${invited}/${needed}`].join(' '),
    )
}

describe('the forecast before opening', () => {
  it('says which group can be shown at a response of 60 %, which only nearly in full, which never', () => {
    // 60 % of 17 is 10.2, so 10 clients: enough. 60 % of 16 is 9.6, so 9: not enough unless more answer.
    expect(
      linesOf(
        `          client  worker  policyMaker
         Groot     17      9       4
         Klein     16      8       5
         Mini      9       4       -`,
        { subjects: ['group-mean'] },
      ),
    ).toEqual([
      'group-mean client sayable 17/10',
      'group-mean worker sayable 9/5', // 60 % of 9 is 5.4
      'group-mean policyMaker not-sayable 4/5',
      'group-mean client at-risk 16/10',
      'group-mean worker at-risk 8/5', // 60 % of 8 is 4.8
      'group-mean policyMaker at-risk 5/5',
      'group-mean client not-sayable 9/10',
      'group-mean worker not-sayable 4/5',
    ])
  })

  it('asks fifteen answers for an interval and thirty for a distribution', () => {
    expect(
      linesOf(
        `          worker
         Groot     50
         Middel    25
         Klein     14`,
        { subjects: ['group-interval', 'group-distribution'] },
      ),
    ).toEqual([
      'group-interval worker sayable 50/15',
      'group-distribution worker sayable 50/30',
      'group-interval worker sayable 25/15',
      'group-distribution worker not-sayable 25/30',
      'group-interval worker not-sayable 14/15',
      'group-distribution worker not-sayable 14/30',
    ])
  })

  it('never promises one or two managers a figure of their own', () => {
    const lines = linesOf(
      `          worker  manager
       Een       6       1
       Twee      30      2`,
      { subjects: ['group-mean', 'sources', 'difference-worker-manager'] },
    )
    expect(lines.filter((line) => line.includes('manager'))).toEqual([
      'group-mean manager not-sayable 1/5',
      'sources manager not-sayable 1/5',
      'difference-worker-manager - not-sayable 1/5',
      'group-mean manager not-sayable 2/5',
      'sources manager not-sayable 2/5',
      'difference-worker-manager - not-sayable 2/5',
    ])
  })

  it('offers workers and managers together only where the workers cannot count on a figure of their own', () => {
    // Beside the workers of Groot, the pool less the workers would be the two managers.
    expect(
      linesOf(
        `          worker  manager
         Groot     30      2
         Klein     6       4
         Mini      4       1
         Leiding   4       20`,
        { pooledStaff: true, subjects: ['staff-instead-of-managers'] },
      ),
    ).toEqual(['staff-instead-of-managers staff sayable 10/5', 'staff-instead-of-managers staff at-risk 5/5'])
  })

  it('says nothing about a pool that the study did not declare', () => {
    expect(linesOf('worker manager\n Klein 6 1', { subjects: ['staff-instead-of-managers'] })).toEqual([])
  })

  it('never promises a difference between clients and workers, who were asked something else', () => {
    expect(linesOf('client worker\n Groot 900 900', { subjects: ['difference-client-worker'] })).toEqual([
      'difference-client-worker - not-sayable 0/0',
    ])
  })

  it('needs twenty centres for a model over centres', () => {
    const centres = (count: number) =>
      `worker\n${Array.from({ length: count }, (_, place) => `Centrum${place} 30`).join('\n')}`
    expect(linesOf(centres(19), { subjects: ['model-over-centres'] })).toEqual([
      'model-over-centres - not-sayable 19/20',
    ])
    expect(linesOf(centres(20), { subjects: ['model-over-centres'] })).toEqual([
      'model-over-centres - sayable 20/20',
    ])
  })

  it('needs a second wave to speak of change', () => {
    const subjects = ['change-over-time'] as const
    expect(linesOf('worker\n A 30', { subjects })).toEqual(['change-over-time - not-sayable 1/2'])
    expect(linesOf('worker\n A 30', { subjects, wave: 2 })).toEqual(['change-over-time - sayable 2/2'])
  })

  it('asks as many answers as the study itself promised', () => {
    const { study, wave } = studyOnPaper('worker\n A 30', { design: { minimumCells: { worker: 20 } } })
    const [mean] = forecast(study, wave, asked)
    expect(mean).toMatchObject({ subject: 'group-mean', verdict: 'at-risk', needed: 20 }) // 60 % of 30 is 18
  })
})
