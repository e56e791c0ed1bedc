import { text, useSay } from '../shell/language.tsx'

const words = {
  where: text(
    '{first} tot {last} van {total}',
    '{first} to {last} of {total}',
    '{first} à {last} sur {total}',
  ),
  before: text('Vorige', 'Previous', 'Précédents'),
  next: text('Volgende', 'Next', 'Suivants'),
}

const PAGE = 50

/** Where one is in a long list, and the way on. */
export function MoreOfList({
  total,
  from,
  shown,
  onFrom,
}: {
  readonly total: number
  readonly from: number
  readonly shown: number
  readonly onFrom: (from: number) => void
}) {
  const say = useSay()
  if (total <= PAGE) return null
  return (
    <p className="actions">
      <span>{say(words.where, { first: from + 1, last: from + shown, total })}</span>
      <button
        type="button"
        className="btn"
        disabled={from === 0}
        onClick={() => onFrom(Math.max(0, from - PAGE))}
      >
        {say(words.before)}
      </button>
      <button
        type="button"
        className="btn"
        disabled={from + shown >= total}
        onClick={() => onFrom(from + PAGE)}
      >
        {say(words.next)}
      </button>
    </p>
  )
}
