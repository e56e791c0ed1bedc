/**
 * From codings and quotes to an evidence edition: divide people into voices, count, hold back what would differ from an
 * earlier edition by too few people, place the quotes.
 */
import type { Disclosed } from '../../disclosure/disclosed.ts'
import { toldAgain } from '../../disclosure/release-again.ts'
import {
  releaseMark,
  releaseMention,
  releaseSum,
  releaseTexts,
  withheldMention,
  type ReleasedMention,
  type SpokenCounts,
} from '../../disclosure/release-mention.ts'
import {
  quotePlaces,
  releaseQuote,
  type QuoteCandidate,
  type QuotePlace,
} from '../../disclosure/release-quote.ts'
import {
  refuseUnsafeVoices,
  voiceOf,
  voicesOf,
  type GroupSizes,
  type Voice,
} from '../../disclosure/voices.ts'
import { ACTOR_GROUPS, type ActorGroup } from '../../foundation/actor-group.ts'
import type { CentreId, QuoteId } from '../../foundation/ids.ts'
import type { Direction } from '../../qualitative/coding.ts'
import { minimumCellOf } from '../design/minimum-cells.ts'
import { invitedIn } from '../edition/cannot-be-said.ts'
import type { Study } from '../study.ts'
import type { WaveDesign } from '../wave.ts'
import type { CentreEvidence, ElementEvidence, Evidence, EvidenceHeading, QuotedOn } from './evidence.ts'
import { textsOn, whoSpoke, type EvidenceMaterial, type Teller } from './who-spoke.ts'

/** A quote as it waits: where it stands, and all that decides whether it leaves. */
export interface WaitingQuote extends Omit<QuoteCandidate, 'mustWait'> {
  readonly id: QuoteId
  readonly element: string
  readonly direction: Direction | null
}

/**
 * What was released of each voice, kept with an edition for the next ones and shown to nobody: what it said, and who
 * had told what at every time it was renewed, as one unreadable word per person.
 */
export type ReleasedVoices = Readonly<
  Record<
    string,
    {
      readonly renewals: readonly (readonly string[])[]
      readonly mentions: Readonly<Record<string, Disclosed<ReleasedMention>>>
      /** Of small groups together. */
      readonly marks: Readonly<Record<string, Disclosed<boolean>>>
      /** The quotes of its people that were shown. */
      readonly quotes: readonly QuoteId[]
    }
  >
>

export interface EvidenceInput {
  readonly study: Pick<Study, 'groups' | 'centres'>
  readonly design: WaveDesign
  readonly material: EvidenceMaterial
  /** In the order in which they go first when one person has several. */
  readonly quotes: readonly WaitingQuote[]
  /** What the newest edition of this wave kept; empty for the first. */
  readonly earlier: ReleasedVoices
  /** A one-way function, so that what is kept does not read as what somebody told. */
  readonly digest: (text: string) => string
  readonly number: number
  readonly madeOn: string
}

export interface MadeEvidence {
  readonly heading: EvidenceHeading
  readonly centres: readonly CentreEvidence[]
  readonly released: ReleasedVoices
  /** For the researcher who prepares it: where each quote stands, in the order given. */
  readonly places: readonly QuotePlace[]
  /** Voices that stay as the edition before told them: too few people differ. */
  readonly held: readonly NamedVoice[]
  /** Voices for which one or two people spoke: whoever knows with whom, reads here what they said. */
  readonly few: readonly NamedVoice[]
  /** People whose words count nowhere: their group has no voice. */
  readonly unheard: number
}

/** For the researcher's eyes: how many were spoken with is released to nobody. */
export interface NamedVoice {
  /** null: of the study as a whole. */
  readonly centre: CentreId | null
  readonly groups: readonly ActorGroup[]
}

const FEW = 3

