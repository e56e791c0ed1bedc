import { describe, expect, it } from 'vitest'
import { readShippedLibrary } from '../../storage/framework-files.ts'
import { itemsAsked } from '../closed-wave/items-asked.ts'
import { publicationPlan } from './publication-plan.ts'
import type { GroupDesign } from '../study.ts'

const { library } = readShippedLibrary()
const design = (group: GroupDesign['group'], form: GroupDesign['form'] = 'full'): GroupDesign => ({
  group,
  instrument: 'draagkracht-questionnaire',
  form,
  modules: ['maynard'],
})
const groups = [design('policyMaker'), design('worker'), design('client'), design('manager')]
const plan = publicationPlan({ groups }, library, true)

describe('the plan of what an edition publishes', () => {
  it('puts every item of every group in one question at most, so that no two figures rest on nearly the same answers', () => {
    const placed = plan.questions.flatMap(({ parts }) =>
      parts.flatMap(({ group, items }) => items.map((item) => `${group} ${item}`)),
    )
    expect(placed.length).toBe(new Set(placed).size)
    const asked = itemsAsked({ groups }, library).map(({ group, item }) => `${group} ${item.id}`)
    expect(asked.filter((one) => !placed.includes(one))).toEqual([])
  })

  it('has the groups in the order of every figure, with the pool after the managers', () => {
    expect(plan.reported).toEqual(['client', 'worker', 'manager', 'staff', 'policyMaker'])
  })

  it('has the ten krachtlijnen in the order of the frame', () => {
    expect(plan.krachtlijnen.map(({ construct }) => construct)).toEqual(
      Array.from({ length: 10 }, (_, place) => `KL${place + 1}`),
    )
  })

  it('estimates a difference between workers and managers only', () => {
    const gaps = plan.krachtlijnen.flatMap(({ anchors }) => anchors.flatMap(({ gap }) => (gap ? [gap] : [])))
    expect(gaps.length).toBe(10)
    for (const gap of gaps) expect(gap).toEqual(['worker', 'manager'])
  })

  it('has the twenty elements of Peterson & Zimmerman, each with its questions', () => {
    expect(plan.nomological.length).toBe(20)
    expect(plan.nomological.filter(({ questions }) => questions.length === 0)).toEqual([])
  })

  it('has no quadrant for krachtlijn 9, even where an instrument asks both sources of it', () => {
    const [instrument] = library.instruments
    const items = instrument!.items.flatMap((item) =>
      item.id.startsWith('W.SRC.') && item.construct === 'KL8'
        ? [item, { ...item, id: item.id.replace('KL8', 'KL9'), construct: 'KL9' }]
        : [item],
    )
    const asking = { ...library, instruments: [{ ...instrument!, items }] }
    const { sources } = publicationPlan({ groups: [design('worker')] }, asking, false)
    expect(sources.map(({ construct }) => construct)).toEqual([
      'KL1',
      'KL2',
      'KL3',
      'KL4',
      'KL5',
      'KL6',
      'KL7',
      'KL8',
      'KL10',
    ])
  })

  it('ties every psychological score to facts', () => {
    expect(plan.sense.filter(({ facts }) => facts.length === 0)).toEqual([])
    const names = plan.sense.map(({ question }) => `${question.construct} ${question.dimension ?? ''}`.trim())
    expect(names).toEqual(expect.arrayContaining(['M.PEi impact', 'M.PEt potency', 'C.PE']))
  })

  it('asks of the short form what the short form asks', () => {
    const short = publicationPlan({ groups: [design('worker', 'short')] }, library, true)
    expect(short.sense.every(({ question }) => question.construct.startsWith('M.'))).toBe(true)
    expect(short.nomological.every(({ questions }) => questions.length === 0)).toBe(true)
    expect(short.reported).toEqual(['worker'])
  })
})
