/** The ink frame around the chosen words, drawn over the page: a highlight has no border. */
import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Passage } from '../../../qualitative/passage.ts'
import { highlight, type HighlightName } from './highlights.ts'
import { rangeInTurn, turnElement } from './passage-in-page.ts'
import { type Transcript, turnAt } from './turns-shown.ts'

interface Line {
  readonly top: number
  readonly left: number
  readonly width: number
  readonly height: number
  readonly isFirst: boolean
  readonly isLast: boolean
}

export function FrameOfPassage({
  transcript,
  passage,
  name,
  container,
}: {
  readonly transcript: Transcript
  readonly passage: Passage
  readonly name: Extract<HighlightName, 'selected' | 'passage'>
  readonly container: RefObject<HTMLDivElement | null>
}) {
  const lines = useLines(transcript, passage, name, container)
  return (
    <div className={`frame ${name}`} aria-hidden="true">
      {lines.map(({ isFirst, isLast, ...box }) => (
        <span
          key={`${box.top} ${box.left}`}
          className={`${isFirst ? 'first' : ''} ${isLast ? 'last' : ''}`}
          style={box}
        />
      ))}
    </div>
  )
}

function useLines(
  transcript: Transcript,
  { start, end }: Passage,
  name: HighlightName,
  container: RefObject<HTMLDivElement | null>,
): readonly Line[] {
  const [lines, setLines] = useState<readonly Line[]>([])
  useLayoutEffect(() => {
    const around = container.current
    if (!around) return
    const ranges = rangesOn(around, transcript, { start, end })
    const silence = highlight(ranges.map((range) => [name, range] as const))
    const measure = () => setLines(linesOf(around, ranges))
    const watch = new ResizeObserver(measure)
    watch.observe(around)
    measure()
    return () => {
      watch.disconnect()
      silence()
    }
  }, [transcript, start, end, name, container])
  return lines
}

export function rangesOn(around: Element, transcript: Transcript, passage: Passage): StaticRange[] {
  const { turns } = transcript
  const ranges: StaticRange[] = []
  for (let place = turnAt(turns, passage.start); place < turns.length; place++) {
    const turn = turns[place]! // place is below the length
    if (turn.start >= passage.end) break
    const words = turnElement(around, place)?.querySelector('.tx')?.firstChild ?? null
    const range = rangeInTurn(transcript, turn, words, passage)
    if (range) ranges.push(range)
  }
  return ranges
}

/** One box for each line of words, in the measure of the container. */
function linesOf(around: Element, ranges: readonly StaticRange[]): readonly Line[] {
  const origin = around.getBoundingClientRect()
  const boxes = ranges.flatMap((range) => {
    const live = document.createRange()
    live.setStart(range.startContainer, range.startOffset)
    live.setEnd(range.endContainer, range.endOffset)
    return [...live.getClientRects()].filter(({ width }) => width > 0)
  })
  return boxes.map((box, place) => ({
    top: box.top - origin.top,
    left: box.left - origin.left,
    width: box.width,
    height: box.height,
    isFirst: place === 0,
    isLast: place === boxes.length - 1,
  }))
}
