import type { Count, Heading } from '../../../qualitative/queries/crosstab.ts'
import type { CrosstabQuery } from '../../../qualitative/queries/query.ts'
import { text, useSay } from '../shell/language.tsx'
import { behindCell } from './default-query.ts'
import { useQueryInHand } from './query-in-hand.ts'

export const COUNT_IN = ['people', 'passages', 'documents'] as const
export type CountIn = (typeof COUNT_IN)[number]

const words = {
  cell: text('{row}, {column}:', '{row}, {column}:', '{row}, {column} :'),
  one: {
    people: text('mens', 'person', 'personne'),
    passages: text('passage', 'passage', 'passage'),
    documents: text('document', 'document', 'document'),
  },
  many: {
    people: text('mensen', 'people', 'personnes'),
    passages: text('passages', 'passages', 'passages'),
    documents: text('documenten', 'documents', 'documents'),
  },
}

/** More blocks than this are no longer seen at a glance; then the number stands alone. */
const MOST_BLOCKS = 12

/** What a cell counts, and the way to its passages: people as blocks too, one for each. */
export function CellCount({
  query,
  at,
  count,
  countIn,
  names,
}: {
  readonly query: CrosstabQuery
  readonly at: readonly [Heading | undefined, Heading | undefined]
  readonly count: Count | undefined
  readonly countIn: CountIn
  readonly names: readonly [string, string]
}) {
  const say = useSay()
  const { ask } = useQueryInHand()
  if (!count || count.passages === 0) return <span className="mute">–</span>
  const nameOf = (what: CountIn) => say((count[what] === 1 ? words.one : words.many)[what])
  const beside: CountIn = countIn === 'passages' ? 'people' : 'passages'
  return (
    <button
      type="button"
      className="count"
      onClick={() => ask({ kind: 'passages', ...behindCell(query, at[0], at[1]) })}
    >
      {/* The table says by place what a button by itself has to say in words. */}
      <span className="vh">{say(words.cell, { row: names[0], column: names[1] })} </span>
      <span className="people">
        <b>{count[countIn]}</b>
        <span className="vh"> {nameOf(countIn)}, </span>
        {countIn === 'people' && count.people <= MOST_BLOCKS && <Blocks count={count.people} />}
      </span>
      <small>
        {count[beside]} {nameOf(beside)}
      </small>
    </button>
  )
}

function Blocks({ count }: { readonly count: number }) {
  return (
    <span className="blocks" aria-hidden="true">
      {Array.from({ length: count }, (_, i) => (
        <i key={i} />
      ))}
    </span>
  )
}
