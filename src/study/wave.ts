import type { ActorGroup } from '../foundation/actor-group.ts'
import type { CentreId, StudyId, TeamId, WaveId } from '../foundation/ids.ts'

/**
 * A wave is one round of asking. It moves one way: draft → open → closed → published.
 *
 * Opening freezes the questionnaire, the minimum cells and the pooled group. Closing destroys the order in
 * which answers came and what each code was used for. Publishing fixes an edition for good.
 */
export type Wave = WaveBase &
  (
    | { readonly state: 'draft' }
    | { readonly state: 'open'; readonly openedOn: string }
    | { readonly state: 'closed'; readonly openedOn: string; readonly closedOn: string }
    | {
        readonly state: 'published'
        readonly openedOn: string
        readonly closedOn: string
        readonly publishedOn: string
        /** The newest published edition. */
        readonly edition: number
      }
  )

interface WaveBase {
  readonly id: WaveId
  readonly study: StudyId
  /** 1 for the first wave of a study. */
  readonly number: number
  readonly design: WaveDesign
  /** Raised by every change of the design: a change is stored only over the version it was made from. */
  readonly version: number
}

/** Everything that is frozen when the wave opens. Dates are days (2026-03-02): a moment could point at a person. */
export interface WaveDesign {
  /** People needed behind a figure, per actor group: never below `minimumCellFloor`. */
  readonly minimumCells: Readonly<Partial<Record<ActorGroup, number>>>
  /** Workers and managers together as one predeclared group, for centres with one or two managers. */
  readonly pooledStaff: boolean
  readonly invited: readonly Invited[]
}

export interface Invited {
  readonly centre: CentreId
  readonly group: ActorGroup
  readonly team: TeamId | null
  readonly number: number
}

export type OpenWave = Extract<Wave, { state: 'open' }>
export type ClosedWave = Extract<Wave, { state: 'closed' | 'published' }>

export function isOpen(wave: Wave): wave is OpenWave {
  return wave.state === 'open'
}

export function isClosed(wave: Wave): wave is ClosedWave {
  return wave.state === 'closed' || wave.state === 'published'
}
