import type { FormEvent } from 'react'
import { WhoRunsThis } from '../account/who-runs-this.tsx'
import { useDraft } from '../form/draft.ts'
import { TextArea, TextField } from '../form/field.tsx'
import { KeepingBar } from '../form/keeping-bar.tsx'
import { text, useSay } from '../shell/language.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { LanguageTicks } from './language-ticks.tsx'
import { isDesignFrozen, useStudyInHand } from './study-in-hand.tsx'
import { useKeepingStudy } from './keeping-study.ts'

const words = {
  title: text('Wat deze studie wil weten', 'What this study wants to know', 'Ce que cette étude veut savoir'),
  inTab: text('Opzet', 'Design', 'Conception'),
  frozen: text(
    'Er is al een golf geopend. Titel en vraag mag u nog verbeteren, en een taal mag erbij. De rest ligt vast: deelnemers deden daaronder mee.',
    'A wave has been opened. You may still improve the title and the question, and add a language. The rest is fixed: participants took part under it.',
    'Une vague a déjà été ouverte. Vous pouvez encore améliorer le titre et la question, et ajouter une langue. Le reste est figé : des participants y ont pris part.',
  ),
  name: text('Titel', 'Title', 'Titre'),
  question: text('De vraag', 'The question', 'La question'),
  questionHint: text(
    'In één of twee zinnen. Wie meedoet, krijgt ze te lezen.',
    'In one or two sentences. Whoever takes part will read it.',
    'En une ou deux phrases. Les participants la liront.',
  ),
  runBy: text('wie het uitvoert', 'who runs it', 'qui la mène'),
  languages: text('talen', 'languages', 'langues'),
}

export function DesignPage() {
  const say = useSay()
  const seen = useStudyInHand()
  const { title, question, runBy, languages, version } = seen.study
  const draft = useDraft({ title, question, runBy, languages }, version)
  const keeping = useKeepingStudy(draft)
  const isFrozen = isDesignFrozen(seen)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    keeping.keep(draft.value)
  }
  return (
    <>
      <PageTitle inTab={`${say(words.inTab)} · ${title}`}>{say(words.title)}</PageTitle>
      {isFrozen && <p className="lead">{say(words.frozen)}</p>}
      <form onSubmit={submit}>
        <TextField
          label={say(words.name)}
          required
          maxLength={200}
          value={draft.value.title}
          onChange={(changed) => draft.set({ title: changed })}
        />
        <TextArea
          label={say(words.question)}
          hint={say(words.questionHint)}
          maxLength={20_000}
          value={draft.value.question}
          onChange={(changed) => draft.set({ question: changed })}
        />
        <WhoRunsThis
          value={draft.value.runBy}
          onChange={(changed) => draft.set({ runBy: changed })}
          disabled={isFrozen}
        />
        <LanguageTicks
          value={draft.value.languages}
          onChange={(changed) => draft.set({ languages: changed })}
          kept={isFrozen ? languages : []}
        />
        <KeepingBar
          draft={draft}
          sending={keeping.sending}
          names={{
            title: say(words.name).toLowerCase(),
            question: say(words.question).toLowerCase(),
            runBy: say(words.runBy),
            languages: say(words.languages),
          }}
        />
      </form>
    </>
  )
}
