import { type ActorGroup, actorGroupNames, isKnownActorGroup } from '../../../foundation/actor-group.ts'
import type { Text } from '../../../foundation/text.ts'
import { text } from './language.tsx'

const staff = text(
  'Werkers en leiding samen',
  'Workers and managers together',
  'Travailleurs et responsables ensemble',
)

/** What a group is called. One that a study added carries its name in its id: `other-vrijwilligers`. */
export function groupName(group: ActorGroup | 'staff'): Text {
  if (group === 'staff') return staff
  if (isKnownActorGroup(group)) return actorGroupNames[group]
  const own = group.slice('other-'.length).replaceAll('-', ' ')
  const name = own.charAt(0).toUpperCase() + own.slice(1)
  return { nl: name, en: name, fr: name }
}
