import type { Text } from '../../../foundation/text.ts'
import type { LinkedRow } from '../../../framework/element-links.ts'
import { splitReference } from '../../../framework/library-index.ts'
import { useSay } from '../shell/language.tsx'
import { Told, useFrames } from './frames.tsx'
import { ThingLink } from './thing-link.tsx'

/** A cell of a table with links, one under the other; on a narrow screen its column's name stands before them. */
export function IdLinks({ title, ids: linked }: { readonly title: Text; readonly ids: readonly string[] }) {
  const say = useSay()
  return (
    <td>
      {linked.length > 0 && (
        <>
          <span className="column-name">{say(title)}: </span>
          <ul className="cell-list">
            {linked.map((id) => (
              <li key={id}>
                <ThingLink id={id} />
                <WhichFrame id={id} />
              </li>
            ))}
          </ul>
        </>
      )}
    </td>
  )
}

/** Where two frames have an element of the same name, the name of its frame tells them apart. */
export function WhichFrame({ id: reference }: { readonly id: string }) {
  const { things } = useFrames()
  const thing = things.get(splitReference(reference).id)
  if (thing?.kind !== 'element') return null
  const name = thing.element.title.nl
  const isShared = [...things.values()].some(
    (other) => other.kind === 'element' && other.id !== thing.id && other.element.title.nl === name,
  )
  return (
    isShared && (
      <span className="mark-words">
        <Told text={thing.framework.title} />
      </span>
    )
  )
}

/** What is at the other end of these rows, with its dimension where a row names one. */
export function ids(rows: readonly LinkedRow[]): readonly string[] {
  return rows.map(({ other, otherDimension }) =>
    otherDimension === undefined ? other : `${other}:${otherDimension}`,
  )
}
