import { Link, useParams } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import type { Output } from '../api-client.ts'
import { useAnswer, useSending } from '../asking.ts'
import { useDraft } from '../form/draft.ts'
import { KeepingBar } from '../form/keeping-bar.tsx'
import { text, useSay } from '../shell/language.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { Asked } from '../shell/states.tsx'
import { useStudyInHand } from '../study/study-in-hand.tsx'
import { AboutFields, type AboutFilledIn } from './about-fields.tsx'
import { CorrectText } from './correct-text.tsx'
import { OriginalPart } from './original-part.tsx'
import { VoicesMemos } from './voices-memos.tsx'

const words = {
  title: text('Over deze tekst', 'About this text', 'À propos de ce texte'),
  document: text('het document', 'the document', 'le document'),
  all: text('Alle documenten', 'All documents', 'Tous les documents'),
  code: text('Codeer deze tekst', 'Code this text', 'Coder ce texte'),
  check: text('Kijk de namen na', 'Check the names', 'Vérifier les noms'),
  parts: {
    title: text('titel', 'title', 'titre'),
    kind: text('soort', 'kind', 'type'),
    centre: text('centrum', 'centre', 'centre'),
    wave: text('golf', 'wave', 'vague'),
    groups: text('wie erin spreekt', 'who speaks in it', 'qui y parle'),
    consent: text('toestemming', 'consent', 'consentement'),
  },
}

/** What is said about a document, its original, and corrections of its text. */
export function AboutPage() {
  const say = useSay()
  const { study } = useStudyInHand()
  const { document } = useParams({ from: '/studies/$study/documenten/$document/gegevens' })
  const answer = useAnswer('document', { study: study.id, document })
  const title = answer.data ? `${say(words.title)}: ${answer.data.document.title}` : say(words.title)
  return (
    <>
      <PageTitle inTab={`${say(words.title)} · ${study.title}`}>{title}</PageTitle>
      <p>
        <Link to="/studies/$study/documenten" params={{ study: study.id }}>
          {say(words.all)}
        </Link>
        {answer.data && (
          <>
            {' · '}
            <Link
              to={
                answer.data.document.state === 'locked'
                  ? '/studies/$study/documenten/$document'
                  : '/studies/$study/documenten/$document/voorbereiden'
              }
              params={{ study: study.id, document }}
            >
              {say(answer.data.document.state === 'locked' ? words.code : words.check)}
            </Link>
          </>
        )}
      </p>
      <Asked answer={answer} what={say(words.document)}>
        {(seen) => (
          <>
            <AboutForm document={seen.document} />
            <VoicesMemos study={study.id} speakers={seen.document.speakers} />
            {seen.document.state === 'locked' && <OriginalPart document={seen.document} />}
            {seen.text && <CorrectText key={seen.text.version} document={seen.document} text={seen.text} />}
          </>
        )}
      </Asked>
    </>
  )
}

type Seen = Output<'document'>['document']

function AboutForm({ document }: { readonly document: Seen }) {
  const say = useSay()
  const sending = useSending('updateDocument')
  const draft = useDraft<AboutFilledIn>(filledInFrom(document), document.version)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    sending.mutate(
      {
        params: { study: document.study, document: document.id },
        body: { version: draft.version, ...draft.value },
      },
      { onSuccess: (stored) => draft.isStored(filledInFrom(stored), stored.version) },
    )
  }
  const names = Object.fromEntries(Object.entries(words.parts).map(([part, name]) => [part, say(name)]))
  return (
    <form onSubmit={submit}>
      <AboutFields about={draft.value} onChange={draft.set} />
      {/* The parts that have names are those of the form. */}
      <KeepingBar draft={draft} sending={sending} names={names as Record<keyof AboutFilledIn, string>} />
    </form>
  )
}

function filledInFrom({ title, kind, centre, wave, groups, consent }: Seen): AboutFilledIn {
  return { title, kind, centre, wave, groups: [...groups], consent }
}
