/**
 * What Draagkracht has and the standard has no word for, told in the standard's own means, and read back by the
 * same list: facets of a coding as codes on the same words, what is known of a text and of a person as variables.
 * Their GUIDs are the same in every installation, so that a study recognises its own.
 */
import { DIRECTIONS, LEVELS, SUPPORTS, type Facets } from '../coding.ts'
import { DOCUMENT_KINDS, QUOTING_CONSENTS, type DocumentKind, type QuotingConsent } from '../document.ts'
import type { GuidFor } from './conform.ts'
import type { RefiCode, RefiSet, RefiVariable } from './project.ts'

export type FacetName = keyof Facets

const facetNames: Readonly<Record<FacetName, string>> = {
  direction: 'draagt of houdt tegen',
  restsOn: 'rust op',
  level: 'niveau',
}

const facetValues: Readonly<Record<FacetName, readonly string[]>> = {
  direction: DIRECTIONS,
  restsOn: SUPPORTS,
  level: LEVELS,
}

const facetWords: Readonly<Record<string, string>> = {
  carries: 'draagt',
  hinders: 'houdt tegen',
  'restsOn individual': 'inzet van mensen',
  'restsOn organisation': 'steun van de organisatie',
  'restsOn both': 'beide',
  'level individual': 'individu',
  'level team': 'team',
  'level organisation': 'organisatie',
  'level between-organisations': 'tussen organisaties',
  'level wider-environment': 'bredere omgeving',
}

export const kindWords: Readonly<Record<DocumentKind, string>> = {
  interview: 'interview',
  'focus-group': 'focusgroep',
  observation: 'observatie',
  'policy-document': 'beleidsdocument',
  'field-note': 'veldnotitie',
}

export const consentWords: Readonly<Record<QuotingConsent, string>> = {
  verbatim: 'letterlijk',
  rephrased: 'in onze woorden',
  none: 'geen citaat',
}

export function kindOf(words: string): DocumentKind | null {
  return DOCUMENT_KINDS.find((kind) => kindWords[kind] === words) ?? null
}

export function consentOf(words: string): QuotingConsent | null {
  return QUOTING_CONSENTS.find((consent) => consentWords[consent] === words) ?? null
}

export const VARIABLES = ['group', 'centre', 'wave', 'kind', 'consent', 'speakers'] as const
export type OwnVariable = (typeof VARIABLES)[number]

const variableWords: Readonly<Record<OwnVariable, string>> = {
  group: 'geleding',
  centre: 'centrum',
  wave: 'golf',
  kind: 'soort tekst',
  consent: 'toestemming om te citeren',
  speakers: 'wie spreekt',
}

export interface OwnParts {
  readonly variables: readonly RefiVariable[]
  variable(name: OwnVariable): string
  /** The heading above the codes of facets. */
  readonly facetCodes: RefiCode
  readonly facetSet: RefiSet
  facetCode(name: FacetName, value: string): string
  /** null: not a code of a facet. */
  facetOf(code: string): { readonly name: FacetName; readonly value: string } | null
}

export function ownParts(guidFor: GuidFor): OwnParts {
  const variable = (name: OwnVariable) => guidFor(`draagkracht variable ${name}`)
  const facetCode = (name: FacetName, value: string) => guidFor(`draagkracht facet ${name} ${value}`)
  const facets = Object.keys(facetNames) as FacetName[] // the keys of the table above
  const known = new Map(
    facets.flatMap((name) =>
      facetValues[name].map((value) => [facetCode(name, value), { name, value }] as const),
    ),
  )
  const code = (guid: string, words: string, isCodable: boolean, codes: readonly RefiCode[]): RefiCode => ({
    guid,
    name: words,
    description: null,
    isCodable,
    colour: null,
    noteRefs: [],
    codes,
  })
  return {
    variables: VARIABLES.map((name) => ({
      guid: variable(name),
      name: variableWords[name],
      type: 'Text',
      description: null,
    })),
    variable,
    facetCodes: code(
      guidFor('draagkracht facets'),
      'Draagkracht: kenmerken van een codering',
      false,
      facets.map((name) =>
        code(
          guidFor(`draagkracht facet ${name}`),
          facetNames[name],
          false,
          facetValues[name].map((value) =>
            code(
              facetCode(name, value),
              facetWords[value] ?? facetWords[`${name} ${value}`] ?? value,
              true,
              [],
            ),
          ),
        ),
      ),
    ),
    facetSet: {
      guid: guidFor('draagkracht facet set'),
      name: 'Draagkracht: kenmerken van een codering',
      description: null,
      codes: [...known.keys()],
      sources: [],
      notes: [],
    },
    facetCode,
    facetOf: (guid) => known.get(guid) ?? null,
  }
}
