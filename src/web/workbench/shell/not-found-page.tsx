import { Link } from '@tanstack/react-router'
import { text, useSay } from './language.tsx'
import { PageTitle } from './page-title.tsx'

const words = {
  title: text('Deze pagina bestaat niet', 'This page does not exist', "Cette page n'existe pas"),
  what: text(
    'Kijk het adres na, of begin opnieuw bij uw studies.',
    'Check the address, or begin again at your studies.',
    "Vérifiez l'adresse, ou recommencez depuis vos études.",
  ),
  start: text('Naar het begin', 'To the start', 'Au début'),
}

export function NotFoundPage() {
  const say = useSay()
  return (
    <div className="wrap">
      <PageTitle inTab={say(words.title)}>{say(words.title)}</PageTitle>
      <p className="lead">{say(words.what)}</p>
      <p className="actions">
        <Link className="btn" to="/">
          {say(words.start)}
        </Link>
      </p>
    </div>
  )
}
