import type { OverCentres } from '../src/disclosure/release-over-centres.ts'

/** A question over these centres; its mean and spread of all people are not looked at where centres are taken apart. */
export function overCentresOnPaper(cells: OverCentres['cells'], within: number): OverCentres {
  return {
    n: cells.reduce((sum, { n }) => sum + n, 0),
    centres: cells.length,
    mean: 2.5,
    sd: within,
    within,
    cells,
  }
}
