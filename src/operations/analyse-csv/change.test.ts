import { describe, expect, it } from 'vitest'
import { analyseCsv } from '../analyse-csv.ts'

/** Three centres of two people; in the second wave everybody is one point higher, give or take a half. */
const table = `centre,person,wave,group,score
A,a1,1,client,1
A,a1,2,client,2.5
A,a2,1,worker,3
A,a2,2,worker,3.5
B,b1,1,client,2
B,b1,2,client,2.5
B,b2,1,worker,3
B,b2,2,worker,4.5
C,c1,1,client,4
C,c1,2,client,5
C,c2,1,worker,3
C,c2,2,worker,4
`
const spec = { outcome: 'score', group: 'centre', wave: 'wave', person: 'person' }
const run = (asked: object, csv = table) =>
  analyseCsv('change', { name: 'data.csv', text: csv }, { name: 'spec.json', text: JSON.stringify(asked) })
    .value as Record<string, Record<string, unknown>[]>

describe('analyse change', () => {
  it('gives the mean of the differences of people who answered twice, and its paired standard error', () => {
    // differences 1.5, .5, .5, 1.5, 1, 1: mean 1, sd √.2, so se √(.2/6), with five degrees of freedom
    const { change } = run(spec)
    expect(change).toMatchObject([
      {
        from: '1',
        to: '2',
        estimate: expect.closeTo(1, 8),
        se: expect.closeTo(Math.sqrt(0.2 / 6), 5),
        df: expect.closeTo(5, 2),
      },
    ])
  })

  it('tells the actors apart: how each changed, and the difference of their changes', () => {
    const { change, differences, means, tests } = run({ ...spec, actor: 'group' })
    expect(change).toMatchObject([
      { actor: 'client', estimate: expect.closeTo(1, 8) },
      { actor: 'worker', estimate: expect.closeTo(1, 8) },
    ])
    expect(differences).toMatchObject([{ a: 'client', b: 'worker', estimate: expect.closeTo(0, 8) }])
    expect(means).toMatchObject([
      { actor: 'client', wave: '1', estimate: expect.closeTo(7 / 3, 8) },
      { actor: 'client', wave: '2', estimate: expect.closeTo(10 / 3, 8) },
      { actor: 'worker', wave: '1', estimate: expect.closeTo(3, 8) },
      { actor: 'worker', wave: '2', estimate: expect.closeTo(4, 8) },
    ])
    expect(tests?.map(({ effect }) => effect)).toEqual(['actor', 'wave', 'actor:wave'])
  })

  it('with three waves gives each step and the whole way', () => {
    const third = table
      .trim()
      .split('\n')
      .filter((line) => /,2,(client|worker)/.test(line))
      .map((line) =>
        line.replace(/,2,(client|worker),(.*)/, (_, actor, score) => `,3,${actor},${Number(score) + 2}`),
      )
    const { change } = run(spec, table + third.join('\n'))
    expect(change?.map(({ from, to }) => `${from}-${to}`)).toEqual(['1-2', '2-3', '1-3'])
    expect(change?.[2]?.estimate).toBeCloseTo(3, 8)
    // Holm: the smallest of three p values counts three times
    const smallest = [...(change ?? [])].sort((a, b) => Number(a.p) - Number(b.p))[0]
    expect(smallest?.pAdjusted).toBeCloseTo(3 * Number(smallest?.p), 12)
  })

  it('says the same in another order of rows, under other names, and stretched with the scale', () => {
    const [heading = '', ...rows] = table.trim().split('\n')
    const other = rows
      .reverse()
      .map((line) => line.replace('A,a', 'Z,z').replace(/[\d.]+$/, (score) => String(10 * Number(score))))
    const [plain] = run(spec).change ?? []
    const [turned] = run(spec, [heading, ...other].join('\n')).change ?? []
    expect(turned?.estimate).toBeCloseTo(10, 6)
    expect(Number(turned?.se) / Number(plain?.se)).toBeCloseTo(10, 4)
    expect(turned?.p).toBeCloseTo(Number(plain?.p), 5)
  })

  it('warns that a change is no effect, and that it takes every centre to change alike', () => {
    const { cautions } = run(spec)
    expect(cautions?.map(({ caution }) => caution)).toEqual(
      expect.arrayContaining(['change-is-no-effect', 'groups-change-alike']),
    )
  })

  it('warns of few centres, and that a large p is not "no change"', () => {
    const { cautions } = run({ ...spec, actor: 'group' })
    expect(cautions?.map(({ caution }) => caution)).toContain('fewer-than-20-levels')
    const slight = table.replaceAll(
      /(,2,\w+),([\d.]+)/g,
      (_, before, score) => `${before},${Number(score) - 0.9}`,
    )
    expect(run(spec, slight).cautions?.map(({ caution }) => caution)).toContain(
      'large-p-is-not-no-difference',
    )
  })

  it('has no answer for one wave, for people who answered once, or for an actor that lacks a wave', () => {
    const firstWave = table
      .split('\n')
      .filter((line) => !/,2,(client|worker)/.test(line))
      .join('\n')
    expect(run(spec, firstWave)).toMatchObject({ notEstimable: 'fewer-than-two-waves', n: 6 })
    const anonymous = table.replaceAll(/,([abc][12]),(\d)/g, ',$1$2,$2')
    expect(run(spec, anonymous)).toMatchObject({ notEstimable: 'nobody-answered-twice' })
    const { person: _person, ...without } = spec
    expect(run(without, anonymous).change).toHaveLength(1)
    const lacking = table
      .split('\n')
      .filter((line) => !line.includes(',2,client'))
      .join('\n')
    expect(run({ ...spec, actor: 'group' }, lacking)).toMatchObject({ notEstimable: 'an-actor-lacks-a-wave' })
    expect(run(spec, table.replaceAll(/^[BC],/gm, 'A,'))).toMatchObject({
      notEstimable: 'a-grouping-has-one-level',
    })
  })
})