/** @throws {Error} when the audit finds that the division gives somebody away. */
export function evidenceEdition(input: EvidenceInput): MadeEvidence {
  const { study, design, material, quotes, earlier, digest } = input
  const sizes = groupSizes(study, design)
  const voices = voicesOf(sizes)
  refuseUnsafeVoices(voices, sizes)

  const tellers = whoSpoke(material)
  const tellersOf = Map.groupBy(tellers, (teller) => voiceOf(voices, teller))
  const tellings = new Map(
    voices.map((voice) => [voice, tellingOf(voice, tellersOf.get(voice) ?? [], sizes, earlier, digest)]),
  )
  const quoteVoices = quotes.map((quote) => voiceOf(voices, quote))
  const places = quotePlaces(
    quotes.map((quote, at) => ({
      ...quote,
      mustWait: mustWait(quote.id, tellings, quoteVoices[at] ?? null),
    })),
    voices,
  )
  const shownOf = (voice: Voice) =>
    quotes.flatMap(({ id }, at) => (quoteVoices[at] === voice && places[at]?.bars.length === 0 ? [id] : []))
  const parts = { sizes, tellings, texts: textsOn(material), quotes, places }

  return {
    heading: { number: input.number, madeOn: input.madeOn, study: ofStudy(parts) },
    centres: study.centres.map(({ id }) => ({ centre: id, evidence: ofCentre(id, parts) })),
    // What was once released of a voice stays known, also when a later division has no such voice.
    released: {
      ...earlier,
      ...Object.fromEntries(
        [...tellings].map(([voice, { kept }]) => [keyOf(voice), { ...kept, quotes: shownOf(voice) }]),
      ),
    },
    places,
    held: [...tellings].flatMap(([voice, { isHeld }]) => (isHeld ? [named(voice)] : [])),
    few: voices.flatMap((voice) => {
      const people = tellersOf.get(voice)?.length ?? 0
      return people > 0 && people < FEW ? [named(voice)] : []
    }),
    unheard: tellersOf.get(null)?.length ?? 0,
  }
}

/** Known from the design: it decides where a quote may appear before anybody has spoken. */
export function groupSizes(study: Pick<Study, 'groups' | 'centres'>, design: WaveDesign): GroupSizes[] {
  return inOrder(study.groups.map(({ group }) => group)).map((group) => ({
    group,
    minimum: minimumCellOf(design, group),
    sizes: study.centres.map(({ id }) => ({ centre: id, size: invitedIn(design, id, group) })),
  }))
}

function inOrder(groups: readonly ActorGroup[]): ActorGroup[] {
  const known: readonly string[] = ACTOR_GROUPS
  const place = (group: ActorGroup) => (known.indexOf(group) + known.length + 1) % (known.length + 1)
  return groups.toSorted((a, b) => place(a) - place(b))
}

interface Telling {
  readonly kept: ReleasedVoices[string]
  readonly isHeld: boolean
}

interface Parts {
  readonly sizes: readonly GroupSizes[]
  readonly tellings: ReadonlyMap<Voice, Telling>
  readonly texts: ReadonlyMap<string, ReadonlyMap<CentreId, number>>
  readonly quotes: readonly WaitingQuote[]
  readonly places: readonly QuotePlace[]
}

/** What a voice tells in this edition: as the codings have it now, or as it was. */
function tellingOf(
  voice: Voice,
  tellers: readonly Teller[],
  sizes: readonly GroupSizes[],
  earlier: ReleasedVoices,
  digest: (text: string) => string,
): Telling {
  const before = earlier[keyOf(voice)]
  const now = tellers.map((teller) => digest(inOneLine(teller))).toSorted()
  if (before && toldAgain(now, before.renewals, minimumOf(voice, sizes)) === 'as-it-was') {
    return { kept: before, isHeld: true }
  }
  const elements = [...new Set(tellers.flatMap(({ told }) => [...told.keys()]))].toSorted()
  const onEach = <Value>(release: (element: string) => Value) =>
    Object.fromEntries(elements.map((element) => [element, release(element)]))
  return {
    kept: {
      renewals: [...(before?.renewals ?? []), now],
      mentions:
        voice.kind === 'others' ? {} : onEach((element) => releaseMention(countsOf(element, tellers), voice)),
      marks: voice.kind === 'others' ? onEach(() => releaseMark(true, voice)) : {},
      quotes: [],
    },
    isHeld: false,
  }
}

