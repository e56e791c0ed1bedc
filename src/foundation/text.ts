/** Text in the languages of the interface. Dutch is the source; where French is missing, `read` falls back on Dutch. */
export const LANGUAGES = ['nl', 'en', 'fr'] as const
export type Language = (typeof LANGUAGES)[number]

export interface Text {
  readonly nl: string
  readonly en: string
  readonly fr?: string
}

export function read(text: Text, language: Language): string {
  return text[language] ?? text.nl
}

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && (LANGUAGES as readonly string[]).includes(value)
}

/** Which way a language is written. Respondent pages take `dir` from here, so a right-to-left language needs one line. */
export function direction(language: string): 'ltr' | 'rtl' {
  return ['ar', 'fa', 'he', 'ur', 'ps', 'ckb'].includes(language.split('-')[0] ?? '') ? 'rtl' : 'ltr'
}
