/** For tests: conversations as they would stand on paper, a line per thing somebody told. */
import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { CentreId, CodeId, DocumentId, ParticipantId, QuoteId } from '../../foundation/ids.ts'
import type { Direction, Support } from '../../qualitative/coding.ts'
import type { DocumentKind } from '../../qualitative/document.ts'
import type { WaveDesign } from '../wave.ts'
import { evidenceEdition, type EvidenceInput, type MadeEvidence } from './evidence-edition.ts'
import type { WaitingQuote } from './evidence-read.ts'
import type { ReleasedVoices } from './voice-telling.ts'
import type { CodedWords } from './who-spoke.ts'

export interface Conversations {
  /** People each centre numbers, by group. */
  readonly sizes: Readonly<Record<string, Readonly<Partial<Record<ActorGroup, number>>>>>
  /**
   * `Lier worker 1, talk A: KL2 hinders individual`. The person is the number within the centre and the group; `-` for
   * no one centre. Facets may be left out. `Lier plan A: KL2` is a policy text.
   */
  readonly told: readonly string[]
  readonly quotes?: readonly Partial<WaitingQuote>[]
  readonly earlier?: ReleasedVoices
  readonly minimumCells?: WaveDesign['minimumCells']
}

export function evidenceOnPaper(paper: Conversations): MadeEvidence {
  return evidenceEdition(inputOnPaper(paper))
}

function inputOnPaper({
  sizes,
  told,
  quotes = [],
  earlier = {},
  minimumCells = {},
}: Conversations): EvidenceInput {
  const centres = Object.keys(sizes) as CentreId[]
  const groups = [...new Set(Object.values(sizes).flatMap((of) => Object.keys(of)))] as ActorGroup[]
  const lines = told.map(lineOnPaper)
  const people = new Map(lines.flatMap(({ person }) => (person ? [[person.id, person] as const] : [])))
  const documents = new Map(lines.map(({ document }) => [document.id, document]))
  return {
    study: {
      groups: groups.map((group) => ({ group, instrument: '', form: 'full', modules: [] })),
      centres: centres.map((id) => ({ id, name: id, whyChosen: '', training: '', context: '', teams: [] })),
    },
    design: {
      minimumCells,
      pooledStaff: false,
      invited: centres.flatMap((centre) =>
        groups.map((group) => ({ centre, group, team: null, number: sizes[centre]?.[group] ?? 0 })),
      ),
    },
    material: {
      codings: lines.map(({ coding }) => coding),
      documents: [...documents.values()],
      participants: [...people.values()],
      elements: new Map(
        lines.map(({ coding }) => [coding.code, [coding.code, ...coding.code.split('.').slice(0, -1)]]),
      ),
    },
    quotes: quotes.map((quote, at) => ({
      id: `quote ${at}` as QuoteId,
      element: 'KL2',
      direction: null,
      words: `woorden ${at}`,
      group: 'worker',
      centre: centres[0]!,
      person: `person ${at}`,
      consent: 'verbatim',
      isRephrased: false,
      state: 'approved',
      ...quote,
    })),
    earlier,
    digest: (text) => text,
    number: 1,
    madeOn: '2026-06-01',
  }
}

function lineOnPaper(line: string) {
  const [who = '', what = ''] = line.split(': ')
  const [speaks = '', where = ''] = who.split(', ')
  const [centreName, groupName, place] = speaks.split(' ')
  const [code, ...facets] = what.split(' ')
  const centre = centreName === '-' ? null : (centreName as CentreId)
  const isText = groupName === 'plan'
  const person = isText
    ? null
    : {
        id: `${centreName} ${groupName} ${place}` as ParticipantId,
        number: 1,
        group: groupName as ActorGroup,
        centre,
      }
  const document = {
    id: `${centreName} ${isText ? `plan ${place}` : where}` as DocumentId,
    kind: (isText ? 'policy-document' : 'interview') as DocumentKind,
    centre,
  }
  const coding: CodedWords = {
    document: document.id,
    code: code as CodeId,
    participants: person ? [person.id] : [],
    direction: (facets.find((facet) => facet === 'carries' || facet === 'hinders') ??
      null) as Direction | null,
    restsOn: (facets.find((facet) => ['individual', 'organisation', 'both'].includes(facet)) ??
      null) as Support | null,
  }
  return { person, document, coding }
}
