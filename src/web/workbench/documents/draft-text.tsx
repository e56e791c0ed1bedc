import { memo, useMemo, useRef } from 'react'
import type { Turn } from '../../../qualitative/document.ts'
import type { Draft, Mark } from '../../../qualitative/pseudonyms/draft.ts'
import { type CodePointIndex, codePointIndex } from '../../../qualitative/text/code-points.ts'
import { speakerTurns } from '../../../qualitative/text/speaker-turns.ts'
import { text, useSay } from '../shell/language.tsx'
import { decisionsInWords, kindsInWords } from './proposal-words.ts'
import { labelShown, marksByTurn, piecesOf } from './shown-turns.ts'

const words = {
  region: text('De tekst met voorstellen', 'The text with proposals', 'Le texte et les propositions'),
}

export interface PassageChosen {
  readonly start: number
  readonly end: number
  readonly words: string
}

/** The whole text. Only turns in sight are laid out, and only turns in which something changed are drawn again. */
export function DraftText({
  draft,
  marks,
  current,
  onCurrent,
  onChosen,
}: {
  readonly draft: Draft
  readonly marks: readonly Mark[]
  readonly current: number | null
  readonly onCurrent: (mark: number) => void
  readonly onChosen: (passage: PassageChosen) => void
}) {
  const say = useSay()
  const index = useMemo(() => codePointIndex(draft.text), [draft.text])
  const turns = useMemo(() => speakerTurns(draft.text).turns, [draft.text])
  const drawn = useRef<readonly (readonly Mark[])[]>([])
  const byTurn = marksByTurn(turns, marks, drawn.current)
  drawn.current = byTurn
  const region = useRef<HTMLDivElement>(null)
  const choose = () => {
    const passage = region.current && chosenIn(region.current, draft.text, index)
    if (passage) onChosen(passage)
  }
  return (
    <div
      ref={region}
      className="draft-text"
      role="region"
      aria-label={say(words.region)}
      onMouseUp={choose}
      onClick={(event) => {
        const found = (event.target as Element).closest('.found') // a click lands on an element
        if (found && getSelection()?.isCollapsed) onCurrent(Number(found.id.slice('mark-'.length)))
      }}
    >
      {turns.map((turn, place) => {
        const own = byTurn[place] ?? []
        return (
          <TurnShown
            key={turn.start}
            text={draft.text}
            index={index}
            turn={turn}
            marks={own}
            label={turn.speaker === null ? '' : labelShown(draft.speakers[turn.speaker])}
            current={own.some(({ id }) => id === current) ? current : null}
          />
        )
      })}
    </div>
  )
}

const TurnShown = memo(function TurnShown({
  text: whole,
  index,
  turn,
  marks,
  label,
  current,
}: {
  readonly text: string
  readonly index: CodePointIndex
  readonly turn: Turn
  readonly marks: readonly Mark[]
  readonly label: string
  readonly current: number | null
}) {
  return (
    <div className="draft-turn">
      <p className="speaker">{label}</p>
      <p className="words">
        {piecesOf(whole, turn, marks, index).map((piece) =>
          'mark' in piece ? (
            <MarkShown
              key={`m${piece.mark.id}`}
              mark={piece.mark}
              original={piece.text}
              isCurrent={piece.mark.id === current}
            />
          ) : (
            <span key={piece.at} data-at={piece.at}>
              {piece.text}
            </span>
          ),
        )}
      </p>
    </div>
  )
})

/** Reached by j and k, or by a click; the Tab key stops at one of them only. */
function MarkShown({
  mark,
  original,
  isCurrent,
}: {
  readonly mark: Mark
  readonly original: string
  readonly isCurrent: boolean
}) {
  const say = useSay()
  const { decision, replacement, kind } = mark
  return (
    <span
      id={`mark-${mark.id}`}
      className={`found ${decision}${isCurrent ? ' now' : ''}`}
      role="button"
      tabIndex={isCurrent ? 0 : -1}
      {...(isCurrent && { 'aria-current': 'true' as const })}
      data-start={mark.start}
      data-end={mark.end}
    >
      {decision === 'accepted' ? (
        <>
          <s>{original}</s> {replacement}
        </>
      ) : (
        original
      )}
      {decision === 'open' && <small>{say(kindsInWords[kind])}</small>}
      <span className="vh">, {say(decisionsInWords[decision])}</span>
    </span>
  )
}

/** What somebody selected with the mouse, in code points; a mark that is touched comes whole. */
function chosenIn(region: Element, whole: string, index: CodePointIndex): PassageChosen | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
  if (!region.contains(startContainer) || !region.contains(endContainer)) return null
  // Within the words of one turn: a label is replaced as a whole, under "Stemmen".
  if (turnOf(startContainer) !== turnOf(endContainer)) return null
  const start = placeOf(startContainer, startOffset, 'start', index)
  const end = placeOf(endContainer, endOffset, 'end', index)
  if (start === null || end === null || start >= end) return null
  const chosen = whole.slice(index.toUtf16(start), index.toUtf16(end))
  const trimmed = chosen.trim()
  if (trimmed === '') return null
  const from = start + (chosen.length - chosen.trimStart().length)
  return { start: from, end: from + codePointIndex(trimmed).length, words: trimmed }
}

function turnOf(node: Node): Element | null | undefined {
  return (node instanceof Element ? node : node.parentElement)?.closest('.draft-turn')
}

function placeOf(node: Node, offset: number, edge: 'start' | 'end', index: CodePointIndex): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const found = element?.closest<HTMLElement>('.found')
  if (found) return Number(found.dataset[edge])
  const piece = element?.closest<HTMLElement>('[data-at]')
  return piece ? index.fromUtf16(Number(piece.dataset.at) + offset) : null
}
