/** A transcript as the page needs it: each turn with its words, and positions in both counts. */
import type { ActorGroup } from '../../../foundation/actor-group.ts'
import { type CodePointIndex, codePointIndex } from '../../../qualitative/text/code-points.ts'
import type { Output } from '../api-client.ts'

export type Desk = Output<'codingDesk'>

export interface TurnShown {
  /** From 0. */
  readonly place: number
  readonly label: string | null
  /** null: an interviewer, or a text in which nobody in particular speaks. */
  readonly group: ActorGroup | null
  readonly isAsking: boolean
  readonly words: string
  /** Of the words, in code points: what codings count in. */
  readonly start: number
  readonly end: number
}

export interface Transcript {
  readonly text: string
  readonly index: CodePointIndex
  readonly turns: readonly TurnShown[]
}

/** A text without turns is one turn: it can be read and coded all the same. */
export function transcriptOf({
  text,
  turns,
  document,
  groups,
}: Pick<Desk, 'text' | 'turns' | 'document' | 'groups'>): Transcript {
  const index = codePointIndex(text)
  const whole = { start: 0, end: index.length, wordsStart: 0, speaker: null }
  const shown = (turns.length > 0 ? turns : [whole]).map(({ wordsStart, end, speaker }, place): TurnShown => {
    const voice = speaker === null ? null : (document.speakers[speaker] ?? null)
    return {
      place,
      label: voice?.label ?? null,
      group: voice?.participant ? (groups[voice.participant] ?? null) : null,
      isAsking: voice !== null && voice.participant === null,
      words: text.slice(index.toUtf16(wordsStart), index.toUtf16(end)),
      start: wordsStart,
      end,
    }
  })
  return { text, index, turns: shown }
}

/** The turn in which a position lies, or the one after it when it lies between two; the last when behind all. */
export function turnAt(turns: readonly TurnShown[], position: number): number {
  let low = 0
  let high = turns.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (turns[middle]!.end <= position) low = middle + 1
    else high = middle // middle is a place in the list
  }
  return low
}
