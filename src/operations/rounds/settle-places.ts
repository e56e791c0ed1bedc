import type { CoderId, CodingId, MemoId, RoundId, StudyId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import { stateOf } from '../../qualitative/coding-acts/coding-state.ts'
import { codedPlaces, type CodedPlace } from '../../qualitative/rounds/coded-places.ts'
import { type Choice, consensusOf } from '../../qualitative/rounds/consensus.ts'
import type { Transaction } from '../../storage/database.ts'
import { codingsById, updateCoding } from '../../storage/qualitative/codings.ts'
import { insertSettledPlaces } from '../../storage/qualitative/settled-places.ts'
import { operation, type Surroundings } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { coderOf } from '../coding/coder-of.ts'
import { comparedRound } from './compared-round.ts'
import { addToConsensus } from './consensus-layer.ts'
import { readRound, type RoundRead } from './read-round.ts'
import { standsAt } from './round-differences.ts'

interface Settling {
  readonly study: StudyId
  readonly round: RoundId
  readonly places: readonly CodingId[]
  /** `open`: take back what was decided. */
  readonly take: 'coder' | 'all' | 'none' | 'open'
  /** Whose, when it is one coder's; otherwise null. */
  readonly coder: CoderId | null
  /** Why, in a few words; may be empty. */
  readonly note: string
}

/**
 * What the team decided about places where coders differed. It replaces what stood in the consensus there; nobody's own
 * coding changes, and an earlier decision stays among the acts.
 */
export const settlePlaces = operation<Settling, { readonly settled: number }>({
  name: 'settle-places',
  may: researcher,
  record: ({ study, round, places, take }) => ({ study, subject: { round, places: places.length, take } }),
  // Who has a document of it open may from now on see or add something else.
  announces: ({ study }) => ({ study, document: null }),
  run: async (tx, around, input, by) => {
    const { study, places: ids, note } = input
    const round = await comparedRound(tx, around, study, input.round)
    if (round.state === 'settled') throw new Problem('round-settled', { number: round.number })
    const choice = choiceOf(input, round.coders)
    const read = await readRound(tx, around, round)
    const places = read.documents.flatMap(codedPlaces).filter(({ id }) => ids.includes(id))
    if (places.length < new Set(ids).size) throw new Problem('not-found')

    const coder = await coderOf(tx, around, study, by)
    await clearConsensus(tx, around, study, read, places)
    const made = choice === null ? [] : places.flatMap((place) => consensusOf(place, choice, round.coders))
    await addToConsensus(tx, around, round, coder, made, read.textVersions)
    await insertSettledPlaces(
      tx,
      around.tenant,
      study,
      places.map((place) => ({
        id: around.uuidV7(),
        at: around.now(),
        coder,
        document: place.document,
        textVersion: read.textVersions.get(place.document) ?? 1, // of every document that was read
        start: place.start,
        end: place.end,
        memo: around.uuidV7() as MemoId,
        round: round.id,
        place: place.id,
        choice,
        note: note.trim(),
      })),
    )
    return { settled: places.length }
  },
})

function choiceOf({ take, coder }: Settling, coders: readonly CoderId[]): Choice | null {
  if (take === 'open') return null
  if (take !== 'coder') return { take }
  if (coder === null || !coders.includes(coder)) throw new Problem('not-found')
  return { take, coder }
}

async function clearConsensus(
  tx: Transaction,
  around: Surroundings,
  study: StudyId,
  { consensus }: RoundRead,
  places: readonly CodedPlace[],
): Promise<void> {
  const replaced = consensus.filter((coding) => places.some((place) => standsAt(coding, place)))
  const stored = await codingsById(
    tx,
    around.tenant,
    study,
    replaced.map(({ id }) => id),
  )
  for (const coding of stored) {
    const removed = { ...stateOf(coding), isRemoved: true }
    await updateCoding(tx, around.tenant, study, coding.id, removed, coding.participants)
  }
}
