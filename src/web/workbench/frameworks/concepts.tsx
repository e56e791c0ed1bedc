import type { Text } from '../../../foundation/text.ts'
import type { Framework } from '../../../framework/shape.ts'
import { useSay } from '../shell/language.tsx'
import { Told } from './frames.tsx'

/** Terms of the frame that are no element of it: each with its meaning and its source. */
export function Concepts({
  title,
  concepts,
}: {
  readonly title: Text
  readonly concepts: NonNullable<Framework['concepts']>
}) {
  const say = useSay()
  return (
    <section className="part">
      <h2>{say(title)}</h2>
      <dl className="concepts">
        {concepts.map(({ id, title: name, definition, source }) => (
          <div key={id}>
            <dt>
              <Told text={name} />
            </dt>
            <dd>
              <Told text={definition} />
              {source && <span className="mark-words">{source}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
