/** From the columns of a closed wave to the means and covariances of one block: count, decide whose, add up, let go. */
import type { Disclosed } from '../../disclosure/disclosed.ts'
import { centresOfBase, type CentreOfBlock } from '../../disclosure/moments-base.ts'
import { releaseMoments, type Moments } from '../../disclosure/release-moments.ts'
import { momentsOfColumns } from '../../statistics/moments/moments-of-columns.ts'
import {
  answersTo,
  centrePlaces,
  groupPlaces,
  listsOf,
  type ByteColumns,
} from '../closed-wave/byte-columns.ts'
import { minimumCellOf } from '../design/minimum-cells.ts'
import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { Question } from '../edition/publication-plan.ts'
import type { WaveDesign } from '../wave.ts'
import { pooledWith, type BlockQuestion, type FigureBlock } from './figure-blocks.ts'

export function momentsOfBlock(
  block: FigureBlock,
  questions: readonly BlockQuestion[],
  columns: ByteColumns,
  design: WaveDesign,
): Disclosed<Moments> {
  const answers = new Map(block.items.map(({ id }) => [id, answersTo(columns, id)]))
  const options = new Map(block.items.map((item) => [item.id, item.options]))
  const answered = (item: string, row: number) => {
    const value = answers.get(item)?.[row] ?? 0
    return value >= 1 && value <= (options.get(item) ?? 0)
  }
  const all = block.items.map(({ id }) => id)
  const people = rowsPerCentre(columns, block.group)
  const counted = people.map(
    (rows, centre): CentreOfBlock => ({
      complete: rows.filter((row) => all.every((item) => answered(item, row))).length,
      questions: questions.map(({ items, question }) => {
        const who = rows.filter((row) => items.every((item) => answered(item, row)))
        const sums = new Set(
          who.map((row) => items.reduce((sum, item) => sum + (answers.get(item)?.[row] ?? 0), 0)),
        )
        return {
          n: who.length,
          isUnanimous: who.length > 0 && sums.size === 1,
          pooledWith: pooledPeople(columns, question, block.group)[centre] ?? 0,
        }
      }),
    }),
  )

  const places = centresOfBase(counted, minimumCellOf(design, block.group))
  const rows = (places ?? []).flatMap((place) =>
    (people[place] ?? []).filter((row) => all.every((item) => answered(item, row))),
  )
  const { n, means, covariances } = momentsOfColumns([...answers.values()], rows)
  // A sense of power is no score without its facts.
  const shown = { n, centres: places?.length ?? 0, means: block.kind === 'scale' ? null : means, covariances }
  return releaseMoments(shown, places !== null)
}

/** The people of one actor group, per centre of the wave. */
function rowsPerCentre(columns: ByteColumns, group: string): number[][] {
  const lists = listsOf(columns)
  const centres = centrePlaces(columns)
  const groups = groupPlaces(columns)
  const rows: number[][] = lists.centres.map(() => [])
  groups.forEach((place, row) => {
    if (lists.groups[place] === group) rows[centres[row] ?? 0]?.push(row)
  })
  return rows
}

/** Per centre, how many of the group that this one is pooled with answered the question. */
function pooledPeople(columns: ByteColumns, question: Question, group: ActorGroup): number[] {
  const partner = pooledWith(question, group)
  if (!partner) return []
  const theirs = partner.items.map((item) => answersTo(columns, item))
  const isAnswered = (row: number) =>
    theirs.every((column) => (column[row] ?? 0) >= 1 && (column[row] ?? 0) <= question.options)
  return rowsPerCentre(columns, partner.group).map((rows) => rows.filter(isAnswered).length)
}
