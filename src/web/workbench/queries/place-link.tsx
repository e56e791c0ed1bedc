import { Link } from '@tanstack/react-router'
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
  return (
    <Link
      to="/studies/$study/documenten/$document"
      params={{ study: study.id, document }}
      hash={`beurt-${turn}`}
    >
      {children}
    </Link>
  )
}