/** A quote that comes while its voice is held would be by one of the few people who differ. */
function mustWait(quote: QuoteId, tellings: Parts['tellings'], voice: Voice | null): boolean {
  const telling = voice && tellings.get(voice)
  return telling?.isHeld === true && !telling.kept.quotes.includes(quote)
}

function minimumOf(voice: Voice, sizes: readonly GroupSizes[]): number {
  const groups = voice.kind === 'others' ? voice.groups : [voice.group]
  return Math.max(...sizes.filter(({ group }) => groups.includes(group)).map(({ minimum }) => minimum))
}

/** The same words for the same telling, whatever the order in which it was coded. */
function inOneLine({ person, told }: Teller): string {
  const elements = [...told]
    .map(([element, { documents, ...facets }]) => [element, [...documents].toSorted(), facets] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
  return JSON.stringify([person, elements])
}

function countsOf(element: string, tellers: readonly Teller[]): SpokenCounts {
  const told = tellers.flatMap((teller) => teller.told.get(element) ?? [])
  const who = (facet: 'carries' | 'hinders' | 'individual' | 'organisation') =>
    told.filter((of) => of[facet]).length
  return {
    people: told.length,
    documents: new Set(told.flatMap(({ documents }) => [...documents])).size,
    carries: who('carries'),
    hinders: who('hinders'),
    individual: who('individual'),
    organisation: who('organisation'),
  }
}

function keyOf(voice: Voice): string {
  if (voice.kind === 'own') return `${voice.centre}/${voice.group}`
  return voice.kind === 'elsewhere' ? `*/${voice.group}` : `${voice.centre}/+`
}

function named(voice: Voice): NamedVoice {
  return {
    centre: voice.kind === 'elsewhere' ? null : (voice.centre as CentreId), // made from our own centres
    groups: (voice.kind === 'others' ? voice.groups : [voice.group]) as ActorGroup[], // and groups
  }
}

const nobody = { people: 0, documents: 0, carries: 0, hinders: 0, individual: 0, organisation: 0 }

type Counted = Exclude<Voice, { kind: 'others' }>
type Pooled = Extract<Voice, { kind: 'others' }>

/** What a voice tells of an element: what it kept, or that nobody spoke of it. */
function mentionOf(voice: Counted, element: string, tellings: Parts['tellings']): Disclosed<ReleasedMention> {
  return tellings.get(voice)?.kept.mentions[element] ?? releaseMention(nobody, voice)
}

function markOf(voice: Pooled, element: string, tellings: Parts['tellings']): Disclosed<boolean> {
  return tellings.get(voice)?.kept.marks[element] ?? releaseMark(false, voice)
}

const isPooled = (voice: Voice): voice is Pooled => voice.kind === 'others'
const isCounted = (voice: Voice): voice is Counted => voice.kind !== 'others'

function ofCentre(centre: CentreId, { sizes, tellings, texts, quotes, places }: Parts): Evidence {
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
function ofStudy({ sizes, tellings, texts, quotes, places }: Parts): Evidence {
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

/** Elements of which one of these voices tells something, or of which there is a text: follows from what is shown. */
function elementsTold(
  voices: readonly Voice[],
  tellings: Parts['tellings'],
  inTexts: readonly string[],
): string[] {
  const told = voices.flatMap((voice) => {
    const kept = tellings.get(voice)?.kept
    return [...Object.keys(kept?.mentions ?? {}), ...Object.keys(kept?.marks ?? {})]
  })
  return [...new Set([...told, ...inTexts])].toSorted()
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
