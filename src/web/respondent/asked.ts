/** What the pages of taking part need to know. The api fills it in; the pages only draw it. */
import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { Language, Text } from '../../foundation/text.ts'
import type { Questionnaire } from '../../framework/assemble-questionnaire.ts'
import type { LeverChoice } from '../../framework/shape.ts'

export interface Asked {
  readonly study: string
  /** The question of the inquiry, in the researcher's words. */
  readonly question: string
  readonly centre: string
  /** A fictional study, labelled so on every page. */
  readonly isExample: boolean
  readonly runBy: 'outside' | 'centre-itself'
  readonly group: ActorGroup
  readonly kind: 'slip' | 'link'
  readonly languages: readonly Language[]
  /** Who will see what, as frozen when the wave opened: paragraphs per language. */
  readonly statement: Readonly<Record<Language, readonly string[]>>
  readonly questionnaire: Questionnaire
  /** Krachtlijnen and other constructs that the items ask about. */
  readonly constructs: readonly Construct[]
  readonly levers: Levers | null
}

export interface Construct {
  readonly id: string
  readonly title: Text
}

export interface Levers {
  readonly choice: LeverChoice
  /** The list to choose from, in its own order. */
  readonly codes: readonly Construct[]
  /** What may be chosen as going best or worst: the krachtlijnen that an anchor question was asked about. */
  readonly constructs: readonly Construct[]
}

/** Everything filled in so far, by the name of the field. Nothing of it is kept on the server. */
export type Values = ReadonlyMap<string, readonly string[]>

export type Direction = 'best' | 'worst'

/** The names of the fields of the form. A page, the script and `read-answers` all take them from here. */
export const field = {
  item: (id: string) => `a.${id}`,
  codes: (direction: Direction, construct: string) => `${direction}.${construct}`,
  other: (direction: Direction, construct: string) => `other.${direction}.${construct}`,
  open: (id: string) => `o.${id}`,
} as const
