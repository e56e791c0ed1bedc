/** From the columns of a closed wave to each question of a block over the centres. */
import type { Disclosed } from '../../disclosure/disclosed.ts'
import {
  countsOverCentres,
  releaseOverCentres,
  type CentreSummary,
  type OverCentres,
} from '../../disclosure/release-over-centres.ts'
import type { ActorGroup } from '../../foundation/actor-group.ts'
import { listsOf, type ByteColumns } from '../closed-wave/byte-columns.ts'
import { minimumCellOf } from '../design/minimum-cells.ts'
import type { Question } from '../edition/publication-plan.ts'
import { partTallies, waveCells } from '../edition/question-tallies.ts'
import type { ReleasedCells } from '../edition/released-cells.ts'
import type { WaveDesign } from '../wave.ts'
import { pooledWith, type BlockItem, type FigureBlock } from './figure-blocks.ts'

/** Every item of the block on its own, in the order of the block. Only for questions of one item that an edition has: a scale has its facts. */
export function questionsOverCentres(
  block: Pick<FigureBlock, 'group' | 'items'>,
  questions: readonly Question[],
  columns: ByteColumns,
  design: WaveDesign,
  released: ReleasedCells,
): Disclosed<OverCentres>[] {
  const lists = listsOf(columns)
  const cells = waveCells(columns)
  const group = lists.groups.indexOf(block.group)
  const minimum = minimumCellOf(design, block.group)
  return block.items.map((item) => {
    const question = questionOf(item, block.group, questions)
    // Then no edition has it, and nothing holds its sum against the block it stands in.
    if (!question) return releaseOverCentres([], minimum, () => false)
    const tallies = partTallies(columns, cells, [item.id], item.options)
    const partner = pooledWith(question, block.group)
    const theirs = partner && partTallies(columns, cells, partner.items, item.options)
    const otherGroup = lists.groups.indexOf(partner?.group ?? block.group)
    const summaries = lists.centres.map((_, centre): CentreSummary => {
      if (group < 0) return nobody
      const { n, mean, variance } = tallies.of(cells.place(centre, group)).summary
      const other = theirs && otherGroup >= 0 ? theirs.of(cells.place(centre, otherGroup)).summary : nobody
      const isPartnerCounted =
        partner !== null && countsOverCentres(other, minimumCellOf(design, partner.group))
      return { n, mean, variance, pooledWith: other.n, isPartnerCounted }
    })
    return releaseOverCentres(summaries, minimum, (place) => {
      const centre = lists.centres[place]
      const shown = centre && released.cells[centre]?.[question.id]
      return shown?.includes(block.group) ?? false
    })
  })
}

const nobody: CentreSummary = { n: 0, mean: 0, variance: 0, pooledWith: 0, isPartnerCounted: false }

function questionOf(
  item: BlockItem,
  group: ActorGroup,
  questions: readonly Question[],
): Question | undefined {
  return questions.find(({ parts }) =>
    parts.some((part) => part.group === group && part.items.length === 1 && part.items[0] === item.id),
  )
}
