import { type FormEvent, useState } from 'react'
import type { Output } from '../api-client.ts'
import { useSending } from '../asking.ts'
import { TextArea, Tick } from '../form/field.tsx'
import { text, useSay } from '../shell/language.tsx'
import { FaultNotice } from '../shell/states.tsx'

const words = {
  title: text('Verbeter de tekst', 'Correct the text', 'Corriger le texte'),
  lead: text(
    'Dit maakt een nieuwe versie ({next}). De vorige blijft, en coderingen blijven op hun woorden staan.',
    'This makes a new version ({next}). The one before stays, and codings stay on their words.',
    'Ceci crée une nouvelle version ({next}). La précédente reste, et les codages restent sur leurs mots.',
  ),
  open: text('Toon de tekst', 'Show the text', 'Montrer le texte'),
  label: text('Tekst, versie {version}', 'Text, version {version}', 'Texte, version {version}'),
  alsoBefore: text(
    'Wat ik weghaal, wijst naar iemand',
    'What I take out points at somebody',
    "Ce que j'enlève désigne quelqu'un",
  ),
  alsoBeforeFollows: text(
    'Maak het ook in de vorige versies onleesbaar. Dit kunt u niet terugdraaien.',
    'Make it unreadable in the earlier versions too. This cannot be undone.',
    'Le rendre illisible aussi dans les versions précédentes. Ceci ne peut être annulé.',
  ),
  keep: text('Bewaar als nieuwe versie', 'Save as a new version', 'Enregistrer comme nouvelle version'),
  busy: text('Bezig met bewaren …', 'Saving …', 'Enregistrement …'),
}

/** A mistake that was seen after locking: a name that was missed, a word misheard. */
export function CorrectText({
  document,
  text: stored,
}: {
  readonly document: Output<'document'>['document']
  readonly text: NonNullable<Output<'document'>['text']>
}) {
  const say = useSay()
  const sending = useSending('editText')
  const [typed, setTyped] = useState(stored.text)
  const [alsoBefore, setAlsoBefore] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    sending.mutate({
      params: { study: document.study, document: document.id },
      body: { textVersion: stored.version, text: typed, alsoBefore },
    })
  }
  return (
    <section>
      <h2>{say(words.title)}</h2>
      <p className="lead">{say(words.lead, { next: stored.version + 1 })}</p>
      <details className="why">
        <summary>{say(words.open)}</summary>
        <form onSubmit={submit}>
          <TextArea
            label={say(words.label, { version: stored.version })}
            value={typed}
            onChange={setTyped}
            rows={24}
            spellCheck={false}
          />
          <Tick
            label={say(words.alsoBefore)}
            follows={say(words.alsoBeforeFollows)}
            checked={alsoBefore}
            onChange={setAlsoBefore}
          />
          {sending.error && <FaultNotice error={sending.error} />}
          <p className="actions">
            <button
              type="submit"
              className="btn main"
              disabled={sending.isPending || typed === stored.text || typed.trim() === ''}
            >
              {say(sending.isPending ? words.busy : words.keep)}
            </button>
          </p>
        </form>
      </details>
    </section>
  )
}
