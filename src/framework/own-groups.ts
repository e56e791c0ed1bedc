import { ACTOR_GROUPS, type ActorGroup, type OwnGroupNames } from '../foundation/actor-group.ts'
import type { Instrument } from './shape.ts'

type Naming = Pick<Instrument, 'actorGroups'>

/** What these instruments call the actor groups that they add. The checker sees that they agree. */
export function ownGroupNames(instruments: readonly Naming[]): OwnGroupNames {
  return Object.fromEntries(
    instruments.flatMap(({ actorGroups = [] }) => actorGroups.map(({ id, title }) => [id, title])),
  )
}

/** The four groups that everybody knows, and after them those that these instruments add: the order of every figure. */
export function groupsOf(instruments: readonly Naming[]): readonly ActorGroup[] {
  const added = instruments.flatMap(({ actorGroups = [] }) => actorGroups.map(({ id }) => id))
  return [...new Set<ActorGroup>([...ACTOR_GROUPS, ...added])]
}
