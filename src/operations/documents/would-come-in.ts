import { codePointIndex } from '../../qualitative/text/code-points.ts'
import { speakerTurns } from '../../qualitative/text/speaker-turns.ts'
import type { ReadingNotice, ReadText } from '../../qualitative/reading/read-text.ts'

export interface WouldComeIn {
  readonly format: ReadText['format']
  /** In code points. */
  readonly characters: number
  readonly turns: number
  /** Voices that were recognised, the interviewer among them. */
  readonly speakers: number
  readonly notices: readonly ReadingNotice[]
}

/** What a text that was read would be as a document; no word of it. */
export function wouldComeIn({ format, text, notices }: ReadText): WouldComeIn {
  const { turns, labels } = speakerTurns(text)
  return {
    format,
    characters: codePointIndex(text).length,
    turns: turns.length,
    speakers: labels.length,
    notices,
  }
}
