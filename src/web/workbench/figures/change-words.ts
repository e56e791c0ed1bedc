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
import { largestClear, type Row } from './largest-clear.ts'

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
    'De grootste duidelijke verandering staat bij {question}: {change} {interval} hoger dan in golf {earlier}.',
    'The largest clear change is on {question}: {change} {interval} higher than in wave {earlier}.',
    'Le plus grand changement net se trouve à {question} : {change} {interval} plus haut que dans la vague {earlier}.',
  ),
  lower: text(
    'De grootste duidelijke verandering staat bij {question}: {change} {interval} lager dan in golf {earlier}.',
    'The largest clear change is on {question}: {change} {interval} lower than in wave {earlier}.',
    'Le plus grand changement net se trouve à {question} : {change} {interval} plus bas que dans la vague {earlier}.',
  ),
  elsewhere: text(
    'In een ander centrum is een verandering tussen {from} en {to} te verwachten.',
    'In another centre a change between {from} and {to} is to be expected.',
    'Dans un autre centre, on attend un changement entre {from} et {to}.',
  ),
  noneClear: text(
    'Geen verandering sinds golf {earlier} is duidelijk, als we meerekenen naar hoeveel vragen gekeken is.',
    'No change since wave {earlier} is clear, once it is counted in how many questions were looked at.',
    'Aucun changement depuis la vague {earlier} n’est net, compte tenu du nombre de questions examinées.',
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
  notOfAll: text(
    'Vragen die op minder dan 20 centra rusten, hebben geen dunne lijn.',
    'Questions that rest on fewer than 20 centres have no thin line.',
    'Les questions qui reposent sur moins de 20 centres n’ont pas de ligne fine.',
  ),
}

const numbers = ({ now, earlier }: TwoWaves) => ({ now, earlier: earlier.number })

export const changeAbout = (waves: TwoWaves, say: Say, language: Language): string =>
  say(words.about, { ...numbers(waves), day: dayInWords(waves.earlier.closedOn, language) })

export function changeLegend(rows: readonly Row[], waves: TwoWaves, say: Say): string {
  const predicted = rows.filter((row) => row.predicted)
  if (predicted.length === 0) return say(words.legend, numbers(waves))
  const legend = say(words.legendOfModel, numbers(waves))
  return predicted.length === rows.length ? legend : `${legend} ${say(words.notOfAll)}`
}

export function changeFinding(
  rows: readonly Row[],
  block: Block,
  waves: TwoWaves,
  say: Say,
  language: Language,
): string {
  const largest = largestClear(rows)
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
