import { actorGroupName, type ActorGroup, type OwnGroupNames } from '../../foundation/actor-group.ts'
import { read, type Language } from '../../foundation/text.ts'

/** What the group is called on a page. A group of the study's own is called as its instrument says. */
export function groupName(group: ActorGroup, language: Language, own: OwnGroupNames): string {
  return read(actorGroupName(group, own), language)
}
