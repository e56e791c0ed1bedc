/** One element in one centre: figures left, facts right, what contradicts named, what is missing last. */
import '../figures/figures.css'
import './profile.css'
import './spoken.css'
import './element.css'
import { type ReactNode, useMemo } from 'react'
import { factsBeside } from '../../framework/facts-beside.ts'
import { read, type Language, type Text } from '../../foundation/text.ts'
import type { ProfileView } from '../../api/views.ts'
import { factValue } from '../figures/fact-value.ts'
import { listed } from '../figures/number-words.ts'
import { titlesOf } from '../figures/titles.ts'
import { cellsOn, FiguresOn } from './figures-on.tsx'
import { MissingOn } from './missing-on.tsx'
import type { ElementPartProps, ToElement } from './part.ts'
import { ProfileNotices } from './profile-notices.tsx'
import { useTablesOpenInPrint } from './tables-in-print.ts'
import { TalksOn } from './talks-on.tsx'
import { hasSpoken, lanesOn } from './told-on.ts'
import { weighedElement } from './weighed-element.ts'

const words = {
  gone: {
    nl: 'Dit element staat niet in de kaders van deze studie',
    en: 'This element is not in the frames of this study',
    fr: 'Cet élément ne figure pas dans les cadres de cette étude',
  },
  known: { nl: 'bewijs uit:', en: 'evidence from:', fr: 'éléments de :' },
  questionnaire: { nl: 'vragenlijst', en: 'questionnaire', fr: 'questionnaire' },
  talksToo: { nl: 'gesprekken', en: 'conversations', fr: 'entretiens' },
  factsToo: { nl: 'feiten', en: 'facts', fr: 'faits' },
  facts: { nl: 'De feiten', en: 'The facts', fr: 'Les faits' },
  noFact: {
    nl: 'De kaders van deze studie leggen hier geen feit naast.',
    en: 'The frames of this study put no fact beside this.',
    fr: 'Les cadres de cette étude ne mettent aucun fait à côté.',
  },
  against: { nl: 'Wat elkaar tegenspreekt', en: 'What contradicts', fr: 'Ce qui se contredit' },
  noContradiction: {
    nl: 'Niets dat uit getoonde cijfers en gesprekken te zeggen is.',
    en: 'Nothing that can be said from the figures and conversations shown.',
    fr: 'Rien qui puisse être dit à partir des chiffres et entretiens montrés.',
  },
  talk: {
    nl: 'Een verschil is iets om samen over te praten, geen fout van wie ook.',
    en: 'A difference is something to talk about together, nobody’s mistake.',
    fr: 'Une différence est un sujet de conversation, la faute de personne.',
  },
  agrees: { nl: 'Wat overeenstemt', en: 'What agrees', fr: 'Ce qui concorde' },
} satisfies Record<string, Text>

export interface ElementPageProps {
  readonly view: ProfileView
  readonly element: string
  readonly language: Language
  readonly heading?: (title: string) => ReactNode
  /** How words lead back to the profile; they stay words when left out. */
  readonly toProfile?: (words: ReactNode) => ReactNode
  readonly toElement?: ToElement
}

export function ElementPage({
  view,
  element,
  language,
  heading = (title) => <h1 tabIndex={-1}>{title}</h1>,
  toProfile = (text) => text,
  toElement = (_element, text) => text,
}: ElementPageProps) {
  const titles = useMemo(() => titlesOf(view.library, language), [view.library, language])
  const beside = useMemo(() => factsBeside(view.library, element), [view.library, element])
  useTablesOpenInPrint()
  const { profile } = view
  const evidence = view.evidence?.evidence ?? null
  if (!titles.element(element)) {
    return (
      <div className="wrap">
        <p className="eyebrow">{toProfile(profile.centre.name)}</p>
        {heading(read(words.gone, language))}
      </div>
    )
  }
  const told = weighedElement(element, { profile, evidence }, { titles, language })
  const cells = cellsOn(profile, element)
  const definition = titles.element(element)?.definition
  const number = titles.number(element)
  const given = { profile, evidence: view.evidence, titles, language, toElement, element }
  return (
    <div className="profile element-page" lang={language}>
      <ProfileNotices view={view} language={language} />
      <div className="wrap">
        <div className="mast">
          <p className="eyebrow">
            {toProfile(profile.centre.name)} · {titles.kindTitle(titles.element(element)?.kind ?? '')}
            {number !== null && ` ${number}`} · {titles.title(element)}
          </p>
          {heading(told.title)}
          {definition && <p className="lead">{read(definition, language)}</p>}
          <Known
            language={language}
            kinds={[
              cells.some(({ figure }) => figure.shown),
              evidence !== null && lanesOn(evidence, element).some(hasSpoken),
              profile.facts.some(({ fact }) => beside.includes(fact)),
            ]}
          />
        </div>
        <div className="jd">
          <div>
            <FiguresOn {...given} cells={cells} />
            <TalksOn {...given} />
          </div>
          <aside
            aria-label={`${read(words.facts, language)}, ${read(words.against, language).toLowerCase()}`}
          >
            <FactsOn {...given} beside={beside} />
            <div className="blk">
              <h2>{read(words.against, language)}</h2>
              {told.contradictions.length === 0 ? (
                <p className="mute">{read(words.noContradiction, language)}</p>
              ) : (
                <>
                  {told.contradictions.map((sentence) => (
                    <p key={sentence}>{sentence}</p>
                  ))}
                  <p className="tiny mute">{read(words.talk, language)}</p>
                </>
              )}
            </div>
            {told.agreements.length > 0 && (
              <div className="blk">
                <h2>{read(words.agrees, language)}</h2>
                {told.agreements.map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
              </div>
            )}
          </aside>
        </div>
        <MissingOn {...given} cells={cells} beside={beside} />
      </div>
    </div>
  )
}

/** Three small squares: how many kinds of evidence there are, not how well it goes. */
function Known({ kinds, language }: { readonly kinds: readonly boolean[]; readonly language: Language }) {
  const names = [words.questionnaire, words.talksToo, words.factsToo].filter((_, at) => kinds[at])
  return (
    <p className="small mute known">
      <span className="ticks" aria-hidden="true">
        {kinds.map((isThere, at) => (
          <i key={at} className={isThere ? 'on' : undefined} />
        ))}
      </span>{' '}
      {read(words.known, language)}{' '}
      {names.length === 0
        ? '–'
        : listed(
            names.map((name) => read(name, language)),
            language,
          )}
    </p>
  )
}

function FactsOn({
  profile,
  beside,
  titles,
  language,
}: ElementPartProps & { readonly beside: readonly string[] }) {
  const filled = profile.facts.filter(({ fact }) => beside.includes(fact))
  return (
    <div className="blk">
      <h2>{read(words.facts, language)}</h2>
      {beside.length === 0 && <p className="mute">{read(words.noFact, language)}</p>}
      {filled.length > 0 && (
        <dl className="fx">
          {filled.map((found) => (
            <div key={found.fact}>
              <dt className="num">{factValue(found, titles, language)}</dt>
              <dd>
                {titles.title(found.fact)}
                {found.source && <span className="tiny mute"> {found.source}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
