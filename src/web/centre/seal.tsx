import { read, type Language } from '../../foundation/text.ts'
import { figureWords } from '../figures/figure-words.ts'

/** The envelope in running text and in tables. */
export function Seal({ language }: { readonly language: Language }) {
  return (
    <span className="seal">
      <span>{read(figureWords.withheld, language)}</span>
    </span>
  )
}
