/** What a page shows when it has nothing to show yet: waiting, a fault, nothing there. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { faultIn } from '../../../foundation/fault.ts'
import { ApiFault } from '../api-client.ts'
import { AfterASecond } from './after-a-second.tsx'
import { text, useLanguage, useSay } from './language.tsx'
import { Scrolls } from './scrolls.tsx'

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
  missing: text('{count} dingen te doen', '{count} things to do', '{count} choses à faire'),
  oneMissing: text('Nog één ding te doen', 'One thing left to do', 'Encore une chose à faire'),
  whatMissing: text('Wat ontbreekt', 'What is missing', 'Ce qui manque'),
  todo: text('Wat u doet', 'What you do', 'Ce que vous faites'),
}

export function Waiting({ what }: { readonly what: string }) {
  const say = useSay()
  return <AfterASecond>{say(words.waiting, { what })}</AfterASecond>
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

export function FaultTable({
  faults,
  areMissing = false,
}: {
  readonly faults: ApiFault['faults']
  /** Nobody did anything wrong: these are still to be done. */
  readonly areMissing?: boolean
}) {
  const say = useSay()
  const { language } = useLanguage()
  const said = faults.map((fault) => faultIn(language, fault))
  const count = said.length
  const caption = areMissing
    ? say(count === 1 ? words.oneMissing : words.missing, { count })
    : say(count === 1 ? words.oneFault : words.faults, { count })
  return (
    <Scrolls label={caption}>
      <table className="rows">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.where)}</th>
            <th scope="col">{say(areMissing ? words.whatMissing : words.what)}</th>
            <th scope="col">{say(areMissing ? words.todo : words.repair)}</th>
          </tr>
        </thead>
        <tbody>
          {said.map((fault, place) => (
            <tr key={`${place} ${fault.where}`}>
              <th scope="row">{fault.where}</th>
              <td>{fault.what}</td>
              <td>{fault.repair}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
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
  if (answer.error) {
    const isFinal = answer.error instanceof ApiFault && answer.error.problem.startsWith('not-')
    return <FaultNotice error={answer.error} {...(!isFinal && { onAgain: () => void answer.refetch() })} />
  }
  return <Waiting what={what} />
}
