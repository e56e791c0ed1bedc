import { ACTOR_GROUPS, type ActorGroup, type NamesGroups } from '../foundation/actor-group.ts'

/** The four groups that everybody knows, and after them those that these instruments add: the order of every figure. */
export function groupsOf(instruments: readonly NamesGroups[]): readonly ActorGroup[] {
  const added = instruments.flatMap(({ actorGroups = [] }) => actorGroups.map(({ id }) => id))
  return [...new Set<ActorGroup>([...ACTOR_GROUPS, ...added])]
}
