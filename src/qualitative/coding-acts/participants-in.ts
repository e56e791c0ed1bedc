import type { ParticipantId } from '../../foundation/ids.ts'
import type { Speaker, Turn } from '../document.ts'
import type { Passage } from '../passage.ts'

/**
 * Whose words a passage holds: the speakers of the turns whose words it covers, each once, in order of speaking. An
 * interviewer is nobody here, and so is a paragraph without a speaker.
 *
 * By hand: turn 1 [0, 17) of the interviewer, turn 2 [18, 53) of werker 1 with words from 28. [0, 20) covers no word
 * of werker 1, so it holds nobody's; [30, 40) holds the words of werker 1.
 *
 * @param turns  in order and apart, as they are in a text.
 */
export function participantsIn(
  turns: readonly Turn[],
  speakers: readonly Speaker[],
  { start, end }: Passage,
): ParticipantId[] {
  const found = new Set<ParticipantId>()
  for (let at = firstEndingAfter(turns, start); at < turns.length; at++) {
    const turn = turns[at]! // at is below the length
    if (turn.start >= end) break
    const participant = turn.speaker === null ? null : (speakers[turn.speaker]?.participant ?? null)
    const holdsWords = Math.max(turn.wordsStart, start) < Math.min(turn.end, end)
    if (participant !== null && holdsWords) found.add(participant)
  }
  return [...found]
}

/** The place of the first turn that ends after a position; the number of turns when none does. */
export function firstEndingAfter(turns: readonly Pick<Turn, 'end'>[], position: number): number {
  let low = 0
  let high = turns.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (turns[middle]!.end <= position)
      low = middle + 1 // middle is below the length
    else high = middle
  }
  return low
}
