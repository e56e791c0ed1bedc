import '../../style/study.css'
import { Link, Navigate, Outlet, useParams, useRouterState } from '@tanstack/react-router'
import { useAnswer } from '../asking.ts'
import { text, useSay } from '../shell/language.tsx'
import { AskedPage } from '../shell/asked-page.tsx'
import { newestWave, type StudySeen, StudyInHand } from './study-in-hand.tsx'

const words = {
  study: text('de studie', 'the study', "l'étude"),
  example: text(
    'Voorbeeld: alle namen, cijfers en uitspraken zijn verzonnen.',
    'Example: all names, figures and statements are invented.',
    'Exemple : tous les noms, chiffres et propos sont inventés.',
  ),
  sections: text('Onderdelen van de studie', 'Parts of the study', "Parties de l'étude"),
  menu: text('Onderdelen: {here}', 'Parts: {here}', 'Parties : {here}'),
  ofStudy: text('Studie', 'Study', 'Étude'),
  overview: text('Overzicht', 'Overview', "Vue d'ensemble"),
  design: text('Opzet', 'Design', 'Conception'),
  files: text('Kaders en vragenlijsten', 'Frameworks and questionnaires', 'Cadres et questionnaires'),
  centres: text('Centra', 'Centres', 'Centres'),
  ofConversations: text('Gesprekken en teksten', 'Conversations and texts', 'Entretiens et textes'),
  codebook: text('Codeboek', 'Codebook', 'Livre de codes'),
  documents: text('Documenten', 'Documents', 'Documents'),
  ofWave: text('Golf {number}', 'Wave {number}', 'Vague {number}'),
  invited: text(
    'Uitgenodigd en kleinste groep',
    'Invited and smallest group',
    'Invités et plus petit groupe',
  ),
  forecast: text('Vooruitblik', 'Forecast', 'Prévision'),
  statement: text('Verklaring', 'Statement', 'Déclaration'),
  codes: text('Kaartjes en links', 'Cards and links', 'Cartes et liens'),
  response: text('Respons', 'Response', 'Participation'),
  facts: text('Feiten', 'Facts', 'Faits'),
  importing: text('Invoeren uit CSV', 'Import from CSV', 'Importer depuis CSV'),
  figures: text('Cijfers', 'Figures', 'Chiffres'),
  publishing: text('Nakijken en publiceren', 'Check and publish', 'Vérifier et publier'),
  rounds: text('Codeerrondes', 'Coding rounds', 'Tours de codage'),
  quotes: text('Citaten', 'Quotes', 'Citations'),
  exchange: text('Uitwisselen', 'Exchange', 'Échanger'),
  queries: text('Zoeken en tellen', 'Search and count', 'Chercher et compter'),
  keeping: text('Verantwoording', 'Accounting', 'Justification'),
  log: text('Logboek', 'Method log', 'Journal de méthode'),
  members: text('Leden', 'Members', 'Membres'),
  audit: text('Audit', 'Audit', 'Audit'),
}

/** Around every page of one study: the example's label, the list of parts, and the study itself. */
export function StudyFrame() {
  const say = useSay()
  const { study } = useParams({ from: '/studies/$study' })
  // On the way to a profile the address is already that of the profile while the overview is still standing.
  const isOverview = useRouterState({
    select: ({ location, resolvedLocation }) =>
      [location, resolvedLocation].some((one) => one?.pathname.replace(/\/$/, '') === `/studies/${study}`),
  })
  const answer = useAnswer('study', { study })
  if (!answer.data) {
    return (
      <AskedPage answer={answer} what={say(words.study)}>
        {() => null}
      </AskedPage>
    )
  }
  const seen = answer.data
  return (
    <StudyInHand value={seen}>
      {seen.study.isExample && (
        <div className="example">
          <p>{say(words.example)}</p>
        </div>
      )}
      <div className="wrap">
        {seen.role === 'researcher' ? (
          <div className="study">
            <SectionsMenu seen={seen} />
            <Sections seen={seen} />
            <div className="work">
              <Outlet />
            </div>
          </div>
        ) : isOverview ? (
          <Outlet />
        ) : (
          // The other parts are made for researchers; the server would refuse what they ask.
          <Navigate to="/studies/$study" params={{ study }} replace />
        )}
      </div>
    </StudyInHand>
  )
}

/** On a narrow screen the list folds behind the name of the part one is in. */
function SectionsMenu({ seen }: { readonly seen: StudySeen }) {
  const say = useSay()
  const address = useRouterState({ select: (state) => state.location.pathname })
  const name = nameOfPart(address)
  return (
    <details className="sections-menu" key={address}>
      <summary>{say(words.menu, { here: say(name) })}</summary>
      <Sections seen={seen} />
    </details>
  )
}

