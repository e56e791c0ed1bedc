import { type FormEvent, useState } from 'react'
import type { SearchQuery } from '../../../qualitative/queries/query.ts'
import { useAskedWith } from '../asking.ts'
import { SelectField, TextField } from '../form/field.tsx'
import { text, useSay } from '../shell/language.tsx'
import { FaultNotice } from '../shell/states.tsx'
import { AfterASecond } from '../shell/after-a-second.tsx'
import { useStudyInHand } from '../study/study-in-hand.tsx'
import { ExcerptView } from './excerpt-view.tsx'
import { FilterFields } from './filter-fields.tsx'
import { MoreOfList } from './more-of-list.tsx'
import { ProposalsPart } from './proposals-part.tsx'
import { useQueryInHand } from './query-in-hand.ts'
import type { Choices } from './query-words.ts'

const words = {
  label: text(
    'Zoek in alle gesprekken en teksten',
    'Search all conversations and texts',
    'Chercher dans tous les entretiens et textes',
  ),
  hint: text(
    'Elke vorm van een woord telt mee; luister* is alles wat zo begint; "tijd voor mensen" staat er letterlijk; OF, NIET en haakjes in hoofdletters: (gezin OF kinderen) NIET school.',
    'Any form of a word counts; luister* is all that begins so; "tijd voor mensen" stands there to the letter; OR, NOT in capitals, and brackets: (gezin OR kinderen) NOT school.',
    'Toute forme d’un mot compte ; luister* est tout ce qui commence ainsi ; "tijd voor mensen" figure tel quel ; OU, SAUF en capitales, et des parenthèses : (gezin OU kinderen) SAUF school.',
  ),
  search: text('Zoek', 'Search', 'Chercher'),
  coded: text('Gecodeerd', 'Coded', 'Codé'),
  no: text('maakt niet uit', 'does not matter', 'peu importe'),
  isCoded: text('alleen wat gecodeerd is', 'only what is coded', 'seulement ce qui est codé'),
  isUncoded: text(
    'alleen wat nog niet gecodeerd is',
    'only what is not coded yet',
    "seulement ce qui n'est pas encore codé",
  ),
  searching: text('Bezig met zoeken …', 'Searching …', 'Recherche en cours …'),
  found: text(
    '{turns} beurten in {documents} documenten',
    '{turns} turns in {documents} documents',
    '{turns} tours dans {documents} documents',
  ),
  foundOne: text('Eén beurt', 'One turn', 'Un tour'),
  nothing: text(
    'Niets gevonden. Probeer het begin van het woord met een sterretje (luister*), of neem een beperking weg.',
    'Nothing found. Try the beginning of the word with an asterisk (luister*), or take away a limit.',
    'Rien trouvé. Essayez le début du mot avec un astérisque (luister*), ou retirez une limite.',
  ),
  oneTurn: text('1 beurt', '1 turn', '1 tour'),
  turns: text('{turns} beurten', '{turns} turns', '{turns} tours'),
}

/** A search in words over all turns, grouped by document. */
export function SearchPart({ query, choices }: { readonly query: SearchQuery; readonly choices: Choices }) {
  const say = useSay()
  const { study } = useStudyInHand()
  const { ask } = useQueryInHand()
  const [typed, setTyped] = useState(query.words)
  const [from, setFrom] = useState(0)
  const { filter, coded } = query
  const isAsked = query.words.trim() !== ''
  const found = useAskedWith(
    'searchConversations',
    { study: study.id },
    { words: query.words, filter, coded, from },
    isAsked,
  )
  const askAgain = (changed: Partial<SearchQuery>, how?: 'in-place') => {
    setFrom(0)
    ask({ ...query, kind: 'search', words: typed.trim(), ...changed }, how)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    askAgain({})
  }
  return (
    <>
      <form role="search" onSubmit={submit} className="query-form">
        <TextField
          label={say(words.label)}
          hint={say(words.hint)}
          value={typed}
          onChange={setTyped}
          maxLength={500}
          spellCheck={false}
          autoComplete="off"
        />
        <p className="actions">
          <button type="submit" className="btn main" disabled={typed.trim() === ''}>
            {say(words.search)}
          </button>
        </p>
        <FilterFields
          filter={filter}
          dimensions={['group', 'centre', 'wave', 'kind', 'document', 'code']}
          choices={choices}
          onChange={(changed) => askAgain({ filter: changed }, 'in-place')}
        >
          <SelectField
            label={say(words.coded)}
            value={coded ?? 'no'}
            onChange={(value) => askAgain({ coded: value === 'no' ? null : value }, 'in-place')}
            options={[
              { value: 'no', name: say(words.no) },
              { value: 'coded', name: say(words.isCoded) },
              { value: 'uncoded', name: say(words.isUncoded) },
            ]}
          />
        </FilterFields>
      </form>
      {isAsked && found.error && <FaultNotice error={found.error} />}
      {isAsked && !found.data && !found.error && <AfterASecond>{say(words.searching)}</AfterASecond>}
      {isAsked && found.data && !found.error && (
        <section aria-busy={found.isFetching}>
          <div role="status">
            <h2>
              {found.data.total === 1
                ? say(words.foundOne)
                : say(words.found, { turns: found.data.total, documents: found.data.documents.length })}
            </h2>
          </div>
          {found.data.total === 0 ? (
            <p className="empty">{say(words.nothing)}</p>
          ) : (
            <>
              <ProposalsPart query={query} choices={choices} />
              <FoundTurns found={found.data} choices={choices} />
              <MoreOfList
                total={found.data.total}
                from={found.data.from}
                shown={found.data.turns.length}
                onFrom={setFrom}
              />
            </>
          )}
        </section>
      )}
    </>
  )
}

type Found = NonNullable<ReturnType<typeof useAskedWith<'searchConversations'>>['data']>

function FoundTurns({ found, choices }: { readonly found: Found; readonly choices: Choices }) {
  const say = useSay()
  const title = (document: string) => choices.documents.find(({ id }) => id === document)?.title ?? ''
  return found.documents
    .map(({ document, turns }) => ({
      document,
      turns,
      here: found.turns.filter((turn) => turn.document === document),
    }))
    .filter(({ here }) => here.length > 0)
    .map(({ document, turns, here }) => (
      <div key={document} className="found-in">
        <h3>
          {title(document)} <small>{turns === 1 ? say(words.oneTurn) : say(words.turns, { turns })}</small>
        </h3>
        {here.map(({ number, excerpt }) => (
          <ExcerptView key={number} excerpt={excerpt} />
        ))}
      </div>
    ))
}
