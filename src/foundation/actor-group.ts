import type { Text } from './text.ts'

/**
 * A geleding: the position from which somebody looks at the organisation. The order is the order of every
 * figure and table. A study may add others of its own; those have an id that starts with `other-`.
 */
export const ACTOR_GROUPS = ['client', 'worker', 'manager', 'policyMaker'] as const
export type KnownActorGroup = (typeof ACTOR_GROUPS)[number]
export type ActorGroup = KnownActorGroup | `other-${string}`

export const actorGroupNames: Readonly<Record<KnownActorGroup, Text>> = {
  client: { nl: 'Cliënten', en: 'Clients', fr: 'Usagers' },
  worker: { nl: 'Werkers', en: 'Social workers', fr: 'Travailleurs sociaux' },
  manager: { nl: 'Leidinggevenden', en: 'Managers', fr: 'Responsables' },
  policyMaker: { nl: 'Beleid', en: 'Policy makers', fr: 'Mandataires' },
}

export function isKnownActorGroup(value: string): value is KnownActorGroup {
  return (ACTOR_GROUPS as readonly string[]).includes(value)
}

/** The lowest minimum cell a study may set, by actor group. Clients depend on the centre they judge: theirs is higher. */
export function minimumCellFloor(group: ActorGroup): number {
  return group === 'client' ? 10 : 5
}
