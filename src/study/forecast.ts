/**
 * Before a wave opens: what will and will not be sayable, from the numbers invited alone. Nobody has
 * answered yet, so every reason may be named.
 */
import type { CentreId } from '../foundation/ids.ts'
import type { ReportedGroup } from './profile.ts'

export interface ForecastLine {
  /** `sayable` at a response of 60 %; `at-risk` only when nearly everybody answers; `not-sayable` whatever happens. */
  readonly verdict: 'sayable' | 'at-risk' | 'not-sayable'
  readonly subject: ForecastSubject
  readonly centre: CentreId | null
  readonly group: ReportedGroup | null
  /** How many were invited, and how many answers the statement needs. */
  readonly invited: number
  readonly needed: number
}

export type ForecastSubject =
  | 'group-mean'
  | 'group-interval'
  | 'group-distribution'
  | 'staff-instead-of-managers'
  | 'sources'
  | 'difference-worker-manager'
  | 'difference-client-worker'
  | 'model-over-centres'
  | 'change-over-time'
