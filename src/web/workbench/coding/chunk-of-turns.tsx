import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Coding } from '../../../qualitative/coding.ts'
import type { Say } from '../shell/language.tsx'
import type { CodesInHand } from './codes-in-hand.ts'
import { highlight, type HighlightName } from './highlights.ts'
import { rangeInTurn } from './passage-in-page.ts'
import type { Stripe } from './stripes.ts'
import { Turn } from './turn.tsx'
import type { Transcript, TurnShown } from './turns-shown.ts'

export interface ChunkProps {
  readonly transcript: Transcript
  readonly turns: readonly TurnShown[]
  readonly stripes: readonly (readonly Stripe[])[]
  readonly shown: CodesInHand['shown']
  readonly say: Say
  /** A coding that is chosen in this chunk. */
  readonly selected: string | null
  /** The place of the turn that the keyboard is in, when it is in this chunk. */
  readonly here: number | null
  readonly isDrawn: boolean
}

/**
 * Some dozens of turns. The browser lays them out only when they come near (`content-visibility`), and lines are drawn
 * under the words only then; a chunk in which nothing changed is not looked at again.
 */
export const ChunkOfTurns = memo(function ChunkOfTurns(props: ChunkProps) {
  const { transcript, turns, stripes, shown, say, selected, here, isDrawn } = props
  const list = useRef<HTMLOListElement>(null)
  const isNear = useIsNear(list)
  useLayoutEffect(() => {
    if (!isNear || !isDrawn || !list.current) return
    return highlight(rangesOf(list.current, transcript, turns, stripes))
  }, [isNear, isDrawn, transcript, turns, stripes])
  return (
    <ol
      ref={list}
      className="turns"
      start={(turns[0]?.place ?? 0) + 1}
      style={{ containIntrinsicHeight: `auto ${heightOf(turns)}px` }}
    >
      {isDrawn &&
        turns.map((turn, at) => (
          <Turn
            key={turn.place}
            turn={turn}
            stripes={stripes[at] ?? none}
            shown={shown}
            say={say}
            selected={selected !== null && has(stripes[at], selected) ? selected : null}
            isHere={here === turn.place}
          />
        ))}
    </ol>
  )
})

const none: readonly Stripe[] = []

export function has(stripes: readonly Stripe[] | undefined, coding: string): boolean {
  return stripes?.some((stripe) => stripe.coding.id === coding) ?? false
}

function rangesOf(
  list: HTMLOListElement,
  transcript: Transcript,
  turns: readonly TurnShown[],
  stripes: readonly (readonly Stripe[])[],
): (readonly [HighlightName, StaticRange])[] {
  const ranges: (readonly [HighlightName, StaticRange])[] = []
  for (const [at, turn] of turns.entries()) {
    const words = list.children[at]?.querySelector('.tx')?.firstChild ?? null
    for (const { coding } of stripes[at] ?? none) {
      const range = rangeInTurn(transcript, turn, words, coding)
      if (range) ranges.push([nameOf(coding), range])
    }
  }
  return ranges
}

function nameOf({ direction }: Pick<Coding, 'direction'>): HighlightName {
  return direction ?? 'unsaid'
}

/** About two screens away, so that lines are there before the words come into sight. */
function useIsNear(element: React.RefObject<Element | null>): boolean {
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    const watched = element.current
    if (!watched) return
    const watch = new IntersectionObserver(
      (entries) => setNear(entries.some(({ isIntersecting }) => isIntersecting)),
      { rootMargin: '1200px 0px' },
    )
    watch.observe(watched)
    return () => watch.disconnect()
  }, [element])
  return isNear
}

/** Before it was laid out: what so many characters take in a column of this width, so that the scroll bar does not jump. */
function heightOf(turns: readonly TurnShown[]): number {
  return turns.reduce((sum, { words }) => sum + 22 + 30 * Math.max(1, Math.ceil(words.length / 62)), 0)
}
