import { useState } from 'react'
import type { AnyQuery } from '../../../qualitative/queries/query.ts'
import { call } from '../api-client.ts'
import { saveFile } from '../form/save-file.ts'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { FaultNotice } from '../shell/states.tsx'
import { useStudyInHand } from '../study/study-in-hand.tsx'

const words = {
  keep: text('Bewaar als bestand:', 'Keep as a file:', 'Garder dans un fichier :'),
  busy: text('Bezig met maken …', 'Making it …', 'Création en cours …'),
}

/** What is on the page as a file; it says of itself that it is working material. */
export function ExportButtons({ query }: { readonly query: Exclude<AnyQuery, { readonly kind: 'search' }> }) {
  const say = useSay()
  const { language } = useLanguage()
  const { study } = useStudyInHand()
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const keep = async (format: 'csv' | 'xlsx') => {
    setBusy(true)
    setError(null)
    try {
      const input = { params: { study: study.id }, body: { query, format, language } }
      saveFile(await call('exportQuery', input, language))
    } catch (fault) {
      setError(fault)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <p className="actions">
        <span>{say(words.keep)}</span>
        {(['xlsx', 'csv'] as const).map((format) => (
          <button
            key={format}
            type="button"
            className="btn"
            disabled={isBusy}
            onClick={() => void keep(format)}
          >
            {format === 'xlsx' ? 'Excel (xlsx)' : 'CSV'}
          </button>
        ))}
        <span role="status">{isBusy ? say(words.busy) : ''}</span>
      </p>
      {error !== null && <FaultNotice error={error} />}
    </>
  )
}
