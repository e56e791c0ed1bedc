/** docs/methods/cautions.md prints the tables of the source: this writes them anew with `UPDATE_PAGES=1`, and else compares. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { CAUTIONS } from '../src/statistics/cautions/caution-table.ts'
import { knownReasons, reasonWords } from '../src/statistics/cautions/reason-words.ts'
import { THRESHOLDS } from '../src/statistics/cautions/thresholds.ts'

const file = join(import.meta.dirname, '..', 'docs', 'methods', 'cautions.md')

const table = (heading: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  [heading, heading.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const tables = {
  thresholds: table(
    ['threshold', 'value', 'source'],
    Object.entries(THRESHOLDS).map(([name, { value, source }]) => [name, value, source]),
  ),
  cautions: table(
    ['caution', 'threshold', 'Nederlands', 'English'],
    Object.entries(CAUTIONS).map(([name, row]) => [
      `\`${name}\``,
      'threshold' in row ? row.threshold : '',
      row.says.nl,
      row.says.en,
    ]),
  ),
  reasons: table(
    ['reason', 'Nederlands', 'English'],
    knownReasons.map((reason) => {
      const words = reasonWords(reason)
      return [`\`${reason}\``, words?.nl ?? '', words?.en ?? '']
    }),
  ),
}

it('prints every threshold, caution and reason of the source', () => {
  const page = readFileSync(file, 'utf8')
  const asItShouldBe = Object.entries(tables).reduce((text, [name, rows]) => {
    const part = new RegExp(`<!-- ${name} -->[^]*?<!-- end -->`)
    return text.replace(part, () => `<!-- ${name} -->\n${rows}\n<!-- end -->`)
  }, page)
  if (process.env.UPDATE_PAGES) writeFileSync(file, asItShouldBe)
  else expect(page).toBe(asItShouldBe)
})
