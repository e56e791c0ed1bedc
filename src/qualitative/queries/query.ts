/** What somebody asks of the codings of a study: a table, which codes go together, or the passages themselves. */
import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { CentreId, CodeId, DocumentId, WaveId } from '../../foundation/ids.ts'
import type { Direction, Level, Support } from '../coding.ts'
import type { DocumentKind } from '../document.ts'

/** By what can be counted. */
export const DIMENSIONS = [
  'code',
  'group',
  'centre',
  'wave',
  'kind',
  'direction',
  'restsOn',
  'level',
  'document',
] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** Left out: no matter. `null` in a list: where it is not said, or there is none. */
export interface Filter {
  readonly code?: readonly CodeId[]
  readonly group?: readonly (ActorGroup | null)[]
  readonly centre?: readonly (CentreId | null)[]
  readonly wave?: readonly (WaveId | null)[]
  readonly kind?: readonly DocumentKind[]
  readonly direction?: readonly (Direction | null)[]
  readonly restsOn?: readonly (Support | null)[]
  readonly level?: readonly (Level | null)[]
  readonly document?: readonly DocumentId[]
}

export interface CrosstabQuery {
  readonly rows: Dimension
  readonly columns: Dimension
  readonly filter: Filter
  /** A code counts with everything that lies under it: a krachtlijn with its elements, each person once. */
  readonly rollUp: boolean
}

/** How near two codes must stand to go together. */
export const NEARNESSES = ['overlap', 'turn', 'document'] as const
export type Nearness = (typeof NEARNESSES)[number]

export interface CoOccurrenceQuery {
  readonly codes: readonly CodeId[]
  readonly near: Nearness
  readonly filter: Filter
  readonly rollUp: boolean
}

export interface PassagesQuery {
  readonly filter: Filter
  readonly rollUp: boolean
}
