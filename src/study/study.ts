/** The design of an inquiry: who asks what of whom, where, and what may be shown afterwards. */
import type { ActorGroup } from '../foundation/actor-group.ts'
import type { CentreId, StudyId, TeamId } from '../foundation/ids.ts'
import type { Language } from '../foundation/text.ts'

export interface Study {
  readonly id: StudyId
  readonly title: string
  /** The question the inquiry wants answered, in the researcher's words. */
  readonly question: string
  /** Who runs it: what the first page promises a participant follows from this. */
  readonly runBy: 'outside' | 'centre-itself'
  readonly languages: readonly Language[]
  /** Fictional, and labelled so on every page and in every export. */
  readonly isExample: boolean
  readonly groups: readonly GroupDesign[]
  readonly centres: readonly Centre[]
  /** The framework and instrument files it uses, in the versions it was made with. */
  readonly pinned: readonly PinnedFile[]
  /** Rises with every change; an edit names the version it was made from, so nobody overwrites unseen. */
  readonly version: number
}

export interface GroupDesign {
  readonly group: ActorGroup
  readonly instrument: string
  readonly form: 'short' | 'full'
  readonly modules: readonly string[]
}

export interface Centre {
  readonly id: CentreId
  readonly name: string
  readonly whyChosen: string
  /** Training in the krachtlijnen that the centre had, in words. */
  readonly training: string
  /** A description that stands before the numbers. */
  readonly context: string
  readonly teams: readonly Team[]
}

export interface Team {
  readonly id: TeamId
  readonly name: string
}

export interface PinnedFile {
  readonly id: string
  readonly version: string
  /** Brought by the study itself, not shipped with the product. */
  readonly own: boolean
}
