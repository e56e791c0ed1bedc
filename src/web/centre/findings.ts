/**
 * The sentences above the figures. A sentence stands there only when released figures carry it: an interval
 * wholly on one side, a quadrant that disclosure could name. Otherwise the heading says what the figure is
 * about, and no more. No sentence compares groups that were asked something else, none says why, none ranks.
 */
import { read, type Language, type Text } from '../../foundation/text.ts'
import type {
  CentreProfile,
  CodeShare,
  Figure,
  LeverRow,
  NomologicalRow,
  Quadrant,
  ReportedGroup,
  SourceRow,
} from '../../api/views.ts'
import { anchorCell } from '../figures/anchor-cell.ts'
import { choosersWords, leverGroups } from '../figures/lever-bars.ts'
import { capital, counted, listed, quoted } from '../figures/number-words.ts'
import type { Titles } from '../figures/titles.ts'
import { leads, rests, sentences, thirds } from './finding-sentences.ts'

/** What a sentence is told with. */
export interface Told {
  readonly titles: Titles
  readonly language: Language
}

/** The first thing a reader sees: a sentence that can be true or false, and what it rests on. */
export function headline(
  profile: CentreProfile,
  told: Told,
): { readonly title: string; readonly lead: string } {
  const { language } = told
  const group = groupThatSaysMost(profile.sources)
  if (group === null) return { title: fill(sentences.noHeadline, language, {}), lead: '' }
  const rows = profile.sources.filter((row) => row.group === group)
  return {
    title: fill(headlineFor(rows), language, {
      count: counted(inside(rows).length, language),
      total: counted(rows.length, language),
    }),
    lead: leadOf(rows, group, told),
  }
}

/** Workers before the pool, the pool before managers: whoever has most krachtlijnen with a clear place goes first. */
function groupThatSaysMost(sources: readonly SourceRow[]): ReportedGroup | null {
  const order: readonly ReportedGroup[] = ['worker', 'staff', 'manager']
  const groups = [...new Set(sources.map(({ group }) => group))].toSorted(
    (a, b) => place(order, a) - place(order, b),
  )
  const says = (group: ReportedGroup) => inside(sources.filter((row) => row.group === group)).length
  const most = Math.max(0, ...groups.map(says))
  return groups.find((group) => most > 0 && says(group) === most) ?? null
}

function place(order: readonly ReportedGroup[], group: ReportedGroup): number {
  const at = order.indexOf(group)
  return at < 0 ? order.length : at
}

/** Rows that lie wholly in one quadrant. */
function inside(rows: readonly SourceRow[]): readonly SourceRow[] {
  return rows.filter(({ quadrant }) => quadrant.shown && quadrant.value !== 'not-clear')
}

function inQuadrant(rows: readonly SourceRow[], quadrant: Quadrant): readonly string[] {
  return rows
    .filter((row) => row.quadrant.shown && row.quadrant.value === quadrant)
    .map(({ construct }) => construct)
}

/** "Most" is more than half of all krachtlijnen that were asked, the withheld and unclear ones included. */
function headlineFor(rows: readonly SourceRow[]): Text {
  const size = (quadrant: Quadrant) => inQuadrant(rows, quadrant).length
  const isMost = (count: number) => count > rows.length / 2
  if (isMost(size('carried')) && size('heroic') === 0) return sentences.together
  if (isMost(size('heroic') + size('carried')) && size('heroic') > 0) return sentences.peopleCarry
  if (isMost(size('on-paper') + size('carried')) && size('on-paper') > 0) return sentences.arranged
  if (isMost(size('absent'))) return sentences.littleOfBoth
  return inside(rows).length === 1 ? sentences.oneClear : sentences.someClear
}

function leadOf(rows: readonly SourceRow[], group: ReportedGroup, told: Told): string {
  const { language } = told
  const said = (['carried', 'heroic', 'on-paper', 'absent'] as const).flatMap((quadrant) => {
    const constructs = inQuadrant(rows, quadrant)
    if (constructs.length === 0) return []
    const one = constructs.length === 1
    return [fill(leads[quadrant][one ? 'one' : 'more'], language, { which: named(constructs, told) })]
  })
  return `${fill(sentences.accordingTo, language, { group: lower(told.titles.group(group), language) })} ${said.map((one, at) => (at === 0 ? one : capital(one))).join(' ')}`
}

/** Up to three by name; more by number, with the names in the list beside the figure. */
export function named(constructs: readonly string[], { titles, language }: Told): string {
  if (constructs.length > 3)
    return fill(sentences.countOf, language, { count: counted(constructs.length, language) })
  return listed(
    constructs.map((construct) => quoted(titles.shortTitle(construct), language)),
    language,
  )
}

/**
 * Above the krachtlijnen: per group, what lies wholly at the last option but one or higher. The pool repeats its
 * workers, and small groups have no interval, so neither gets a sentence.
 */
export function krachtlijnFinding(profile: CentreProfile, told: Told): string {
  const { titles, language } = told
  const said = profile.groups
    .filter(({ group }) => group !== 'staff')
    .flatMap(({ group }) => oftenSentence(profile, group, told) ?? [])
  if (said.length > 0) return said.slice(0, 2).join(' ')
  return fill(sentences.krachtlijnen, language, {
    count: capital(counted(profile.krachtlijnen.length, language)),
    what: profile.krachtlijnen.some(({ construct }) => titles.number(construct) !== null)
      ? read(sentences.lines, language)
      : read(sentences.topics, language),
  })
}

