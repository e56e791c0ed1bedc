import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useSending } from '../asking.ts'
import { TextArea } from '../form/field.tsx'
import { AfterASecond } from '../shell/after-a-second.tsx'
import { text, useSay } from '../shell/language.tsx'
import { FaultNotice } from '../shell/states.tsx'
import { newestWave, useStudyInHand } from '../study/study-in-hand.tsx'
import { AboutFields, type AboutFilledIn } from './about-fields.tsx'

const words = {
  title: text('Voeg een tekst toe', 'Add a text', 'Ajouter un texte'),
  lead: text(
    'De tekst wordt versleuteld bewaard. Daarna kijkt u na welke namen en gegevens eruit gaan; pas dan wordt hij gecodeerd.',
    'The text is stored sealed. Then you check which names and details go out of it; only then is it coded.',
    'Le texte est conservé chiffré. Vous vérifiez ensuite quels noms et données en sortent ; alors seulement il est codé.',
  ),
  paste: text('Plak de tekst', 'Paste the text', 'Collez le texte'),
  pasteHint: text(
    'Begin elke beurt met wie er spreekt: “Interviewer: …”, “Cliënt 1: …”.',
    'Begin each turn with who speaks: “Interviewer: …”, “Client 1: …”.',
    'Commencez chaque tour par qui parle : « Intervieweur : … », « Usager 1 : … ».',
  ),
  add: text('Neem de tekst op', 'Take the text in', 'Reprendre le texte'),
  busy: text(
    'Bezig met bewaren en namen zoeken …',
    'Storing, and looking for names …',
    'Enregistrement et recherche des noms …',
  ),
}

/** A text comes in as a draft; the page that looks for names in it opens by itself. */
export function AddDocument() {
  const say = useSay()
  const navigate = useNavigate()
  const seen = useStudyInHand()
  const study = seen.study.id
  const sending = useSending('addDocument')
  const [pasted, setPasted] = useState('')
  const [about, setAbout] = useState<AboutFilledIn>({
    title: '',
    kind: 'interview',
    centre: null,
    wave: newestWave(seen)?.wave.id ?? null,
    groups: [],
    consent: 'none',
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    sending.mutate(
      { params: { study }, body: { ...about, text: pasted } },
      {
        onSuccess: ({ document }) =>
          void navigate({
            to: '/studies/$study/documenten/$document/voorbereiden',
            params: { study, document },
          }),
      },
    )
  }
  return (
    <section>
      <h2>{say(words.title)}</h2>
      <p className="lead">{say(words.lead)}</p>
      <form onSubmit={submit}>
        <AboutFields about={about} onChange={setAbout} />
        <TextArea
          label={say(words.paste)}
          hint={say(words.pasteHint)}
          value={pasted}
          onChange={setPasted}
          rows={10}
          spellCheck={false}
        />
        {sending.error && <FaultNotice error={sending.error} />}
        {sending.isPending && <AfterASecond>{say(words.busy)}</AfterASecond>}
        <p className="actions">
          <button type="submit" className="btn main" disabled={sending.isPending || pasted.trim() === ''}>
            {say(words.add)}
          </button>
        </p>
      </form>
    </section>
  )
}
