/** What an evidence edition says of one element, for whoever draws it. */
import type { ElementEvidence, Evidence, QuotedOn } from '../../api/views.ts'
import type { SpokenLane } from '../figures/spoken-blocks.ts'
import type { Titles } from '../figures/titles.ts'

export function foundOn(evidence: Evidence, element: string): ElementEvidence | undefined {
  return evidence.elements.find((one) => one.element === element)
}

/** A lane for each group of the centre, whether somebody of it spoke or not. */
export function lanesOn(evidence: Evidence, element: string): SpokenLane[] {
  const found = foundOn(evidence, element)
  return evidence.groups.map(({ group, isWithheld }) => ({
    group,
    isWithheld,
    told: found?.groups.find((one) => one.group === group)?.told ?? null,
  }))
}

export function hasSpoken({ told }: SpokenLane): boolean {
  return told?.shown === true && (told.value.people.number > 0 || told.value.people.isAtLeast)
}

/** Quotes on the element or on one that belongs to it. */
export function quotesOn(quotes: readonly QuotedOn[], element: string, titles: Titles): QuotedOn[] {
  return quotes.filter((quote) => {
    for (let at: string | undefined = quote.element; at !== undefined; at = titles.element(at)?.parent) {
      if (at === element) return true
    }
    return false
  })
}
