import { describe, it } from 'vitest'
import { Comparison, referenceText } from './compare-numbers.ts'
import { run, type Entry } from './run-analysis.ts'

interface Published {
  readonly data: string
  readonly analysis: string
  readonly spec: object
  readonly expected: Readonly<Record<string, number>>
}

describe('agreement between coders, as it is printed', () => {
  it('on the matrices of Krippendorff and Fleiss, and on the paradox of kappa', () => {
    // the last digit printed: -.02339 has five, the others six
    const comparison = new Comparison({ abs: 5e-6, rel: 1e-6 })
    const published = JSON.parse(referenceText('coder-agreement/expected.json')) as readonly Published[]
    for (const { data, analysis, spec, expected } of published) {
      const ours = run(analysis, referenceText(`coder-agreement/${data}`), spec) as Entry
      for (const [key, theirs] of Object.entries(expected)) {
        comparison.number(`${data} ${JSON.stringify(spec)} ${key}`, ours[key], theirs)
      }
    }
    comparison.finish('published agreement', 4 * 2 + 2 + 3)
  })
})
