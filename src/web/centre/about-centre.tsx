import { read, type Language, type Text } from '../../foundation/text.ts'
import type { ProfileView } from '../../api/views.ts'

const words = {
  title: { nl: 'Over dit centrum', en: 'About this centre', fr: 'À propos de ce centre' },
  whyChosen: { nl: 'Waarom dit centrum', en: 'Why this centre', fr: 'Pourquoi ce centre' },
  training: { nl: 'Vorming', en: 'Training', fr: 'Formation' },
} satisfies Record<string, Text>

/** The description that stands before the numbers. Nothing when nobody wrote one. */
export function AboutCentre({
  centre,
  language,
}: {
  readonly centre: ProfileView['profile']['centre']
  readonly language: Language
}) {
  const { context, whyChosen, training } = centre
  if (!context && !whyChosen && !training) return null
  return (
    <section className="about-centre" aria-labelledby="about-centre">
      <h2 id="about-centre">{read(words.title, language)}</h2>
      <div>
        {context && <p>{context}</p>}
        <dl>
          {whyChosen && (
            <div>
              <dt>{read(words.whyChosen, language)}</dt>
              <dd>{whyChosen}</dd>
            </div>
          )}
          {training && (
            <div>
              <dt>{read(words.training, language)}</dt>
              <dd>{training}</dd>
            </div>
          )}
        </dl>
      </div>
    </section>
  )
}
