import { useState } from 'react'
import { text, useSay } from '../shell/language.tsx'

const words = {
  copy: text('Kopieer', 'Copy', 'Copier'),
  copied: text('Gekopieerd.', 'Copied.', 'Copié.'),
  failed: text(
    'Kopiëren lukte niet. Selecteer de tekst zelf.',
    'Copying failed. Select the text yourself.',
    'La copie a échoué. Sélectionnez le texte vous-même.',
  ),
}

/** Copies a text, and says whether it did: on an address without https a browser may refuse. */
export function CopyButton({ copied, label }: { readonly copied: string; readonly label?: string }) {
  const say = useSay()
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(copied)
      setOutcome('copied')
    } catch {
      setOutcome('failed')
    }
  }
  return (
    <>
      <button type="button" className="btn small" onClick={() => void copy()}>
        {label ?? say(words.copy)}
      </button>
      <span role="status" className="small mute">
        {outcome ? say(words[outcome]) : ''}
      </span>
    </>
  )
}
