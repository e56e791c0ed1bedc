import { read } from '../../foundation/text.ts'
import type { Evidence } from '../../api/views.ts'
import { listed, withColon } from '../figures/number-words.ts'
import { peopleInTalks, spokenWords } from '../figures/spoken-words.ts'
import { GroupGlyph } from './group-glyph.tsx'
import type { PartProps } from './part.ts'
import { foundOn, hasSpoken, lanesOn } from './told-on.ts'

/** A line per element: its name, and who spoke of it. */
export function SpokenLines({
  elements,
  evidence,
  titles,
  language,
  toElement,
}: Pick<PartProps, 'titles' | 'language' | 'toElement'> & {
  readonly elements: readonly string[]
  readonly evidence: Evidence
}) {
  return (
    <ul className="spoken-list">
      {elements.map((element) => (
        <li key={element}>
          <span>{toElement(element, titles.title(element))}</span>
          <span className="who num">
            {lanesOn(evidence, element)
              .filter(hasSpoken)
              .map(({ group, told }) =>
                told?.shown ? (
                  <span key={group}>
                    <GroupGlyph group={group} />
                    {withColon(titles.group(group), language)} {peopleInTalks(told.value, language)}
                  </span>
                ) : null,
              )}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** That the pooled small groups mentioned it, or did not. */
export function OthersToo({
  evidence,
  element,
  titles,
  language,
}: Pick<PartProps, 'titles' | 'language'> & { readonly evidence: Evidence; readonly element: string }) {
  const { others } = evidence
  if (others === null || others.isWithheld) return null
  const mark = foundOn(evidence, element)?.others
  const isMentioned = mark?.shown === true && mark.value
  const groups = listed(
    others.groups.map((group) => titles.group(group).toLowerCase()),
    language,
  )
  return (
    <p className="small mute">
      {read(isMentioned ? spokenWords.alsoOthers : spokenWords.notOthers, language).replace(
        '{groups}',
        groups,
      )}
    </p>
  )
}
