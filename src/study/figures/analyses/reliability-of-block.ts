import type { Moments } from '../../../disclosure/release-moments.ts'
import { rowsWithMoments } from '../../../statistics/moments/rows-with-moments.ts'
import { dimensionalityCaution } from '../../../statistics/reliability/dimensionality.ts'
import { oneFactorReliability } from '../../../statistics/reliability/one-factor-reliability.ts'
import { scaleReliability } from '../../../statistics/reliability/scale-reliability.ts'
import { noResult, type AnalysisResult } from '../analysis-result.ts'
import type { FigureBlock } from '../figure-blocks.ts'
import { scaleParts } from '../scale-parts.ts'

/** Cronbach's alpha of a scale and its parts with Feldt's interval, and for each item of the whole what it adds. */
export function reliabilityOfBlock(block: FigureBlock, moments: Moments): AnalysisResult {
  const { n, centres, covariances } = moments
  const people = { n, centres }
  const rows = rowsWithMoments(n, moments.means ?? covariances.map(() => 0), covariances)
  if (!rows.estimable) return noResult(people, rows.reason)
  const parts = scaleParts(block).map(({ label, places }) => {
    const items = places.map((place) => rows.columns[place] ?? [])
    return { label, items, found: scaleReliability(items) }
  })
  const whole = parts[0]?.found
  if (!whole) throw new RangeError(`${block.id} is no scale.`)
  if (!whole.estimable) return noResult(people, whole.reason)
  const scales = parts.flatMap(({ label, found }) =>
    found.estimable
      ? [
          {
            label,
            alpha: found.alpha,
            lower: found.alphaLower,
            upper: found.alphaUpper,
            standardized: found.standardizedAlpha,
          },
        ]
      : [],
  )
  return {
    people,
    estimable: true,
    tables: [
      {
        id: 'scales',
        columns: ['alpha', 'lower', 'upper', 'standardizedAlpha'],
        rows: scales.map(({ label, alpha, lower, upper, standardized }) => ({
          label,
          values: [alpha, lower, upper, standardized.estimable ? standardized.value : null],
        })),
      },
      {
        id: 'items',
        columns: ['itemRest', 'alphaIfDropped'],
        rows: whole.items.map(({ itemRest, alphaIfDropped }, place) => ({
          label: [block.items[place]?.id ?? ''],
          values: [
            itemRest.estimable ? itemRest.value : null,
            alphaIfDropped.estimable ? alphaIfDropped.value : null,
          ],
        })),
      },
    ],
    figure: {
      from: 0,
      to: 1,
      rows: scales.map(({ label, alpha, lower, upper }) => ({ label, estimate: alpha, lower, upper })),
    },
    cautions: parts.flatMap(({ label, items }) => {
      const said = dimensionalityCaution(oneFactorReliability(items))
      const [scale = '', part] = label
      return said ? [{ ...said, scale, ...(part !== undefined && { part }) }] : []
    }),
  }
}
