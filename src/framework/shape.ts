/**
 * The shape of what researchers write in `frameworks/`: frameworks (elements and, where a theory states
 * them, edges), crosswalks between frameworks, and instruments (questions, answer scales, comparisons).
 * The check that a file has this shape is in `check-framework.ts`; these types are what it yields.
 */
import type { ActorGroup } from '../foundation/actor-group.ts'
import type { Text } from '../foundation/text.ts'

/** What was checked against a source. An unverified number or arrow is never shown as a fact. */
export type Status = 'verified' | 'unverified' | 'own-proposal'

export interface Element {
  /** Permanent: answers and codes refer to it. A retired id is never used again. */
  readonly id: string
  /** The element this one belongs to: KL2.p1 belongs to KL2. */
  readonly parent?: string
  /** In the words of its framework: krachtlijn, pillar, expectation, role, process, outcome, antecedent, box ... */
  readonly kind: string
  /** Group within the framework: a component of Peterson & Zimmerman, transformational/transactional, a level. */
  readonly group?: string
  readonly title: Text
  readonly definition?: Text
  readonly note?: Text
  readonly source?: string
  readonly status: Status
  readonly retired?: boolean
  /** Peterson & Zimmerman: does it speak of strengthening those inside (empowering) or of influence outside (empowered)? */
  readonly speaksOf?: { readonly value: 'empowering' | 'empowered' | 'both'; readonly status: Status }
  /** An item or crosswalk row refers to a dimension as `M.PEi:impact`. */
  readonly dimensions?: readonly Dimension[]
  /** What a structural fact is measured in, and the lever/threshold code it belongs to. */
  readonly unit?: Text
  readonly code?: string
  /** How a structural fact is entered; `levels` are the steps of an ordinal one, lowest first. */
  readonly measure?: 'number' | 'percent' | 'euro' | 'ordinal' | 'mixed'
  readonly levels?: readonly Text[]
  /** For a row label in a figure, where the title is too long. */
  readonly shortTitle?: Text
  /** Its number in the source: krachtlijn 3, pillar 2. */
  readonly number?: number
  /** The level of analysis, where the theory states one. */
  readonly level?: 'individual' | 'team' | 'organisation'
}

export interface Dimension extends Text {
  readonly id: string
}

export interface Edge {
  readonly from: string
  readonly to: string
  /** positive, cross-level, composition, feedback, main, lateral */
  readonly kind: string
  /** Where the arrow comes from. Own data never stand in a framework file: they are drawn over it. */
  readonly basis: 'theory' | 'literature'
  readonly status: Status
  readonly source?: string
}

export interface Moderator {
  readonly id: string
  readonly title: Text
  readonly status: Status
}

export interface Framework {
  readonly id: string
  readonly version: string
  readonly kind:
    | 'guiding-lines'
    | 'nomological-network'
    | 'causal-network'
    | 'organisation-model'
    | 'levers'
    | 'facts'
    /** Kept beside the frames, never a norm: published scales, effect sizes, figures on the sector, rules. */
    | 'background'
  readonly title: Text
  readonly about?: Text
  readonly source: string
  readonly licence: string
  /** `none-stated`: the theory groups elements and claims no causes. Such a framework has no edges. */
  readonly relations: 'none-stated' | 'directed'
  readonly groups: readonly { readonly id: string; readonly title: Text }[]
  readonly elements: readonly Element[]
  readonly edges: readonly Edge[]
  readonly moderators: readonly Moderator[]
  /** What the kinds of its elements are called on a page. */
  readonly kinds?: readonly { readonly id: string; readonly title: Text }[]
  /** Terms of the frame that are no element: the three lenses, quality of help, empowering and empowered. */
  readonly concepts?: readonly {
    readonly id: string
    readonly title: Text
    readonly definition: Text
    readonly source?: string
  }[]
  /** What was published about it, in words: background, never a norm and never an arrow. */
  readonly evidence?: readonly { readonly claim: Text; readonly source: string; readonly status: Status }[]
  /** Ids that were used once and removed. No file may use them again. */
  readonly retiredIds?: readonly string[]
}

/** Rows that tie elements, questions, codes and facts of different files to each other. */
export interface Crosswalk {
  readonly id: string
  readonly version: string
  readonly kind: 'crosswalk'
  readonly title: Text
  readonly about?: Text
  readonly source: string
  readonly licence: string
  readonly rows: readonly {
    readonly from: string
    readonly to: string
    readonly relation: string
    readonly status: Status
    readonly note?: Text
  }[]
}

