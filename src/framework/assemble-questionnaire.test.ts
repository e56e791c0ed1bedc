import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACTOR_GROUPS } from '../foundation/actor-group.ts'
import { answeringMinutes } from './answering-minutes.ts'
import { assembleQuestionnaire } from './assemble-questionnaire.ts'
import type { Instrument, Item } from './shape.ts'

const t = (nl: string) => ({ nl, en: nl })

function item(id: string, role: Item['role'], construct: string, more: Partial<Item> = {}): Item {
  return {
    id,
    actorGroups: ['worker'],
    role,
    construct,
    text: t(id),
    answers: 'agree2',
    form: 'short',
    status: 'own-proposal',
    ...more,
  }
}

const onPaper: Instrument = {
  id: 'on-paper',
  version: '1.0.0',
  kind: 'instrument',
  title: t('op papier'),
  source: 'own',
  licence: 'CC-BY-4.0',
  status: 'own-proposal',
  frameworks: [],
  scales: [{ id: 'agree2', options: [t('nee'), t('ja')], outside: [] }],
  items: [
    item('PZ.1', 'indicator', 'PZ'),
    item('ORG.2', 'source-organisation', 'KL2'),
    item('A.2', 'anchor', 'KL2'),
    item('OWN.1', 'own-practice', 'KL1', { form: 'full' }),
    item('A.1', 'anchor', 'KL1'),
    item('IND.2', 'source-individual', 'KL2'),
    item('EXTRA.1', 'supplement', 'KL1'),
    item('PE.1', 'scale', 'PE', { scaleName: 'PE', form: 'full' }),
    item('MOD.1', 'scale', 'M', { scaleName: 'M', form: 'module', module: 'm' }),
    item('C.1', 'anchor', 'KL1', { actorGroups: ['client'] }),
  ],
  modules: [{ id: 'm', title: t('m'), status: 'own-proposal' }],
  openQuestions: [
    { id: 'O.1', actorGroups: ['worker'], text: t('?'), form: 'short' },
    { id: 'O.2', actorGroups: ['worker'], text: t('?'), form: 'full' },
  ],
  levers: { actorGroups: ['worker'], framework: 'levers', atMostConstructs: 3, atMostCodes: 3, extra: [] },
  comparisons: [],
}
const ids = (...asked: Parameters<typeof assembleQuestionnaire>) =>
  assembleQuestionnaire(...asked).questions.map((question) => question.item.id)

describe('assembleQuestionnaire', () => {
  it('asks per krachtlijn the anchor, own practice and both sources, and the rest after that', () => {
    expect(ids([onPaper], 'worker', 'full', ['m'])).toEqual([
      'A.2',
      'IND.2',
      'ORG.2', // KL2 comes first in the file
      'A.1',
      'OWN.1',
      'EXTRA.1',
      'PE.1',
      'PZ.1',
      'MOD.1',
    ])
    const parts = assembleQuestionnaire([onPaper], 'worker', 'full', ['m']).parts
    expect(parts.map(({ kind }) => kind)).toEqual([
      'construct',
      'construct',
      'supplements',
      'scale',
      'indicators',
      'module',
      'levers',
      'open',
    ])
    expect(parts.find((part) => part.kind === 'levers')).toMatchObject({ constructs: ['KL2', 'KL1'] })
  })

  it('leaves out of the short form what is for the full form, and modules that were not chosen', () => {
    expect(ids([onPaper], 'worker', 'short')).toEqual(['A.2', 'IND.2', 'ORG.2', 'A.1', 'EXTRA.1', 'PZ.1'])
    expect(assembleQuestionnaire([onPaper], 'worker', 'short').openQuestions.map(({ id }) => id)).toEqual([
      'O.1',
    ])
  })

  it('asks each group its own questions only, and no levers where the instrument gives none', () => {
    const { questions, levers, openQuestions } = assembleQuestionnaire([onPaper], 'client', 'full', ['m'])
    expect(questions.map(({ item: { id } }) => id)).toEqual(['C.1'])
    expect(levers).toBeNull()
    expect(openQuestions).toEqual([])
    expect(ids([onPaper], 'policyMaker', 'full')).toEqual([])
  })

  it('asks a group of the author’s own its questions, with levers and open questions where it gets those', () => {
    const group = 'other-volunteer'
    const asked: Instrument = {
      ...onPaper,
      actorGroups: [{ id: group, title: t('Vrijwilligers') }],
      items: [...onPaper.items, item('V.1', 'anchor', 'KL1', { actorGroups: ['client', group] })],
      openQuestions: [{ id: 'O.V', actorGroups: [group], text: t('?'), form: 'short' }],
      levers: { ...onPaper.levers!, actorGroups: ['worker', group] }, // the paper has levers
    }
    const { questions, levers, openQuestions } = assembleQuestionnaire([asked], group, 'short')
    expect(questions.map(({ item: { id } }) => id)).toEqual(['V.1'])
    expect(levers).toBe(asked.levers)
    expect(openQuestions.map(({ id }) => id)).toEqual(['O.V'])
    expect(ids([asked], 'other-neighbour', 'full')).toEqual([])
  })

  it('says how long it takes, by hand: 6 closed, 1 open and the levers are 148 s', () => {
    // 6 * 8 + 40 + 60 = 148 s, so 3 minutes
    expect(assembleQuestionnaire([onPaper], 'worker', 'short').minutes).toBe(3)
    expect(answeringMinutes({ closed: 28, open: 1, levers: true })).toBe(6) // 324 s
    expect(answeringMinutes({ closed: 0, open: 0, levers: false })).toBe(0)
  })

  it('refuses an item whose answers are not there', () => {
    const broken = { ...onPaper, items: [item('A.1', 'anchor', 'KL1', { answers: 'agree9' })] }
    expect(() => assembleQuestionnaire([broken], 'worker', 'short')).toThrow(/A\.1 has answers "agree9"/)
  })

  it('asks every question of a group once, in an order that the other groups and forms do not change', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...onPaper.items]),
        fc.constantFrom(...ACTOR_GROUPS),
        fc.constantFrom('short' as const, 'full' as const),
        (items, group, form) => {
          const instrument = { ...onPaper, items }
          const asked = ids([instrument], group, form, ['m'])
          const due = items.filter(
            (one) => one.actorGroups.includes(group) && (form === 'full' || one.form !== 'full'),
          )
          expect(asked.toSorted()).toEqual(due.map(({ id }) => id).toSorted())
          // dropping the questions of other groups changes nothing
          const alone = { ...onPaper, items: items.filter((one) => one.actorGroups.includes(group)) }
          expect(ids([alone], group, form, ['m'])).toEqual(asked)
        },
      ),
    )
  })
})
