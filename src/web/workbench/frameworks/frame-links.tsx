/**
 * Links between the pages about frames. The same pages stand at /kaders, with the shipped files, and inside a study,
 * with the files and the versions of that study: whoever reads there stays there.
 */
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** The study whose frames are read, or null for the shipped ones. */
export function useStudyOfFrames(): string | null {
  return useParams({ strict: false }).study ?? null
}

export function ElementLink({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const study = useStudyOfFrames()
  return study === null ? (
    <Link to="/kaders/element/$element" params={{ element: id }}>
      {children}
    </Link>
  ) : (
    <Link to="/studies/$study/kaders/element/$element" params={{ study, element: id }}>
      {children}
    </Link>
  )
}

export function FrameLink({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const study = useStudyOfFrames()
  return study === null ? (
    <Link to="/kaders/$framework" params={{ framework: id }}>
      {children}
    </Link>
  ) : (
    <Link to="/studies/$study/kaders/bestand/$framework" params={{ study, framework: id }}>
      {children}
    </Link>
  )
}

export function AllFramesLink({
  children,
  className,
}: {
  readonly children: ReactNode
  readonly className?: string
}) {
  const study = useStudyOfFrames()
  return study === null ? (
    <Link to="/kaders" className={className}>
      {children}
    </Link>
  ) : (
    <Link to="/studies/$study/kaders/lezen" params={{ study }} className={className}>
      {children}
    </Link>
  )
}

/** The address of an element's page, for a link inside a drawing. */
export function useElementAddress(): (id: string) => string {
  const study = useStudyOfFrames()
  const above = study === null ? '/kaders' : `/studies/${encodeURIComponent(study)}/kaders`
  return (id) => `${above}/element/${encodeURIComponent(id)}`
}
