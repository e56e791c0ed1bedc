/** Choosing words without a mouse: by sentence, by turn, and longer or shorter by a word or a sentence. */
import type { Passage } from '../../../qualitative/passage.ts'
import { sentences } from '../../../qualitative/text/sentences.ts'
import { type Transcript, turnAt } from './turns-shown.ts'

/** The words of a turn, without white space around them; null when it has none. */
export function wholeTurn(transcript: Transcript, place: number): Passage | null {
  const turn = transcript.turns[place]
  return turn ? trimmed(transcript, turn) : null
}

/** The first sentence of a turn; once a sentence is chosen the next one, on into the next turn. */
export function nextSentence(transcript: Transcript, place: number, chosen: Passage | null): Passage | null {
  const from = chosen ? turnAt(transcript.turns, chosen.start) : place
  for (let at = from; at < transcript.turns.length; at++) {
    const all = sentencesOf(transcript, at)
    const next = chosen ? all.find(({ start }) => start >= chosen.end) : all[0]
    if (next) return next
  }
  return chosen
}

/** One more at the end, or one less; never shorter than one. */
export function endMoved(
  transcript: Transcript,
  chosen: Passage,
  by: 'word' | 'sentence',
  way: 1 | -1,
): Passage {
  const ends = boundsAround(transcript, chosen.end, by).map(({ end }) => end)
  const end =
    way === 1
      ? ends.find((one) => one > chosen.end)
      : ends.findLast((one) => one < chosen.end && one > chosen.start)
  return end === undefined ? chosen : { ...chosen, end }
}

/** The same at the start: 1 makes it shorter, -1 longer. */
export function startMoved(transcript: Transcript, chosen: Passage, way: 1 | -1): Passage {
  const starts = boundsAround(transcript, chosen.start, 'word').map(({ start }) => start)
  const start =
    way === 1
      ? starts.find((one) => one > chosen.start && one < chosen.end)
      : starts.findLast((one) => one < chosen.start)
  return start === undefined ? chosen : { ...chosen, start }
}

/** Without the white space around it; null when nothing else is left. */
export function trimmed({ text, index }: Transcript, { start, end }: Passage): Passage | null {
  const from = index.toUtf16(start)
  const words = text.slice(from, index.toUtf16(end))
  const begin = from + words.length - words.trimStart().length
  const finish = from + words.trimEnd().length
  return begin < finish ? { start: index.fromUtf16(begin), end: index.fromUtf16(finish) } : null
}

/** A hand with a mouse seldom stops at the border of a word: a word that was begun is taken whole. */
export function wholeWords({ text, index }: Transcript, { start, end }: Passage): Passage {
  const letter = /[\p{L}\p{M}\p{N}]/u
  const isWithinWord = (at: number) => letter.test(text[at - 1] ?? '') && letter.test(text[at] ?? '')
  let from = index.toUtf16(start)
  let to = index.toUtf16(end)
  while (from > 0 && isWithinWord(from)) from--
  while (to < text.length && isWithinWord(to)) to++
  return { start: index.fromUtf16(from), end: index.fromUtf16(to) }
}

/** Of the turn in which a position lies and of its neighbours, so that one can go on over the border. */
function boundsAround(transcript: Transcript, position: number, by: 'word' | 'sentence'): Passage[] {
  const place = turnAt(transcript.turns, Math.max(0, position - 1))
  return [place - 1, place, place + 1].flatMap((at) =>
    by === 'word' ? wordsOf(transcript, at) : sentencesOf(transcript, at),
  )
}

function sentencesOf(transcript: Transcript, place: number): Passage[] {
  const turn = transcript.turns[place]
  if (!turn) return []
  return sentences(transcript.text, turn, transcript.index).flatMap((one) => trimmed(transcript, one) ?? [])
}

function wordsOf({ turns, index }: Transcript, place: number): Passage[] {
  const turn = turns[place]
  if (!turn) return []
  const from = index.toUtf16(turn.start)
  return [...turn.words.matchAll(/\S+/gu)].map((match) => ({
    start: index.fromUtf16(from + match.index),
    end: index.fromUtf16(from + match.index + match[0].length),
  }))
}
