import type { Language } from '../../foundation/text.ts'

const locales = { nl: 'nl-BE', en: 'en-GB', fr: 'fr-BE' } as const

/** Days are all that is kept of a wave; a reader needs only the months: "maart – mei 2026". */
export function monthsBetween(from: string, to: string, language: Language): string {
  const month = new Intl.DateTimeFormat(locales[language], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return month.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`))
}

/** A day as people write it: 4 juni 2026. */
export function dayInWords(day: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}
