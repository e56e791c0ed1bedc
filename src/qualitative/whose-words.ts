import type { ParticipantId } from '../foundation/ids.ts'
import type { Speaker, Turn } from './document.ts'
import { overlaps, type Passage } from './passage.ts'

export type WhoseWords =
  | { readonly by: 'participant'; readonly participant: ParticipantId }
  /** A text in which nobody in particular speaks: a policy plan, a field note. */
  | { readonly by: 'nobody' }
  /** More than one voice, an interviewer's among them. */
  | { readonly by: 'several' }
  /** Only the interviewer, or somebody who is not asked anything. */
  | { readonly by: 'interviewer' }

/**
 * Who says the words of a passage. The label before a turn (`werker 2: `) is nobody's words.
 *
 * @example
 * // "interviewer: Hoe?\nwerker 1: Goed.", the passage "Goed."
 * whoseWords(passage, turns, speakers) // { by: 'participant', participant: that of werker 1 }
 */
export function whoseWords(
  passage: Passage,
  turns: readonly Turn[],
  speakers: readonly Speaker[],
): WhoseWords {
  const voices = new Set(
    turns
      .filter(({ wordsStart, end }) => overlaps({ start: wordsStart, end }, passage))
      .map(({ speaker }) => speaker),
  )
  if (voices.size > 1) return { by: 'several' }
  const [voice] = voices
  if (voice === undefined || voice === null) return { by: 'nobody' }
  const participant = speakers[voice]?.participant ?? null
  return participant === null ? { by: 'interviewer' } : { by: 'participant', participant }
}
