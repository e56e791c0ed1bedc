import type { Together } from '../../../qualitative/queries/co-occurrence.ts'
import { codeHeading } from '../../../qualitative/queries/dimension-words.ts'
import { type CoOccurrenceQuery, NEARNESSES } from '../../../qualitative/queries/query.ts'
import { useAskedWith } from '../asking.ts'
import { Choices as ChoiceField, Tick } from '../form/field.tsx'
import { AfterASecond } from '../shell/after-a-second.tsx'
import { text, useSay } from '../shell/language.tsx'
import { Scrolls } from '../shell/scrolls.tsx'
import { FaultNotice } from '../shell/states.tsx'
import { useStudyInHand } from '../study/study-in-hand.tsx'
import { ExportButtons } from './export-buttons.tsx'
import { FilterFields } from './filter-fields.tsx'
import { useQueryInHand } from './query-in-hand.ts'
import { type Choices, useHeading } from './query-words.ts'

const words = {
  near: text('Samen is', 'Together means', 'Ensemble veut dire'),
  overlap: text('passages die elkaar raken', 'passages that overlap', 'des passages qui se recouvrent'),
  turn: text('in dezelfde beurt', 'in the same turn', 'dans le même tour de parole'),
  document: text('in hetzelfde document', 'in the same document', 'dans le même document'),
  codes: text('Welke codes ({count})', 'Which codes ({count})', 'Quels codes ({count})'),
  tooMany: text('Kies er hoogstens 60.', 'Choose 60 at most.', 'Choisissez-en 60 au plus.'),
  none: text(
    'Kies minstens één code die al gebruikt is.',
    'Choose at least one code that is in use.',
    'Choisissez au moins un code déjà utilisé.',
  ),
  caption: text('Codes die samen voorkomen', 'Codes that occur together', 'Codes qui apparaissent ensemble'),
  explained: text(
    'In elk vak: mensen die over allebei spraken, en daaronder plaatsen. Op de schuine lijn staat elke code alleen.',
    'In each cell: people who spoke of both, and below them places. On the slanting line stands each code alone.',
    'Dans chaque case : les personnes qui ont parlé des deux, et en dessous les endroits. Sur la diagonale, chaque code seul.',
  ),
  alone: text('{one}:', '{one}:', '{one} :'),
  both: text('{one} samen met {other}:', '{one} together with {other}:', '{one} avec {other} :'),
  peopleAnd: text('mensen, plaatsen:', 'people, places:', 'personnes, endroits :'),
  asList: text('Toon als lijst', 'Show as a list', 'Afficher en liste'),
  one: text('Code', 'Code', 'Code'),
  other: text('samen met', 'together with', 'avec'),
  people: text('Mensen', 'People', 'Personnes'),
  places: text('Plaatsen', 'Places', 'Endroits'),
  documents: text('Documenten', 'Documents', 'Documents'),
  counting: text('Bezig met tellen …', 'Counting …', 'Comptage en cours …'),
  never: text(
    'Geen twee van deze codes komen zo samen voor.',
    'No two of these codes occur together in this way.',
    "Aucun de ces codes n'apparaît ainsi avec un autre.",
  ),
}

/** Which codes stand together: a square with numbers, and the same as a list. */
export function TogetherPart({
  query,
  choices,
}: {
  readonly query: CoOccurrenceQuery
  readonly choices: Choices
}) {
  const say = useSay()
  const { study } = useStudyInHand()
  const { ask } = useQueryInHand()
  const { codes, near, filter, rollUp } = query
  const isAsked = codes.length > 0 && codes.length <= 60
  const counted = useAskedWith('codesTogether', { study: study.id }, { codes, near, filter, rollUp }, isAsked)
  const change = (changed: Partial<CoOccurrenceQuery>) =>
    ask({ ...query, kind: 'co-occurrence', ...changed }, 'in-place')
  const used = choices.codes.filter(({ isUsed }) => isUsed)
  return (
    <>
      <form className="query-form" onSubmit={(event) => event.preventDefault()}>
        <ChoiceField
          legend={say(words.near)}
          value={near}
          onChange={(chosen) => change({ near: chosen })}
          options={NEARNESSES.map((value) => ({ value, name: say(words[value]) }))}
        />
        <details className="query-filter">
          <summary>{say(words.codes, { count: codes.length })}</summary>
          <div className="code-ticks">
            {used.map((code) => (
              <div key={code.id} style={{ paddingInlineStart: `${code.depth}rem` }}>
                <Tick
                  label={codeHeading(code)}
                  checked={codes.includes(code.id)}
                  onChange={(checked) =>
                    change({
                      codes: used
                        .map(({ id }) => id)
                        .filter((id) => (id === code.id ? checked : codes.includes(id))),
                    })
                  }
                />
              </div>
            ))}
          </div>
        </details>
        <FilterFields
          filter={filter}
          dimensions={['group', 'centre', 'wave', 'kind', 'document', 'direction', 'restsOn', 'level']}
          choices={choices}
          onChange={(changed) => change({ filter: changed })}
        />
      </form>
      {!isAsked && <p className="empty">{say(codes.length === 0 ? words.none : words.tooMany)}</p>}
      {isAsked && counted.error && (
        <FaultNotice error={counted.error} onAgain={() => void counted.refetch()} />
      )}
      {isAsked && !counted.data && !counted.error && <AfterASecond>{say(words.counting)}</AfterASecond>}
      {isAsked && counted.data && !counted.error && (
        <section aria-busy={counted.isPlaceholderData}>
          <h2>{say(words.caption)}</h2>
          <p className="hint">{say(words.explained)}</p>
          <Square query={query} codes={counted.data.codes} pairs={counted.data.pairs} choices={choices} />
          <PairList codes={counted.data.codes} pairs={counted.data.pairs} choices={choices} />
          <ExportButtons query={{ kind: 'co-occurrence', ...query }} />
        </section>
      )}
    </>
  )
}

