/**
 * One alpha on its whole axis: the disc is the value, the thick line its interval. The axis begins at 0, what chance
 * gives, or further left for the whole page when some interval does: below chance must not look like nothing.
 */
import { drawing } from './drawing.ts'
import type { Language, Text } from '../../foundation/text.ts'
import { read } from '../../foundation/text.ts'
import { el, type Child } from './markup.ts'
import { decimal, range } from './number-words.ts'

export interface AgreementInterval {
  readonly alpha: number
  /** null: an interval cannot be given. */
  readonly interval: { readonly lower: number; readonly upper: number } | null
  readonly axisFrom: number
  readonly language: Language
  /** false in a table, where a heading names the ends once. */
  readonly hasEnds: boolean
}

const words = {
  chance: { nl: '0 toeval', en: '0 chance', fr: '0 hasard' },
  alike: { nl: '1 gelijk', en: '1 alike', fr: '1 pareil' },
  said: {
    nl: 'alfa {alpha}, interval {interval}, op een as van {from} tot 1',
    en: 'alpha {alpha}, interval {interval}, on an axis from {from} to 1',
    fr: 'alpha {alpha}, intervalle {interval}, sur un axe de {from} à 1',
  },
  saidWithout: {
    nl: 'alfa {alpha} zonder interval, op een as van {from} tot 1',
    en: 'alpha {alpha} without an interval, on an axis from {from} to 1',
    fr: 'alpha {alpha} sans intervalle, sur un axe de {from} à 1',
  },
} satisfies Record<string, Text>

/** The left end for a page of alphas: 0, or the tenth below the lowest that is drawn, but never past −1. */
export function axisFrom(lowest: readonly number[]): number {
  const least = Math.min(0, ...lowest)
  return Math.max(-1, Math.floor(least * 10) / 10)
}

export function agreementInterval(figure: AgreementInterval, width: number): string {
  const { alpha, interval, axisFrom: from, hasEnds } = figure
  const margin = 8
  const at = (value: number) =>
    margin + ((Math.max(from, Math.min(1, value)) - from) / (1 - from)) * (width - 2 * margin)
  const middle = hasEnds ? 18 : 11
  const tick = (value: number) =>
    el('line', { class: 'axis', x1: at(value), x2: at(value), y1: middle - 6, y2: middle + 6 })
  const drawn: Child[] = [
    el('line', { class: 'axis', x1: at(from), x2: at(1), y1: middle, y2: middle }),
    ...[...new Set([from, 0, 1])].map(tick),
    interval &&
      el('line', {
        class: 'agreed-range',
        x1: at(interval.lower),
        x2: at(interval.upper),
        y1: middle,
        y2: middle,
      }),
    el('circle', { class: interval ? 'agreed' : 'agreed hollow', cx: at(alpha), cy: middle, r: 6 }),
    ...(hasEnds ? ends(figure, at, middle) : []),
  ]
  const height = hasEnds ? 50 : 22
  return drawing(width, height, said(figure), drawn)
}

function ends(
  { language, axisFrom: from }: AgreementInterval,
  at: (value: number) => number,
  middle: number,
): Child[] {
  const under = middle + 26
  const hasRoom = at(0) - at(from) > 70
  return [
    hasRoom && el('text', { class: 'sm t2 tn', x: at(from) - 6, y: under }, [decimal(from, language)]),
    el('text', { class: 'sm t2', x: at(0) - 4, y: under }, [read(words.chance, language)]),
    el('text', { class: 'sm t2', x: at(1) + 6, y: under, 'text-anchor': 'end' }, [
      read(words.alike, language),
    ]),
  ]
}

function said({ alpha, interval, axisFrom: from, language }: AgreementInterval): string {
  return read(interval ? words.said : words.saidWithout, language)
    .replace('{alpha}', decimal(alpha, language, 2))
    .replace('{interval}', interval ? range(interval.lower, interval.upper, language, 2) : '')
    .replace('{from}', decimal(from, language))
}
