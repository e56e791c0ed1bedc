import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** What somebody may have to fetch to see one page: scripts and styles, as the server compresses them. */
const BUDGET_KB = 130

interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
  readonly css?: readonly string[]
}

const folder = join(import.meta.dirname, '..', '..', 'dist', 'web')
const manifestPath = join(folder, '.vite', 'manifest.json')

describe.skipIf(!existsSync(manifestPath))('the bundle of the workbench', () => {
  it(`asks for at most ${BUDGET_KB} kB, compressed, for any page`, () => {
    const manifest = readManifest()
    const entry = Object.values(manifest).find((chunk) => chunk.isEntry)
    if (!entry) throw new RangeError('the manifest names no entry')
    const frame = manifest['study/study-frame.tsx']
    if (!frame) throw new RangeError('the manifest has no frame of a study')
    const weights = (entry.dynamicImports ?? []).map((page) => {
      const inFrame = page.startsWith('study/') || page.startsWith('wave/')
      const needed = [entry, ...(inFrame ? [frame] : []), manifest[page]].filter(
        (chunk) => chunk !== undefined,
      )
      return { page, kB: weightInKb(manifest, needed) }
    })
    const heaviest = weights.toSorted((a, b) => b.kB - a.kB)
    console.log(heaviest.map(({ page, kB }) => `${kB.toFixed(1).padStart(6)} kB  ${page}`).join('\n'))
    expect(weights.length).toBeGreaterThan(20)
    expect(heaviest.filter(({ kB }) => kB > BUDGET_KB)).toEqual([])
  })

  it('keeps the checking of requests on the server: the browser only knows method and address', () => {
    const scripts = Object.values(readManifest()).map(({ file }) => readFileSync(join(folder, file), 'utf8'))
    expect(scripts.filter((script) => script.includes('additionalProperties'))).toEqual([])
  })

  it('needs no inline script and asks nothing of another site', () => {
    const page = readFileSync(join(folder, 'index.html'), 'utf8')
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/)
    expect(page.match(/(?:src|href)="(?!\/)[^"]*"/g) ?? []).toEqual([])
  })
})

function readManifest(): Readonly<Record<string, Chunk>> {
  return JSON.parse(readFileSync(manifestPath, 'utf8')) as Record<string, Chunk> // written by Vite
}

function weightInKb(manifest: Readonly<Record<string, Chunk>>, from: readonly Chunk[]): number {
  const files = new Set<string>()
  const visit = (chunk: Chunk) => {
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    for (const style of chunk.css ?? []) files.add(style)
    for (const name of chunk.imports ?? []) {
      const imported = manifest[name]
      if (imported) visit(imported)
    }
  }
  from.forEach(visit)
  // The compressed copies that the build made are what goes over the wire.
  const bytes = [...files].reduce((sum, file) => sum + statSync(join(folder, `${file}.br`)).size, 0)
  return bytes / 1000
}
