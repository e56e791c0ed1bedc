import '../../style/suggestions.css'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { CodeId } from '../../../foundation/ids.ts'
import type { Passage } from '../../../qualitative/passage.ts'
import { codeHeading } from '../../../qualitative/queries/dimension-words.ts'
import { searchForm } from '../../../qualitative/search/words-of.ts'
import { ApiFault, call, type Output } from '../api-client.ts'
import { AfterASecond } from '../shell/after-a-second.tsx'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { FaultNotice } from '../shell/states.tsx'

const words = {
  title: text('Lijkt op …', 'Looks like …', 'Ressemble à …'),
  hint: text(
    'Op woorden vergeleken met wat al gecodeerd is en met de definities. U beslist.',
    'Compared by words with what is coded already and with the definitions. You decide.',
    'Comparé par les mots avec ce qui est déjà codé et avec les définitions. Vous décidez.',
  ),
  by: text('door {words}', 'by {words}', 'par {words}'),
  none: text(
    'Op woorden lijkt dit op niets dat al gecodeerd is.',
    'By its words this looks like nothing that is coded already.',
    'Par ses mots, ceci ne ressemble à rien de déjà codé.',
  ),
  preparing: text(
    'Wat al gecodeerd is, wordt gelezen …',
    'Reading what is coded already …',
    'Lecture de ce qui est déjà codé …',
  ),
}

type Seen = Output<'suggestCodes'>
type Suggestion = Extract<Seen, { state: 'ready' }>['suggestions'][number]

/** A selection that still changes is not asked about. */
const STILL_MS = 400
const ASK_AGAIN_MS = 1500

/**
 * For the page on which is coded: codes that the chosen passage looks like, and by which words. Nothing is coded by it:
 * `onTake` is called when somebody takes one. In a blind round the server refuses, and the panel says so.
 */
export function SuggestionsPanel({
  study,
  document,
  passage,
  onTake,
}: {
  readonly study: string
  readonly document: string
  /** null: nothing is chosen, and the panel is not there. */
  readonly passage: Passage | null
  readonly onTake: (code: CodeId) => void
}) {
  const say = useSay()
  const still = useStill(passage)
  const answer = useSuggestions(study, document, still)
  if (!passage || passage.start === passage.end) return null
  return (
    <section className="suggestions" aria-label={say(words.title)}>
      <h3>{say(words.title)}</h3>
      <Answer answer={answer} onTake={onTake} />
    </section>
  )
}

function Answer({
  answer,
  onTake,
}: {
  readonly answer: ReturnType<typeof useSuggestions>
  readonly onTake: (code: CodeId) => void
}) {
  const say = useSay()
  const { error } = answer
  // No fault: a rule of the round, in the words of the server.
  if (error instanceof ApiFault && error.problem === 'suggestions-off-in-blind-round')
    return <p className="hint">{error.text}</p>
  if (error) return <FaultNotice error={error} />
  if (!answer.data) return null
  if (answer.data.state === 'preparing') return <AfterASecond>{say(words.preparing)}</AfterASecond>
  if (answer.data.suggestions.length === 0) return <p className="hint">{say(words.none)}</p>
  return (
    <>
      <p className="hint">{say(words.hint)}</p>
      <ul>
        {answer.data.suggestions.map((suggestion) => (
          <li key={suggestion.code}>
            <button type="button" onClick={() => onTake(suggestion.code)}>
              {codeHeading(suggestion)}
            </button>
            <p className="hint">{say(words.by, { words: wordsThatDid(suggestion) })}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The words as they were said; behind a word of which only a part was recognised, that part. */
function wordsThatDid({ because }: Suggestion): string {
  return because
    .map(({ said, recognised }) => (recognised === searchForm(said) ? said : `${said} (${recognised})`))
    .join(', ')
}

function useSuggestions(study: string, document: string, passage: Passage | null) {
  const { language } = useLanguage()
  const { start, end } = passage ?? { start: 0, end: 0 }
  return useQuery({
    queryKey: ['suggestCodes', { study, document }, { start, end }],
    queryFn: ({ signal }) =>
      call('suggestCodes', { params: { study, document }, body: { start, end } }, language, signal),
    enabled: start < end,
    retry: false,
    refetchInterval: ({ state }) => (state.data?.state === 'preparing' ? ASK_AGAIN_MS : false),
  })
}

function useStill(passage: Passage | null): Passage | null {
  const [still, setStill] = useState<Passage | null>(null)
  const { start, end } = passage ?? { start: 0, end: 0 }
  useEffect(() => {
    const timer = setTimeout(() => setStill({ start, end }), STILL_MS)
    return () => clearTimeout(timer)
  }, [start, end])
  return still
}