interface Pairs {
  readonly codes: CoOccurrenceQuery['codes']
  readonly pairs: readonly (readonly Together[])[]
  readonly choices: Choices
}

function Square({ query, codes, pairs, choices }: Pairs & { readonly query: CoOccurrenceQuery }) {
  const say = useSay()
  const { ask } = useQueryInHand()
  const heading = useHeading(choices)
  const name = (id: string) => heading('code', id)
  const code = (id: string) => choices.codes.find((one) => one.id === id)
  const most = Math.max(
    1,
    ...pairs.flatMap((row, i) => row.filter((_, j) => j !== i).map(({ people }) => people)),
  )
  return (
    <Scrolls label={say(words.caption)}>
      <table className="square">
        <caption className="vh">{say(words.caption)}</caption>
        <thead>
          <tr>
            <td />
            {codes.map((id) => (
              <th key={id} scope="col">
                <abbr title={code(id)?.name}>{shortName(code(id))}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {codes.map((row, r) => (
            <tr key={row}>
              <th scope="row">{name(row)}</th>
              {codes.map((column, c) => {
                const pair = pairs[r]?.[c]
                const isSame = r === c
                const step = pair && !isSame ? Math.ceil((pair.people / most) * 4) : 0
                return (
                  <td key={column} className={isSame ? 'own' : `shade-${step}`}>
                    {pair && pair.places > 0 ? (
                      <button
                        type="button"
                        className="count"
                        onClick={() =>
                          ask({
                            kind: 'passages',
                            filter: { ...query.filter, code: [row] },
                            rollUp: query.rollUp,
                            ...(!isSame && { beside: { code: column, near: query.near } }),
                          })
                        }
                      >
                        <span className="vh">
                          {say(isSame ? words.alone : words.both, {
                            one: name(row),
                            other: name(column),
                          })}{' '}
                        </span>
                        <b>{pair.people}</b>
                        <span className="vh"> {say(words.peopleAnd)} </span>
                        <small>{pair.places}</small>
                      </button>
                    ) : (
                      <span className="mute">–</span>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  )
}

function PairList({ codes, pairs, choices }: Pairs) {
  const say = useSay()
  const heading = useHeading(choices)
  const name = (id: string) => heading('code', id)
  const listed = codes
    .flatMap((one, i) =>
      codes.slice(i + 1).flatMap((other, j) => {
        const pair = pairs[i]?.[i + 1 + j]
        return pair && pair.places > 0 ? [{ one, other, ...pair }] : []
      }),
    )
    .toSorted((a, b) => b.people - a.people || b.places - a.places)
  if (listed.length === 0) return <p className="empty">{say(words.never)}</p>
  return (
    <details className="tab">
      <summary>{say(words.asList)}</summary>
      <Scrolls label={say(words.asList)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(words.one)}</th>
              <th scope="col">{say(words.other)}</th>
              <th scope="col" className="num">
                {say(words.people)}
              </th>
              <th scope="col" className="num">
                {say(words.places)}
              </th>
              <th scope="col" className="num">
                {say(words.documents)}
              </th>
            </tr>
          </thead>
          <tbody>
            {listed.map(({ one, other, people, places, documents }) => (
              <tr key={`${one} ${other}`}>
                <th scope="row">{name(one)}</th>
                <td>{name(other)}</td>
                <td className="num">{people}</td>
                <td className="num">{places}</td>
                <td className="num">{documents}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </details>
  )
}

/** A column is narrow: the mark of a code stands for it, its name in the row. */
function shortName(code: { readonly mark: string; readonly name: string } | undefined): string {
  if (!code) return ''
  return code.mark === '' ? code.name.slice(0, 8) : code.mark
}
