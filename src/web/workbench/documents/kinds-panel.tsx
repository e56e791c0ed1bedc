import { IDENTIFIER_KINDS } from '../../../qualitative/pseudonyms/proposal.ts'
import type { Mark } from '../../../qualitative/pseudonyms/draft.ts'
import { text, useSay } from '../shell/language.tsx'
import { kindsInWords } from './proposal-words.ts'

const words = {
  title: text('Alles van één soort', 'All of one kind', "Tout d'un même type"),
  left: text(
    '{kind}: {open} van {all} open',
    '{kind}: {open} of {all} open',
    '{kind} : {open} sur {all} à décider',
  ),
  accept: text('Vervang alle', 'Replace all', 'Tout remplacer'),
  none: text('Er is niets voorgesteld.', 'Nothing was proposed.', "Rien n'a été proposé."),
}

export function KindsPanel({
  marks,
  onAccept,
}: {
  readonly marks: readonly Mark[]
  readonly onAccept: (marks: readonly number[]) => void
}) {
  const say = useSay()
  const kinds = IDENTIFIER_KINDS.map((kind) => {
    const all = marks.filter((mark) => mark.kind === kind)
    return { kind, all: all.length, open: all.filter(({ decision }) => decision === 'open') }
  }).filter(({ all }) => all > 0)
  return (
    <details open>
      <summary>{say(words.title)}</summary>
      {kinds.length === 0 && <p className="mute">{say(words.none)}</p>}
      <ul className="by-kind">
        {kinds.map(({ kind, all, open }) => (
          <li key={kind}>
            <span>{say(words.left, { kind: say(kindsInWords[kind]), open: open.length, all })}</span>
            <button
              type="button"
              className="btn quiet small"
              disabled={open.length === 0}
              onClick={() => onAccept(open.map(({ id }) => id))}
            >
              {say(words.accept)}
              <span className="vh">: {say(kindsInWords[kind])}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
