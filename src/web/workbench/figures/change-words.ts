/**
 * A change between two waves in words that say what is higher or lower, never what brought it about. A wave and its number stay on
 * one line.
 */
import type { Language } from '../../../foundation/text.ts'
import { decimal, range } from '../../figures/number-words.ts'
import type { Output } from '../api-client.ts'
import { dayInWords } from '../shell/dates.ts'
import { text, type Say } from '../shell/language.tsx'
import { shortName, type Block } from './block-names.ts'

export interface TwoWaves {
  /** The number of the wave of the page. */
  readonly now: number
  readonly earlier: NonNullable<Output<'figureOfBlock'>['comparedWave']>
}

const words = {
  about: text(
    'Golf {now} naast golf {earlier}, die op {day} sloot. Per vraag de centra die in beide golven getoond mogen worden.',
    'Wave {now} beside wave {earlier}, which closed on {day}. For each question the centres that may be shown in both waves.',
    'La vague {now} à côté de la vague {earlier}, close le {day}. Par question, les centres qui peuvent être montrés dans les deux vagues.',
  ),
  higher: text(
    'De grootste verandering staat bij {question}: {change} {interval} hoger dan in golf {earlier}.',
    'The largest change is on {question}: {change} {interval} higher than in wave {earlier}.',
    'Le plus grand changement se trouve à {question} : {change} {interval} plus haut que dans la vague {earlier}.',
  ),
  lower: text(
    'De grootste verandering staat bij {question}: {change} {interval} lager dan in golf {earlier}.',
    'The largest change is on {question}: {change} {interval} lower than in wave {earlier}.',
    'Le plus grand changement se trouve à {question} : {change} {interval} plus bas que dans la vague {earlier}.',
  ),
  elsewhere: text(
    'In een ander centrum ligt die te verwachten tussen {from} en {to}.',
    'In another centre it is to be expected between {from} and {to}.',
    'Dans un autre centre, on l’attend entre {from} et {to}.',
  ),
  noneClear: text(
    'Geen verandering sinds golf {earlier} is duidelijk: elk interval loopt over nul.',
    'No change since wave {earlier} is clear: every interval passes zero.',
    'Aucun changement depuis la vague {earlier} n’est net : chaque intervalle passe par zéro.',
  ),
  legend: text(
    'Rechts van nul: in golf {now} hoger beantwoord dan in golf {earlier}. Ruit: de verandering. Lijn: het interval van 95 %.',
    'Right of zero: answered higher in wave {now} than in wave {earlier}. Diamond: the change. Line: the 95% interval.',
    'À droite de zéro : réponses plus élevées dans la vague {now} que dans la vague {earlier}. Losange : le changement. Ligne : l’intervalle à 95 %.',
  ),
  legendOfModel: text(
    'Rechts van nul: in golf {now} hoger beantwoord dan in golf {earlier}. Ruit: de gemiddelde verandering. Dikke lijn: het interval van 95 % daarvan. Dunne lijn: waar de verandering in een ander centrum te verwachten is (95 %).',
    'Right of zero: answered higher in wave {now} than in wave {earlier}. Diamond: the mean change. Thick line: its 95% interval. Thin line: where the change in another centre is to be expected (95%).',
    'À droite de zéro : réponses plus élevées dans la vague {now} que dans la vague {earlier}. Losange : le changement moyen. Ligne épaisse : son intervalle à 95 %. Ligne fine : où attendre le changement dans un autre centre (95 %).',
  ),
}

interface Row {
  readonly label: readonly string[]
  readonly estimate: number
  readonly lower: number
  readonly upper: number
  readonly predicted?: { readonly lower: number; readonly upper: number }
}

const numbers = ({ now, earlier }: TwoWaves) => ({ now, earlier: earlier.number })

export const changeAbout = (waves: TwoWaves, say: Say, language: Language): string =>
  say(words.about, { ...numbers(waves), day: dayInWords(waves.earlier.closedOn, language) })

export const changeLegend = (rows: readonly Row[], waves: TwoWaves, say: Say): string =>
  say(rows.some(({ predicted }) => predicted) ? words.legendOfModel : words.legend, numbers(waves))

/** The largest of the changes that are clear. */
export function changeFinding(
  rows: readonly Row[],
  block: Block,
  waves: TwoWaves,
  say: Say,
  language: Language,
): string {
  const [largest] = rows
    .filter(({ lower, upper }) => lower > 0 || upper < 0)
    .toSorted((a, b) => Math.abs(b.estimate) - Math.abs(a.estimate))
  if (!largest) return say(words.noneClear, numbers(waves))
  const { label, estimate, lower, upper, predicted } = largest
  const finding = say(estimate > 0 ? words.higher : words.lower, {
    ...numbers(waves),
    question: shortName(block, label[0] ?? ''),
    change: decimal(Math.abs(estimate), language, 2),
    // Told as so much higher, or so much lower.
    interval: estimate > 0 ? range(lower, upper, language, 2) : range(-upper, -lower, language, 2),
  })
  if (!predicted) return finding
  const elsewhere = say(words.elsewhere, {
    from: decimal(predicted.lower, language, 2),
    to: decimal(predicted.upper, language, 2),
  })
  return `${finding} ${elsewhere}`
}
