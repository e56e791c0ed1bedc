import { read, type Language, type Text } from '../../foundation/text.ts'
import type { ProfileView } from '../../api/views.ts'

const words = {
  read: { nl: 'Lees hierbij', en: 'Read with this', fr: 'À lire avec ceci' },
} satisfies Record<string, Text>

/** What must be said beside a figure, in the words of the table of cautions. */
export function Cautions({
  profile,
  of,
  language,
}: {
  readonly profile: ProfileView['profile']
  /** Which of the profile's cautions belong here. */
  readonly of: readonly string[]
  readonly language: Language
}) {
  const here = (profile.cautions ?? []).filter(({ caution }) => of.includes(caution))
  if (here.length === 0) return null
  return (
    <div className="cautions">
      <h4>{read(words.read, language)}</h4>
      <ul>
        {here.map(({ caution, says }) => (
          <li key={caution}>{read(says, language)}</li>
        ))}
      </ul>
    </div>
  )
}
