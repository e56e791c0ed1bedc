import { read, type Language, type Text } from '../../foundation/text.ts'
import type { ProfileView } from '../../api/views.ts'
import { texturePatterns } from '../figures/marks.ts'

const words = {
  example: {
    nl: 'Voorbeeld: alle namen, cijfers en uitspraken zijn verzonnen.',
    en: 'Example: all names, figures and statements are invented.',
    fr: 'Exemple : tous les noms, chiffres et propos sont inventés.',
  },
  notPublished: {
    nl: 'Nog niet gepubliceerd. Alleen onderzoekers van deze studie zien dit, om het na te kijken.',
    en: 'Not published yet. Only researchers of this study see this, to check it.',
    fr: 'Pas encore publié. Seuls les chercheurs de cette étude voient ceci, pour vérifier.',
  },
} satisfies Record<string, Text>

/** What stands above a profile and the pages beside it: the textures of their drawings, and what a reader must know first. */
export function ProfileNotices({
  view,
  language,
}: {
  readonly view: ProfileView
  readonly language: Language
}) {
  return (
    <>
      {/* The textures that all drawings refer to; made by our own function. */}
      <div className="defs" dangerouslySetInnerHTML={{ __html: texturePatterns() }} />
      {view.edition.study.isExample && (
        <div className="example">
          <p>{read(words.example, language)}</p>
        </div>
      )}
      {!view.isPublished && (
        <div className="not-published">
          <p>{read(words.notPublished, language)}</p>
        </div>
      )}
    </>
  )
}
