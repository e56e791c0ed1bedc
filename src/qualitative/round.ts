/** A round: the same documents coded apart by two or more people, then compared, then settled together. */
import type { CoderId, DocumentId, RoundId, StudyId } from '../foundation/ids.ts'

/** A round moves one way: blind → comparing → settled. In the first state nobody sees what another coded. */
export interface Round {
  readonly id: RoundId
  readonly study: StudyId
  /** 1 for the first round of a study. */
  readonly number: number
  readonly state: 'blind' | 'comparing' | 'settled'
  readonly documents: readonly DocumentId[]
  /** In a fixed order: the first is called A, the second B. Letters are no ranks. */
  readonly coders: readonly CoderId[]
  /** Which coder said of which document that they are done. */
  readonly finished: readonly { readonly coder: CoderId; readonly document: DocumentId }[]
  readonly openedOn: string
  readonly closedOn: string | null
}
