/** What somebody asks of the codings of a study: a table, which codes go together, or the passages themselves. */
import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { CentreId, CodeId, DocumentId, SavedQueryId, WaveId } from '../../foundation/ids.ts'
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
  /** Only those near which a passage with this code stands. Left out: no matter. */
  readonly beside?: { readonly code: CodeId; readonly near: Nearness }
}

/** Words that are looked for, and where. A turn is coded when a passage of evidence shares a code point with it. */
export interface SearchQuery {
  readonly words: string
  readonly filter: Pick<Filter, 'code' | 'group' | 'centre' | 'wave' | 'kind' | 'document'>
  readonly coded: 'coded' | 'uncoded' | null
}

/** What the page of queries can be asked, as it is kept under a name. */
export type AnyQuery =
  | ({ readonly kind: 'search' } & SearchQuery)
  | ({ readonly kind: 'crosstab' } & CrosstabQuery)
  | ({ readonly kind: 'co-occurrence' } & CoOccurrenceQuery)
  | ({ readonly kind: 'passages' } & PassagesQuery)

export interface SavedQuery {
  readonly id: SavedQueryId
  readonly name: string
  readonly query: AnyQuery
}
