/** What a voice tells of each element in an edition: as the codings have it now, or as an earlier edition told it. */
import type { Disclosed } from '../../disclosure/disclosed.ts'
import { toldAgain } from '../../disclosure/release-again.ts'
import {
  releaseMark,
  releaseMention,
  type ReleasedMention,
  type SpokenCounts,
} from '../../disclosure/release-mention.ts'
import type { GroupSizes, Voice } from '../../disclosure/voices.ts'
import type { QuoteId } from '../../foundation/ids.ts'
import type { Teller } from './who-spoke.ts'

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

export interface Telling {
  readonly kept: ReleasedVoices[string]
  readonly isHeld: boolean
}

export type Tellings = ReadonlyMap<Voice, Telling>

/** What a voice tells in this edition: as the codings have it now, or as it was. */
export function tellingOf(
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
export function mustWait(quote: QuoteId, tellings: Tellings, voice: Voice | null): boolean {
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

export function keyOf(voice: Voice): string {
  if (voice.kind === 'own') return `${voice.centre}/${voice.group}`
  return voice.kind === 'elsewhere' ? `*/${voice.group}` : `${voice.centre}/+`
}

const nobody = { people: 0, documents: 0, carries: 0, hinders: 0, individual: 0, organisation: 0 }

export type Counted = Exclude<Voice, { kind: 'others' }>
export type Pooled = Extract<Voice, { kind: 'others' }>

/** What a voice tells of an element: what it kept, or that nobody spoke of it. */
export function mentionOf(voice: Counted, element: string, tellings: Tellings): Disclosed<ReleasedMention> {
  return tellings.get(voice)?.kept.mentions[element] ?? releaseMention(nobody, voice)
}

export function markOf(voice: Pooled, element: string, tellings: Tellings): Disclosed<boolean> {
  return tellings.get(voice)?.kept.marks[element] ?? releaseMark(false, voice)
}

/** Elements of which one of these voices tells something, or of which there is a text: follows from what is shown. */
export function elementsTold(
  voices: readonly Voice[],
  tellings: Tellings,
  inTexts: readonly string[],
): string[] {
  const told = voices.flatMap((voice) => {
    const kept = tellings.get(voice)?.kept
    return [...Object.keys(kept?.mentions ?? {}), ...Object.keys(kept?.marks ?? {})]
  })
  return [...new Set([...told, ...inTexts])].toSorted()
}
