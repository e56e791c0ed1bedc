import type { ReportedGroup } from '../../api/views.ts'
import { groupShape } from '../figures/marks.ts'

/** The shape of a group, always beside its name. */
export function GroupGlyph({ group }: { readonly group: ReportedGroup }) {
  return (
    <svg
      className="gly"
      viewBox="-8 -8 16 16"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: groupShape(group, 0, 0, 6.2).markup }}
    />
  )
}
