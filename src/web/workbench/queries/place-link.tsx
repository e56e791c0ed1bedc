import type { ReactNode } from 'react'
import { useStudyInHand } from '../study/study-in-hand.tsx'

/** To the place in the transcript: the page on which it is coded, at this turn. */
export function PlaceLink({
  document,
  turn,
  children,
}: {
  readonly document: string
  readonly turn: number
  readonly children: ReactNode
}) {
  const { study } = useStudyInHand()
  return <a href={`/studies/${study.id}/documenten/${document}#beurt-${turn}`}>{children}</a>
}
