/**
 * A text on its way to being locked: what was proposed, what a person decided, and who the voices are. The browser
 * and the server both apply the same acts to it, so a decision shows at once and is stored as it shows.
 */
import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { CentreId, ParticipantId } from '../../foundation/ids.ts'
import { overlaps, type Passage } from '../passage.ts'
import { codePointIndex } from '../text/code-points.ts'
import { speakerTurns } from '../text/speaker-turns.ts'
import type { IdentifierKind, Proposal, Reason } from './proposal.ts'
import { namesOfRoster, type Roster } from './roster.ts'

export interface Draft {
  /** As it was read: names and all. It stays so; a lock makes another text out of it. */
  readonly text: string
  /** In order of place. Whatever overlaps one that is accepted is refused. */
  readonly marks: readonly Mark[]
  /** One for each label in the text, in order of first speaking. */
  readonly speakers: readonly DraftSpeaker[]
}

export interface Mark extends Passage {
  /** Within the draft. */
  readonly id: number
  readonly kind: IdentifierKind | 'by-hand'
  readonly why: Reason | 'by-hand'
  readonly replacement: string
  readonly decision: Decision
}

export const DECISIONS = ['open', 'accepted', 'refused'] as const
export type Decision = (typeof DECISIONS)[number]

export interface DraftSpeaker {
  /** As it stands in the text. */
  readonly label: string
  /** What will stand there: never a name. Empty until somebody chose. */
  readonly becomes: string
  readonly who: Who
}

/** Whose voice it is; `undecided` until somebody said so. */
export type Who =
  | { readonly is: 'undecided' }
  /** An interviewer, or somebody who is not asked anything. */
  | { readonly is: 'nobody-asked' }
  | { readonly is: 'new'; readonly group: ActorGroup; readonly centre: CentreId | null }
  /** Somebody who was spoken with before: counted once. */
  | { readonly is: 'known'; readonly participant: ParticipantId }

export type DraftAct =
  | {
      readonly act: 'decide'
      readonly marks: readonly number[]
      readonly decision: Decision
      /** Left out: what was proposed stays. */
      readonly replacement?: string
    }
  /** Replaces a passage that somebody selected. */
  | { readonly act: 'mark'; readonly start: number; readonly end: number; readonly replacement: string }
  /** Proposes the names of the roster wherever nothing was decided yet. */
  | { readonly act: 'look-for-roster' }
  | { readonly act: 'speaker'; readonly speaker: number; readonly becomes: string; readonly who: Who }

/** The draft after the act. Throws RangeError for a mark, speaker or passage that is not there. */
export function changedDraft(draft: Draft, act: DraftAct, roster: Roster): Draft {
  switch (act.act) {
    case 'decide':
      return { ...draft, marks: decided(draft.marks, act) }
    case 'mark':
      return { ...draft, marks: markedByHand(draft, act) }
    case 'look-for-roster':
      return { ...draft, marks: withRoster(draft, roster) }
    case 'speaker':
      if (!draft.speakers[act.speaker]) throw new RangeError(`there is no speaker ${act.speaker}`)
      return {
        ...draft,
        speakers: draft.speakers.map((speaker, place) =>
          place === act.speaker ? { ...speaker, becomes: act.becomes.trim(), who: act.who } : speaker,
        ),
      }
  }
}

function decided(
  marks: readonly Mark[],
  { marks: ids, decision, replacement }: Extract<DraftAct, { act: 'decide' }>,
): Mark[] {
  const wanted = new Set(ids)
  if (marks.filter(({ id }) => wanted.has(id)).length < wanted.size)
    throw new RangeError(`one of the marks ${ids.join(', ')} is not there`)
  const changed = marks.map((mark) =>
    wanted.has(mark.id) ? { ...mark, decision, replacement: replacement ?? mark.replacement } : mark,
  )
  if (decision === 'refused') return changed
  // What is opened again under something accepted stays refused: the two cannot both be decided on.
  const standing = changed.filter((mark) => mark.decision === 'accepted').map(({ id }) => id)
  return withoutRivals(changed, decision === 'accepted' ? wanted : new Set(standing))
}

/** What is accepted wins from what overlaps it; of two that are accepted together the first. */
function withoutRivals(marks: readonly Mark[], accepted: ReadonlySet<number>): Mark[] {
  const winners: Mark[] = []
  for (const mark of marks) {
    if (accepted.has(mark.id) && mark.start >= (winners.at(-1)?.end ?? 0)) winners.push(mark)
  }
  let next = 0
  return marks.map((mark) => {
    while (next < winners.length && winners[next]!.end <= mark.start) next++
    const winner = winners[next]
    const isRival = winner !== undefined && winner !== mark && overlaps(winner, mark)
    return isRival && mark.decision !== 'refused' ? { ...mark, decision: 'refused' } : mark
  })
}

function markedByHand(
  { text, marks }: Draft,
  { start, end, replacement }: Passage & { replacement: string },
): Mark[] {
  const isThere = 0 <= start && start < end && end <= codePointIndex(text).length
  // A label is replaced as a whole, by what its speaker becomes.
  if (!isThere || !isFree({ start, end }, labelsIn(text)))
    throw new RangeError(`[${start}, ${end}) is no passage of the words of this text`)
  const mark: Mark = {
    start,
    end,
    kind: 'by-hand',
    why: 'by-hand',
    replacement,
    id: nextId(marks),
    decision: 'accepted',
  }
  return withoutRivals(inOrder([...marks, mark]), new Set([mark.id]))
}

function withRoster(draft: Draft, roster: Roster): Mark[] {
  const index = codePointIndex(draft.text)
  const heads = labelsIn(draft.text)
  const named = namesOfRoster(draft.text, roster).flatMap((seen): Proposal[] =>
    seen.replacement === null
      ? []
      : [
          {
            ...seen,
            replacement: seen.replacement,
            start: index.fromUtf16(seen.start),
            end: index.fromUtf16(seen.end),
          },
        ],
  )
  const settled = draft.marks.filter(({ decision }) => decision !== 'open')
  const added = named.filter((one) => isFree(one, settled) && isFree(one, heads))
  const kept = draft.marks.filter((mark) => mark.decision !== 'open' || isFree(mark, added))
  const first = nextId(draft.marks)
  return inOrder([
    ...kept,
    ...added.map((one, place): Mark => ({ ...one, id: first + place, decision: 'open' })),
  ])
}

/** What stands before the words of each turn. */
export function labelsIn(text: string): Passage[] {
  return speakerTurns(text)
    .turns.filter(({ start, wordsStart }) => start < wordsStart)
    .map(({ start, wordsStart }) => ({ start, end: wordsStart }))
}

export function isFree(one: Passage, taken: readonly Passage[]): boolean {
  return !taken.some((other) => overlaps(one, other))
}

function nextId(marks: readonly Mark[]): number {
  return marks.reduce((highest, { id }) => Math.max(highest, id), -1) + 1
}

function inOrder(marks: readonly Mark[]): Mark[] {
  return marks.toSorted((a, b) => a.start - b.start || a.end - b.end || a.id - b.id)
}
