/**
 * Every reason that an analysis gives instead of a figure has words, and no words are left of a reason that is gone; the same
 * for the rule of each for missing data.
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { missingDataWords } from '../src/operations/analyse-csv/missing-data-words.ts'
import { knownReasons, reasonWords } from '../src/statistics/cautions/reason-words.ts'

const root = join(import.meta.dirname, '..')
const sources = globSync(
  [
    'src/statistics/**/*.ts',
    'src/qualitative/coder-agreement/*.ts',
    'src/operations/analyse-csv/*.ts',
    'src/study/figures/**/*.ts',
  ],
  { cwd: root },
)
  .filter((file) => !file.endsWith('.test.ts') && !file.endsWith('reason-words.ts'))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))

/** `notEstimable('x')`, `notEstimable: 'x'`, `pReason: 'x'`, `reason: 'x'`. */
const given = /(?:notEstimable\(|notEstimable: |[rR]eason: |[rR]eason \?\? )'([a-z0-9-]+)'/g
const reasons = new Map<string, string>()
for (const { file, text } of sources)
  for (const [, reason = ''] of text.matchAll(given)) reasons.set(reason, file)

it('gives each reason for no figure in words', () => {
  const wordless = [...reasons].filter(([reason]) => !reasonWords(reason))
  expect(wordless).toEqual([])
})

it('keeps no words of a reason that no source names', () => {
  const all = sources.map(({ text }) => text).join()
  expect(knownReasons.filter((reason) => !all.includes(`'${reason}'`))).toEqual([])
})

it('gives the rule for missing data of each analysis in words', () => {
  const rules = sources.flatMap(({ text }) =>
    [...text.matchAll(/MISSING_DATA\w*(?:: \w+)? =\s+'([^']+)'/g)].map(([, rule = '']) => rule),
  )
  expect(rules.length).toBeGreaterThan(8)
  expect(rules.filter((rule) => !missingDataWords(rule))).toEqual([])
})
