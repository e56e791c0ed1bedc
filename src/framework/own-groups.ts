import type { OwnGroupNames } from '../foundation/actor-group.ts'
import type { Instrument } from './shape.ts'

/** What these instruments call the actor groups that they add. The checker sees that they agree. */
export function ownGroupNames(instruments: readonly Pick<Instrument, 'actorGroups'>[]): OwnGroupNames {
  return Object.fromEntries(
    instruments.flatMap(({ actorGroups = [] }) => actorGroups.map(({ id, title }) => [id, title])),
  )
}