export interface Scale {
  readonly id: string
  /** In order, lowest first. An answer is the place in this list, from 1. */
  readonly options: readonly Text[]
  /** Answers outside the scale: reported as such, never scored. */
  readonly outside: readonly { readonly id: OutsideOption; readonly text: Text }[]
}

export const OUTSIDE_OPTIONS = ['dontKnow', 'notForMe', 'ratherNotSay', 'notApplicable'] as const
export type OutsideOption = (typeof OUTSIDE_OPTIONS)[number]

/** What a question is for. Only anchors are compared between actor groups, and only where wording is shared. */
export type ItemRole =
  | 'anchor'
  | 'own-practice'
  | 'supplement'
  | 'source-individual'
  | 'source-organisation'
  | 'indicator'
  | 'scale'

export interface Item {
  /** Permanent. An item asked of each krachtlijn is written out: W.SRC.ind.KL1. */
  readonly id: string
  readonly actorGroups: readonly ActorGroup[]
  readonly role: ItemRole
  /** The element (or construct of the instrument) it asks about; with the id of a `dimension` where it has those. */
  readonly construct: string
  readonly dimension?: string
  /** Items of one multi-item scale share this name: PE, TE, C.PE, M.SE. */
  readonly scaleName?: string
  readonly text: Text
  /** The id of a Scale of this instrument. */
  readonly answers: string
  /** Items with the same name here have identical wording for several groups, so a difference may be estimated. */
  readonly sharedWording?: string
  /** `short` items are asked in both forms. */
  readonly form: 'short' | 'full' | 'module'
  /** The optional module it belongs to, when form is `module`. */
  readonly module?: string
  readonly status: Status
}

/** A question answered in one's own words. Stored apart from the other answers, with no link to them. */
export interface OpenQuestion {
  readonly id: string
  readonly actorGroups: readonly ActorGroup[]
  readonly text: Text
  readonly form: 'short' | 'full'
}

/** Choose levers for the (up to) three krachtlijnen that go best, thresholds for the three that go worst. */
export interface LeverChoice {
  readonly actorGroups: readonly ActorGroup[]
  readonly framework: string
  readonly atMostConstructs: number
  readonly atMostCodes: number
  readonly extra: readonly { readonly id: 'other' | OutsideOption; readonly text: Text }[]
}

/** An actor group beside the four that everybody knows, and what it is called on every page. */
export interface OwnActorGroup {
  readonly id: `other-${string}`
  readonly title: Text
  /** Who belongs to it, for the reader of the instrument. */
  readonly about?: Text
}

export interface Instrument {
  readonly id: string
  readonly version: string
  readonly kind: 'instrument'
  readonly title: Text
  readonly about?: Text
  readonly source: string
  readonly licence: string
  readonly status: Status
  /** Frameworks that its items refer to. */
  readonly frameworks: readonly string[]
  /** Groups of the author's own that its questions are asked of. */
  readonly actorGroups?: readonly OwnActorGroup[]
  /** What items ask about when no framework has an element for it. */
  readonly constructs?: readonly {
    readonly id: string
    readonly title: Text
    readonly definition?: Text
    readonly source?: string
    readonly status: Status
  }[]
  readonly scales: readonly Scale[]
  readonly items: readonly Item[]
  readonly modules: readonly { readonly id: string; readonly title: Text; readonly status: Status }[]
  readonly openQuestions: readonly OpenQuestion[]
  readonly levers?: LeverChoice
  /** What may be compared with what, and why not. */
  readonly comparisons: readonly Comparison[]
  readonly retiredIds?: readonly string[]
}

export interface Comparison {
  readonly groups: readonly [ActorGroup, ActorGroup]
  /** Krachtlijnen or constructs it holds for; all when left out. */
  readonly constructs?: readonly string[]
  /** estimate: identical wording; describe: side by side in words; none: not comparable at all. */
  readonly allowed: 'estimate' | 'describe' | 'none'
  readonly reason: Text
}

export type FrameworkFile = Framework | Crosswalk | Instrument

/** All files of a library, checked together: references between files resolve. */
export interface Library {
  readonly frameworks: readonly Framework[]
  readonly crosswalks: readonly Crosswalk[]
  readonly instruments: readonly Instrument[]
}
