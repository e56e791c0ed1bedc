import { isUnanimous, releaseFigure } from '../../disclosure/release-figure.ts'
import { releaseShare } from '../../disclosure/release-share.ts'
import {
  cellsToPool,
  smallGroupHalfWidth,
  spreadForBands,
  type SpreadForBands,
} from '../../disclosure/small-group-band.ts'
import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { CentreId } from '../../foundation/ids.ts'
import { studentQuantile } from '../../statistics/distributions/student-t.ts'
import { pooledStandardDeviation } from '../../statistics/means/pooled-standard-deviation.ts'
import { isPartOf, type CountedWave } from '../closed-wave/counted-wave.ts'
import type { FactValue, ItemCell, ReportedGroup } from '../profile.ts'
import type { PublicationPlan, Question } from './publication-plan.ts'
import { partTallies, type PartTallies, type Tally } from './question-tallies.ts'
import {
  reportedGroups,
  reportedMinimum,
  type DecidedQuestion,
  type Decision,
  type ReleaseLedger,
} from './release-ledger.ts'
import { overlapsEarlier, type ReleasedCells } from './released-cells.ts'
import type { WaveDesign } from '../wave.ts'

/** An item cell, with what a difference between two of them needs to know. */
export interface ReleasedItemCell extends ItemCell {
  readonly tally: Tally
  /** Half the band of a small group of this kind on this question. */
  readonly halfWidth: (n: number) => number
}

export interface QuestionTerms {
  readonly design: WaveDesign
  readonly plan: PublicationPlan
  readonly facts: ReadonlyMap<CentreId, readonly FactValue[]>
  /** What all earlier editions of this wave showed. */
  readonly earlier: ReleasedCells
  readonly ledger: ReleaseLedger
  readonly centres: readonly CentreId[]
  /** Who took part, per centre: the denominator of answers outside the scale. */
  readonly respondents: ReadonlyMap<CentreId, Decision>
}

/** The released cells of one question, per centre and reported group. */
export function questionFigures(
  question: Question,
  counted: CountedWave,
  terms: QuestionTerms,
): Map<CentreId, Map<ReportedGroup, ReleasedItemCell>> {
  const { design, ledger, centres, respondents } = terms
  const tally = tallies(question, counted)
  const decided: DecidedQuestion = {
    id: question.id,
    groups: question.parts.map(({ group }) => group),
    items: Object.fromEntries(question.parts.map(({ group, items }) => [group, items])),
    poolsStaff: question.poolsStaff,
  }
  // In every centre, before any figure is made: the bands of small groups rest on all that appear.
  const decisions = new Map<CentreId, Decision>()
  const asked = overlapsEarlier(question, terms.earlier) ? [] : centres
  for (const centre of asked) {
    if (!mayBeShown(question, terms.plan, terms.facts.get(centre) ?? [])) continue
    const count = (group: ActorGroup) => {
      const { summary } = tally(centre, group)
      return { n: summary.n, isUnanimous: isUnanimous(summary) }
    }
    decisions.set(centre, ledger.decide(centre, decided, count))
  }

  const cells = new Map(centres.map((centre) => [centre, new Map<ReportedGroup, ReleasedItemCell>()]))
  for (const group of reportedGroups(decided)) {
    const shown = [...decisions].flatMap(([centre, decision]) =>
      decision.mayAppear(group) ? [tally(centre, group)] : [],
    )
    const spread = spreadOver(shown, question.options)
    const halfWidth = (n: number) => smallGroupHalfWidth(n, spread)
    const minimum = reportedMinimum(design, group)
    for (const centre of centres) {
      const ofGroup = tally(centre, group)
      const figure = releaseFigure(ofGroup.summary, {
        minimum,
        mayAppear: decisions.get(centre)?.mayAppear(group) ?? false,
        smallGroupHalfWidth: halfWidth,
      })
      const tookPart = respondents.get(centre)
      cells.get(centre)?.set(group, {
        group,
        items: itemsOf(question, group),
        scaleMaximum: question.options,
        figure,
        outside: releaseShare(ofGroup.outside, tookPart?.n(group) ?? 0, {
          minimum,
          // A share beside a withheld figure would tell why it is withheld.
          mayAppear: figure.shown && (tookPart?.mayAppear(group) ?? false),
        }),
        tally: ofGroup,
        halfWidth,
      })
    }
  }
  return cells
}

/** Riger's rule: a sense of power appears only where a fact that stands beside it is filled in. */
function mayBeShown(question: Question, plan: PublicationPlan, facts: readonly FactValue[]): boolean {
  const sense = plan.sense.find((row) => row.question.id === question.id)
  return !sense || facts.some(({ fact, value }) => sense.facts.includes(fact) && value.trim() !== '')
}

function itemsOf(question: Question, reported: ReportedGroup): string[] {
  return [...new Set(question.parts.flatMap(({ group, items }) => (isPartOf(group, reported) ? items : [])))]
}

function tallies(
  question: Question,
  counted: CountedWave,
): (centre: CentreId, group: ReportedGroup) => Tally {
  // Groups that were asked the same item share its column, so it is counted once.
  const byItems = new Map<string, PartTallies>()
  const byGroup = new Map<ActorGroup, PartTallies>()
  for (const { group, items } of question.parts) {
    const key = items.join(' ')
    const found = byItems.get(key) ?? partTallies(counted.columns, counted.cells, items, question.options)
    byItems.set(key, found)
    byGroup.set(group, found)
  }
  const known = new Map<string, Tally>()
  const worked = (centre: CentreId, reported: ReportedGroup): Tally => {
    const cells = [...byGroup].flatMap(([group, part]) => {
      const cell = isPartOf(group, reported) ? counted.cell(centre, group) : null
      return cell === null ? [] : [{ part, cell }]
    })
    const [first, second] = cells
    if (!first) return nobody(question.options)
    return second ? first.part.pooledWith(first.cell, second.part, second.cell) : first.part.of(first.cell)
  }
  return (centre, group) => {
    const key = `${centre} ${group}`
    const found = known.get(key) ?? worked(centre, group)
    known.set(key, found)
    return found
  }
}

const nobody = (options: number): Tally => ({
  summary: { n: 0, mean: 0, variance: 0, interval: null, counts: null, scaleMaximum: options },
  outside: 0,
})

function spreadOver(tallied: readonly Tally[], options: number): SpreadForBands {
  const cells = cellsToPool(tallied.map(({ summary }) => summary))
  const pooled = pooledStandardDeviation(cells)
  if (!pooled.estimable) return spreadForBands(null, options)
  const people = cells.reduce((sum, { n }) => sum + n, 0)
  const t = studentQuantile(0.975, pooled.df)
  return spreadForBands({ standardDeviation: pooled.sd, people, cells: pooled.cells, t }, options)
}
