import { describe, expect, it } from 'vitest'
import { rowsWithMoments } from '../../statistics/moments/rows-with-moments.ts'
import { mediationOfBlock } from '../../study/figures/analyses/mediation-of-block.ts'
import { analyseCsv } from '../analyse-csv.ts'

const text = { nl: 'v', en: 'q' }
const names = ['x', 'm', 'y']
const moments = {
  n: 240,
  centres: 24,
  means: [3.1, 2.8, 3.4],
  covariances: [
    [0.92, 0.31, 0.28],
    [0.31, 1.1, 0.44],
    [0.28, 0.44, 0.87],
  ],
}

describe('mediation on the page Cijfers', () => {
  it('is what draagkracht analyse mediation gives for rows with these moments, the drawn ends too', () => {
    const rows = rowsWithMoments(moments.n, moments.means, moments.covariances)
    if (!rows.estimable) throw new Error(rows.reason)
    const lines = Array.from({ length: moments.n }, (_, row) =>
      rows.columns.map((column) => column[row]).join(','),
    )
    const { value } = analyseCsv(
      'mediation',
      { name: 'rows.csv', text: `${names.join(',')}\n${lines.join('\n')}\n` },
      { name: 'spec.json', text: JSON.stringify({ x: 'x', m: 'm', y: 'y', design: 'single', resamples: 0 }) },
    )
    const onRows = value as Record<string, Record<string, number>[]>
    const items = names.map((id) => ({ id, construct: id, dimension: null, text, options: 5 }))
    const block = {
      id: 'b',
      group: 'worker',
      kind: 'supplements',
      scaleName: null,
      about: null,
      items,
    } as const
    const onPage = mediationOfBlock(block, moments, { from: 'x', via: 'm', to: 'y' })
    if (!onPage.estimable) throw new Error(onPage.reason)
    const [effects, paths] = onPage.tables
    for (const { label, values } of effects?.rows ?? []) {
      const [same] = onRows[label[0] ?? ''] ?? []
      effects?.columns.forEach((column, place) =>
        expect(values?.[place], column).toBeCloseTo(same?.[column] ?? NaN, 10),
      )
    }
    for (const { label, values } of paths?.rows ?? []) {
      const same = (onRows.paths as unknown as Record<string, number | string>[]).find(
        ({ path }) => path === label[0],
      )
      paths?.columns.forEach((column, place) =>
        expect(values?.[place], column).toBeCloseTo(Number(same?.[column]), 10),
      )
    }
    expect([effects?.rows.length, paths?.rows.length]).toEqual([3, 3])
  })
})
