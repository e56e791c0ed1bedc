import { Link, useParams } from '@tanstack/react-router'
import { read } from '../../../foundation/text.ts'
import type { Output } from '../api-client.ts'
import { useAnswer } from '../asking.ts'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { Asked } from '../shell/states.tsx'

type Framework = Output<'frameworks'>['library']['frameworks'][number]

const words = {
  title: text(
    'De kaders waarop dit rust',
    'The frameworks this rests on',
    'Les cadres sur lesquels ceci repose',
  ),
  inTab: text('Kaders', 'Frameworks', 'Cadres'),
  frameworks: text('de kaders', 'the frameworks', 'les cadres'),
  elements: text('{count} elementen', '{count} elements', '{count} éléments'),
  noArrows: text('geen pijlen', 'no arrows', 'aucune flèche'),
  arrows: text('{count} pijlen', '{count} arrows', '{count} flèches'),
  source: text('Bron: {source}', 'Source: {source}', 'Source : {source}'),
  proposal: text(
    'eigen voorstel, niet gevalideerd',
    'own proposal, not validated',
    'proposition propre, non validée',
  ),
  unverified: text(
    'nog niet aan de bron getoetst',
    'not yet checked against the source',
    'pas encore vérifié à la source',
  ),
  gone: text('Dit bestaat niet (meer)', 'This does not exist (any more)', "Ceci n'existe pas (ou plus)"),
  back: text('Alle kaders', 'All frameworks', 'Tous les cadres'),
}

export function FrameworksPage() {
  const say = useSay()
  const { language } = useLanguage()
  const answer = useAnswer('frameworks', undefined)
  return (
    <div className="wrap">
      <PageTitle inTab={say(words.inTab)}>{say(words.title)}</PageTitle>
      <Asked answer={answer} what={say(words.frameworks)}>
        {({ library }) => (
          <ul className="shelf">
            {library.frameworks.map((framework) => (
              <li key={framework.id}>
                <h2 className="plain">
                  <Link to="/kaders/$framework" params={{ framework: framework.id }}>
                    {read(framework.title, language)}
                  </Link>
                </h2>
                {framework.about && <p>{read(framework.about, language)}</p>}
                <p className="small mute">
                  {say(words.elements, { count: framework.elements.length })} ·{' '}
                  {framework.relations === 'none-stated'
                    ? say(words.noArrows)
                    : say(words.arrows, { count: framework.edges.length })}{' '}
                  · {say(words.source, { source: framework.source })}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Asked>
    </div>
  )
}

export function FrameworkPage() {
  const say = useSay()
  const { framework: id } = useParams({ from: '/kaders/$framework' })
  const answer = useAnswer('frameworks', undefined)
  return (
    <div className="wrap">
      <BackToAll />
      <Asked answer={answer} what={say(words.frameworks)}>
        {({ library }) => {
          const framework = library.frameworks.find((one) => one.id === id)
          return framework ? <Elements framework={framework} /> : <Gone />
        }}
      </Asked>
    </div>
  )
}

function Elements({ framework }: { readonly framework: Framework }) {
  const say = useSay()
  const { language } = useLanguage()
  const title = read(framework.title, language)
  return (
    <>
      <PageTitle inTab={title}>{title}</PageTitle>
      <p className="lead">{say(words.source, { source: framework.source })}</p>
      <ul className="shelf">
        {framework.elements
          .filter(({ retired }) => !retired)
          .map((element) => (
            <li key={element.id}>
              <h2 className="plain">
                <Link to="/kaders/element/$element" params={{ element: element.id }}>
                  {read(element.title, language)}
                </Link>
              </h2>
              {element.definition && <p className="small">{read(element.definition, language)}</p>}
              {element.status !== 'verified' && (
                <p className="tiny mute">
                  {say(element.status === 'own-proposal' ? words.proposal : words.unverified)}
                </p>
              )}
            </li>
          ))}
      </ul>
    </>
  )
}

export function ElementPage() {
  const say = useSay()
  const { language } = useLanguage()
  const { element: id } = useParams({ from: '/kaders/element/$element' })
  const answer = useAnswer('frameworks', undefined)
  return (
    <div className="wrap">
      <BackToAll />
      <Asked answer={answer} what={say(words.frameworks)}>
        {({ library }) => {
          const element = library.frameworks.flatMap(({ elements }) => elements).find((one) => one.id === id)
          if (!element) return <Gone />
          const title = read(element.title, language)
          return (
            <>
              <PageTitle inTab={title}>{title}</PageTitle>
              {element.definition && <p className="lead">{read(element.definition, language)}</p>}
              {element.note && <p>{read(element.note, language)}</p>}
              {element.source && <p className="note">{say(words.source, { source: element.source })}</p>}
            </>
          )
        }}
      </Asked>
    </div>
  )
}

function BackToAll() {
  const say = useSay()
  return (
    <p className="back">
      <Link to="/kaders">{say(words.back)}</Link>
    </p>
  )
}

function Gone() {
  const say = useSay()
  return <PageTitle inTab={say(words.gone)}>{say(words.gone)}</PageTitle>
}
