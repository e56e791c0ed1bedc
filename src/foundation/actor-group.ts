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

/** One of the four, or `other-` and a name of small letters, digits and dashes: `other-volunteer`. */
export function isActorGroup(value: string): value is ActorGroup {
  return isKnownActorGroup(value) || /^other-[a-z0-9-]{1,40}$/.test(value)
}

/** What the groups that a study adds are called, by the instruments that ask them something. */
export type OwnGroupNames = Readonly<Partial<Record<ActorGroup, Text>>>

/** An instrument, as far as it names groups. */
export interface NamesGroups {
  readonly actorGroups?: readonly { readonly id: ActorGroup; readonly title: Text }[]
}

/** What these instruments call the actor groups that they add. The checker sees that they agree. */
export function ownGroupNames(instruments: readonly NamesGroups[]): OwnGroupNames {
  return Object.fromEntries(
    instruments.flatMap(({ actorGroups = [] }) => actorGroups.map(({ id, title }) => [id, title])),
  )
}

/** Workers and managers together, where a study declared them one group. */
export const staffName: Text = {
  nl: 'Werkers en leiding samen',
  en: 'Workers and managers together',
  fr: 'Travailleurs et responsables ensemble',
}

/** What a group is called. An added one that no instrument names is called by what follows `other-`. */
export function actorGroupName(group: ActorGroup, own: OwnGroupNames): Text {
  if (isKnownActorGroup(group)) return actorGroupNames[group]
  const words = group.slice('other-'.length).replaceAll('-', ' ')
  const name = words.charAt(0).toUpperCase() + words.slice(1)
  return own[group] ?? { nl: name, en: name, fr: name }
}

/** The lowest minimum cell a study may set, by actor group. Clients depend on the centre they judge: theirs is higher. */
export function minimumCellFloor(group: ActorGroup): number {
  return group === 'client' ? 10 : 5
}