function oftenSentence(profile: CentreProfile, group: ReportedGroup, told: Told): string | null {
  const { titles, language } = told
  const cells = profile.krachtlijnen.flatMap(({ construct, ...row }) => {
    const cell = anchorCell({ construct, ...row }, group, titles)
    return cell ? [{ construct, cell }] : []
  })
  const first = cells[0]
  const option = first && titles.options(first.cell.items[0] ?? '')[first.cell.scaleMaximum - 2]
  if (!first || option === undefined || first.cell.scaleMaximum < 3) return null
  const estimates = cells.flatMap(({ construct, cell }) =>
    cell.figure.shown && cell.figure.value.kind === 'estimate'
      ? [{ construct, figure: cell.figure.value, edge: cell.scaleMaximum - 1 }]
      : [],
  )
  // Figures are rounded: a lower end that reads 3,0 may lie below it.
  const often = estimates.filter(({ figure, edge }) => figure.lower > edge).map(({ construct }) => construct)
  const values = { group: titles.group(group), option: quoted(option, language) }
  if (often.length > 0) return fill(sentences.often, language, { ...values, which: named(often, told) })
  // "Nowhere" may be said only when every place is known.
  const allKnown = estimates.length === cells.length && cells.length > 1
  return allKnown ? fill(sentences.nowhereOften, language, values) : null
}

/** Above the quadrants of one group. */
export function sourceFinding(rows: readonly SourceRow[], { language }: Told): string {
  for (const quadrant of ['heroic', 'on-paper', 'carried', 'absent'] as const) {
    const count = inQuadrant(rows, quadrant).length
    if (count > 0) {
      return fill(rests[quadrant][count === 1 ? 'one' : 'more'], language, {
        count: capital(counted(count, language)),
      })
    }
  }
  const allUnclear = rows.length > 0 && rows.every(({ quadrant }) => quadrant.shown)
  return fill(allUnclear ? sentences.noneClear : sentences.onWhatItRests, language, {})
}

/** Above levers and thresholds: one of each that many named, with its denominator. Not "the most": a withheld share may be larger. */
export function leverFinding(rows: readonly LeverRow[], told: Told): string {
  const { language } = told
  for (const bars of leverGroups(rows)) {
    const lever = largest(bars.lever)
    const threshold = largest(bars.threshold)
    if (!lever || !threshold) continue
    return fill(sentences.leverAndThreshold, language, {
      group: told.titles.group(bars.group),
      people: choosersWords(bars, language),
      leverShare: shareInWords(lever.share, language),
      lever: quoted(told.titles.shortTitle(lever.code), language),
      thresholdShare: shareInWords(threshold.share, language),
      threshold: quoted(told.titles.shortTitle(threshold.code), language),
    })
  }
  return fill(sentences.whatCarries, language, {})
}

const partPlace = { 'under-a-third': 1, 'a-third-to-two-thirds': 2, 'over-two-thirds': 3 } as const

/** The share shown that is largest, when it says something: at least a fifth, or more than the lowest of three parts. */
function largest(row: LeverRow | null): { readonly code: string; readonly share: CodeShare } | null {
  const shown = (row?.codes ?? []).flatMap(({ code, share }) =>
    share.shown ? [{ code, share: share.value }] : [],
  )
  const size = (share: CodeShare) =>
    share.kind === 'percentage'
      ? share.percentage
      : share.part === 'under-a-third'
        ? 0
        : partPlace[share.part] * 30
  const [first] = shown.toSorted((a, b) => size(b.share) - size(a.share))
  return first && size(first.share) >= 20 ? first : null
}

function shareInWords(share: CodeShare, language: Language): string {
  if (share.kind === 'part') return read(thirds[share.part], language)
  if (share.percentage >= 95) return read(sentences.nearlyAll, language)
  const tens = Math.floor(share.percentage / 10)
  const text = share.percentage % 10 === 0 ? sentences.aboutInTen : sentences.overInTen
  return fill(text, language, { count: counted(tens, language) })
}

/** Above one of the two profiles over the nomological table. */
export function nomologicalFinding(rows: readonly NomologicalRow[], { language }: Told): string {
  const shown = rows.filter(({ cells }) => cells.some(({ figure }) => figure.shown)).length
  return fill(shown === 0 ? sentences.noElement : sentences.elements, language, {
    shown: String(shown),
    total: String(rows.length),
  })
}

/** What one figure says beside a fact, in the words of its scale. */
export function senseInWords(figure: Figure, options: readonly string[], language: Language): string {
  if (figure.kind === 'unanimous') return ''
  const below = options[Math.floor(figure.mean) - 1]
  const above = options[Math.ceil(figure.mean) - 1]
  if (below === undefined || above === undefined) return ''
  return below === above
    ? fill(sentences.senseAt, language, { option: quoted(below, language) })
    : fill(sentences.senseBetween, language, {
        below: quoted(below, language),
        above: quoted(above, language),
      })
}

export function fill(text: Text, language: Language, values: Readonly<Record<string, string>>): string {
  return read(text, language).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** A group in the middle of a sentence. */
export function lower(name: string, language: Language): string {
  const inside = name.charAt(0).toLowerCase() + name.slice(1)
  return language === 'fr' ? `les ${inside}` : inside
}
