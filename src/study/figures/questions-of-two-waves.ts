/** Each question of a block over the centres of this wave and of an earlier one, side by side. */
import type { Disclosed } from '../../disclosure/disclosed.ts'
import { fromReleased } from '../../disclosure/from-released.ts'
import { listsOf } from '../closed-wave/byte-columns.ts'
import type { SharedQuestion } from './shared-question.ts'
import type { FigureBlock } from './figure-blocks.ts'
import { questionsOverCentres } from './questions-over-centres.ts'
import type { WaveNumbers } from './released-numbers.ts'

/**
 * The first is this wave, the second the earlier one; each exactly as it is released of that wave on its own, with its own design and
 * editions. Withheld where one of both is.
 *
 * The words are the same: from the first opening on, the questionnaire of a study and who gets which form of it are fixed. Centres
 * may have been added, so they are matched by their id.
 */
export function questionsOfTwoWaves(
  block: FigureBlock,
  wave: WaveNumbers,
  earlier: WaveNumbers,
): Disclosed<SharedQuestion>[] {
  const [now, before] = [wave, earlier].map(({ questions, columns, design, released }) =>
    questionsOverCentres(block, questions, columns, design, released),
  )
  const { centres } = listsOf(wave.columns)
  const known = listsOf(earlier.columns).centres
  // What only the earlier wave has comes after the centres of this one.
  const all = [...new Set([...centres, ...known])]
  const placeNow = known.map((centre) => all.indexOf(centre))
  return block.items.map(({ id }, at) => {
    const [one, other] = [now?.[at], before?.[at]]
    if (!one || !other) throw new RangeError(`Question ${id} of ${block.id} was not counted.`)
    return fromReleased(one, other, (first, second) => ({
      label: [id],
      first,
      second: {
        ...second,
        cells: second.cells.map((cell) => ({ ...cell, place: placeNow[cell.place] ?? cell.place })),
      },
    }))
  })
}
