import { text, useSay } from './language.tsx'
import { FaultNotice } from './states.tsx'

const again = text('Herlaad de pagina', 'Reload the page', 'Recharger la page')

/** Instead of a page that failed, or whose part could not be fetched: words, and a way on. */
export function BrokenPage({ error }: { readonly error: unknown }) {
  const say = useSay()
  return (
    <div className="wrap">
      <FaultNotice error={error} />
      <p className="actions">
        <button type="button" className="btn" onClick={() => location.reload()}>
          {say(again)}
        </button>
      </p>
    </div>
  )
}
