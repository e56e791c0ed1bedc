import { useState } from 'react'
import { DIMENSIONS, type PassagesQuery } from '../../../qualitative/queries/query.ts'
import { useAskedWith } from '../asking.ts'
import { AfterASecond } from '../shell/after-a-second.tsx'
import { text, useSay } from '../shell/language.tsx'
import { FaultNotice } from '../shell/states.tsx'
import { useStudyInHand } from '../study/study-in-hand.tsx'
import { ExcerptView } from './excerpt-view.tsx'
import { ExportButtons } from './export-buttons.tsx'
import { FilterFields } from './filter-fields.tsx'
import { MoreOfList } from './more-of-list.tsx'
import { useQueryInHand } from './query-in-hand.ts'
import { type Choices, useHeading } from './query-words.ts'

const words = {
  reading: text('Bezig met ophalen …', 'Fetching …', 'Chargement …'),
  one: text('Eén passage', 'One passage', 'Un passage'),
  many: text('{count} passages', '{count} passages', '{count} passages'),
  overlap: text(
    'Die een passage met {code} raken',
    'That overlap a passage with {code}',
    'Qui recouvrent un passage avec {code}',
  ),
  turn: text(
    'In een beurt waarin ook {code} staat',
    'In a turn that has {code} too',
    'Dans un tour de parole qui a aussi {code}',
  ),
  document: text(
    'In een document waarin ook {code} staat',
    'In a document that has {code} too',
    'Dans un document qui a aussi {code}',
  ),
  none: text(
    'Er is nog niets gecodeerd dat hieraan beantwoordt. Codeer in de gedeelde laag of rond een ronde af, of neem een beperking weg.',
    'Nothing that answers to this was coded yet. Code in the shared layer or settle a round, or take away a limit.',
    'Rien de ce qui est codé n’y répond encore. Codez dans la couche partagée ou terminez un tour, ou retirez une limite.',
  ),
}

/** The passages themselves, in the order of the documents, with what was said before and after. */
export function PassagesPart({
  query,
  choices,
}: {
  readonly query: PassagesQuery
  readonly choices: Choices
}) {
  const say = useSay()
  const { study } = useStudyInHand()
  const { ask } = useQueryInHand()
  const heading = useHeading(choices)
  const [place, setPlace] = useState({ of: query, from: 0 })
  // Another question begins at its first passage.
  const from = place.of === query ? place.from : 0
  const { filter, rollUp, beside } = query
  const found = useAskedWith(
    'findPassages',
    { study: study.id },
    { filter, rollUp, ...(beside && { beside }), from },
  )
  const change = (changed: PassagesQuery['filter']) =>
    ask({ ...query, kind: 'passages', filter: changed }, 'in-place')
  return (
    <>
      <form className="query-form" onSubmit={(event) => event.preventDefault()}>
        {beside && <p>{say(words[beside.near], { code: heading('code', beside.code) })}</p>}
        <FilterFields filter={filter} dimensions={DIMENSIONS} choices={choices} onChange={change} />
      </form>
      {found.error && <FaultNotice error={found.error} onAgain={() => void found.refetch()} />}
      {!found.data && !found.error && <AfterASecond>{say(words.reading)}</AfterASecond>}
      {found.data && !found.error && (
        <section aria-busy={found.isFetching}>
          <div role="status">
            <h2>{found.data.total === 1 ? say(words.one) : say(words.many, { count: found.data.total })}</h2>
          </div>
          {found.data.total === 0 && <p className="empty">{say(words.none)}</p>}
          {found.data.total > 0 && <ExportButtons query={{ ...query, kind: 'passages' }} />}
          <PassageList passages={found.data.passages} choices={choices} />
          <MoreOfList
            total={found.data.total}
            from={found.data.from}
            shown={found.data.passages.length}
            onFrom={(next) => setPlace({ of: query, from: next })}
          />
        </section>
      )}
    </>
  )
}

type Passages = NonNullable<ReturnType<typeof useAskedWith<'findPassages'>>['data']>['passages']

function PassageList({ passages, choices }: { readonly passages: Passages; readonly choices: Choices }) {
  const heading = useHeading(choices)
  return [...Map.groupBy(passages, ({ document }) => document)].map(([document, here]) => (
    <div key={document} className="found-in">
      <h3>{heading('document', document)}</h3>
      {here.map(({ start, end, codings, excerpt }) => (
        <ExcerptView key={`${start} ${end}`} excerpt={excerpt}>
          {codings.map(({ code, direction, restsOn, level }) => (
            <span key={`${code} ${direction} ${restsOn} ${level}`} className="given">
              {direction !== null && (
                <span className={direction === 'carries' ? 'sw carry' : 'sw hinder'} aria-hidden="true" />
              )}
              {[
                heading('code', code),
                ...(direction === null ? [] : [heading('direction', direction)]),
                ...(restsOn === null ? [] : [heading('restsOn', restsOn)]),
                ...(level === null ? [] : [heading('level', level)]),
              ].join(', ')}
            </span>
          ))}
        </ExcerptView>
      ))}
    </div>
  ))
}
