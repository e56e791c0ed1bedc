import { expect, it } from 'vitest'
import { methodPage } from '../../../storage/method-pages.ts'
import { blocksOf } from './markdown-view.tsx'
import { analysisWords } from './analysis-words.ts'

it('reads a page of methods as headings, paragraphs, lists, tables and formulas', () => {
  const page =
    '# icc\n\nHow much?\n\n| key | meaning |\n| --- | --- |\n| `f` | a \\| b |\n\n    F = MSB / MSW\n\n- one\n- two\n'
  expect(blocksOf(page)).toEqual([
    { kind: 'heading', text: 'icc' },
    { kind: 'paragraph', text: 'How much?' },
    {
      kind: 'table',
      rows: [
        ['key', 'meaning'],
        ['`f`', 'a | b'],
      ],
    },
    { kind: 'formula', text: 'F = MSB / MSW' },
    { kind: 'list', items: ['one', 'two\n'] },
  ])
})

it('has a page of methods for each analysis on the page Cijfers', () => {
  for (const name of Object.keys(analysisWords)) expect(methodPage(name), name).toContain('# ')
  expect(methodPage('../../package')).toBeNull()
})
