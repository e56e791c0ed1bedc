import { read, type Text } from '../../foundation/text.ts'
import type { ProfileView } from '../../api/views.ts'
import { gapLines, gapTable, type WithGap } from '../figures/gap-lines.ts'
import { quoted } from '../figures/number-words.ts'
import { Unsaid } from './cannot-say.tsx'
import { FigureBlock } from './figure-block.tsx'
import type { PartProps } from './part.ts'

const words = {
  finding: {
    nl: 'Verschillen op schalen die voor beide groepen hetzelfde betekenen',
    en: 'Differences on scales that mean the same for both groups',
    fr: 'Différences sur des échelles qui ont le même sens pour les deux groupes',
  },
  about: {
    nl: 'Beide groepen kregen dezelfde vragen, en over alle centra samen is getoetst of ze die gelijk verstaan.',
    en: 'Both groups got the same questions, and over all centres together it was tested whether they understand them alike.',
    fr: 'Les deux groupes ont reçu les mêmes questions, et on a vérifié sur tous les centres s’ils les comprennent de la même façon.',
  },
  caption: {
    nl: 'Verschil tussen twee gemiddelden op een schaal, met 95 %-interval. Nul is geen verschil.',
    en: 'Difference between two means on a scale, with 95% interval. Zero is no difference.',
    fr: 'Différence entre deux moyennes sur une échelle, avec intervalle à 95 %. Zéro : aucune différence.',
  },
  refused: {
    nl: 'Het verschil op {which} kan niet gezegd worden,',
    en: 'The difference on {which} cannot be said,',
    fr: 'La différence sur {which} ne peut pas être dite,',
  },
  because: { nl: 'want:', en: 'because:', fr: 'car :' },
  possible: {
    nl: 'beide groepen naast elkaar lezen.',
    en: 'read both groups side by side.',
    fr: 'lire les deux groupes côte à côte.',
  },
} satisfies Record<string, Text>

/** Differences on scales of several questions, each with the word on whether it may be compared. */
export function ScaleGaps({ profile, titles, language }: Pick<PartProps, 'profile' | 'titles' | 'language'>) {
  const gaps = profile.scaleGaps ?? []
  const refused = gaps.flatMap(({ construct, dimension, comparability }) =>
    comparability.shown && comparability.value.verdict === 'refused'
      ? [{ construct, dimension, says: comparability.value.caution.says }]
      : [],
  )
  const rows = gaps.filter((gap) => !isRefused(gap)).map(asRow)
  const finding = read(words.finding, language)
  const figure = { rows, titles, language, finding }
  const cautions = gaps.flatMap(({ comparability }) =>
    comparability.shown && comparability.value.verdict === 'with-caution'
      ? [comparability.value.caution]
      : [],
  )
  return (
    <>
      {rows.length > 0 && (
        <FigureBlock
          finding={finding}
          about={read(words.about, language)}
          draw={(width) => gapLines(figure, Math.min(width, 860))}
          table={{ ...gapTable(figure), caption: read(words.caption, language) }}
          language={language}
        >
          {[...new Map(cautions.map((one) => [one.caution, one.says]))].map(([caution, says]) => (
            <p key={caution} className="small">
              {read(says, language)}
            </p>
          ))}
        </FigureBlock>
      )}
      {refused.map(({ construct, dimension, says }) => (
        <Unsaid
          key={`${construct} ${dimension ?? ''}`}
          title={read(words.refused, language).replace('{which}', quoted(titles.title(construct), language))}
          because={`${read(words.because, language)} ${read(says, language)}`}
          possible={read(words.possible, language)}
          language={language}
        />
      ))}
    </>
  )
}

type ScaleGap = NonNullable<ProfileView['profile']['scaleGaps']>[number]

const isRefused = ({ comparability }: ScaleGap) =>
  comparability.shown && comparability.value.verdict === 'refused'

const asRow = ({ construct, gap, scaleMaximum }: ScaleGap): WithGap => ({
  construct,
  gap,
  cells: [{ group: gap.groups[0], scaleMaximum }],
})
