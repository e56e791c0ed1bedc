/** What holds for any data: the order of rows, the units of items and the way a factor gets its scale change no conclusion. */
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../foundation/seeded-random.ts'
import { fitMeasures } from './fit-measures.ts'
import { fitStructuralModel, type SemChoices, type SemFit } from './fit-structural-model.ts'
import { parseModel } from './model-syntax.ts'
import { parameterEstimates } from './parameter-estimates.ts'
import { variableNames } from './parameter-table.ts'
import { scaledTest } from './robust-test.ts'
import { semData } from './sem-data.ts'

const TWO = 'f =~ x1 + x2 + x3 + x4\ng =~ y1 + y2 + y3'
type Rows = readonly Readonly<Record<string, number | string | null>>[]

/** 150 rows of two factors that correlate .5; the groups differ a little. */
function drawn(withHoles = false): Rows {
  const random = seededRandom(2026)
  return Array.from({ length: 150 }, (_, row) => {
    const f = random.normal()
    const g = 0.5 * f + 0.8 * random.normal()
    const answer = (loading: number, factor: number) => {
      const value = 3 + loading * factor + 0.7 * random.normal()
      return withHoles && random.uniform() < 0.1 ? null : value
    }
    return {
      team: row % 3 === 0 ? 'north' : 'south',
      x1: answer(1, f),
      x2: answer(0.8, f),
      x3: answer(-0.9, f),
      x4: answer(0.6, f),
      y1: answer(1, g),
      y2: answer(1.2, g),
      y3: answer(0.7, g),
    }
  })
}

function fitted(rows: Rows, text = TWO, choices: SemChoices & { readonly group?: string } = {}): SemFit {
  const read = parseModel(text)
  if (!read.isRead) throw new Error(JSON.stringify(read.faults))
  const { observed, exogenous } = variableNames(read.model)
  const columns = new Map(
    observed.map((name) => [name, rows.map((row) => row[name] as number | null)]), // answers are numbers
  )
  const { group, ...others } = choices
  const groups = group === undefined ? null : rows.map((row) => String(row[group]))
  const data = semData(observed, columns, groups, choices.missing ?? 'listwise', exogenous)
  const fit = fitStructuralModel(read.model, data, others)
  if (!fit.estimable) throw new Error(`${fit.reason} ${fit.where}`)
  return fit
}

const byName = (fit: SemFit) =>
  new Map(parameterEstimates(fit).map((one) => [`${one.lhs} ${one.op} ${one.rhs} ${one.group}`, one]))

const close = (value: number, digits = 6) => expect.closeTo(value, digits)

describe('the order of rows', () => {
  it.each([{}, { missing: 'fiml', estimator: 'MLR' }, { group: 'team', equal: ['loadings'] }] as const)(
    'changes nothing (%j)',
    (choices) => {
      const rows = drawn('missing' in choices)
      // groups are in the order in which they appear: the first row stays
      const turned = [...rows.slice(0, 1), ...rows.slice(1).reverse()]
      const one = byName(fitted(rows, TWO, choices))
      const other = byName(fitted(turned, TWO, choices))
      for (const [name, { est, test }] of one) {
        expect(other.get(name)?.est).toEqual(close(est))
        if (test) expect(other.get(name)?.test?.se).toEqual(close(test.se))
      }
    },
  )
})

describe('other units of an item', () => {
  it('scale its loading and its residual, and change neither fit nor standardised values', () => {
    const rows = drawn()
    const inTens = rows.map((row) => ({ ...row, x2: 10 * Number(row.x2) + 7 }))
    const before = fitted(rows)
    const after = fitted(inTens)
    expect(after.chisq).toEqual(close(before.chisq))
    const one = byName(before)
    const other = byName(after)
    expect(other.get('f =~ x2 0')?.est).toEqual(close(10 * (one.get('f =~ x2 0')?.est ?? NaN), 5))
    expect(other.get('f =~ x2 0')?.test?.se).toEqual(close(10 * (one.get('f =~ x2 0')?.test?.se ?? NaN), 5))
    expect(other.get('x2 ~~ x2 0')?.est).toEqual(close(100 * (one.get('x2 ~~ x2 0')?.est ?? NaN), 4))
    for (const [name, { standardised }] of one)
      expect(other.get(name)?.standardised.all).toEqual(close(standardised.all))
  })
})

describe('the scale of a factor', () => {
  it.each(['ML', 'MLR'] as const)('by a marker or by its variance gives the same fit (%s)', (estimator) => {
    const marker = fitted(drawn(), TWO, { estimator })
    const variance = fitted(drawn(), TWO, { estimator, identification: 'variance' })
    const [one, other] = [marker, variance].map((fit) => {
      const measures = fitMeasures(fit)
      const { chisq, cfi, srmr, rmsea, aic } = measures
      const scaled = estimator === 'ML' ? 0 : (scaledTest(fit, measures)?.chisq ?? NaN)
      return [chisq, fit.df, cfi, srmr, rmsea.value, aic, scaled]
    })
    expect(other).toEqual(one?.map((value) => close(value)))
    const standard = byName(marker)
    for (const [name, { standardised }] of byName(variance))
      expect(standardised.all).toEqual(close(standard.get(name)?.standardised.all ?? NaN))
  })
})

describe('the order of groups', () => {
  it('changes the names of groups and nothing else', () => {
    const rows = drawn()
    const south = [
      ...rows.filter(({ team }) => team === 'south'),
      ...rows.filter(({ team }) => team === 'north'),
    ]
    const choices = { group: 'team', equal: ['loadings', 'residuals'] } as const
    const one = fitted(rows, TWO, choices)
    const other = fitted(south, TWO, choices)
    expect(other.data.groups.map(({ label }) => label)).toEqual(['south', 'north'])
    expect([other.chisq, other.df, other.logLik]).toEqual([close(one.chisq), one.df, close(one.logLik)])
    expect(byName(other).get('f ~~ g 0')?.est).toEqual(close(byName(one).get('f ~~ g 1')?.est ?? NaN))
  })
})

describe('full information', () => {
  it('is listwise where nothing is missing', () => {
    const rows = drawn()
    const listwise = fitted(rows)
    const full = fitted(rows, TWO, { missing: 'fiml' })
    expect([full.chisq, full.df]).toEqual([close(listwise.chisq), listwise.df])
    const one = byName(listwise)
    for (const [name, { est }] of byName(full)) {
      const own = one.get(name)
      if (own) expect(est).toEqual(close(own.est))
    }
  })
})
