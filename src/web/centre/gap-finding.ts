import type { CentreProfile, Gap } from '../../api/views.ts'
import { gapRows } from '../figures/gap-lines.ts'
import { fill, lower, named, type Told } from './findings.ts'
import { sentences } from './finding-sentences.ts'

/** Whether a difference may be called clear, and which way: 1 where the first group is higher. */
export type Clearly = (gap: Gap) => 1 | -1 | 0

/** One interval by itself, wholly on one side. */
export const byInterval: Clearly = ({ difference }) => {
  if (!difference.shown) return 0
  if (difference.value.lower > 0) return 1
  return difference.value.upper < 0 ? -1 : 0
}

/** Above the differences between two groups that answered the same sentence. */
export function gapFinding(profile: CentreProfile, told: Told, clearly: Clearly = byInterval): string {
  const { titles, language } = told
  const rows = gapRows({ rows: profile.krachtlijnen, titles })
  const [first, second] = rows[0]?.gap.groups ?? []
  if (!first || !second) return ''
  const names = {
    first: lower(titles.group(first), language),
    second: lower(titles.group(second), language),
    First: titles.group(first),
    Second: titles.group(second),
  }
  const clear = (way: 1 | -1) =>
    rows.flatMap(({ construct, gap }) => (clearly(gap) === way ? [construct] : []))
  const said = [
    { constructs: clear(1), values: { higher: names.First, lower: names.second } },
    { constructs: clear(-1), values: { higher: names.Second, lower: names.first } },
  ].flatMap(({ constructs, values }) =>
    constructs.length > 0
      ? [fill(sentences.gapClear, language, { ...values, which: named(constructs, told) })]
      : [],
  )
  if (said.length > 0) return said.join(' ')
  const anyShown = rows.some(({ gap }) => gap.difference.shown)
  return fill(anyShown ? sentences.noGapClear : sentences.gaps, language, names)
}
