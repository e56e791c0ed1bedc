/**
 * What an evidence edition says: who spoke of what in conversations, and in whose words, beside a wave's figures. All
 * of it is `Disclosed`; the screens draw it and compute nothing.
 */
import type { Disclosed } from '../../disclosure/disclosed.ts'
import type { ReleasedMention } from '../../disclosure/release-mention.ts'
import type { ReleasedQuote } from '../../disclosure/release-quote.ts'
import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { CentreId } from '../../foundation/ids.ts'
import type { Direction } from '../../qualitative/coding.ts'

/** What is told of a centre, or of the study with no centre named. */
export interface Evidence {
  /** In the order of every figure. A group is withheld for every element or for none. */
  readonly groups: readonly { readonly group: ActorGroup; readonly isWithheld: boolean }[]
  /** Small groups that speak as one; null where there are none, and of the study as a whole. */
  readonly others: { readonly groups: readonly ActorGroup[]; readonly isWithheld: boolean } | null
  /** Elements of which somebody told something that is shown. For any other: nobody did, among the groups shown. */
  readonly elements: readonly ElementEvidence[]
  readonly quotes: readonly QuotedOn[]
}

export interface ElementEvidence {
  readonly element: string
  readonly groups: readonly { readonly group: ActorGroup; readonly told: Disclosed<ReleasedMention> }[]
  readonly others: Disclosed<boolean> | null
  /** Policy texts that speak of it. */
  readonly texts: Disclosed<number>
}

export interface QuotedOn {
  readonly element: string
  readonly direction: Direction | null
  readonly quote: Disclosed<ReleasedQuote>
}

export interface EvidenceHeading {
  /** 1 for the first evidence edition of a wave. */
  readonly number: number
  readonly madeOn: string
  /** Of all centres together. */
  readonly study: Evidence
}

export interface CentreEvidence {
  readonly centre: CentreId
  readonly evidence: Evidence
}
