/** What the routes answer with. The browser imports these types through the contract. */
import type { ActorGroup, OwnGroupNames } from '../foundation/actor-group.ts'
import type { CentreId, PersonId, StudyId, TeamId, WaveId } from '../foundation/ids.ts'
import type { Fault } from '../foundation/problem.ts'
import type { ElementLinks } from '../framework/element-links.ts'
import type { Library } from '../framework/shape.ts'
import type { ResponseBand } from '../disclosure/figures.ts'
import type { ForecastLine } from '../study/design/forecast.ts'
import type { Evidence, EvidenceHeading } from '../study/evidence/evidence.ts'
import type { CentreProfile, Edition } from '../study/profile.ts'
import type { Study } from '../study/study.ts'
import type { Wave } from '../study/wave.ts'

/** What a profile is made of, for whoever draws it. */
export type { Disclosed } from '../disclosure/disclosed.ts'
export type {
  CodeShare,
  Figure,
  GapOverCentres,
  OutsideShare,
  Quadrant,
  ShrunkenFigure,
} from '../disclosure/figures.ts'
export type {
  AgreementVerdict,
  CannotBeSaid,
  CentreProfile,
  FactValue,
  Gap,
  ItemCell,
  KrachtlijnRow,
  LeverRow,
  NomologicalRow,
  OverCentres,
  ReportedGroup,
  SenseBesideFact,
  SourceRow,
} from '../study/profile.ts'

export type { PeopleCount, ReleasedMention } from '../disclosure/release-mention.ts'
export type { QuoteBar, QuotePlace, ReleasedQuote } from '../disclosure/release-quote.ts'
export type { ElementEvidence, Evidence, EvidenceHeading, QuotedOn } from '../study/evidence/evidence.ts'

export interface SessionView {
  readonly isSetUp: boolean
  readonly runBy: 'outside' | 'centre-itself' | null
  readonly person: PersonView | null
}

export interface PersonView {
  readonly id: PersonId
  readonly name: string
  readonly displayName: string
  readonly mayAdminister: boolean
  /** false while the invitation waits. */
  readonly hasPassword: boolean
}

export interface MemberView {
  readonly person: PersonView
  readonly role: 'researcher' | 'centreReader'
  readonly centre: CentreId | null
}

export interface StudyListItem {
  readonly id: StudyId
  readonly title: string
  readonly isExample: boolean
  readonly role: 'researcher' | 'centreReader'
  readonly centres: readonly { readonly id: CentreId; readonly name: string }[]
  readonly waves: readonly { readonly id: WaveId; readonly number: number; readonly state: Wave['state'] }[]
}

/** For a centre reader: their own centre only, no numbers invited, published waves only. */
export interface StudyView {
  readonly study: Study
  readonly role: 'researcher' | 'centreReader'
  readonly waves: readonly WaveView[]
  /** What its actor groups beside the four are called. */
  readonly ownGroups: OwnGroupNames
}

export interface WaveView {
  readonly wave: Wave
  /** What keeps it from opening, in words per fault; empty when it may open. Only for a draft. */
  readonly missing: readonly Fault[]
  /** What participants will be told about who sees what, in each language of the study. */
  readonly statement: Readonly<Record<string, string>>
  readonly facts: readonly {
    readonly centre: CentreId
    readonly fact: string
    readonly value: string
    readonly source: string
  }[]
  /** Addresses of the plain-language page, once published. */
  readonly publicPage: string | null
}

export interface MethodLogEntry {
  readonly id: string
  readonly writtenOn: string
  readonly by: string
  readonly entry: string
}

export interface AuditView {
  readonly at: string
  readonly by: string
  readonly act: string
  readonly subject: Readonly<Record<string, string | number | boolean | null>>
}

export interface FrameworksView {
  readonly library: Library
  /** Element id → what hangs on it. */
  readonly links: Readonly<Record<string, ElementLinks>>
  /** Sub-elements that no question and no code touches. */
  readonly unasked: readonly string[]
}

export interface ForecastView {
  readonly lines: readonly ForecastLine[]
}

export interface ResponseView {
  readonly rows: readonly {
    readonly centre: CentreId
    readonly cells: readonly {
      readonly group: ActorGroup
      readonly invited: number
      readonly band: ResponseBand | null
    }[]
  }[]
}

export interface CodesMade {
  readonly kind: 'slip' | 'link'
  readonly centre: CentreId
  readonly group: ActorGroup
  readonly team: TeamId | null
  readonly codes: readonly { readonly code: string; readonly address: string }[]
}

export interface ImportOutcome {
  readonly stored: boolean
  readonly rows: number
  /** The first 200 of the rows' faults; `faultCount` counts all. */
  readonly faults: readonly Fault[]
  readonly faultCount: number
  /** Rows per centre and group that were read: for the researcher's check, in bands where below the minimum. */
  readonly study: StudyView | null
}

/** The newest evidence edition of a wave, as far as it is about one centre. */
export interface EvidenceView {
  readonly heading: EvidenceHeading
  readonly evidence: Evidence
}

export interface ProfileView {
  readonly edition: Omit<Edition, 'centres'>
  /** false: only researchers see it, to check before publishing. */
  readonly isPublished: boolean
  readonly profile: CentreProfile
  /** What was released of the conversations; null while nothing was. */
  readonly evidence: EvidenceView | null
  /** The krachtlijnen, facts and codes in the study's own version: titles for the figures. */
  readonly library: Library
}
