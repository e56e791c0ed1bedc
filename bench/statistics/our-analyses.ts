/** What `bench/statistics.R` times in R, done here: complete, with standard errors, from columns in memory. */
import { seededRandom } from '../../src/foundation/seeded-random.ts'
import { criticalAgreement } from '../../src/statistics/agreement/critical-agreement.ts'
import { nullDistribution } from '../../src/statistics/agreement/null-distribution.ts'
import { uniformNullVariance } from '../../src/statistics/agreement/null-variance.ts'
import { agreementFromVariances } from '../../src/statistics/agreement/within-group-agreement.ts'
import { answerCounter } from '../../src/statistics/aggregate/answer-counter.ts'
import { sumsPerCell, varianceOfCell } from '../../src/statistics/aggregate/answer-counts.ts'
import { alphaBootstrap } from '../../src/statistics/reliability/alpha-bootstrap.ts'
import { designMatrix } from '../../src/statistics/design/design-matrix.ts'
import type { Column } from '../../src/statistics/missing.ts'
import { fitMixedModel } from '../../src/statistics/mixed/fit-mixed-model.ts'
import { polychoricMatrix } from '../../src/statistics/polychoric/polychoric-matrix.ts'
import { sampleVariance } from '../../src/statistics/mean-and-variance.ts'
import { fitMeasures } from '../../src/statistics/sem/fit-measures.ts'
import { fitStructuralModel, type SemFit } from '../../src/statistics/sem/fit-structural-model.ts'
import { parseModel } from '../../src/statistics/sem/model-syntax.ts'
import { parameterEstimates } from '../../src/statistics/sem/parameter-estimates.ts'
import { refitter } from '../../src/statistics/sem/refit.ts'
import { semData, type MissingRule } from '../../src/statistics/sem/sem-data.ts'
import { manyItems, peopleInGroups, teamAnswers, threeFactors, type Columns } from './drawn-data.ts'

export interface Analysis {
  /** As the R script calls it. */
  readonly name: string
  readonly title: string
  readonly on: string
  /** At least so many times as fast as R. */
  readonly target: number
  /** Gives the number of the answer that R gives too. */
  readonly run: () => number
  /** How far the two numbers may lie apart, as a share: more where both draw numbers of their own. */
  readonly within: number
}

export function ourAnalyses(): readonly Analysis[] {
  const people = asVectors(peopleInGroups())
  const three = threeFactors()
  const teams = teamAnswers()
  const answers = asBytes(teams)
  const many = manyItems()
  const scale = completeRows([...many.values()].slice(0, 5)) // as R's na.omit, before its clock starts
  return [
    {
      name: 'mixed',
      title: 'mixed model, random intercept',
      on: '7,382 rows, 99 groups, three predictors',
      target: 15,
      run: () => randomIntercept(people),
      within: 1e-8,
    },
    {
      name: 'cfa',
      title: 'factor model',
      on: '301 rows, 9 items, 3 factors, with fit measures',
      target: 15,
      run: () => factorModel(three, THREE_FACTORS, 'listwise'),
      within: 1e-6,
    },
    {
      name: 'cfa-bootstrap',
      title: 'factor model, 1,000 resamples',
      on: 'the same model fitted to each; standard errors from them',
      target: 25,
      run: () => bootstrappedLoading(three),
      within: 0.1,
    },
    {
      name: 'rwgj',
      title: 'rwg(j) per group',
      on: '5,400 rows, 11 items, 99 groups',
      target: 60,
      run: () => meanAgreement(answers),
      within: 1e-8,
    },
    {
      name: 'rwgj-critical',
      title: 'critical value of rwg(j)',
      on: '10,000 simulated groups of 10, 6 items, 5 options',
      target: 400,
      run: criticalValue,
      within: 0.03,
    },
    {
      name: 'alpha-bootstrap',
      title: 'alpha, 1,000 resamples',
      on: `5 items, ${scale[0]!.length.toLocaleString('en')} complete rows`,
      target: 12,
      run: () => {
        const found = alphaBootstrap(scale, 1000, seededRandom(1))
        return found.estimable ? found.percentile.lower : Number.NaN
      },
      within: 0.005,
    },
    {
      name: 'polychoric',
      title: 'polychoric correlations',
      on: '25 x 25, six options, 2,800 rows',
      target: 10,
      run: () => {
        const found = polychoricMatrix([...many.values()])
        return found.estimable ? found.rho[1]![0]! : Number.NaN // of the second item with the first
      },
      within: 0.002,
    },
    {
      name: 'fiml',
      title: 'factor model with missing values',
      on: '25 items, 5 factors, 2,800 rows, FIML',
      target: 10,
      run: () => factorModel(many, fiveFactors(many), 'fiml'),
      within: 1e-5,
    },
  ]
}

