/** When somebody's words may leave, and where they appear. The same rules say it beforehand and decide it at release. */
import { release, withhold, type Disclosed } from './disclosed.ts'
import { voiceOf, type Voice } from './voices.ts'

/** What leaves: words and the group of whoever spoke. Nothing else belongs here. */
export interface ReleasedQuote {
  readonly words: string
  readonly group: string
  /** In our words, with the person's consent; otherwise as it was said. */
  readonly isRephrased: boolean
}

export interface QuoteCandidate {
  readonly words: string
  readonly group: string
  /** Of whoever spoke; null: of no one centre. */
  readonly centre: string | null
  /** Whose words; the document where nobody in particular speaks. Shown nowhere. */
  readonly person: string
  readonly consent: 'verbatim' | 'rephrased' | 'none'
  readonly isRephrased: boolean
  readonly state: 'proposed' | 'approved' | 'refused' | 'withdrawn'
  /** New, while its group is told as in the edition before: too few people differ, so it would be one of those. */
  readonly mustWait: boolean
}

/** Why a quote stays. `too-few` is known from the numbers invited; the others change with what is done. */
export type QuoteBar =
  | 'no-consent'
  | 'not-rephrased'
  | 'not-read'
  | 'refused'
  | 'withdrawn'
  | 'must-wait'
  | 'too-few'
  | 'person-has-another'

export interface QuotePlace {
  /** In the centre's own profile; of the study as a whole with no centre named; nowhere. */
  readonly where: 'centre' | 'study' | 'nowhere'
  /** Empty: it appears. Otherwise it does not, and `where` says where it would. */
  readonly bars: readonly QuoteBar[]
}

/**
 * For each quote, where it would appear and what keeps it back.
 *
 * In a centre where its group numbers at least its minimum. Otherwise of the study as a whole, if the group numbers at
 * least its minimum over *the centres where it is too small*: readers of the other profiles know that it is from none
 * of those. One per person in a report: the first in the order given that nothing else keeps back. A proposal waits
 * behind an approved quote of the same person, so that it can be seen beforehand.
 *
 * @example
 * // the manager of a centre with one manager, six managers over such centres, read and approved
 * quotePlaces([quote], voices) // [{ where: 'study', bars: [] }]
 */
export function quotePlaces(quotes: readonly QuoteCandidate[], voices: readonly Voice[]): QuotePlace[] {
  const places = quotes.map((quote): QuotePlace => {
    const where = placeOf(quote, voices)
    return { where, bars: [...barsOf(quote), ...(where === 'nowhere' ? (['too-few'] as const) : [])] }
  })
  const first = new Map<string, number>()
  places.forEach(({ bars }, at) => {
    const person = quotes[at]?.person ?? ''
    if (bars.length === 0 && !first.has(person)) first.set(person, at)
  })
  return places.map((place, at) => {
    const chosen = first.get(quotes[at]?.person ?? '')
    return chosen === undefined || chosen === at
      ? place
      : { ...place, bars: [...place.bars, 'person-has-another'] }
  })
}

function placeOf(quote: QuoteCandidate, voices: readonly Voice[]): QuotePlace['where'] {
  const kind = voiceOf(voices, quote)?.kind
  return kind === 'own' ? 'centre' : kind === 'elsewhere' ? 'study' : 'nowhere'
}

function barsOf({ consent, isRephrased, state, mustWait }: QuoteCandidate): QuoteBar[] {
  const bars: QuoteBar[] = []
  if (consent === 'none') bars.push('no-consent')
  if (consent === 'rephrased' && !isRephrased) bars.push('not-rephrased')
  if (state === 'proposed') bars.push('not-read')
  if (state === 'refused' || state === 'withdrawn') bars.push(state)
  if (mustWait) bars.push('must-wait')
  return bars
}

/** The words of a quote that nothing keeps back; withheld otherwise. */
export function releaseQuote(quote: QuoteCandidate, place: QuotePlace): Disclosed<ReleasedQuote> {
  if (place.where === 'nowhere' || place.bars.length > 0) return withhold()
  return release({ words: quote.words, group: quote.group, isRephrased: quote.isRephrased })
}
