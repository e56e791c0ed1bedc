import type { Language } from '../../foundation/text.ts'
import type { ReportedGroup } from '../../api/views.ts'
import type { Titles } from '../figures/titles.ts'
import { GroupGlyph } from './group-glyph.tsx'
import { Seal } from './seal.tsx'

/** Groups of which a figure shows nothing: a line each instead of an empty drawing. */
export function SealedGroups({
  groups,
  titles,
  language,
}: {
  readonly groups: readonly ReportedGroup[]
  readonly titles: Titles
  readonly language: Language
}) {
  return groups.map((group) => (
    <p className="sealed-line" key={group}>
      <GroupGlyph group={group} />
      <b>{titles.group(group)}</b> <Seal language={language} />
    </p>
  ))
}
