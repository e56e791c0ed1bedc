/** What a page shows when it has nothing to show yet: waiting, a fault, nothing there. */
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { faultIn } from '../../../foundation/fault.ts'
import { ApiFault } from '../api-client.ts'
import { text, useLanguage, useSay } from './language.tsx'

const words = {
  waiting: text('Bezig met ophalen: {what} …', 'Fetching: {what} …', 'Chargement : {what} …'),
  unexpected: text(
    'Er ging iets mis op deze pagina. Wat bewaard was, is nog bewaard. Herlaad de pagina en probeer opnieuw.',
    'Something went wrong on this page. What was stored is still stored. Reload the page and try again.',
    "Quelque chose s'est mal passé sur cette page. Ce qui était enregistré l'est encore. Rechargez la page.",
  ),
  again: text('Probeer opnieuw', 'Try again', 'Réessayer'),
  signIn: text('Meld u aan', 'Sign in', 'Connectez-vous'),
  where: text('Waar', 'Where', 'Où'),
  what: text('Wat klopt niet', 'What is wrong', 'Ce qui ne va pas'),
  repair: text('Hoe herstellen', 'How to repair', 'Comment corriger'),
  faults: text('{count} fouten', '{count} faults', '{count} erreurs'),
  oneFault: text('Eén fout', 'One fault', 'Une erreur'),
}

/** Nothing during the first second, then a line that says what is being fetched. */
export function Waiting({ what }: { readonly what: string }) {
  const say = useSay()
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 1000)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p className="waiting" role="status">
      {isLong ? say(words.waiting, { what }) : ''}
    </p>
  )
}

/** Says in words what went wrong, with every fault the server named. */
export function FaultNotice({
  error,
  children,
  onAgain,
}: {
  readonly error: unknown
  readonly children?: ReactNode
  readonly onAgain?: () => void
}) {
  const say = useSay()
  const fault = error instanceof ApiFault ? error : null
  return (
    <div className="notice alert" role="alert">
      <p>{fault ? fault.text : say(words.unexpected)}</p>
      {children}
      {fault && fault.faults.length > 0 && <FaultTable faults={fault.faults} />}
      {(fault?.problem === 'not-signed-in' || onAgain) && (
        <p className="actions">
          {fault?.problem === 'not-signed-in' && (
            <Link className="btn main" to="/aanmelden">
              {say(words.signIn)}
            </Link>
          )}
          {onAgain && (
            <button type="button" className="btn" onClick={onAgain}>
              {say(words.again)}
            </button>
          )}
        </p>
      )}
    </div>
  )
}

export function FaultTable({ faults }: { readonly faults: ApiFault['faults'] }) {
  const say = useSay()
  const { language } = useLanguage()
  const said = faults.map((fault) => faultIn(language, fault))
  return (
    <div className="scrolls">
      <table className="rows">
        <caption>
          {faults.length === 1 ? say(words.oneFault) : say(words.faults, { count: faults.length })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say(words.where)}</th>
            <th scope="col">{say(words.what)}</th>
            <th scope="col">{say(words.repair)}</th>
          </tr>
        </thead>
        <tbody>
          {said.map((fault, place) => (
            <tr key={place}>
              <th scope="row">{fault.where}</th>
              <td>{fault.what}</td>
              <td>{fault.repair}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Shows what was asked once it is there, and until then that it is being fetched or why it is not coming. */
export function Asked<Data>({
  answer,
  what,
  children,
}: {
  readonly answer: {
    readonly data: Data | undefined
    readonly error: unknown
    readonly refetch: () => unknown
  }
  /** What is being fetched, in words: "de studie". */
  readonly what: string
  readonly children: (data: Data) => ReactNode
}) {
  if (answer.data !== undefined) return children(answer.data)
  if (answer.error) return <FaultNotice error={answer.error} onAgain={() => void answer.refetch()} />
  return <Waiting what={what} />
}
