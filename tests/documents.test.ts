import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './machine.ts'

const documents = globSync(['*.md', 'docs/**/*.md'], { cwd: root })

/** What a document links to or shows, as far as it is in this repository. */
function named(document: string): readonly string[] {
  const text = readFileSync(join(root, document), 'utf8')
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!.split('#')[0]!)
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
}

describe('the documents', () => {
  it('name no page and no picture that is not there', () => {
    const missing = documents.flatMap((document) =>
      named(document)
        .filter((target) => !existsSync(join(root, dirname(document), target)))
        .map((target) => `${document} names ${target}`),
    )
    expect(missing).toEqual([])
  })

  it('show every picture of the manual somewhere, and none that is slow to fetch', () => {
    const shown = new Set(
      documents.flatMap((document) => named(document).map((target) => join(dirname(document), target))),
    )
    const pictures = globSync('docs/handleiding/beelden/*.png', { cwd: root })
    expect(pictures.filter((picture) => !shown.has(picture))).toEqual([])
    expect(pictures.filter((picture) => statSync(join(root, picture)).size > 150_000)).toEqual([])
  })

  it('of the manual can all be reached from its first page', () => {
    const pages = globSync('docs/handleiding/*.md', { cwd: root }).map((page) =>
      page.slice('docs/handleiding/'.length),
    )
    const index = named('docs/handleiding/README.md')
    expect(pages.filter((page) => page !== 'README.md' && !index.includes(page))).toEqual([])
  })
})
