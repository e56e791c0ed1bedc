import type { ReactNode } from 'react'
import { text, useSay } from '../shell/language.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { useStudyInHand, useWaveInHand, type WaveSeen } from '../study/study-in-hand.tsx'

const words = {
  inTab: text('{part} · golf {number}', '{part} · wave {number}', '{part} · vague {number}'),
  gone: text('Deze golf bestaat niet', 'This wave does not exist', "Cette vague n'existe pas"),
}

/** The head of a page about one wave; says so when the address names a wave that is not there. */
export function WavePage({
  part,
  title,
  lead,
  children,
}: {
  /** What the part is called in the list of parts. */
  readonly part: string
  readonly title: string
  readonly lead: string
  readonly children: (wave: WaveSeen) => ReactNode
}) {
  const say = useSay()
  const { study } = useStudyInHand()
  const seen = useWaveInHand()
  if (!seen) return <PageTitle inTab={study.title}>{say(words.gone)}</PageTitle>
  return (
    <>
      <PageTitle inTab={`${say(words.inTab, { part, number: seen.wave.number })} · ${study.title}`}>
        {title}
      </PageTitle>
      <p className="lead">{lead}</p>
      {children(seen)}
    </>
  )
}
