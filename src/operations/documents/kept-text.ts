import { fault } from '../../foundation/fault.ts'
import { Problem } from '../../foundation/problem.ts'

const MOST_CHARACTERS = 2_000_000

/** LF, no BOM, nothing normalised. PostgreSQL cannot hold a NUL, and half a character is none. */
export function asItIsKept(text: string): string {
  const kept = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '')
    .toWellFormed()
  const where = { nl: 'Tekst', en: 'Text', fr: 'Texte' }
  if (kept.trim() === '') {
    const what = { nl: 'Er staat geen tekst.', en: 'There is no text.', fr: "Il n'y a pas de texte." }
    const repair = {
      nl: 'Plak de tekst, of kies een ander bestand. Een ingescande pdf heeft geen tekst: laat ze eerst herkennen (OCR).',
      en: 'Paste the text, or choose another file. A scanned pdf has no text: have it recognised first (OCR).',
      fr: "Collez le texte, ou choisissez un autre fichier. Un pdf numérisé n'a pas de texte : faites-le d'abord reconnaître (OCR).",
    }
    throw new Problem('input-invalid', {}, [fault(where, what, repair)])
  }
  if (kept.length > MOST_CHARACTERS) {
    const what = {
      nl: 'De tekst is langer dan twee miljoen tekens.',
      en: 'The text is longer than two million characters.',
      fr: 'Le texte dépasse deux millions de caractères.',
    }
    const repair = { nl: 'Splits hem.', en: 'Split it.', fr: 'Divisez-le.' }
    throw new Problem('input-invalid', {}, [fault(where, what, repair)])
  }
  return kept
}
