import type { ReactNode } from 'react'
import { read, type Language, type Text } from '../../foundation/text.ts'
import type { ProfileView } from '../../api/views.ts'
import { figureWords } from '../figures/figure-words.ts'
import type { Titles } from '../figures/titles.ts'
import { dayInWords, monthsBetween } from './dates.ts'
import { headline } from './findings.ts'
import { GroupGlyph } from './group-glyph.tsx'
import { Seal } from './seal.tsx'

const words = {
  profile: { nl: 'Empowermentprofiel', en: 'Empowerment profile', fr: 'Profil d’empowerment' },
  wave: { nl: 'Golf', en: 'Wave', fr: 'Vague' },
  closed: { nl: 'gesloten', en: 'closed', fr: 'close' },
  facts: { nl: 'Feiten', en: 'Facts', fr: 'Faits' },
  filled: {
    nl: '{count} van {total} ingevuld',
    en: '{count} of {total} filled in',
    fr: '{count} sur {total} remplis',
  },
  edition: { nl: 'Editie', en: 'Edition', fr: 'Édition' },
  answered: { nl: 'Antwoorden van genodigden', en: 'Answers of those invited', fr: 'Réponses des invités' },
} satisfies Record<string, Text>

/** A finding as a sentence, and how it was come by. */
export function Masthead({
  view,
  titles,
  language,
  heading,
}: {
  readonly view: ProfileView
  readonly titles: Titles
  readonly language: Language
  readonly heading: (title: string) => ReactNode
}) {
  const { profile, edition, library } = view
  const { title, lead } = headline(profile, { titles, language })
  const allFacts = library.frameworks
    .filter(({ kind }) => kind === 'facts')
    .flatMap(({ elements }) => elements.filter(({ retired }) => !retired))
  return (
    <div className="mast mastgrid">
      <div>
        <p className="eyebrow">
          {read(words.profile, language)} · {profile.centre.name}
        </p>
        {heading(title)}
        {lead && <p className="lead">{lead}</p>}
      </div>
      <div className="facts">
        <dl className="num">
          <dt>
            {read(words.wave, language)} {edition.wave.number}
          </dt>
          <dd>
            {monthsBetween(edition.wave.openedOn, edition.wave.closedOn, language)},{' '}
            {read(words.closed, language)}
          </dd>
          {profile.groups.map(({ group, invited, respondents }) => (
            <GroupLine key={group} group={group} titles={titles}>
              {respondents.shown ? (
                `${respondents.value} ${read(figureWords.of, language)} ${invited}`
              ) : (
                <Seal language={language} />
              )}
            </GroupLine>
          ))}
          {allFacts.length > 0 && (
            <>
              <dt>{read(words.facts, language)}</dt>
              <dd>
                {read(words.filled, language)
                  .replace('{count}', String(profile.facts.length))
                  .replace('{total}', String(allFacts.length))}
              </dd>
            </>
          )}
          <dt>
            {read(words.edition, language)} {edition.number}
          </dt>
          <dd>{dayInWords(edition.madeOn, language)}</dd>
        </dl>
        <p className="tiny mute">{read(words.answered, language)}</p>
      </div>
    </div>
  )
}

function GroupLine({
  group,
  titles,
  children,
}: {
  readonly group: ProfileView['profile']['groups'][number]['group']
  readonly titles: Titles
  readonly children: ReactNode
}) {
  return (
    <>
      <dt>
        <GroupGlyph group={group} />
        {titles.group(group)}
      </dt>
      <dd>{children}</dd>
    </>
  )
}
