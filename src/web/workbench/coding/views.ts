/** The layers of a document as one looks at them: one at a time, never mixed. */
import type { CoderId } from '../../../foundation/ids.ts'
import type { Text } from '../../../foundation/text.ts'
import type { Coding, Layer } from '../../../qualitative/coding.ts'
import { isSameLayer } from '../../../qualitative/coding-acts/open-layers.ts'
import { text } from '../shell/language.tsx'
import type { Desk } from './turns-shown.ts'

export interface View {
  readonly key: string
  readonly layer: Layer
  /** Only what this coder made; null: everybody's. */
  readonly coder: CoderId | null
  readonly mayCode: boolean
  readonly name: Text
  readonly values: Readonly<Record<string, string | number>>
}

const names = {
  shared: text('gedeelde laag', 'shared layer', 'couche partagée'),
  blind: text(
    'ronde {number}, blind · u bent codeur {letter}',
    'round {number}, blind · you are coder {letter}',
    "tour {number}, à l'aveugle · vous êtes codeur {letter}",
  ),
  done: text(
    'ronde {number}, blind · u bent klaar als codeur {letter}',
    'round {number}, blind · you are done as coder {letter}',
    "tour {number}, à l'aveugle · vous avez terminé comme codeur {letter}",
  ),
  coder: text(
    'ronde {number}, codeur {letter} (vast)',
    'round {number}, coder {letter} (fixed)',
    'tour {number}, codeur {letter} (fixé)',
  ),
  consensus: text('ronde {number}, consensus', 'round {number}, consensus', 'tour {number}, consensus'),
  settled: text(
    'ronde {number}, consensus (vast)',
    'round {number}, consensus (fixed)',
    'tour {number}, consensus (fixé)',
  ),
}

export function viewsOf({ rounds, you }: Pick<Desk, 'rounds' | 'you'>): readonly View[] {
  const shared: View = {
    key: 'shared',
    layer: { kind: 'shared' },
    coder: null,
    mayCode: true,
    name: names.shared,
    values: {},
  }
  return [shared, ...rounds.flatMap((round) => viewsOfRound(round, you))]
}

function viewsOfRound(round: Desk['rounds'][number], you: CoderId): View[] {
  const { id, number, state } = round
  const blind = (coder: CoderId, place: number): View => ({
    key: `blind ${id} ${coder}`,
    layer: { kind: 'blind', round: id },
    coder,
    mayCode: coder === you && round.mayCodeBlind,
    name: state !== 'blind' ? names.coder : round.isDone ? names.done : names.blind,
    values: { number, letter: letterOf(place) },
  })
  const layers = round.coders.flatMap((coder, place) =>
    state !== 'blind' || coder === you ? [blind(coder, place)] : [],
  )
  if (state === 'blind') return layers
  const consensus: View = {
    key: `consensus ${id}`,
    layer: { kind: 'consensus', round: id },
    coder: null,
    mayCode: round.mayCodeConsensus,
    name: state === 'settled' ? names.settled : names.consensus,
    values: { number },
  }
  return [...layers, consensus]
}

/** A, B, C: letters are no ranks. */
export function letterOf(place: number): string {
  return String.fromCharCode(65 + place)
}

/** Where the work is: one's own blind round, else the consensus that is being made, else where something is. */
export function firstView(views: readonly View[], codings: readonly Coding[]): View {
  const open = (kind: Layer['kind']) => views.find(({ layer, mayCode }) => layer.kind === kind && mayCode)
  const shared = views[0]! // always there, and first
  const isEmpty = (view: View) => !codings.some((coding) => isInView(coding, view))
  const filled = views.findLast((view) => view.layer.kind === 'consensus' && !isEmpty(view))
  return open('blind') ?? open('consensus') ?? (isEmpty(shared) ? (filled ?? shared) : shared)
}

export function isInView(coding: Coding, { layer, coder }: View): boolean {
  return isSameLayer(coding.layer, layer) && (coder === null || coding.coder === coder)
}
