import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { Passage } from '../../../qualitative/passage.ts'
import { rangesOn } from './frame-of-passage.tsx'
import type { Transcript } from './turns-shown.ts'

/** Right under the last of the chosen words, and into sight; on a narrow screen at the bottom of it (by style). */
export function Placed({
  transcript,
  passage: { start, end },
  container,
  children,
}: {
  readonly transcript: Transcript
  readonly passage: Passage
  readonly container: RefObject<HTMLDivElement | null>
  readonly children: ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const around = container.current
    const last = around && rangesOn(around, transcript, { start, end }).at(-1)
    if (!around || !last) return
    const live = document.createRange()
    live.setStart(last.startContainer, last.startOffset)
    live.setEnd(last.endContainer, last.endOffset)
    setTop(live.getBoundingClientRect().bottom - around.getBoundingClientRect().top + 8)
  }, [transcript, start, end, container])
  useLayoutEffect(() => {
    if (top > 0) box.current?.scrollIntoView({ block: 'nearest' })
  }, [top])
  return (
    <div ref={box} className="placed" style={{ top }}>
      {children}
    </div>
  )
}
