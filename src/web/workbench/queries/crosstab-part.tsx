import type { CrosstabQuery } from '../../../qualitative/queries/query.ts'
import { dimensionWords } from '../../../qualitative/queries/dimension-words.ts'
import { DIMENSIONS } from '../../../qualitative/queries/query.ts'
import { useAskedWith } from '../asking.ts'
import { SelectField, Tick } from '../form/field.tsx'
import { AfterASecond } from '../shell/after-a-second.tsx'
import { text, useSay } from '../shell/language.tsx'
import { FaultNotice } from '../shell/states.tsx'
import { useStudyInHand } from '../study/study-in-hand.tsx'
import { CrosstabTable } from './crosstab-table.tsx'
import { FilterFields } from './filter-fields.tsx'
import { useQueryInHand } from './query-in-hand.ts'
import type { Choices } from './query-words.ts'

const words = {
  rows: text('Rijen', 'Rows', 'Lignes'),
  columns: text('Kolommen', 'Columns', 'Colonnes'),
  rollUp: text(
    'Tel mee wat onder een code valt',
    'Count what lies under a code with it',
    'Compter aussi ce qui relève d’un code',
  ),
  rollUpMeans: text(
    'Een krachtlijn telt dan elke mens die over een van haar elementen sprak, één keer.',
    'A krachtlijn then counts everybody who spoke of one of its elements, once.',
    'Une ligne de force compte alors chaque personne qui a parlé de l’un de ses éléments, une fois.',
  ),
  counting: text('Bezig met tellen …', 'Counting …', 'Comptage en cours …'),
}

/** A table of people and passages by two dimensions; every change is counted at once. */
export function CrosstabPart({
  query,
  choices,
}: {
  readonly query: CrosstabQuery
  readonly choices: Choices
}) {
  const say = useSay()
  const { study } = useStudyInHand()
  const { ask } = useQueryInHand()
  const { rows, columns, filter, rollUp } = query
  const counted = useAskedWith('countCodings', { study: study.id }, { rows, columns, filter, rollUp })
  const change = (changed: Partial<CrosstabQuery>) =>
    ask({ ...query, kind: 'crosstab', ...changed }, 'in-place')
  const options = DIMENSIONS.map((dimension) => ({ value: dimension, name: say(dimensionWords[dimension]) }))
  return (
    <>
      <form className="query-form" onSubmit={(event) => event.preventDefault()}>
        <div className="query-fields">
          <SelectField
            label={say(words.rows)}
            value={rows}
            // What is chosen for the one makes way in the other.
            onChange={(chosen) => change({ rows: chosen, columns: chosen === columns ? rows : columns })}
            options={options}
          />
          <SelectField
            label={say(words.columns)}
            value={columns}
            onChange={(chosen) => change({ columns: chosen, rows: chosen === rows ? columns : rows })}
            options={options}
          />
        </div>
        <Tick
          label={say(words.rollUp)}
          follows={say(words.rollUpMeans)}
          checked={rollUp}
          onChange={(checked) => change({ rollUp: checked })}
        />
        <FilterFields
          filter={filter}
          dimensions={DIMENSIONS}
          choices={choices}
          onChange={(changed) => change({ filter: changed })}
        />
      </form>
      {counted.error && <FaultNotice error={counted.error} onAgain={() => void counted.refetch()} />}
      {!counted.data && !counted.error && <AfterASecond>{say(words.counting)}</AfterASecond>}
      {counted.data && !counted.error && (
        <CrosstabTable
          // While the next is counted the last one stands, under its own headings.
          query={query}
          table={counted.data}
          isOld={counted.isPlaceholderData}
          choices={choices}
        />
      )}
    </>
  )
}
