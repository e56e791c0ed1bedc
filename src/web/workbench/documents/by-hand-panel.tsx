import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react'
import { type DraftAct, isFree, labelsIn, type Mark } from '../../../qualitative/pseudonyms/draft.ts'
import { codePointIndex } from '../../../qualitative/text/code-points.ts'
import { TextField } from '../form/field.tsx'
import { text, useSay } from '../shell/language.tsx'
import type { PassageChosen } from './draft-text.tsx'

const words = {
  title: text('Vervang zelf', 'Replace by hand', 'Remplacer soi-même'),
  lead: text(
    'Selecteer woorden in de tekst, of typ ze hier.',
    'Select words in the text, or type them here.',
    'Sélectionnez des mots dans le texte, ou tapez-les ici.',
  ),
  these: text('Deze woorden', 'These words', 'Ces mots'),
  become: text('worden', 'become', 'deviennent'),
  here: text('Alleen hier', 'Only here', 'Seulement ici'),
  everywhere: text(
    'Overal in deze tekst ({count})',
    'Everywhere in this text ({count})',
    'Partout dans ce texte ({count})',
  ),
  toRoster: text('Zet in de naamlijst', 'Put in the roster', 'Mettre dans la liste'),
  toRosterWhat: text(
    'De naamlijst geldt voor alle teksten van de studie: dezelfde persoon heet overal hetzelfde.',
    'The roster holds for all texts of the study: the same person is called the same everywhere.',
    "La liste vaut pour tous les textes de l'étude : la même personne porte partout le même nom.",
  ),
}

/** What no rule saw: words that somebody selected or typed. */
export function ByHandPanel({
  whole,
  marks,
  chosen,
  onActs,
  onRoster,
}: {
  readonly whole: string
  readonly marks: readonly Mark[]
  readonly chosen: PassageChosen | null
  readonly onActs: (acts: DraftAct[]) => void
  readonly onRoster: (name: string, pseudonym: string) => void
}) {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const [replacement, setReplacement] = useState('')
  const panel = useRef<HTMLDetailsElement>(null)
  // While rendering and not in an effect: the words stand there at once, and never a moment after what is typed next.
  const [taken, setTaken] = useState(chosen)
  if (chosen !== taken) {
    setTaken(chosen)
    if (chosen) setTyped(chosen.words)
  }
  useEffect(() => {
    if (chosen && panel.current) panel.current.open = true
  }, [chosen])
  const isChosen = chosen !== null && chosen.words === typed
  const labels = useMemo(() => labelsIn(whole), [whole])
  const accepted = marks.filter(({ decision }) => decision === 'accepted')
  const places = placesOf(whole, typed.trim()).filter((one) => isFree(one, accepted) && isFree(one, labels))
  const act = (some: readonly { start: number; end: number }[]) => {
    onActs(some.map(({ start, end }) => ({ act: 'mark', start, end, replacement: replacement.trim() })))
    setTyped('')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    act(isChosen ? [chosen] : places)
  }
  const isReady = replacement.trim() !== '' && typed.trim() !== ''
  return (
    <details ref={panel}>
      <summary>{say(words.title)}</summary>
      <p className="small mute">{say(words.lead)}</p>
      <form onSubmit={submit}>
        <TextField
          label={say(words.these)}
          value={typed}
          onChange={setTyped}
          autoComplete="off"
          spellCheck={false}
        />
        <TextField
          label={say(words.become)}
          value={replacement}
          onChange={setReplacement}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
        />
        <p className="actions">
          {isChosen && (
            <button type="submit" className="btn small" disabled={!isReady}>
              {say(words.here)}
            </button>
          )}
          <button
            type="button"
            className="btn small"
            disabled={!isReady || places.length === 0}
            onClick={() => act(places)}
          >
            {say(words.everywhere, { count: places.length })}
          </button>
          <button
            type="button"
            className="btn small"
            disabled={!isReady}
            onClick={() => onRoster(typed.trim(), replacement.trim())}
          >
            {say(words.toRoster)}
          </button>
        </p>
        <p className="small mute">{say(words.toRosterWhat)}</p>
      </form>
    </details>
  )
}

const MOST_PLACES = 500

/** Whole words only: "Jan" is not in "januari". */
function placesOf(whole: string, typed: string): { start: number; end: number }[] {
  if (typed === '') return []
  const index = codePointIndex(whole)
  const isLetter = (at: number) => /[\p{L}\p{N}]/u.test(whole.charAt(at))
  const places: { start: number; end: number }[] = []
  for (
    let at = whole.indexOf(typed);
    at >= 0 && places.length < MOST_PLACES;
    at = whole.indexOf(typed, at + typed.length)
  ) {
    if (isLetter(at - 1) || isLetter(at + typed.length)) continue
    places.push({ start: index.fromUtf16(at), end: index.fromUtf16(at + typed.length) })
  }
  return places
}
