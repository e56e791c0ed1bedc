/**
 * The statistics beside R in the same run, in CPU seconds, on data drawn here; and the aggregation that stands before
 * them. R is optional: without it our own times stand alone.
 */
import type { BenchFigure } from './figure.ts'
import { benchAggregation } from './statistics/aggregation.ts'
import { timesOfR, type FromR } from './statistics/beside-r.ts'
import { cpuSeconds, type Measured } from './statistics/cpu-seconds.ts'
import { ourAnalyses, type Analysis } from './statistics/our-analyses.ts'

export async function benchStatistics(): Promise<BenchFigure[]> {
  const inR = await timesOfR() // first, and alone: two cores are few
  const figures = ourAnalyses().flatMap((analysis) => {
    const ours = cpuSeconds(analysis.run)
    return [
      {
        name: analysis.title,
        value: ours.seconds * 1000,
        unit: 'ms CPU',
        note: `${analysis.on}; median of 3`,
      },
      besideR(analysis, ours, inR),
    ]
  })
  return [...figures, ...(await benchAggregation())]
}

function besideR(analysis: Analysis, ours: Measured, inR: ReadonlyMap<string, FromR> | null): BenchFigure {
  const { name, title, target, within } = analysis
  const figure = { name: `${title}: R beside it`, unit: 'x as fast', target: `>= ${target}` }
  if (!inR) return { ...figure, value: null, note: 'R not present' }
  const theirs = inR.get(name)
  if (!theirs) throw new RangeError(`statistics.R does not time ${name}.`)
  if ('missing' in theirs) return { ...figure, value: null, note: `R has no package ${theirs.missing}` }
  if (!(Math.abs(ours.answer / theirs.answer - 1) <= within)) {
    throw new RangeError(`${title}: R finds ${theirs.answer}, we find ${ours.answer}.`)
  }
  return {
    ...figure,
    value: theirs.seconds / ours.seconds,
    note: `${theirs.package}: ${(theirs.seconds * 1000).toPrecision(4)} ms CPU, median of 3; both find ${theirs.answer.toPrecision(within < 1e-4 ? 7 : 3)}${within < 1e-4 ? '' : ' or near it'}`,
  }
}