function completeRows(columns: readonly Column[]): Column[] {
  const isComplete = (row: number) => columns.every((column) => column[row] !== null)
  return columns.map((column) => column.filter((_, row) => isComplete(row)))
}

/** As R holds them before its clock starts: numbers, and the group of each row as a factor. */
function asVectors(columns: Columns) {
  const numbers = (name: string) => Float64Array.from(columns.get(name) ?? [], Number)
  const teams = numbers('team')
  return {
    outcome: numbers('wellbeing'),
    predictors: new Map(
      ['hours', 'leadership', 'group_hours'].map((name) => [
        name,
        { kind: 'number' as const, values: numbers(name) },
      ]),
    ),
    teams: Math.max(...teams),
    teamOf: Int32Array.from(teams, (team) => team - 1),
  }
}

function randomIntercept({ outcome, predictors, teams, teamOf }: ReturnType<typeof asVectors>): number {
  const rows = outcome.length
  const { matrix } = designMatrix(rows, [...predictors.keys()], predictors)
  const z = { rows, columns: 1, values: new Float64Array(rows).fill(1) }
  const random = [{ levels: teams, level: teamOf, z }]
  const fit = fitMixedModel({ y: outcome, x: matrix, random, method: 'REML' })
  return fit.estimable ? fit.logLik : Number.NaN
}

/** As a closed wave keeps them: a byte per answer, and the group of each person by its place. */
function asBytes(columns: Columns) {
  const [team = [], ...items] = [...columns.values()]
  return {
    groups: Math.max(...team.map(Number)),
    groupOf: Uint16Array.from(team, (one) => Number(one) - 1),
    items: items.map((item) => Uint8Array.from(item, Number)),
  }
}

function meanAgreement({ groups, groupOf, items }: ReturnType<typeof asBytes>): number {
  const { count } = answerCounter(groupOf, groups, 5)
  const sums = items.map((item) => sumsPerCell(count(item)))
  const nothing = uniformNullVariance(5)
  let sum = 0
  for (let group = 0; group < groups; group++) {
    const variances = sums.map((item) => varianceOfCell(item, group))
    const found = agreementFromVariances(variances, sums[0]!.n[group]!, nothing) // there are eleven items
    sum += found.estimable ? found.agreement : Number.NaN
  }
  return sum / groups
}

function criticalValue(): number {
  const nothing = nullDistribution('uniform', 5)
  if (!nothing.estimable) throw new RangeError('Five options have a uniform null distribution.')
  const found = criticalAgreement([10], 6, nothing, 10_000, seededRandom(1)).get(10)
  return found?.estimable ? found.at(0.95) : Number.NaN
}

const THREE_FACTORS = 'a =~ x1 + x2 + x3\nb =~ x4 + x5 + x6\nc =~ x7 + x8 + x9'

function fiveFactors(columns: Columns): string {
  const names = [...columns.keys()]
  return [0, 1, 2, 3, 4]
    .map((factor) => `f${factor + 1} =~ ${names.slice(5 * factor, 5 * factor + 5).join(' + ')}`)
    .join('\n')
}

function fitted(columns: Columns, syntax: string, missing: MissingRule): SemFit {
  const parsed = parseModel(syntax)
  if (!parsed.isRead) throw new RangeError('The model of the bench is not read.')
  const fit = fitStructuralModel(parsed.model, semData([...columns.keys()], columns, null, missing), {
    missing,
  })
  if (!fit.estimable) throw new RangeError(`The model of the bench is not fitted: ${fit.reason}.`)
  return fit
}

function factorModel(columns: Columns, syntax: string, missing: MissingRule): number {
  const fit = fitted(columns, syntax, missing)
  parameterEstimates(fit)
  return fitMeasures(fit).chisq
}

/** The bootstrap standard error of the first free loading. */
function bootstrappedLoading(columns: Columns): number {
  const fit = fitted(columns, THREE_FACTORS, 'listwise')
  const refit = refitter(fit)
  const random = seededRandom(1)
  const drawn = new Uint32Array(fit.data.n)
  const loadings: number[] = []
  for (let resample = 0; resample < 1000; resample++) {
    random.wholes(fit.data.n, drawn)
    const found = refit([drawn])
    if (found) loadings.push(found[0]!) // a model has parameters
  }
  return Math.sqrt(sampleVariance(loadings))
}
