/**
 * The profile of a centre: what an edition publishes, and all that it publishes. Every figure in it is
 * `Disclosed`; the screens draw this and compute nothing.
 */
import type { ActorGroup } from '../foundation/actor-group.ts'
import type { CentreId } from '../foundation/ids.ts'
import type { Disclosed } from '../disclosure/disclosed.ts'
import type { Caution } from '../statistics/cautions/caution-table.ts'
import type { Comparability } from '../statistics/invariance/comparability.ts'
import type {
  CodeShare,
  Figure,
  GapOverCentres,
  OutsideShare,
  Quadrant,
  ShrunkenFigure,
} from '../disclosure/figures.ts'

/** A numbered, unchangeable publication of a wave. */
export interface Edition {
  readonly number: number
  readonly madeOn: string
  readonly study: {
    readonly title: string
    readonly question: string
    readonly isExample: boolean
    readonly runBy: string
  }
  readonly wave: { readonly number: number; readonly openedOn: string; readonly closedOn: string }
  readonly minimumCells: Readonly<Partial<Record<ReportedGroup, number>>>
  readonly centres: readonly CentreProfile[]
}

/** An actor group, or the predeclared pool of workers and managers. */
export type ReportedGroup = ActorGroup | 'staff'

export interface CentreProfile {
  readonly centre: {
    readonly id: CentreId
    readonly name: string
    readonly whyChosen: string
    readonly training: string
    readonly context: string
  }
  /** The groups that have a column in the figures, in the order of every figure. */
  readonly groups: readonly {
    readonly group: ReportedGroup
    readonly invited: number
    readonly respondents: Disclosed<number>
  }[]
  readonly krachtlijnen: readonly KrachtlijnRow[]
  readonly sources: readonly SourceRow[]
  readonly levers: readonly LeverRow[]
  /** Peterson & Zimmerman's elements, each with what was asked about it. */
  readonly nomological: readonly NomologicalRow[]
  readonly sense: readonly SenseBesideFact[]
  /** Differences on scales that two groups got in the same words. */
  readonly scaleGaps?: readonly ScaleGap[]
  /** Questions beside the anchors (own practice, supplements), by group: for a table, not for a figure. */
  readonly supplements?: readonly ItemCell[]
  readonly facts: readonly FactValue[]
  /** Sentences that this profile cannot say for a reason known before opening. */
  readonly cannotBeSaid: readonly CannotBeSaid[]
  /** From 20 centres on: what the models over centres take into account. */
  readonly overCentres?: OverCentres
  /** What must be said beside its figures, in the order of the table of cautions. */
  readonly cautions?: readonly Caution[]
}

/** Why teams are left out of the models over centres: none named in the answers, hardly two in a centre, or too many to reckon with. */
export interface OverCentres {
  readonly teams: 'in-the-model' | 'not-known' | 'too-few' | 'too-many'
}

export interface KrachtlijnRow {
  readonly construct: string
  readonly cells: readonly ItemCell[]
  /** Only where wording is shared. */
  readonly gap: Gap | null
  /** From 20 centres on: the mean of this centre read beside those of all, per actor group. */
  readonly shrunken?: readonly {
    readonly group: ActorGroup
    readonly figure: Disclosed<ShrunkenFigure>
  }[]
  /** Whether the people of a group agree here, per actor group. */
  readonly agreement?: readonly {
    readonly group: ActorGroup
    readonly verdict: Disclosed<AgreementVerdict>
  }[]
}

/**
 * Only where people agree more than chance can bring about may their mean be read as a property of the centre; that they
 * do not is a finding of its own. `not-clear`: the figure that is shown leaves both open.
 */
export type AgreementVerdict = 'agree' | 'no-more-than-chance' | 'not-clear'

export interface ItemCell {
  readonly group: ReportedGroup
  /** The items behind the figure: one for a single question, several for a scale mean. */
  readonly items: readonly string[]
  /** Highest place on the answer scale: 4 for nooit..altijd. */
  readonly scaleMaximum: number
  readonly figure: Disclosed<Figure>
  readonly outside: Disclosed<OutsideShare>
}

export interface Gap {
  readonly groups: readonly [ReportedGroup, ReportedGroup]
  /** Mean of the first minus mean of the second, in scale points. */
  readonly difference: Disclosed<{
    readonly estimate: number
    readonly lower: number
    readonly upper: number
  }>
  /** What must be said beside the difference: whether both groups understand the question alike. */
  readonly comparability?: Comparability
  /** From 20 centres on: the same difference in a model over all centres. */
  readonly overCentres?: Disclosed<GapOverCentres>
}

/** A difference on a scale of several questions: only where these mean the same to both groups. */
export interface ScaleGap {
  readonly construct: string
  readonly dimension: string | null
  readonly scaleMaximum: number
  /** Over all centres together; its reason is said where it refuses. */
  readonly comparability: Disclosed<Comparability>
  /** Withheld where the scale may not be compared. */
  readonly gap: Gap
}

export interface SourceRow {
  readonly construct: string
  readonly group: ReportedGroup
  /** Own effort and what the organisation makes possible: two axes, each on the scale of 1 to 5. */
  readonly individual: Disclosed<Figure>
  readonly organisation: Disclosed<Figure>
  readonly quadrant: Disclosed<Quadrant>
}

export interface LeverRow {
  readonly group: ReportedGroup
  readonly direction: 'lever' | 'threshold'
  /** How many people of the group did the step: the denominator of every share in the row. */
  readonly choosers: Disclosed<number>
  /** One per code, in the order of the list: the share of those people who named it for any krachtlijn. */
  readonly codes: readonly { readonly code: string; readonly share: Disclosed<CodeShare> }[]
}

export interface NomologicalRow {
  readonly element: string
  readonly speaksOf: 'empowering' | 'empowered' | 'both'
  readonly cells: readonly ItemCell[]
}

/** Riger's rule: no sense of power without the facts beside it. `figure` is withheld where no fact is filled in. */
export interface SenseBesideFact {
  readonly construct: string
  readonly dimension: string | null
  readonly cell: ItemCell
  readonly facts: readonly string[]
}

export interface FactValue {
  readonly fact: string
  readonly value: string
  readonly source: string
}

/** Known from the design or the numbers invited, so it may be named. The words are in the interface's catalogue. */
export interface CannotBeSaid {
  readonly reason:
    | 'wording-differs'
    | 'compares-other-elements'
    | 'one-or-two-managers'
    | 'fewer-invited-than-minimum'
    | 'one-wave-no-causes'
    | 'fewer-than-twenty-centres'
    | 'single-item-invariance'
  readonly group?: ReportedGroup
  readonly constructs?: readonly string[]
}
