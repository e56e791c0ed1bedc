import type { ReactNode } from 'react'
import { dimensionWords } from '../../../qualitative/queries/dimension-words.ts'
import { ACTOR_GROUPS } from '../../../foundation/actor-group.ts'
import { DIRECTIONS, LEVELS, SUPPORTS } from '../../../qualitative/coding.ts'
import { DOCUMENT_KINDS } from '../../../qualitative/document.ts'
import type { Dimension, Filter } from '../../../qualitative/queries/query.ts'
import { SelectField } from '../form/field.tsx'
import { text, useSay } from '../shell/language.tsx'
import { useStudyInHand } from '../study/study-in-hand.tsx'
import { type Choices, useHeading } from './query-words.ts'

const words = {
  limit: text('Beperk tot …', 'Limit to …', 'Limiter à …'),
  limited: text('Beperkt tot: {what}', 'Limited to: {what}', 'Limité à : {what}'),
  all: text('alles', 'everything', 'tout'),
  several: text('{count} gekozen', '{count} chosen', '{count} choisis'),
  clear: text('Neem alles', 'Take everything', 'Tout prendre'),
}

/** Which of everything is asked about: one choice for each dimension, folded away until it is wanted. */
export function FilterFields<Kept extends Filter>({
  filter,
  dimensions,
  choices,
  onChange,
  children,
}: {
  readonly filter: Kept
  readonly dimensions: readonly (Dimension & keyof Kept)[]
  readonly choices: Choices
  readonly onChange: (filter: Kept) => void
  /** Another way to limit, that is no dimension. */
  readonly children?: ReactNode
}) {
  const say = useSay()
  const heading = useHeading(choices)
  const options = useOptions(choices)
  const set = dimensions.flatMap((dimension) => {
    const values: readonly (string | null)[] | undefined = filter[dimension]
    return values ? [{ dimension, values }] : []
  })
  const limitedTo = set
    .map(({ dimension, values }) => values.map((value) => heading(dimension, value)).join(' / '))
    .join(' · ')
  const choose = (dimension: Dimension & keyof Kept, chosen: string) => {
    const { [dimension]: _before, ...others } = filter
    // A value of the list of this dimension, so the filter keeps its shape.
    const kept = chosen === '' ? others : { ...others, [dimension]: [chosen === NONE ? null : chosen] }
    onChange(kept as unknown as Kept)
  }
  return (
    <details className="query-filter">
      <summary>{set.length === 0 ? say(words.limit) : say(words.limited, { what: limitedTo })}</summary>
      <div className="query-fields">
        {dimensions.map((dimension) => {
          const values: readonly (string | null)[] = filter[dimension] ?? []
          const isOne = values.length <= 1
          return (
            <SelectField
              key={dimension}
              label={say(dimensionWords[dimension])}
              value={isOne ? (values.length === 0 ? '' : (values[0] ?? NONE)) : SEVERAL}
              onChange={(chosen) => choose(dimension, chosen)}
              options={[
                { value: '', name: say(words.all) },
                ...(isOne ? [] : [{ value: SEVERAL, name: say(words.several, { count: values.length }) }]),
                ...options(dimension).map((value) => ({
                  value: value ?? NONE,
                  name: `${indent(dimension, value, choices)}${heading(dimension, value)}`,
                })),
              ]}
            />
          )
        })}
        {children}
      </div>
      {set.length > 0 && (
        <p className="actions">
          <button type="button" className="btn" onClick={() => onChange({} as Kept)}>
            {say(words.clear)}
          </button>
        </p>
      )}
    </details>
  )
}

const NONE = 'none'
const SEVERAL = 'several'

function useOptions(choices: Choices): (dimension: Dimension) => readonly (string | null)[] {
  const { study, waves } = useStudyInHand()
  const ownGroups = study.groups.map(({ group }) => group).filter((group) => group.startsWith('other-'))
  return (dimension) => {
    switch (dimension) {
      case 'code':
        return choices.codes.filter(({ isUsed }) => isUsed).map(({ id }) => id)
      case 'group':
        return [...ACTOR_GROUPS, ...ownGroups, null]
      case 'centre':
        return [...study.centres.map(({ id }) => id), null]
      case 'wave':
        return [...waves.map(({ wave }) => wave.id), null]
      case 'kind':
        return DOCUMENT_KINDS
      case 'direction':
        return [...DIRECTIONS, null]
      case 'restsOn':
        return [...SUPPORTS, null]
      case 'level':
        return [...LEVELS, null]
      case 'document':
        return choices.documents.map(({ id }) => id)
    }
  }
}

/** A list of a select has no levels: spaces that do not break stand for them. */
function indent(dimension: Dimension, value: string | null, { codes }: Choices): string {
  if (dimension !== 'code') return ''
  return '\u00a0\u00a0\u00a0'.repeat(codes.find(({ id }) => id === value)?.depth ?? 0)
}
