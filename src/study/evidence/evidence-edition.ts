/**
 * From codings and quotes to an evidence edition: divide people into voices, count, hold back what would differ from an
 * earlier edition by too few people, place the quotes.
 */
import { quotePlaces, type QuotePlace } from '../../disclosure/release-quote.ts'
import {
  refuseUnsafeVoices,
  voiceOf,
  voicesOf,
  type GroupSizes,
  type Voice,
} from '../../disclosure/voices.ts'
import { ACTOR_GROUPS, type ActorGroup } from '../../foundation/actor-group.ts'
import type { CentreId } from '../../foundation/ids.ts'
import { minimumCellOf } from '../design/minimum-cells.ts'
import { invitedIn } from '../edition/cannot-be-said.ts'
import type { Study } from '../study.ts'
import type { WaveDesign } from '../wave.ts'
import { evidenceOfCentre, evidenceOfStudy, type WaitingQuote } from './evidence-read.ts'
import type { CentreEvidence, EvidenceHeading } from './evidence.ts'
import { keyOf, mustWait, tellingOf, type ReleasedVoices } from './voice-telling.ts'
import { textsOn, whoSpoke, type EvidenceMaterial } from './who-spoke.ts'

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
  const told = { sizes, tellings, texts: textsOn(material), quotes, places }

  return {
    heading: { number: input.number, madeOn: input.madeOn, study: evidenceOfStudy(told) },
    centres: study.centres.map(({ id }) => ({ centre: id, evidence: evidenceOfCentre(id, told) })),
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

function named(voice: Voice): NamedVoice {
  return {
    centre: voice.kind === 'elsewhere' ? null : (voice.centre as CentreId), // made from our own centres
    groups: (voice.kind === 'others' ? voice.groups : [voice.group]) as ActorGroup[], // and groups
  }
}
