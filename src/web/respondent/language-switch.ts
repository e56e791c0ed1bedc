import type { Language } from '../../foundation/text.ts'
import { html, type Html } from './html.ts'

const names: Readonly<Record<Language, string>> = { nl: 'Nederlands', en: 'English', fr: 'Français' }
const label: Readonly<Record<Language, string>> = { nl: 'Taal', en: 'Language', fr: 'Langue' }

/** Each language under its own name. Nothing when there is only one. */
export function languageSwitch(
  languages: readonly Language[],
  current: Language,
  address: string,
): Html | null {
  if (languages.length < 2) return null
  return html`<nav class="lang" aria-label="${label[current]}">${languages.map((language) =>
    language === current
      ? html`<b aria-current="true" lang="${language}">${names[language]}</b>`
      : html`<a href="${address}?taal=${language}" lang="${language}" hreflang="${language}">${names[language]}</a>`,
  )}</nav>`
}
