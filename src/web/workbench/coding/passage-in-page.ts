/** Between places in the page and positions in the text. Each turn's words are one text node of the page. */
import type { Passage } from '../../../qualitative/passage.ts'
import type { Transcript, TurnShown } from './turns-shown.ts'

/** The passage that is selected with mouse or finger; null when nothing of the transcript is. */
export function passageOfSelection(transcript: Transcript, selection: Selection | null): Passage | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const start = positionOf(transcript, range.startContainer, range.startOffset)
  const end = positionOf(transcript, range.endContainer, range.endOffset)
  return start === null || end === null || start >= end ? null : { start, end }
}

/** The position at which somebody clicked; null beside the words. */
export function positionOfCaret(transcript: Transcript, selection: Selection | null): number | null {
  if (!selection?.anchorNode || !wordsAround(selection.anchorNode)) return null
  return positionOf(transcript, selection.anchorNode, selection.anchorOffset)
}

/** Beside the words, at the label or the stripes, is before the words of that turn. */
function positionOf({ turns, index }: Transcript, node: Node, offset: number): number | null {
  const place = placeOf(node)
  const turn = place === null ? undefined : turns[place]
  if (!turn) return null
  if (!wordsAround(node)) return turn.start
  const within = node.nodeType === Node.TEXT_NODE ? offset : offset > 0 ? turn.words.length : 0
  return index.fromUtf16(Math.min(index.toUtf16(turn.start) + within, index.toUtf16(turn.end)))
}

/** The part of a passage that lies in one turn, as a range of the page; null when none does. */
export function rangeInTurn(
  { index }: Transcript,
  turn: TurnShown,
  words: Node | null,
  { start, end }: Passage,
): StaticRange | null {
  const from = Math.max(start, turn.start)
  const to = Math.min(end, turn.end)
  if (!words || from >= to) return null
  const origin = index.toUtf16(turn.start)
  return new StaticRange({
    startContainer: words,
    startOffset: index.toUtf16(from) - origin,
    endContainer: words,
    endOffset: index.toUtf16(to) - origin,
  })
}

/** Turns are drawn in lists of this many. */
export const TURNS_OF_CHUNK = 40

/** A turn on the page; null while it is not drawn. Found by counting: looking through thousands takes milliseconds. */
export function turnElement(container: Element | null, place: number): HTMLElement | null {
  const turn = container?.children[Math.floor(place / TURNS_OF_CHUNK)]?.children[place % TURNS_OF_CHUNK]
  return turn instanceof HTMLElement ? turn : null
}

/** The place of the turn that a thing on the page belongs to. */
export function placeOf(node: Node): number | null {
  const turn = elementOf(node)?.closest<HTMLElement>('[data-place]')
  return turn?.dataset.place === undefined ? null : Number(turn.dataset.place)
}

function wordsAround(node: Node): Element | null {
  return elementOf(node)?.closest('.tx') ?? null
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement
}
