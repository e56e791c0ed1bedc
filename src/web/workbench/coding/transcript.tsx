import { type RefObject, startTransition, useEffect, useMemo, useRef, useState } from 'react'
import type { Coding } from '../../../qualitative/coding.ts'
import { useSay } from '../shell/language.tsx'
import { ChunkOfTurns, has } from './chunk-of-turns.tsx'
import type { CodesInHand } from './codes-in-hand.ts'
import { TURNS_OF_CHUNK } from './passage-in-page.ts'
import { type StripesOfTurns, stripesOf } from './stripes.ts'
import type { Transcript as Read } from './turns-shown.ts'

/** Room for so many stripes beside each other, always: were it to change with a coding, all lines would be set anew. */
const LANES_KEPT = 4
/** Chunks that are drawn at once; the others follow as soon as the page is there, before anybody can scroll to them. */
const DRAWN_FIRST = 3

/** The turns of a document with what was coded in them. */
export function Transcript({
  transcript,
  codings,
  shown,
  selected,
  here,
  container,
  children,
}: {
  readonly transcript: Read
  readonly codings: readonly Coding[]
  readonly shown: CodesInHand['shown']
  readonly selected: string | null
  readonly here: number
  readonly container: RefObject<HTMLDivElement | null>
  /** What lies over the turns: the frame around the chosen passage, the box to type a code in. */
  readonly children: React.ReactNode
}) {
  const say = useSay()
  const chunks = useMemo(() => inChunks(transcript.turns), [transcript])
  const stripes = useStripes(transcript, codings)
  const drawn = useDrawn(chunks.length, Math.floor(here / TURNS_OF_CHUNK))
  return (
    <div
      ref={container}
      className="lines"
      style={{ '--lanes': Math.max(LANES_KEPT, stripes.lanes) } as React.CSSProperties}
    >
      {chunks.map((turns, place) => (
        <ChunkOfTurns
          key={place} // chunks of one text never change places
          transcript={transcript}
          turns={turns}
          stripes={stripes.ofChunk[place] ?? []}
          shown={shown}
          say={say}
          selected={
            selected !== null && stripes.ofChunk[place]?.some((one) => has(one, selected)) ? selected : null
          }
          here={Math.floor(here / TURNS_OF_CHUNK) === place ? here : null}
          isDrawn={drawn(place)}
        />
      ))}
      {children}
    </div>
  )
}

function inChunks<One>(all: readonly One[]): readonly (readonly One[])[] {
  return Array.from({ length: Math.ceil(all.length / TURNS_OF_CHUNK) }, (_, place) =>
    all.slice(place * TURNS_OF_CHUNK, (place + 1) * TURNS_OF_CHUNK),
  )
}

/** The stripes by chunk; a chunk in which nothing changed keeps its list. */
function useStripes(transcript: Read, codings: readonly Coding[]) {
  const before = useRef<{
    readonly transcript: Read
    readonly all: StripesOfTurns
    readonly ofChunk: readonly StripesOfTurns['ofTurn'][]
  } | null>(null)
  return useMemo(() => {
    const last = before.current?.transcript === transcript ? before.current : null
    const all = stripesOf(transcript.turns, codings, last?.all)
    const ofChunk = inChunks(all.ofTurn).map((chunk, place) => {
      const old = last?.ofChunk[place]
      return old && chunk.every((one, at) => one === old[at]) ? old : chunk
    })
    before.current = { transcript, all, ofChunk }
    return { ofChunk, lanes: all.lanes }
  }, [transcript, codings])
}

/** First the chunks around where the reader is, then all: a page of a million characters is there before it is whole. */
function useDrawn(count: number, at: number): (place: number) => boolean {
  const [isWhole, setWhole] = useState(count <= DRAWN_FIRST)
  useEffect(() => {
    if (isWhole) return
    const timer = requestAnimationFrame(() => setTimeout(() => startTransition(() => setWhole(true))))
    return () => cancelAnimationFrame(timer)
  }, [isWhole])
  return (place) => isWhole || Math.abs(place - at) < DRAWN_FIRST
}
