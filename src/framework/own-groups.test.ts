import { describe, expect, it } from 'vitest'
import { actorGroupName } from '../foundation/actor-group.ts'
import { groupsOf, ownGroupNames } from './own-groups.ts'

describe('the name of an actor group', () => {
  const volunteer = { id: 'other-volunteer', title: { nl: 'Vrijwilligers', en: 'Volunteers' } } as const
  const own = ownGroupNames([{}, { actorGroups: [volunteer] }])

  it('is the one its instrument gives it, and never changes for the four that everybody knows', () => {
    expect(actorGroupName('other-volunteer', own)).toEqual(volunteer.title)
    expect(actorGroupName('worker', own).nl).toBe('Werkers')
  })

  it('is read from its id where no instrument of the study names it', () => {
    expect(actorGroupName('other-raad-van-buren', own).nl).toBe('Raad van buren')
  })
})

describe('the groups that a study may ask', () => {
  it('are the four, and after them each group that one of its instruments adds, once', () => {
    const volunteer = { id: 'other-volunteer', title: { nl: 'Vrijwilligers', en: 'Volunteers' } } as const
    const board = { id: 'other-board', title: { nl: 'Bestuur', en: 'Board' } } as const
    expect(groupsOf([{}, { actorGroups: [volunteer, board] }, { actorGroups: [volunteer] }])).toEqual([
      'client',
      'worker',
      'manager',
      'policyMaker',
      'other-volunteer',
      'other-board',
    ])
  })
})
