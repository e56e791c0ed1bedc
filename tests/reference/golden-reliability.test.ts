/** Reliability beyond alpha, careless answers and simulated agreement: the numbers of the shared reference files. */
import { describe } from 'vitest'
import { polychoricMatrix } from '../../src/statistics/polychoric/polychoric-matrix.ts'
import { type Comparison, csvText, referenceRows } from './compare-numbers.ts'
import { golden, referenceData } from './golden-file.ts'
import { run, type Entry } from './run-analysis.ts'

interface Grid {
  readonly rows: readonly string[]
  readonly values: readonly (readonly (number | null)[])[]
}

describe('reliability of R', () => {
  golden(
    'rel-05-polychoric-ordinal-alpha',
    3 * 21 + 21 + 4 * 7 + 1,
    (outputs: Record<string, Grid> & { ordinal_alpha: number }, with_) => {
      const { rho_lavCor, rho_psych, rho_polycor_twostep, se_polycor_twostep, tau } = outputs
      const items = rho_lavCor?.rows ?? []
      const rows = completeRowsOf('autonomy_support.csv', items)
      const ours = polychoricMatrix(items.map((item) => rows.map((row) => Number(row[item]))))
      if (!ours.estimable) throw new Error(ours.reason)
      const places = items.map((_, place) => place)
      compareLower(with_, 'lavaan', ours.rho, rho_lavCor)
      // the other two are good to about 1e-4, as the note of the file says
      compareLower(with_, 'psych', ours.rho, rho_psych)
      compareLower(with_, 'polycor', ours.rho, rho_polycor_twostep)
      compareLower(with_, 'se of polycor', ours.se, se_polycor_twostep)
      for (const item of places) {
        for (let cut = 0; cut < 4; cut++) {
          const theirs = tau?.values[item]?.[cut] ?? null
          with_.number(`${items[item]} ${cut}`, ours.items[item]?.thresholds[cut] ?? null, theirs)
        }
      }
      const reliability = run('reliability', csvText(rows), { items }) as Entry
      with_.number('ordinal alpha', reliability.ordinalAlpha, outputs.ordinal_alpha)
    },
  )
})

function completeRowsOf(file: string, columns: readonly string[]): Record<string, string>[] {
  const isThere = (cell: string | undefined) => cell !== 'NA' && cell !== ''
  return referenceRows(referenceData(file)).filter((row) => columns.every((name) => isThere(row[name])))
}

function compareLower(
  with_: Comparison,
  label: string,
  ours: readonly (readonly number[])[],
  theirs: Grid | undefined,
): void {
  for (const [i, row] of ours.entries())
    for (let j = 0; j < i; j++) with_.number(`${label} ${i} ${j}`, row[j], theirs?.values[i]?.[j] ?? null)
}
