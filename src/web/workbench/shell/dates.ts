import type { Language } from '../../../foundation/text.ts'

/** A day as people write it: 2 maart 2026. `day` is 2026-03-02. */
export function dayInWords(day: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day.slice(0, 10)}T00:00:00Z`),
  )
}

/** A moment on this device's clock, for the audit. */
export function momentInWords(moment: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(moment),
  )
}
