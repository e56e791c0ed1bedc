import type { ReactNode } from 'react'
import type { Excerpt, ExcerptLine } from '../../../qualitative/queries/excerpt.ts'
import { text, useSay } from '../shell/language.tsx'
import { PlaceLink } from './place-link.tsx'

const words = {
  place: text('Beurt {turn}, lees in het geheel', 'Turn {turn}, read in full', 'Tour {turn}, lire en entier'),
}

/** Turns of a transcript in the voice of who speaks, with the words that are meant marked. */
export function ExcerptView({
  excerpt,
  children,
}: {
  readonly excerpt: Excerpt
  /** Stands behind the link to the place: the codes of the passage. */
  readonly children?: ReactNode
}) {
  const say = useSay()
  return (
    <div className="excerpt">
      {excerpt.lines.map((line) => (
        <p key={line.turn} className={line.isContext ? 'said beside' : 'said'}>
          {line.label !== null && <span className="who">{line.label}: </span>}
          {line.isCutBefore && '… '}
          <MarkedText line={line} />
          {line.isCutAfter && ' …'}
        </p>
      ))}
      <p className="excerpt-foot">
        <PlaceLink document={excerpt.document} turn={excerpt.turn}>
          {say(words.place, { turn: excerpt.turn })}
        </PlaceLink>
        {children}
      </p>
    </div>
  )
}

/** Marks stand in code points; a string of JavaScript counts otherwise, so it is taken apart first. */
function MarkedText({ line }: { readonly line: ExcerptLine }) {
  const points = Array.from(line.text)
  const between = (start: number, end: number) => points.slice(start, end).join('')
  const pieces: ReactNode[] = []
  let at = 0
  for (const { start, end } of line.marks) {
    pieces.push(between(at, start), <mark key={start}>{between(start, end)}</mark>)
    at = end
  }
  return (
    <>
      {pieces}
      {between(at, points.length)}
    </>
  )
}