/** The last part of the address that has a name: below it a number may stand. */
function nameOfPart(address: string) {
  const names: Readonly<Record<string, (typeof words)[keyof typeof words]>> = {
    opzet: words.design,
    kaders: words.files,
    centra: words.centres,
    documenten: words.documents,
    codeboek: words.codebook,
    voorbereiden: words.documents,
    gegevens: words.documents,
    uitgenodigd: words.invited,
    vooruitblik: words.forecast,
    verklaring: words.statement,
    kaartjes: words.codes,
    respons: words.response,
    feiten: words.facts,
    invoeren: words.importing,
    cijfers: words.figures,
    publiceren: words.publishing,
    logboek: words.log,
    leden: words.members,
    audit: words.audit,
    rondes: words.rounds,
    zoeken: words.queries,
    citaten: words.quotes,
    uitwisselen: words.exchange,
  }
  const named = address.split('/').findLast((part) => Object.hasOwn(names, part))
  return names[named ?? ''] ?? words.overview
}

function Sections({ seen }: { readonly seen: StudySeen }) {
  const say = useSay()
  const { wave: named } = useParams({ strict: false })
  const inAddress = seen.waves.find(({ wave }) => String(wave.number) === named)
  const shown = inAddress ?? newestWave(seen)
  const study = { study: seen.study.id }
  return (
    <nav className="sections" aria-label={say(words.sections)}>
      <h2>{say(words.ofStudy)}</h2>
      <ul>
        <li>
          <Link to="/studies/$study" params={study} activeOptions={{ exact: true }}>
            {say(words.overview)}
          </Link>
        </li>
        <li>
          <Link to="/studies/$study/opzet" params={study}>
            {say(words.design)}
          </Link>
        </li>
        <li>
          <Link to="/studies/$study/kaders" params={study}>
            {say(words.files)}
          </Link>
        </li>
        <li>
          <Link to="/studies/$study/centra" params={study}>
            {say(words.centres)}
          </Link>
        </li>
      </ul>
      {seen.waves.map((one) => (
        <SectionsOfWave key={one.wave.id} study={seen.study.id} one={one} isShown={one === shown} />
      ))}
      <h2>{say(words.ofConversations)}</h2>
      <ul>
        <li>
          <Link to="/studies/$study/documenten" params={study}>
            {say(words.documents)}
          </Link>
        </li>
        <li>
          <Link to="/studies/$study/codeboek" params={study}>
            {say(words.codebook)}
          </Link>
        </li>
        <li>
          <Link to="/studies/$study/rondes" params={study}>
            {say(words.rounds)}
          </Link>
        </li>
        <li>
          <Link to="/studies/$study/zoeken" params={study}>
            {say(words.queries)}
          </Link>
        </li>
        <li>
          <Link to="/studies/$study/citaten" params={study}>
            {say(words.quotes)}
          </Link>
        </li>
        <li>
          <Link to="/studies/$study/uitwisselen" params={study}>
            {say(words.exchange)}
          </Link>
        </li>
      </ul>
      <h2>{say(words.keeping)}</h2>
      <ul>
        <li>
          <Link to="/studies/$study/logboek" params={study}>
            {say(words.log)}
          </Link>
        </li>
        <li>
          <Link to="/studies/$study/leden" params={study}>
            {say(words.members)}
          </Link>
        </li>
        <li>
          <Link to="/studies/$study/audit" params={study}>
            {say(words.audit)}
          </Link>
        </li>
      </ul>
    </nav>
  )
}

const everyWave = [
  ['/studies/$study/golf/$wave/uitgenodigd', words.invited],
  ['/studies/$study/golf/$wave/vooruitblik', words.forecast],
  ['/studies/$study/golf/$wave/verklaring', words.statement],
  ['/studies/$study/golf/$wave/feiten', words.facts],
] as const
const draftOnly = [['/studies/$study/golf/$wave/invoeren', words.importing]] as const
const openOnly = [
  ['/studies/$study/golf/$wave/kaartjes', words.codes],
  ['/studies/$study/golf/$wave/respons', words.response],
] as const
const closedOnly = [
  ['/studies/$study/golf/$wave/cijfers', words.figures],
  ['/studies/$study/golf/$wave/publiceren', words.publishing],
] as const

/** Only the parts that this wave has in its state. Of the other waves of the study only the one that leads into them stands there. */
function SectionsOfWave({
  study,
  one,
  isShown,
}: {
  readonly study: string
  readonly one: StudySeen['waves'][number]
  readonly isShown: boolean
}) {
  const say = useSay()
  const { state, number } = one.wave
  const isClosed = state === 'closed' || state === 'published'
  const parts = [
    ...everyWave.slice(0, 3),
    ...(state === 'draft' ? draftOnly : []),
    ...(state === 'open' ? openOnly : []),
    ...everyWave.slice(3),
    ...(isClosed ? closedOnly : []),
  ]
  const entrance = isClosed ? closedOnly.slice(0, 1) : everyWave.slice(0, 1)
  return (
    <>
      <h2>{say(words.ofWave, { number })}</h2>
      <ul>
        {(isShown ? parts : entrance).map(([to, name]) => (
          <li key={to}>
            <Link to={to} params={{ study, wave: String(number) }}>
              {say(name)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
