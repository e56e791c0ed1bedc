import { describe, expect, it } from 'vitest'
import { actorGroupName, isActorGroup, ownGroupNames } from './actor-group.ts'

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

it('an actor group is one of the four, or other- and a name of small letters, digits and dashes', () => {
  const refused = ['other-', 'other-Buren', 'other-a b', 'volunteer', 'staff', `other-${'a'.repeat(41)}`]
  expect(['client', 'policyMaker', 'other-raad-2'].every(isActorGroup)).toBe(true)
  expect(refused.filter(isActorGroup)).toEqual([])
})
