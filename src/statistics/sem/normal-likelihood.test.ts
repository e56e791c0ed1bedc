import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../foundation/seeded-random.ts'
import { slopesByDifferences } from '../optimise/slopes-by-differences.ts'
import type { Column } from '../missing.ts'
import { layoutOf } from './model-matrices.ts'
import { parseModel } from './model-syntax.ts'
import { normalLikelihood } from './normal-likelihood.ts'
import { parameterTable, variableNames, type ParameterTable } from './parameter-table.ts'
import { sampleMoments } from './sample-moments.ts'
import { semData } from './sem-data.ts'

/** 60 rows of six variables that share something; a tenth of the answers is missing where asked. */
function likelihoodOf(text: string, withHoles: boolean) {
  const read = parseModel(text)
  if (!read.isRead) throw new Error(JSON.stringify(read.faults))
  const random = seededRandom(11)
  const { observed } = variableNames(read.model, false)
  const columns = new Map<string, (number | null)[]>(observed.map((name) => [name, []]))
  for (let row = 0; row < 60; row++) {
    const shared = random.normal()
    for (const column of columns.values())
      column.push(withHoles && random.uniform() < 0.1 ? null : 1 + shared + random.normal())
  }
  const data = semData(observed, columns as Map<string, Column>, null, 'fiml')
  const table = parameterTable(read.model, { hasMeans: true, fixedX: false })
  return { table, likelihood: normalLikelihood(table, layoutOf(table), data.groups.map(sampleMoments)) }
}

/** Away from the optimum, so that no term of the second derivatives vanishes; variances larger than covariances. */
function somewhere({ free, parameters }: ParameterTable): Float64Array {
  const random = seededRandom(5)
  const x = Float64Array.from({ length: free }, () => 0.3 + 0.4 * random.uniform())
  for (const one of parameters)
    if (one.op === '~~' && one.lhs === one.rhs && one.free !== null) x[one.free] = 1 + random.uniform()
  return x
}

const MODELS = {
  'two factors that covary': 'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\nx1 ~~ x4',
  'factors of a factor': 'f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\nh =~ f + g\nf ~ 1\nh ~~ 1*h',
  'paths between factors and answers': 'f =~ x1 + x2 + x3\nf ~ x4\nx5 ~ f + x4\nx6 ~ x5 + a*f\nx4 ~~ x4',
  'a loop of paths': 'x1 ~ b*x2 + x3\nx2 ~ .3*x1 + x4\nx1 ~~ x2\nx3 ~~ c*x4\nx3 ~ 1',
  'variances and means written before loadings and paths':
    'f ~~ g\nf ~~ f\nf ~ 1\nx5 ~~ x5\nf =~ x1 + x2 + x3\ng =~ x4 + x5 + x6\nx7 ~ f + g',
  'equal parameters': 'f =~ a*x1 + a*x2 + b*x3\ng =~ b*x4 + a*x5\nf ~~ a*g',
}

describe.each(Object.entries(MODELS))('the likelihood of %s', (_, text) => {
  it.each([false, true])(
    'has the slopes and curvature that differences give (missing values: %s)',
    (holes) => {
      const { likelihood, table } = likelihoodOf(text, holes)
      const { free } = likelihood
      const x = somewhere(table)
      const byDifferences = new Float64Array(free)
      slopesByDifferences((at) => likelihood.at(at))(x, byDifferences)
      const exact = new Float64Array(free)
      const slopesAt = (at: Float64Array) => {
        likelihood.at(at)
        likelihood.slopes(exact)
        return exact
      }
      expect([...slopesAt(x)]).toEqual([...byDifferences].map((slope) => expect.closeTo(slope, 7)))

      const curvature = new Float64Array(free * free)
      likelihood.curvature('observed', curvature)
      for (let a = 0; a < free; a++) {
        const row = new Float64Array(free)
        slopesByDifferences((at) => slopesAt(at)[a] ?? NaN)(x, row)
        expect([...curvature.subarray(a * free, (a + 1) * free)]).toEqual(
          [...row].map((bend) => expect.closeTo(bend, 6)),
        )
      }
    },
  )
})

it('expects of data that are the model the curvature that it finds there', () => {
  // complete data whose moments are those of the model: observed and expected information are one
  const { likelihood } = likelihoodOf('x1 ~~ x2\nx1 ~ 1\nx2 ~ 1', false)
  const moments = likelihood.groups[0]?.sample.patterns[0]
  if (!moments) throw new Error('no pattern')
  const { mean, covariance } = moments
  // in the order of the table: covariance, means, variances
  const x = [covariance[1] ?? 0, mean[0] ?? 0, mean[1] ?? 0, covariance[0] ?? 0, covariance[3] ?? 0]
  likelihood.at(x)
  const kinds = (['observed', 'expected'] as const).map((kind) => {
    const made = new Float64Array(25)
    likelihood.curvature(kind, made)
    return [...made]
  })
  expect(kinds[0]).toEqual(kinds[1]?.map((value) => expect.closeTo(value, 10)))
})

it('has no value where the model implies no covariance matrix', () => {
  const { likelihood } = likelihoodOf('x1 ~~ x2\nx1 ~ 1\nx2 ~ 1', false)
  expect(likelihood.at([2, 0, 0, 1, 1])).toBe(Infinity) // a correlation of two
})
