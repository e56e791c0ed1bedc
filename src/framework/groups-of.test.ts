import { describe, expect, it } from 'vitest'
import { groupsOf } from './groups-of.ts'

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
