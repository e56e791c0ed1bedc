/**
 * What happened to a project on its way in or out: what was changed and why, what was lost and why, what was
 * noticed. A difference between what came in and what went out that is not in here is a fault of ours;
 * `unexplainedDifferences` looks for those.
 */
import type { Text } from '../../foundation/text.ts'
import { reportTexts, type ReportCode } from './report-texts.ts'
import { sameGuid } from './values.ts'

export type Effect = 'changed' | 'lost' | 'noticed'

/** Where in the project: an element, with its GUID where it has one, and what of it. */
export interface Place {
  readonly element: string
  readonly guid: string | null
  /** The attribute, child, file or value it is about. */
  readonly about?: string
}

export interface ReportEntry {
  readonly code: ReportCode
  readonly effect: Effect
  readonly count: number
  /** The first of them. */
  readonly places: readonly Place[]
  readonly what: Text
  readonly why: Text
}

const MOST_SHOWN = 20

/** Gathers while a project is read or written. */
export class ExchangeReport {
  readonly #entries = new Map<ReportCode, { count: number; readonly places: Place[] }>()
  /** Identities, and identities with what of it, for which a change or loss was said. */
  readonly #said = new Set<string>()

  add(code: ReportCode, place: Place): void {
    const entry = this.#entries.get(code) ?? { count: 0, places: [] }
    entry.count += 1
    if (entry.places.length < MOST_SHOWN) entry.places.push(place)
    this.#entries.set(code, entry)
    if (reportTexts[code].effect !== 'noticed') this.#said.add(saidKey(identityOf(place), place.about))
  }

  /** Everything below a part that was left out is left out with it: said, and not counted again. */
  alsoGone(place: Place): void {
    this.#said.add(saidKey(identityOf(place)))
  }

  says(identity: string, about?: string): boolean {
    return (
      this.#said.has(saidKey(identity)) || (about !== undefined && this.#said.has(saidKey(identity, about)))
    )
  }

  entries(): ReportEntry[] {
    return [...this.#entries]
      .map(([code, { count, places }]) => ({ code, count, places, ...reportTexts[code] }))
      .toSorted((a, b) => rank[a.effect] - rank[b.effect])
  }
}

const rank: Readonly<Record<Effect, number>> = { lost: 0, changed: 1, noticed: 2 }

function saidKey(identity: string, about?: string): string {
  return about === undefined ? identity : `${identity} ${about}`
}

/** How a part is recognised on both sides: by what it is and its GUID, in whatever way that is written. */
export function identityOf({ element, guid }: Pick<Place, 'element' | 'guid'>): string {
  return guid === null ? element : `${element} ${sameGuid(guid)}`
}
