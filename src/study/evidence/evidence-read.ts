/** From what each voice tells and the quotes that wait, to what is read: of a centre, and of the study with no centre named. */
import { releaseSum, releaseTexts, withheldMention } from '../../disclosure/release-mention.ts'
import { releaseQuote, type QuoteCandidate, type QuotePlace } from '../../disclosure/release-quote.ts'
import type { GroupSizes, Voice } from '../../disclosure/voices.ts'
import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { CentreId, QuoteId } from '../../foundation/ids.ts'
import type { Direction } from '../../qualitative/coding.ts'
import type { ElementEvidence, Evidence, QuotedOn } from './evidence.ts'
import { elementsTold, markOf, mentionOf, type Counted, type Pooled, type Tellings } from './voice-telling.ts'

/** A quote as it waits: where it stands, and all that decides whether it leaves. */
export interface WaitingQuote extends Omit<QuoteCandidate, 'mustWait'> {
  readonly id: QuoteId
  readonly element: string
  readonly direction: Direction | null
}

export interface Told {
  readonly sizes: readonly GroupSizes[]
  readonly tellings: Tellings
  readonly texts: ReadonlyMap<string, ReadonlyMap<CentreId, number>>
  readonly quotes: readonly WaitingQuote[]
  readonly places: readonly QuotePlace[]
}

const isPooled = (voice: Voice): voice is Pooled => voice.kind === 'others'
const isCounted = (voice: Voice): voice is Counted => voice.kind !== 'others'

/** A group is withheld for every element or for none. */
export function evidenceOfCentre(
  centre: CentreId,
  { sizes, tellings, texts, quotes, places }: Told,
): Evidence {
  const voices = [...tellings.keys()]
  const counted = voices.filter(isCounted)
  const pool = voices.filter(isPooled).find((voice) => voice.centre === centre) ?? null
  const pooled: readonly string[] = pool?.groups ?? []
  const groups = sizes
    .filter((of) => of.sizes.some((one) => one.centre === centre && one.size > 0))
    .filter(({ group }) => !pooled.includes(group))
    .map(({ group }) => ({
      group: group as ActorGroup, // made from our own groups
      voice:
        counted.find((one) => one.kind === 'own' && one.centre === centre && one.group === group) ?? null,
    }))
  const told = [...groups.flatMap(({ voice }) => voice ?? []), ...(pool ? [pool] : [])]
  return {
    groups: groups.map(({ group, voice }) => ({ group, isWithheld: voice === null })),
    others: pool && { groups: pooled as ActorGroup[], isWithheld: false }, // made from our own groups
    elements: elementsTold(
      told,
      tellings,
      [...texts].flatMap(([element, of]) => (of.has(centre) ? [element] : [])),
    ).map(
      (element): ElementEvidence => ({
        element,
        groups: groups.map(({ group, voice }) => ({
          group,
          told: voice ? mentionOf(voice, element, tellings) : withheldMention(),
        })),
        others: pool && markOf(pool, element, tellings),
        texts: releaseTexts(texts.get(element)?.get(centre) ?? 0),
      }),
    ),
    quotes: quotesAt(quotes, places, (quote, { where }) => where === 'centre' && quote.centre === centre),
  }
}

/** All centres together, by group. A group is withheld where the sum would leave out a centre: its rest is too small. */
export function evidenceOfStudy({ sizes, tellings, texts, quotes, places }: Told): Evidence {
  const voices = [...tellings.keys()].filter(isCounted)
  const groups = sizes
    .filter((of) => of.sizes.some(({ size }) => size > 0))
    .map((of) => {
      const ofGroup = voices.filter(({ group }) => group === of.group)
      const heard = new Set(
        ofGroup.flatMap((voice) => (voice.kind === 'own' ? [voice.centre] : voice.centres)),
      )
      const isWhole = of.sizes.every(({ centre, size }) => size === 0 || heard.has(centre))
      return { group: of.group as ActorGroup, voices: isWhole ? ofGroup : [] } // made from our own groups
    })
  return {
    groups: groups.map((of) => ({ group: of.group, isWithheld: of.voices.length === 0 })),
    others: null,
    elements: elementsTold(
      groups.flatMap((of) => of.voices),
      tellings,
      [...texts.keys()],
    ).map(
      (element): ElementEvidence => ({
        element,
        groups: groups.map((of) => ({
          group: of.group,
          told: releaseSum(of.voices.map((voice) => mentionOf(voice, element, tellings))),
        })),
        others: null,
        texts: releaseTexts(
          [...(texts.get(element)?.values() ?? [])].reduce((sum, number) => sum + number, 0),
        ),
      }),
    ),
    quotes: quotesAt(quotes, places, (_quote, { where }) => where === 'study'),
  }
}

/** By element and group, so that their order tells nothing of who was first. */
function quotesAt(
  quotes: readonly WaitingQuote[],
  places: readonly QuotePlace[],
  isHere: (quote: WaitingQuote, place: QuotePlace) => boolean,
): QuotedOn[] {
  return quotes
    .flatMap((quote, at) => {
      const place = places[at]
      return place && place.bars.length === 0 && isHere(quote, place) ? [{ quote, place }] : []
    })
    .toSorted(
      (one, other) =>
        compare(one.quote.element, other.quote.element) ||
        compare(one.quote.group, other.quote.group) ||
        compare(one.quote.words, other.quote.words),
    )
    .map(({ quote, place }) => ({
      element: quote.element,
      direction: quote.direction,
      quote: releaseQuote({ ...quote, mustWait: false }, place), // nothing keeps it back
    }))
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
