/** Decides which groups may appear, audits that decision, and keeps what is released. */
import { refuseWhatFollows } from '../../disclosure/differencing.ts'
import { LEVELS_OF_DETAIL } from '../../disclosure/release-figure.ts'
import { groupsThatMayAppear, type Candidate, type Part } from '../../disclosure/suppression.ts'
import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { CentreId } from '../../foundation/ids.ts'
import { isPartOf } from '../closed-wave/counted-wave.ts'
import { minimumCellOf } from '../design/minimum-cells.ts'
import type { ReportedGroup } from '../profile.ts'
import { isOverOtherCentres, type ReleasedCells } from './released-cells.ts'
import type { WaveDesign } from '../wave.ts'

/** What suppression and audit need to know of a question. */
export interface DecidedQuestion {
  readonly id: string
  readonly groups: readonly ActorGroup[]
  /** Per group; empty for what is no figure over items (who took part, who chose a lever). */
  readonly items: Readonly<Record<string, readonly string[]>>
  readonly poolsStaff: boolean
}

export interface PartCount {
  readonly n: number
  readonly isUnanimous: boolean
}

export interface Decision {
  readonly mayAppear: (group: ReportedGroup) => boolean
  /** People behind the figure of this group. */
  readonly n: (group: ReportedGroup) => number
}

export class ReleaseLedger {
  readonly #earlier: ReleasedCells
  readonly #design: WaveDesign
  readonly #questions: Record<string, DecidedQuestion['items']> = {}
  readonly #cells: Record<CentreId, Record<string, readonly ReportedGroup[]>> = {}
  readonly #models: Record<string, readonly CentreId[]> = {}

  constructor(earlier: ReleasedCells, design: WaveDesign) {
    this.#earlier = earlier
    this.#design = design
  }

  /** @throws {Error} when the audit finds that too few people would be known. */
  decide(centre: CentreId, question: DecidedQuestion, count: (group: ActorGroup) => PartCount): Decision {
    const parts = question.groups.map((name) => ({
      name,
      ...count(name),
      minimum: minimumCellOf(this.#design, name),
    }))
    const candidates = reportedGroups(question).map((name) => ({ name, parts: placesOf(name, question) }))
    const before = new Set<string>(this.#earlier.cells[centre]?.[question.id] ?? [])
    const shown = groupsThatMayAppear(parts, candidates, before, LEVELS_OF_DETAIL)
    audit(
      question.id,
      parts,
      candidates.filter(({ name }) => shown.has(name) || before.has(name)),
    )
    this.#note(
      centre,
      question,
      candidates.map(({ name }) => name).filter((name) => shown.has(name)),
    )
    return {
      mayAppear: (group) => shown.has(group),
      n: (group) => parts.reduce((sum, part) => (isPartOf(part.name, group) ? sum + part.n : sum), 0),
    }
  }

  /** May a model of this name rest on these centres? Where it may, that is kept for later editions. */
  decideModel(model: string, centres: readonly CentreId[]): boolean {
    if (isOverOtherCentres(model, centres, this.#earlier)) return false
    this.#models[model] = centres
    return true
  }

  released(): ReleasedCells {
    return { questions: this.#questions, cells: this.#cells, models: this.#models }
  }

  #note(centre: CentreId, question: DecidedQuestion, shown: readonly ReportedGroup[]): void {
    if (shown.length === 0) return
    this.#questions[question.id] = question.items
    const ofCentre = (this.#cells[centre] ??= {})
    ofCentre[question.id] = shown
  }
}

export function reportedGroups({ groups, poolsStaff }: DecidedQuestion): ReportedGroup[] {
  return poolsStaff ? [...groups, 'staff'] : [...groups]
}

export function reportedMinimum(design: WaveDesign, group: ReportedGroup): number {
  return group === 'staff'
    ? Math.max(minimumCellOf(design, 'worker'), minimumCellOf(design, 'manager'))
    : minimumCellOf(design, group)
}

const placesOf = (group: ReportedGroup, { groups }: DecidedQuestion) =>
  groups.flatMap((part, place) => (isPartOf(part, group) ? [place] : []))

/**
 * Once for what is known of means, and once for each size from which more is known. A group that answered as one
 * appears as a level, so its mean is not among what is known, and may not follow either.
 */
function audit(question: string, parts: readonly Part[], released: readonly Candidate[]): void {
  for (const level of [0, ...LEVELS_OF_DETAIL]) {
    const atoms = parts.map((part) => ({
      name: part.name,
      n: part.n,
      minimum:
        part.isUnanimous && part.n >= part.minimum ? Number.POSITIVE_INFINITY : Math.max(part.minimum, level),
    }))
    const totals = released.filter((candidate) => {
      const inside = candidate.parts.flatMap((place) => parts[place] ?? [])
      const people = inside.reduce((sum, part) => sum + part.n, 0)
      const isLevelOnly = inside.length === 1 && inside[0]?.isUnanimous === true
      return people >= level && !isLevelOnly
    })
    refuseWhatFollows(
      question,
      atoms,
      totals.map((candidate) => candidate.parts),
    )
  }
}
