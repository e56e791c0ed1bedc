import { Link } from '@tanstack/react-router'
import { ACTOR_GROUPS, actorGroupNames } from '../../foundation/actor-group.ts'
import type { Output } from './api-client.ts'
import { useAnswer } from './asking.ts'
import { GroupSign } from './shell/group-sign.tsx'
import { text, useSay } from './shell/language.tsx'
import { PageTitle } from './shell/page-title.tsx'
import { Asked } from './shell/states.tsx'
import { stateNames } from './study/wave-state.ts'

const words = {
  inTab: text('Begin', 'Start', 'Début'),
  title: text(
    'Wat draagt krachtgericht werken in uw organisatie?',
    'What carries strength-based work in your organisation?',
    'Qu’est-ce qui porte le travail centré sur les forces dans votre organisation ?',
  ),
  one: text(
    'Cliënten, werkers, leidinggevenden en beleid zeggen elk hoe het gaat, zonder dat iemand kan zien wie wat antwoordde.',
    'Clients, social workers, managers and policy makers each say how things are, without anybody being able to see who answered what.',
    'Usagers, travailleurs, responsables et mandataires disent chacun comment les choses se passent, sans que personne ne puisse voir qui a répondu quoi.',
  ),
  two: text(
    'Draagkracht toont per centrum wat gedragen wordt, wat op de inzet van enkelingen rust, en wat niet gezegd kan worden.',
    'Draagkracht shows for each centre what is carried, what rests on the effort of a few, and what cannot be said.',
    "Draagkracht montre pour chaque centre ce qui est porté, ce qui repose sur l'engagement de quelques-uns, et ce qui ne peut pas être dit.",
  ),
  three: text(
    'Daarna spreekt u er samen over, doet u iets, en kijkt u opnieuw.',
    'Then you talk about it together, act, and look again.',
    'Ensuite vous en parlez ensemble, vous agissez, et vous regardez à nouveau.',
  ),
  carriers: text(
    'Vier geledingen, elk met een eigen teken',
    'Four groups, each with its own sign',
    'Quatre groupes, chacun avec son signe',
  ),
  example: text('Begin met het voorbeeld', 'Begin with the example', "Commencez par l'exemple"),
  exampleWhat: text(
    'Verzonnen centra, van vragenlijst tot resultaat. Zo ziet u eerst wat eruit komt.',
    'Invented centres, from questionnaire to result. So you first see what comes out.',
    "Des centres inventés, du questionnaire au résultat. Ainsi vous voyez d'abord ce qui en sort.",
  ),
  openStudy: text('Open de studie', 'Open the study', "Ouvrir l'étude"),
  profileOf: text('Profiel van {centre}', 'Profile of {centre}', 'Profil de {centre}'),
  yours: text('Uw studies', 'Your studies', 'Vos études'),
  none: text(
    'U hebt nog geen eigen studie. U maakt er een, of iemand maakt u lid van de zijne.',
    'You have no study of your own yet. Make one, or let somebody make you a member of theirs.',
    "Vous n'avez pas encore d'étude. Créez-en une, ou demandez à devenir membre d'une autre.",
  ),
  make: text('Begin een studie', 'Begin a study', 'Commencer une étude'),
  studies: text('de studies', 'the studies', 'les études'),
  session: text('wie u bent', 'who you are', 'qui vous êtes'),
  wave: text('golf {number}: {state}', 'wave {number}: {state}', 'vague {number} : {state}'),
  centres: text('{count} centra', '{count} centres', '{count} centres'),
  oneCentre: text('1 centrum', '1 centre', '1 centre'),
  signIn: text('Meld u aan', 'Sign in', 'Se connecter'),
  notSignedIn: text('U bent niet aangemeld', 'You are not signed in', "Vous n'êtes pas connecté"),
  notSignedInWhat: text(
    'Onderzoekers en lezers van een centrum melden zich aan. Het voorbeeld staat daarna bovenaan.',
    'Researchers and readers of a centre sign in. The example stands at the top after that.',
    "Les chercheurs et les lecteurs d'un centre se connectent. L'exemple apparaît ensuite en haut.",
  ),
  plainPage: text(
    'Lees het voorbeeld in klare taal, zonder aan te melden',
    'Read the example in plain language, without signing in',
    "Lire l'exemple en langage clair, sans se connecter",
  ),
  frameworks: text('Lees de kaders', 'Read the frameworks', 'Lire les cadres'),
  setUp: text(
    'Deze installatie is nog niet ingesteld',
    'This installation is not set up yet',
    "Cette installation n'est pas encore configurée",
  ),
  setUpWhat: text(
    'Open de link die in het venster staat waar Draagkracht gestart is. Daar maakt u het eerste account.',
    'Open the link that stands in the window in which Draagkracht was started. There you make the first account.',
    'Ouvrez le lien qui se trouve dans la fenêtre où Draagkracht a été lancé. Vous y créez le premier compte.',
  ),
  join: text(
    'Kreeg u een kaartje of een link?',
    'Did you get a card or a link?',
    'Vous avez reçu une carte ou un lien ?',
  ),
  joinWhat: text(
    'Dan hoeft u zich niet aan te melden. Vul hier de code van uw kaartje in.',
    'Then you need no account. Enter the code of your card here.',
    "Alors vous n'avez pas besoin de compte. Entrez ici le code de votre carte.",
  ),
  joinGo: text('Doe mee met uw code', 'Take part with your code', 'Participer avec votre code'),
}

