import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { Language } from '../../../foundation/text.ts'
import { type RunBy, WhoRunsThis } from '../account/who-runs-this.tsx'
import { useAnswer, useSending } from '../asking.ts'
import { TextArea, TextField } from '../form/field.tsx'
import { text, useSay } from '../shell/language.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { FaultNotice } from '../shell/states.tsx'
import { LanguageTicks } from './language-ticks.tsx'

const words = {
  title: text(
    'Wat wilt u weten, en van wie?',
    'What do you want to know, and from whom?',
    'Que voulez-vous savoir, et de qui ?',
  ),
  inTab: text('Nieuwe studie', 'New study', 'Nouvelle étude'),
  lead: text(
    'Alles hieronder kunt u nog wijzigen tot de eerste golf opengaat.',
    'You can still change everything below until the first wave opens.',
    "Vous pouvez encore tout modifier jusqu'à l'ouverture de la première vague.",
  ),
  name: text('Titel van de studie', 'Title of the study', "Titre de l'étude"),
  question: text('De vraag', 'The question', 'La question'),
  questionHint: text(
    'In één of twee zinnen. Wie meedoet, krijgt ze te lezen.',
    'In one or two sentences. Whoever takes part will read it.',
    'En une ou deux phrases. Les participants la liront.',
  ),
  make: text('Maak de studie', 'Make the study', "Créer l'étude"),
  busy: text('Bezig …', 'Busy …', 'En cours …'),
}

export function NewStudyPage() {
  const say = useSay()
  const go = useNavigate()
  const session = useAnswer('session', undefined)
  const create = useSending('createStudy')
  const [title, setTitle] = useState('')
  const [question, setQuestion] = useState('')
  const [chosen, setChosen] = useState<RunBy | null>(null)
  const [languages, setLanguages] = useState<readonly Language[]>(['nl'])
  // What was said at the first run is what most studies here will be.
  const runBy = chosen ?? session.data?.runBy ?? null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!runBy) return
    create.mutate(
      {
        params: undefined,
        body: { title: title.trim(), question: question.trim(), runBy, languages: [...languages] },
      },
      { onSuccess: ({ study }) => void go({ to: '/studies/$study', params: { study: study.id } }) },
    )
  }
  return (
    <div className="wrap one-column">
      <PageTitle inTab={say(words.inTab)}>{say(words.title)}</PageTitle>
      <p className="lead">{say(words.lead)}</p>
      <form onSubmit={submit}>
        <TextField label={say(words.name)} required maxLength={200} value={title} onChange={setTitle} />
        <TextArea
          label={say(words.question)}
          hint={say(words.questionHint)}
          maxLength={20_000}
          value={question}
          onChange={setQuestion}
        />
        <WhoRunsThis value={runBy} onChange={setChosen} />
        <LanguageTicks value={languages} onChange={setLanguages} />
        {create.error && <FaultNotice error={create.error} />}
        <p className="actions">
          <button type="submit" className="btn main wide-when-narrow" disabled={create.isPending}>
            {say(create.isPending ? words.busy : words.make)}
          </button>
        </p>
      </form>
    </div>
  )
}
