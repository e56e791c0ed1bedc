const brussels = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' })

/** The day a moment falls on in Belgium, as 2026-03-02. Days are all we keep of a wave: a moment could point at a person. */
export function dayOf(moment: Date): string {
  return brussels.format(moment)
}
