/**
 * Every analysis on data that were drawn for this, as R computes it: r/numbers/<analysis>.json, made by r/make.R. The keys of
 * those files are the keys of our output, so one test reads them all.
 */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analysisNames } from '../../src/operations/analyse-csv.ts'
import { Comparison, referenceText, type Tolerance } from './compare-numbers.ts'
import { compareByPath, numbersIn } from './compare-by-path.ts'
import { run } from './run-analysis.ts'

interface NumbersOfR {
  readonly analysis: string
  readonly madeWith: Readonly<Record<string, string>>
  readonly runs: readonly {
    readonly title: string
    readonly data: string
    readonly spec: object
    readonly tolerance: Tolerance
    readonly gives: unknown
  }[]
}

const files = readdirSync(new URL('r/numbers/', import.meta.url)).map(
  (name) => JSON.parse(referenceText(`r/numbers/${name}`)) as NumbersOfR, // written by r/write-numbers.R
)

describe('numbers of R on data drawn here', () => {
  for (const { analysis, runs } of files)
    for (const { title, data, spec, tolerance, gives } of runs)
      it(`${analysis}: ${title}`, () => {
        const comparison = new Comparison(tolerance)
        compareByPath(comparison, run(analysis, referenceText(`r/drawn/${data}`), spec), gives)
        comparison.finish(`R ${analysis}, ${title}`, numbersIn(gives))
      })

  it('are there for every analysis, with the versions they were made with', () => {
    expect(files.map(({ analysis }) => analysis).toSorted()).toEqual(analysisNames.toSorted())
    for (const { analysis, madeWith, runs } of files) {
      expect(madeWith.R, analysis).toMatch(/^4\./)
      expect(numbersIn(runs.map(({ gives }) => gives)), analysis).toBeGreaterThan(5)
    }
  })
})
