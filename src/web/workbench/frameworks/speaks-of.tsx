import { read, type Language, type Text } from '../../../foundation/text.ts'
import type { Element } from '../../../framework/shape.ts'
import { text } from '../shell/language.tsx'

type SpeaksOf = NonNullable<Element['speaksOf']>['value']

const names: Readonly<Record<SpeaksOf, Text>> = {
  empowering: text(
    'empowering: sterker binnen',
    'empowering: stronger inside',
    'empowering : plus fort à l’intérieur',
  ),
  empowered: text(
    'empowered: invloed buiten',
    'empowered: influence outside',
    'empowered : influence à l’extérieur',
  ),
  both: text('allebei', 'both', 'les deux'),
}

export function speaksOfWords(value: SpeaksOf, language: Language): string {
  return read(names[value], language)
}

/** A house with what is strengthened inside it, outside it, or both. Always beside its words. */
export function SpeaksOfGlyph({ value }: { readonly value: SpeaksOf }) {
  return (
    <svg className="speaks-of" viewBox="0 0 30 16" width="30" height="16" aria-hidden="true">
      <rect className="house" x="1" y="2" width="14" height="12" rx="2" />
      {value !== 'empowered' && <circle cx="8" cy="8" r="3" />}
      {value !== 'empowering' && <circle cx="24" cy="8" r="3" />}
    </svg>
  )
}
