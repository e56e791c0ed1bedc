import { type FormEvent, type RefObject, useState } from 'react'
import type { Mark } from '../../../qualitative/pseudonyms/draft.ts'
import { TextField } from '../form/field.tsx'
import { text, useSay } from '../shell/language.tsx'
import { decisionsInWords, kindsInWords, reasonsInWords } from './proposal-words.ts'

const words = {
  title: text('Voorstel {place} van {all}', 'Proposal {place} of {all}', 'Proposition {place} sur {all}'),
  none: text('Geen voorstel gekozen', 'No proposal chosen', 'Aucune proposition choisie'),
  left: text('{open} nog niet beslist', '{open} not decided yet', '{open} à décider'),
  done: text('Over alles is beslist.', 'Everything is decided.', 'Tout est décidé.'),
  becomes: text('Wordt', 'Becomes', 'Devient'),
  accept: text('Vervang', 'Replace', 'Remplacer'),
  refuse: text('Laat staan', 'Leave', 'Laisser'),
  previous: text('Vorige', 'Previous', 'Précédente'),
  next: text('Volgende', 'Next', 'Suivante'),
  undo: text('Ongedaan', 'Undo', 'Annuler'),
  keys: text('Toetsen', 'Keys', 'Touches'),
  keysWhat: text(
    'j volgende, k vorige, a vervang, w laat staan, e andere woorden, u ongedaan. Ze werken zolang u niet in een veld typt.',
    'j next, k previous, a replace, w leave, e other words, u undo. They work as long as you are not typing in a field.',
    "j suivante, k précédente, a remplacer, w laisser, e autres mots, u annuler. Elles marchent tant que vous n'écrivez pas dans un champ.",
  ),
}

/** The proposal that is being decided on. */
export function DecisionPanel({
  mark,
  original,
  place,
  all,
  open,
  canUndo,
  field,
  onDecide,
  onStep,
  onUndo,
}: {
  readonly mark: Mark | null
  readonly original: string
  readonly place: number
  readonly all: number
  readonly open: number
  readonly canUndo: boolean
  /** The field of the replacement, for the key that goes there. */
  readonly field: RefObject<HTMLFormElement | null>
  readonly onDecide: (decision: Mark['decision'], replacement?: string) => void
  readonly onStep: (by: 1 | -1) => void
  readonly onUndo: () => void
}) {
  const say = useSay()
  return (
    <div className="decision">
      <h2>{mark ? say(words.title, { place, all }) : say(words.none)}</h2>
      <p role="status" className="mute">
        {open > 0 ? say(words.left, { open }) : say(words.done)}
      </p>
      {mark && (
        <>
          <p className="original">{original}</p>
          <p className="small mute">
            <b>{say(kindsInWords[mark.kind])}</b>: {say(reasonsInWords[mark.why])} (
            {say(decisionsInWords[mark.decision])})
          </p>
          <Replacement key={`${mark.id} ${mark.replacement}`} mark={mark} field={field} onDecide={onDecide} />
        </>
      )}
      <p className="actions">
        <button type="button" className="btn small" onClick={() => onStep(-1)} disabled={all === 0}>
          {say(words.previous)} <kbd>k</kbd>
        </button>
        <button type="button" className="btn small" onClick={() => onStep(1)} disabled={all === 0}>
          {say(words.next)} <kbd>j</kbd>
        </button>
        <button type="button" className="btn quiet small" onClick={onUndo} disabled={!canUndo}>
          {say(words.undo)} <kbd>u</kbd>
        </button>
      </p>
      <details className="why">
        <summary>{say(words.keys)}</summary>
        <p className="small">{say(words.keysWhat)}</p>
      </details>
    </div>
  )
}

function Replacement({
  mark,
  field,
  onDecide,
}: {
  readonly mark: Mark
  readonly field: RefObject<HTMLFormElement | null>
  readonly onDecide: (decision: Mark['decision'], replacement?: string) => void
}) {
  const say = useSay()
  const [replacement, setReplacement] = useState(mark.replacement)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onDecide('accepted', replacement)
  }
  return (
    <form ref={field} onSubmit={submit}>
      <TextField
        label={say(words.becomes)}
        value={replacement}
        onChange={setReplacement}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
      />
      <p className="actions">
        <button type="submit" className="btn main small">
          {say(words.accept)} <kbd>a</kbd>
        </button>
        <button type="button" className="btn small" onClick={() => onDecide('refused')}>
          {say(words.refuse)} <kbd>w</kbd>
        </button>
      </p>
    </form>
  )
}
