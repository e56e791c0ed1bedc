import { type ActorGroup, actorGroupName, type OwnGroupNames } from '../../../foundation/actor-group.ts'
import type { Text } from '../../../foundation/text.ts'
import { text } from './language.tsx'

const staff = text(
  'Werkers en leiding samen',
  'Workers and managers together',
  'Travailleurs et responsables ensemble',
)

/** What a group is called; one that a study added as its instrument says. */
export function groupName(group: ActorGroup | 'staff', own: OwnGroupNames): Text {
  return group === 'staff' ? staff : actorGroupName(group, own)
}
