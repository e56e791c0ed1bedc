import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { LANGUAGES } from '../../../foundation/text.ts'
import { useAnswer, useSending } from '../asking.ts'
import { text, useLanguage, useSay } from './language.tsx'
import { Mark } from './mark.tsx'

const words = {
  skip: text('Naar de inhoud', 'To the content', 'Vers le contenu'),
  mainMenu: text('Hoofdmenu', 'Main menu', 'Menu principal'),
  menu: text('Menu', 'Menu', 'Menu'),
  studies: text('Studies', 'Studies', 'Études'),
  frameworks: text('Kaders', 'Frameworks', 'Cadres'),
  people: text('Mensen', 'People', 'Personnes'),
  password: text('Wachtwoord', 'Password', 'Mot de passe'),
  signIn: text('Aanmelden', 'Sign in', 'Se connecter'),
  signOut: text('Afmelden', 'Sign out', 'Se déconnecter'),
  languages: text('Taal', 'Language', 'Langue'),
  foot: text(
    'Geen antwoord is ooit per persoon te zien. Wat niet getoond kan worden, krijgt één teken.',
    'No answer can ever be seen per person. Whatever cannot be shown gets one mark.',
    "Aucune réponse n'est jamais visible par personne. Ce qui ne peut pas être montré reçoit un seul signe.",
  ),
}

const ownNames = { nl: 'Nederlands', en: 'English', fr: 'Français' } as const

/** What stands around every page: the bar with the menu, the page itself, the foot with the languages. */
export function Shell() {
  const say = useSay()
  const address = useRouterState({ select: (state) => state.location.pathname })
  return (
    <div className="shell">
      <a className="skip" href="#inhoud">
        {say(words.skip)}
      </a>
      <header className="bar">
        <div>
          <Link className="mark" to="/">
            <Mark />
            Draagkracht
          </Link>
          <nav className="nav" aria-label={say(words.mainMenu)}>
            <MenuEntries />
          </nav>
          {/* A new key for each address: going somewhere closes the menu. */}
          <details className="menu" key={address}>
            <summary>{say(words.menu)}</summary>
            <nav aria-label={say(words.mainMenu)}>
              <MenuEntries />
            </nav>
          </details>
        </div>
      </header>
      <main id="inhoud" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="site-foot">
        <div>
          <p>{say(words.foot)}</p>
          <LanguageSwitch />
        </div>
      </footer>
    </div>
  )
}

function MenuEntries() {
  const say = useSay()
  const session = useAnswer('session', undefined)
  const signOut = useSending('signOut')
  const cache = useQueryClient()
  const go = useNavigate()
  const address = useRouterState({ select: (state) => state.location.pathname })
  const person = session.data?.person ?? null
  const leave = () =>
    signOut.mutate(
      { params: undefined, body: undefined },
      {
        onSuccess: () => {
          // Whatever this person could see goes from the memory of the page as well.
          void go({ to: '/' }).then(() => cache.resetQueries())
        },
      },
    )
  return (
    <>
      <Link to="/" {...here(address === '/' || address.startsWith('/studies'))}>
        {say(words.studies)}
      </Link>
      <Link to="/kaders" {...here(address.startsWith('/kaders'))}>
        {say(words.frameworks)}
      </Link>
      {person?.mayAdminister && (
        <Link to="/mensen" {...here(address === '/mensen')}>
          {say(words.people)}
        </Link>
      )}
      {person && (
        <Link to="/wachtwoord" {...here(address === '/wachtwoord')}>
          {say(words.password)}
        </Link>
      )}
      {person ? (
        <button type="button" className="linkish" onClick={leave}>
          {say(words.signOut)} ({person.displayName})
        </button>
      ) : (
        <Link to="/aanmelden" {...here(address === '/aanmelden')}>
          {say(words.signIn)}
        </Link>
      )}
    </>
  )
}

const here = (isHere: boolean) => (isHere ? ({ 'aria-current': 'page' } as const) : {})

function LanguageSwitch() {
  const say = useSay()
  const { language, speak } = useLanguage()
  return (
    <div className="languages" role="group" aria-label={say(words.languages)}>
      {LANGUAGES.map((one) => (
        <button key={one} type="button" lang={one} aria-pressed={one === language} onClick={() => speak(one)}>
          {ownNames[one]}
        </button>
      ))}
    </div>
  )
}