type Item = Output<'studies'>[number]

export function StartPage() {
  const say = useSay()
  const session = useAnswer('session', undefined)
  return (
    <div className="wrap">
      <div className="mast mastgrid">
        <div>
          <PageTitle inTab={say(words.inTab)}>{say(words.title)}</PageTitle>
          <p className="lead">
            {say(words.one)} {say(words.two)} {say(words.three)}
          </p>
        </div>
        <ul className="beam" aria-label={say(words.carriers)}>
          {ACTOR_GROUPS.map((group) => (
            <li key={group}>
              <GroupSign group={group} />
              {say(actorGroupNames[group])}
            </li>
          ))}
        </ul>
      </div>
      <Asked answer={session} what={say(words.session)}>
        {(now) =>
          now.person ? <Studies mayMake={now.person.mayAdminister} /> : <NotSignedIn isSetUp={now.isSetUp} />
        }
      </Asked>
    </div>
  )
}

function NotSignedIn({ isSetUp }: { readonly isSetUp: boolean }) {
  const say = useSay()
  return (
    <>
      <section className="part">
        <h2>{say(isSetUp ? words.notSignedIn : words.setUp)}</h2>
        <p className="lead">{say(isSetUp ? words.notSignedInWhat : words.setUpWhat)}</p>
        <p className="actions">
          {isSetUp && (
            <Link className="btn main" to="/aanmelden">
              {say(words.signIn)}
            </Link>
          )}
          {/* Server-rendered pages, outside the workbench: ordinary links. */}
          <a className="btn" href="/resultaat/voorbeeld">
            {say(words.plainPage)}
          </a>
          <Link className="btn quiet" to="/kaders">
            {say(words.frameworks)}
          </Link>
        </p>
      </section>
      <section className="part">
        <h2>{say(words.join)}</h2>
        <p className="lead">{say(words.joinWhat)}</p>
        <p className="actions">
          <a className="btn" href="/meedoen">
            {say(words.joinGo)}
          </a>
        </p>
      </section>
    </>
  )
}

function Studies({ mayMake }: { readonly mayMake: boolean }) {
  const say = useSay()
  const studies = useAnswer('studies', undefined)
  return (
    <Asked answer={studies} what={say(words.studies)}>
      {(all) => {
        // The first example is the one to begin with; studies come newest first.
        const examples = all.filter((item) => item.isExample).toReversed()
        const own = all.filter((item) => !item.isExample)
        return (
          <>
            {examples.length > 0 && (
              <section className="part">
                <h2>{say(words.example)}</h2>
                <p className="lead">{say(words.exampleWhat)}</p>
                <Shelf items={examples} />
              </section>
            )}
            <section className="part">
              <h2>{say(words.yours)}</h2>
              {own.length === 0 ? <p className="empty">{say(words.none)}</p> : <Shelf items={own} />}
              {mayMake && (
                <p className="actions">
                  <Link className="btn main" to="/studies/nieuw">
                    {say(words.make)}
                  </Link>
                </p>
              )}
            </section>
          </>
        )
      }}
    </Asked>
  )
}

function Shelf({ items }: { readonly items: readonly Item[] }) {
  return (
    <ul className="shelf">
      {items.map((item) => (
        <StudyOnShelf key={item.id} item={item} />
      ))}
    </ul>
  )
}

function StudyOnShelf({ item }: { readonly item: Item }) {
  const say = useSay()
  const newest = item.waves.findLast((wave) => wave.state === 'published')
  const count = item.centres.length
  return (
    <li>
      <h3>
        <Link to="/studies/$study" params={{ study: item.id }}>
          {item.title}
        </Link>
      </h3>
      <p className="small mute">
        {[
          count === 1 ? say(words.oneCentre) : say(words.centres, { count }),
          ...item.waves.map((wave) =>
            say(words.wave, { number: wave.number, state: say(stateNames[wave.state]) }),
          ),
        ].join(' · ')}
      </p>
      {newest && (
        <div className="links">
          {item.centres.slice(0, 8).map((centre) => (
            <Link
              key={centre.id}
              to="/studies/$study/golf/$wave/centra/$centre"
              params={{ study: item.id, wave: String(newest.number), centre: centre.id }}
            >
              {say(words.profileOf, { centre: centre.name })}
            </Link>
          ))}
        </div>
      )}
    </li>
  )
}
