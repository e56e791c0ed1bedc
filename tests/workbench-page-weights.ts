/** What somebody has to fetch to see one page of the built workbench: for the test that holds the budget and for the bench. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './machine.ts'

interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
  readonly css?: readonly string[]
}

type Manifest = Readonly<Record<string, Chunk>>

export interface WorkbenchPageWeight {
  readonly page: string
  /** Scripts and styles, in the compressed copies that the build made and the server sends. */
  readonly kB: number
}

export const builtWorkbench = join(root, 'dist', 'web')
const manifestPath = join(builtWorkbench, '.vite', 'manifest.json')

export const isWorkbenchBuilt = (): boolean => existsSync(manifestPath)

/** Heaviest first. @throws {RangeError} when the build names no entry or no frame of a study. */
export function workbenchPageWeights(): WorkbenchPageWeight[] {
  const manifest = readManifest()
  const entry = Object.values(manifest).find((chunk) => chunk.isEntry)
  if (!entry) throw new RangeError('the manifest names no entry')
  const frame = manifest['study/study-frame.tsx']
  if (!frame) throw new RangeError('the manifest has no frame of a study')
  return (entry.dynamicImports ?? [])
    .map((page) => {
      const inFrame = /^(?:study|wave|documents|codebook|rounds|queries|quotes|exchange|figures)\//.test(page)
      const needed = [entry, ...(inFrame ? [frame] : []), manifest[page]].filter(
        (chunk) => chunk !== undefined,
      )
      return { page, kB: weightInKb(manifest, needed) }
    })
    .toSorted((a, b) => b.kB - a.kB)
}

/** Every script of the build, as text. */
export function workbenchScripts(): string[] {
  return Object.values(readManifest()).map(({ file }) => readFileSync(join(builtWorkbench, file), 'utf8'))
}

function readManifest(): Manifest {
  return JSON.parse(readFileSync(manifestPath, 'utf8')) as Record<string, Chunk> // written by Vite
}

function weightInKb(manifest: Manifest, from: readonly Chunk[]): number {
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
  return [...files].reduce((sum, file) => sum + statSync(join(builtWorkbench, `${file}.br`)).size, 0) / 1000
}
