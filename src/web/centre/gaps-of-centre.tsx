import { read, type Text } from '../../foundation/text.ts'
import { gapLines, gapRows, gapTable } from '../figures/gap-lines.ts'
import { CannotSay } from './cannot-say.tsx'
import { FigureBlock } from './figure-block.tsx'
import { gapFinding } from './gap-finding.ts'
import type { PartProps } from './part.ts'
import { ScaleGaps } from './scale-gaps.tsx'

const words = {
  about: {
    nl: 'Deze twee groepen lazen precies dezelfde zin. Een lijn die over ‘gelijk’ loopt, laat beide kanten open.',
    en: 'These two groups read exactly the same sentence. A line that crosses ‘equal’ leaves both sides open.',
    fr: 'Ces deux groupes ont lu exactement la même phrase. Une ligne qui croise « égal » laisse les deux côtés ouverts.',
  },
} satisfies Record<string, Text>

/** The differences of this centre that may be estimated: fetched after the first screen, like the later parts. */
export function GapsOfCentre({
  profile,
  titles,
  language,
}: Pick<PartProps, 'profile' | 'titles' | 'language'>) {
  const finding = gapFinding(profile, { titles, language })
  const gaps = { rows: profile.krachtlijnen, titles, language, finding }
  return (
    <>
      {gapRows(gaps).length > 0 && (
        <FigureBlock
          finding={finding}
          about={read(words.about, language)}
          draw={(width) => gapLines(gaps, Math.min(width, 860))}
          table={gapTable(gaps)}
          language={language}
        >
          {profile.cannotBeSaid
            .filter(({ reason }) => reason === 'single-item-invariance')
            .map((said) => (
              <CannotSay key={said.reason} said={said} titles={titles} language={language} />
            ))}
        </FigureBlock>
      )}
      <ScaleGaps profile={profile} titles={titles} language={language} />
    </>
  )
}
