/** Numbers as a reader of each language writes them: 2,4 and [2,4–2,9] in Dutch and French, 2.4 in English. */
import type { Language } from '../../foundation/text.ts'

/** No line break between a number and its sign, and no wide gap either. */
const narrowSpace = '\u202f'

export function decimal(value: number, language: Language, digits = 1): string {
  // A difference of -0,04 must not read as minus nothing.
  const plain = value.toFixed(digits).replace(/^-(0(\.0*)?)$/, '$1')
  const signed = plain.replace('-', '\u2212')
  return language === 'en' ? signed : signed.replace('.', ',')
}

/** With a sign in front, as a difference is read. */
export function signed(value: number, language: Language): string {
  const written = decimal(value, language)
  return value > 0 && Number(value.toFixed(1)) !== 0 ? `+${written}` : written
}

export function range(lower: number, upper: number, language: Language, digits = 1): string {
  // Beside a minus sign a dash reads as another minus.
  const between = lower < 0 || upper < 0 ? ` ${{ nl: 'tot', en: 'to', fr: 'à' }[language]} ` : '–'
  return `[${decimal(lower, language, digits)}${between}${decimal(upper, language, digits)}]`
}

export function percentage(value: number | string, language: Language): string {
  return language === 'en' ? `${value}%` : `${value}${narrowSpace}%`
}

const words: Readonly<Record<Language, readonly string[]>> = {
  nl: ['geen', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'],
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  fr: ['aucune', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'],
}

/** A count in words up to ten, as in running text. */
export function counted(count: number, language: Language): string {
  return words[language][count] ?? String(count)
}

/** "a, b en c". */
export function listed(parts: readonly string[], language: Language): string {
  const and = { nl: ' en ', en: ' and ', fr: ' et ' }[language]
  if (parts.length < 2) return parts[0] ?? ''
  return `${parts.slice(0, -1).join(', ')}${and}${parts.at(-1)}`
}

/** A title in the middle of a sentence: its first capital goes, unless it is an abbreviation. */
export function inSentence(title: string): string {
  return /^\p{Lu}[\p{Ll}’' ]/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
}

export function capital(text: string): string {
  // Dutch keeps one accent of "één" when it begins a sentence.
  return text.replace(/^één/, 'Eén').replace(/^./u, (first) => first.toUpperCase())
}

/** Words of somebody else, or a title, in a sentence of ours. */
export function quoted(text: string, language: Language): string {
  return language === 'fr' ? `«\u202f${text}\u202f»` : `‘${text}’`
}

/** A name with a colon behind it; French parts the two. */
export function withColon(name: string, language: Language): string {
  return language === 'fr' ? `${name}${narrowSpace}:` : `${name}:`
}
