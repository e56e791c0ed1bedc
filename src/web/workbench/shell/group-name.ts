import {
  type ActorGroup,
  actorGroupName,
  type OwnGroupNames,
  staffName,
} from '../../../foundation/actor-group.ts'
import type { Text } from '../../../foundation/text.ts'

/** What a group is called; one that a study added as its instrument says. */
export function groupName(group: ActorGroup | 'staff', own: OwnGroupNames): Text {
  return group === 'staff' ? staffName : actorGroupName(group, own)
}
