/** Who stands behind a block: the people of a closed wave who answered every question of it, where that is safe. */
import { centresOfBase, type CentreOfBlock } from '../../disclosure/moments-base.ts'
import { isUnanimous } from '../../disclosure/release-figure.ts'
import {
  countsOverCentres,
  placesOverCentres,
  type CentreSummary,
} from '../../disclosure/release-over-centres.ts'
import type { ActorGroup } from '../../foundation/actor-group.ts'
import { mean, sampleVariance } from '../../statistics/mean-and-variance.ts'
import {
  answersTo,
  centrePlaces,
  groupPlaces,
  listsOf,
  type ByteColumns,
} from '../closed-wave/byte-columns.ts'
import { minimumCellOf } from '../design/minimum-cells.ts'
import type { Question } from '../edition/publication-plan.ts'
import type { WaveDesign } from '../wave.ts'
import { hasMeans, pooledWith, type BlockQuestion, type FigureBlock } from './figure-blocks.ts'

export interface BaseOfBlock {
  /** A column for each item of the block, in its order. */
  readonly columns: readonly Uint8Array[]
  /** The places of the people in the columns. */
  readonly rows: readonly number[]
  readonly centres: number
}

/** Always the same people for a block; null where no base is safe. */
export function baseOfBlock(
  block: FigureBlock,
  questions: readonly BlockQuestion[],
  columns: ByteColumns,
  design: WaveDesign,
): BaseOfBlock | null {
  const minimum = minimumCellOf(design, block.group)
  const all = block.items.map(({ id }) => id)
  const answers = new Map(all.map((id) => [id, answersTo(columns, id)]))
  const options = new Map(block.items.map((item) => [item.id, item.options]))
  const hasAnswered = (row: number, items: readonly string[]) =>
    items.every((item) => isOnScale(answers.get(item)?.[row], options.get(item) ?? 0))

  const people = rowsPerCentre(columns, block.group)
  const complete = people.map((rows) => rows.filter((row) => hasAnswered(row, all)))
  const asked = questions.map(({ items, question }) => {
    const who = people.map((rows) => rows.filter((row) => hasAnswered(row, items)))
    const pooled = pooledPeople(columns, question, block.group, design)
    const cells = who.map(
      (rows, centre): CentreSummary => ({
        ...summaryOf(rows.map((row) => sumOf(items, answers, row))),
        pooledWith: pooled[centre]?.people ?? 0,
        isPartnerCounted: pooled[centre]?.isCounted ?? false,
      }),
    )
    const counted = hasMeans(block) ? placesOverCentres(cells, minimum) : []
    return { cells, counted }
  })
  const counted = complete.map(
    (rows, centre): CentreOfBlock => ({
      complete: rows.length,
      questions: asked.map(({ cells, counted }) => {
        const of = cells[centre] ?? nobody
        const { n, pooledWith, isPartnerCounted } = of
        return {
          n,
          isUnanimous: isUnanimous(of),
          isCounted: counted.includes(centre),
          pooledWith,
          isPartnerCounted,
        }
      }),
    }),
  )
  const places = centresOfBase(counted, minimum, hasMeans(block))
  if (!places) return null
  return {
    columns: [...answers.values()],
    rows: places.flatMap((place) => complete[place] ?? []),
    centres: places.length,
  }
}

const nobody: CentreSummary = { n: 0, mean: 0, variance: 0, pooledWith: 0, isPartnerCounted: false }

const isOnScale = (value: number | undefined, options: number): boolean =>
  value !== undefined && value >= 1 && value <= options

function sumOf(items: readonly string[], answers: ReadonlyMap<string, Uint8Array>, row: number): number {
  return items.reduce((sum, item) => sum + (answers.get(item)?.[row] ?? 0), 0)
}

/** The people of one actor group, per centre of the wave. */
function rowsPerCentre(columns: ByteColumns, group: ActorGroup): number[][] {
  const lists = listsOf(columns)
  const centres = centrePlaces(columns)
  const groups = groupPlaces(columns)
  const rows: number[][] = lists.centres.map(() => [])
  groups.forEach((place, row) => {
    if (lists.groups[place] === group) rows[centres[row] ?? 0]?.push(row)
  })
  return rows
}

interface PooledCell {
  readonly people: number
  readonly isCounted: boolean
}

/** Per centre, the group that this one is pooled with on the question; empty without a pool. */
function pooledPeople(
  columns: ByteColumns,
  question: Question,
  group: ActorGroup,
  design: WaveDesign,
): PooledCell[] {
  const partner = pooledWith(question, group)
  if (!partner) return []
  const theirs = new Map(partner.items.map((item) => [item, answersTo(columns, item)]))
  const minimum = minimumCellOf(design, partner.group)
  return rowsPerCentre(columns, partner.group).map((rows) => {
    const scores = rows
      .filter((row) => [...theirs.values()].every((column) => isOnScale(column[row], question.options)))
      .map((row) => sumOf(partner.items, theirs, row))
    return { people: scores.length, isCounted: countsOverCentres(summaryOf(scores), minimum) }
  })
}

function summaryOf(scores: readonly number[]) {
  const n = scores.length
  return { n, mean: n > 0 ? mean(scores) : 0, variance: n > 1 ? sampleVariance(scores) : 0 }
}
