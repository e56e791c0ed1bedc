import type { Text } from '../../../foundation/text.ts'
import type { LinkedRow } from '../../../framework/element-links.ts'
import { useSay } from '../shell/language.tsx'
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
              </li>
            ))}
          </ul>
        </>
      )}
    </td>
  )
}

/** What is at the other end of these rows, with its dimension where a row names one. */
export function ids(rows: readonly LinkedRow[]): readonly string[] {
  return rows.map(({ other, otherDimension }) =>
    otherDimension === undefined ? other : `${other}:${otherDimension}`,
  )
}
