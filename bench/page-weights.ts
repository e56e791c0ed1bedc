/** What goes over the wire: respondent pages whole, workbench pages with all they fetch. */
import { heaviestRespondentPage } from '../tests/journeys/respondent-page-weights.ts'
import { isWorkbenchBuilt, workbenchPageWeights } from '../tests/workbench-page-weights.ts'
import type { BenchFigure } from './figure.ts'

export async function benchPageWeights(): Promise<readonly BenchFigure[]> {
  const respondent = (['client', 'worker', 'manager', 'policyMaker'] as const).flatMap((group) =>
    (['short', 'full'] as const).map((form): BenchFigure => {
      const { page, bytes } = heaviestRespondentPage(group, form)
      return {
        name: `heaviest page of a ${group}, ${form} form`,
        value: bytes / 1000,
        unit: 'kB',
        target: '<= 15',
        note: `${page}, with style and script, brotli 7 as sent`,
      }
    }),
  )
  return [...respondent, ...workbench()]
}

function workbench(): BenchFigure[] {
  if (!isWorkbenchBuilt()) {
    return [{ name: 'workbench', value: null, unit: 'kB', note: 'no bundle built: npm start builds it' }]
  }
  const weights = workbenchPageWeights()
  const [heaviest] = weights
  const lightest = weights.at(-1)
  if (!heaviest || !lightest) return []
  return [
    {
      name: 'heaviest page of the workbench',
      value: heaviest.kB,
      unit: 'kB',
      target: '<= 130',
      note: `${heaviest.page}, scripts and styles, brotli as sent`,
    },
    {
      name: 'lightest page of the workbench',
      value: lightest.kB,
      unit: 'kB',
      target: '<= 130',
      note: lightest.page,
    },
  ]
}
