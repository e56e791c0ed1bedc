import { actorGroupNames, isKnownActorGroup, type ActorGroup } from '../foundation/actor-group.ts'
import { read, type Language } from '../foundation/text.ts'

/** What the group is called on a page. A group of the study's own is called what follows `other-`. */
export function groupName(group: ActorGroup, language: Language): string {
  return isKnownActorGroup(group)
    ? read(actorGroupNames[group], language)
    : group.slice('other-'.length).replaceAll('-', ' ')
}
