import type { CodeId, CodingId, DocumentId, RoundId, StudyId } from '../../foundation/ids.ts'
import type { Facets } from '../../qualitative/coding.ts'
import { overlaps, type Passage } from '../../qualitative/passage.ts'
import {
  codedPlaces,
  type CodedPlace,
  type Difference,
  type DifferenceKind,
  differencesIn,
} from '../../qualitative/rounds/coded-places.ts'
import { type Choice, isAlike } from '../../qualitative/rounds/consensus.ts'
import { isCompared, type ReadDocument } from '../../qualitative/rounds/read-document.ts'
import type { Round } from '../../qualitative/round.ts'
import { codePointIndex, textOf } from '../../qualitative/text/code-points.ts'
import { type SettledPlace, settledPlaces } from '../../storage/qualitative/settled-places.ts'
import type { Transaction } from '../../storage/database.ts'
import { operation, type Surroundings } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { comparedRound } from './compared-round.ts'
import { readRound, type RoundRead } from './read-round.ts'

export interface DifferencesSeen {
  readonly differences: readonly DifferenceSeen[]
  /** At how many places all who read it gave the same. */
  readonly alike: number
  /** Documents that fewer than two were done with. */
  readonly notCompared: readonly string[]
  /** The codes that stand in the differences, by id. */
  readonly codes: Readonly<Record<CodeId, { readonly name: string; readonly mark: string }>>
}

export interface DifferenceSeen extends Passage {
  readonly document: DocumentId
  readonly title: string
  /** From 1. */
  readonly turn: number
  /** Pseudonymised; null in a text without speakers. */
  readonly speaker: string | null
  readonly words: string
  /** The words stop before the passage does. */
  readonly isCut: boolean
  readonly places: readonly PlaceSeen[]
}

export interface PlaceSeen {
  readonly id: CodingId
  readonly code: CodeId
  readonly differsIn: readonly DifferenceKind[]
  /** In the order of the letters; empty: read, and not given; null: not read. */
  readonly byCoder: readonly (readonly CodingSeen[] | null)[]
  readonly isSettled: boolean
  /** null: nobody decided here; it may be settled all the same, by a consensus that was coded elsewhere. */
  readonly choice: Choice | null
  readonly note: string
  /** What stands in the consensus layer here. */
  readonly consensus: readonly Facets[]
}

export interface CodingSeen extends Facets {
  /** From 1. */
  readonly firstTurn: number
  readonly lastTurn: number
}

/** Longer than this in code points a passage is cut: one reads it in its document. */
const MOST_WORDS = 900

/** What the coders of a round read differently, and what the team made of it. */
export const roundDifferences = operation<
  { readonly study: StudyId; readonly round: RoundId },
  DifferencesSeen
>({
  name: 'round-differences',
  may: researcher,
  record: 'reads',
  run: async (tx, around, { study, round: id }) => {
    const round = await comparedRound(tx, around, study, id)
    const read = await readRound(tx, around, round)
    return differencesSeen(round, read, await settledPlaces(tx, around.tenant, study, id))
  },
})

/** Places about which nothing was decided yet. */
export async function differencesLeft(tx: Transaction, around: Surroundings, round: Round): Promise<number> {
  const read = await readRound(tx, around, round)
  const settled = await settledPlaces(tx, around.tenant, round.study, round.id)
  return differencesSeen(round, read, settled)
    .differences.flatMap(({ places }) => places)
    .filter(({ isSettled }) => !isSettled).length
}

function differencesSeen(round: Round, read: RoundRead, settled: readonly SettledPlace[]): DifferencesSeen {
  const decisions = new Map(settled.map((one) => [one.place, one]))
  const differences = read.documents.flatMap((document) => {
    const text = read.texts.get(document.document)?.text ?? ''
    const index = codePointIndex(text)
    const wordsOf = (passage: Passage) => textOf(text, passage, index)
    return differencesIn(document).map((difference) =>
      seen(round, read, document, difference, wordsOf, decisions),
    )
  })
  const codes = new Set(differences.flatMap(({ places }) => places.map(({ code }) => code)))
  return {
    differences,
    alike: read.documents.flatMap(codedPlaces).filter(isAlike).length,
    notCompared: read.documents
      .filter((document) => !isCompared(document))
      .map(({ document }) => read.texts.get(document)?.title ?? ''),
    codes: Object.fromEntries(
      read.codes.filter(({ id }) => codes.has(id)).map(({ id, name, mark }) => [id, { name, mark }]),
    ),
  }
}

function seen(
  round: Round,
  read: RoundRead,
  document: ReadDocument,
  { turn, start, end, places }: Difference,
  wordsOf: (passage: Passage) => string,
  decisions: ReadonlyMap<CodingId, SettledPlace>,
): DifferenceSeen {
  const about = read.texts.get(document.document)
  const speaker = document.turns[turn]?.speaker ?? null
  const cut = Math.min(end, start + MOST_WORDS)
  return {
    document: document.document,
    title: about?.title ?? '',
    turn: turn + 1,
    speaker: speaker === null ? null : (about?.speakers[speaker]?.label ?? null),
    start,
    end,
    words: wordsOf({ start, end: cut }),
    isCut: cut < end,
    places: places.map((place) => placeSeen(round, read, document, place, decisions.get(place.id))),
  }
}

function placeSeen(
  round: Round,
  read: RoundRead,
  document: ReadDocument,
  place: CodedPlace,
  decision: SettledPlace | undefined,
): PlaceSeen {
  const consensus = read.consensus.filter((coding) => standsAt(coding, place))
  const choice = decision?.choice ?? null
  return {
    id: place.id,
    code: place.code,
    differsIn: place.differsIn,
    byCoder: place.byCoder.map(
      (codings) => codings?.map((coding) => ({ ...facetsOf(coding), ...turnsOf(document, coding) })) ?? null,
    ),
    isSettled:
      choice !== null || round.state === 'settled' || (decision === undefined && consensus.length > 0),
    choice,
    note: decision?.note ?? '',
    consensus: consensus.map(facetsOf),
  }
}

/** Whether a coding of the consensus is about this place. */
export function standsAt(
  coding: Passage & { readonly document: DocumentId; readonly code: CodeId },
  place: CodedPlace,
): boolean {
  return coding.document === place.document && coding.code === place.code && overlaps(coding, place)
}

function facetsOf({ direction, restsOn, level }: Facets): Facets {
  return { direction, restsOn, level }
}

function turnsOf({ turns }: ReadDocument, passage: Passage): Pick<CodingSeen, 'firstTurn' | 'lastTurn'> {
  const holds = (turn: Passage) => overlaps(turn, passage)
  return { firstTurn: turns.findIndex(holds) + 1, lastTurn: turns.findLastIndex(holds) + 1 }
}
