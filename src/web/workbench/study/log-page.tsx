import { type FormEvent, useState } from 'react'
import { useAnswer, useSending } from '../asking.ts'
import { TextArea } from '../form/field.tsx'
import { dayInWords } from '../shell/dates.ts'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { Asked, FaultNotice } from '../shell/states.tsx'
import { useStudyInHand } from './study-in-hand.tsx'

const words = {
  title: text('Wat u koos, en waarom', 'What you chose, and why', 'Ce que vous avez choisi, et pourquoi'),
  inTab: text('Logboek', 'Method log', 'Journal de méthode'),
  lead: text(
    'Een regel per keuze of voorval: waarom deze centra, wie de kaartjes uitdeelde, wat anders liep. Een regel blijft staan; u schrijft een nieuwe om te verbeteren. Schrijf geen namen van deelnemers.',
    'One entry for each choice or event: why these centres, who handed out the cards, what went differently. An entry stays; write a new one to correct it. Write no names of participants.',
    "Une ligne par choix ou événement : pourquoi ces centres, qui a distribué les cartes, ce qui s'est passé autrement. Une ligne reste ; écrivez-en une nouvelle pour corriger. N'écrivez aucun nom de participant.",
  ),
  entry: text('Nieuwe regel', 'New entry', 'Nouvelle ligne'),
  add: text('Schrijf in het logboek', 'Write in the log', 'Écrire dans le journal'),
  busy: text('Bezig …', 'Busy …', 'En cours …'),
  added: text('Bewaard.', 'Saved.', 'Enregistré.'),
  none: text(
    'Er staat nog niets in het logboek.',
    'There is nothing in the log yet.',
    'Le journal est encore vide.',
  ),
  log: text('het logboek', 'the log', 'le journal'),
}

export function LogPage() {
  const say = useSay()
  const { language } = useLanguage()
  const { study } = useStudyInHand()
  const log = useAnswer('methodLog', { study: study.id })
  const sending = useSending('addToMethodLog')
  const [entry, setEntry] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    sending.mutate(
      { params: { study: study.id }, body: { entry: entry.trim() } },
      { onSuccess: () => setEntry('') },
    )
  }
  return (
    <>
      <PageTitle inTab={`${say(words.inTab)} · ${study.title}`}>{say(words.title)}</PageTitle>
      <p className="lead">{say(words.lead)}</p>
      <form onSubmit={submit}>
        <TextArea label={say(words.entry)} required maxLength={20_000} value={entry} onChange={setEntry} />
        {sending.error && <FaultNotice error={sending.error} />}
        <p className="actions">
          <button type="submit" className="btn main" disabled={entry.trim() === '' || sending.isPending}>
            {say(sending.isPending ? words.busy : words.add)}
          </button>
          <span role="status">{sending.isSuccess && entry === '' ? say(words.added) : ''}</span>
        </p>
      </form>
      <Asked answer={log} what={say(words.log)}>
        {(entries) =>
          entries.length === 0 ? (
            <p className="empty">{say(words.none)}</p>
          ) : (
            <ol className="log">
              {entries.map((one) => (
                <li key={one.id}>
                  <p className="when">
                    {dayInWords(one.writtenOn, language)} · {one.by}
                  </p>
                  <p>{one.entry}</p>
                </li>
              ))}
            </ol>
          )
        }
      </Asked>
    </>
  )
}
