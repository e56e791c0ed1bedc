import type { Disclosed } from '../../disclosure/disclosed.ts'
import { releaseMoments, type Moments } from '../../disclosure/release-moments.ts'
import { momentsOfColumns } from '../../statistics/moments/moments-of-columns.ts'
import type { BaseOfBlock } from './base-of-block.ts'
import { hasMeans, type FigureBlock } from './figure-blocks.ts'

/** The means and covariances of one block, of its base. */
export function momentsOfBlock(block: FigureBlock, base: BaseOfBlock | null): Disclosed<Moments> {
  const { columns, rows, centres } = base ?? {
    columns: block.items.map(() => new Uint8Array()),
    rows: [],
    centres: 0,
  }
  const { n, means, covariances } = momentsOfColumns(columns, rows)
  return releaseMoments({ n, centres, means: hasMeans(block) ? means : null, covariances }, base !== null)
}
