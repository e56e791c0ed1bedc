import { describe, expect, it } from 'vitest'
import { analyseCsv } from '../analyse-csv.ts'

const run = (spec: object, text: string) =>
  analyseCsv('pool', { name: 'data.csv', text }, { name: 'spec.json', text: JSON.stringify(spec) })
    .value as Record<string, unknown> & {
    readonly terms: readonly Record<string, unknown>[]
    readonly tests: readonly Record<string, unknown>[]
  }
const fits = { fit: 'fit', term: 'term', estimate: 'b', se: 'se' }

describe('analyse pool', () => {
  it('pools the fits of another program term by term', () => {
    const { terms, tests } = run(fits, 'fit,term,b,se\n1,age,1,1\n2,age,3,1\n1,sex,5,2\n')
    expect(terms[0]).toMatchObject({ term: 'age', m: 2, estimate: 2, se: 2 })
    expect(terms[1]).toMatchObject({ term: 'sex', notEstimable: 'fewer-than-two-imputations' })
    expect(tests.map(({ notEstimable }) => notEstimable)).toEqual(Array(3).fill('needs-the-imputed-data'))
  })

  it('fits and pools data that stand under each other, a category among them', () => {
    const rows = ['a', 'b', 'a', 'b', 'a', 'b'].flatMap((g, row) => [
      `1,${g},${row + (g === 'b' ? 2 : 0)}`,
      `2,${g},${row * 1.5 + (g === 'b' ? 1 : 0)}`,
    ])
    const spec = { imputation: 'imp', outcome: 'y', terms: ['g'] }
    const answer = run(spec, ['imp,g,y', ...rows].join('\n'))
    expect(answer.terms.map(({ term }) => term)).toEqual(['(Intercept)', 'gb'])
    // b − a: (3 + 5 + 7)/3 − 2 = 3 in the first, (2.5 + 5.5 + 8.5)/3 − 3 = 2.5 in the second
    expect(answer.terms[1]).toMatchObject({ estimate: expect.closeTo(2.75, 10) })
    expect(answer).toMatchObject({ n: 6, imputations: 2, dfComplete: 4 })
  })

  it('refuses the original data with their holes among the imputed ones', () => {
    const text = 'imp,x,y\n0,1,\n0,2,3\n0,3,1\n0,4,2\n1,1,2\n1,2,3\n1,3,1\n1,4,2\n'
    expect(run({ imputation: 'imp', outcome: 'y', terms: ['x'] }, text)).toMatchObject({
      notEstimable: 'imputations-differ-in-rows',
    })
  })

  it('asks for one of two forms, whole, and for terms that are there', () => {
    expect(() => run({ imputation: 'imp' }, 'imp,x,y\n1,1,1\n')).toThrow()
    expect(() =>
      run({ imputation: 'imp', outcome: 'y', terms: ['x'], tested: ['z'] }, 'imp,x,y\n1,1,1\n'),
    ).toThrow()
    expect(() => run(fits, 'fit,term,b,se\n1,age,1,0\n')).toThrow()
  })
})
