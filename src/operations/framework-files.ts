/**
 * Frameworks as a researcher works on them, before any study: list, check, show. These read files and a library,
 * never a study, so they need no permission and leave no record.
 */
import { basename, dirname, isAbsolute, relative, resolve } from 'node:path'
import type { Text } from '../foundation/text.ts'
import { checkLibrary } from '../framework/check-library.ts'
import { fileFault, inOrderOfLine, type FileFault } from '../framework/file-fault.ts'
import { readFrameworkFile, type SourceFile } from '../framework/read-framework-file.ts'
import type { FrameworkFile } from '../framework/shape.ts'
import { readFrameworkFiles, readShippedFrameworks } from '../storage/framework-files.ts'

export type { FrameworkFile } from '../framework/shape.ts'

export interface FrameworkListing {
  readonly id: string
  readonly version: string
  readonly title: Text
  /** Elements with their sub-elements: 118 for the ten krachtlijnen. */
  readonly elements: number
  readonly edges: number
  readonly items: number
}

/** One row for every shipped file: frameworks, crosswalks and instruments. */
export async function listFrameworkFiles(): Promise<FrameworkListing[]> {
  return (await shippedFiles()).map((file) => ({
    id: file.id,
    version: file.version,
    title: file.title,
    elements: 'elements' in file ? file.elements.length : 0,
    edges: 'edges' in file ? file.edges.length : 0,
    items: 'items' in file ? file.items.length : 0,
  }))
}

/** The shipped file with this id, or null. */
export async function frameworkFile(id: string): Promise<FrameworkFile | null> {
  return (await shippedFiles()).find((file) => file.id === id) ?? null
}

export interface FrameworkCheck {
  readonly filesChecked: number
  /** Shipped files that a file given stands in for: it has the same id. */
  readonly inPlaceOf: readonly string[]
  readonly faults: readonly FileFault[]
}

/**
 * Checks files or folders together with the shipped ones, so that they may refer to our elements. A file given with
 * the id (or the folder and name) of a shipped file is a new edition of it and is read in its place.
 *
 * @param paths  relative to `cwd`; none for the shipped folder itself.
 */
export async function checkFrameworkFiles(paths: readonly string[], cwd: string): Promise<FrameworkCheck> {
  const shipped = await readShippedFrameworks()
  if (paths.length === 0) {
    const checked = checkLibrary(shipped)
    return { filesChecked: shipped.length, inPlaceOf: [], faults: checked.ok ? [] : checked.faults }
  }
  const { given, unreadable } = await readGiven(paths, cwd)
  const replaced = shipped.filter((file) => given.some((one) => isEditionOf(one, file)))
  const beside = shipped.filter((file) => !replaced.includes(file))
  const checked = checkLibrary([...beside, ...given])
  const names = new Set(given.map(({ file }) => file))
  const faults = checked.ok ? [] : checked.faults.filter(({ file }) => names.has(file))
  return {
    filesChecked: given.length,
    inPlaceOf: replaced.map(({ file }) => file),
    faults: inOrderOfLine([...unreadable, ...faults]),
  }
}

async function shippedFiles(): Promise<FrameworkFile[]> {
  const files = await readShippedFrameworks()
  return files.flatMap((file) => readFrameworkFile(file).value ?? [])
}

async function readGiven(paths: readonly string[], cwd: string) {
  const given = new Map<string, SourceFile>()
  const unreadable: FileFault[] = []
  for (const path of paths) {
    const full = resolve(cwd, path)
    try {
      const files = await readFrameworkFiles(full, cwd)
      if (files.length === 0) unreadable.push(fileFault(path, 1, 'folder-without-frameworks'))
      // a file named twice, as itself and in its folder, is one file
      for (const file of files)
        given.set(resolve(cwd, file.file), { ...file, file: plainName(file.file, cwd) })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error
      unreadable.push(fileFault(path, 1, 'file-not-readable'))
    }
  }
  return { given: [...given.values()], unreadable }
}

/** A file far outside the folder in which one stands reads better by its full path than by `../../../`. */
function plainName(file: string, cwd: string): string {
  return file.startsWith('..') && !isAbsolute(file) ? resolve(cwd, file) : file
}

function isEditionOf(given: SourceFile, shipped: SourceFile): boolean {
  const [id, shippedId] = [given, shipped].map((file) => topLevelId(file.yaml))
  if (id !== undefined && id === shippedId) return true
  const place = (file: string) => relative(dirname(dirname(resolve(file))), resolve(file))
  return basename(dirname(resolve(given.file))) !== '' && place(given.file) === place(shipped.file)
}

/** Read without YAML, because the file may be broken just where we look. */
function topLevelId(yaml: string): string | undefined {
  return /^id:\s*['"]?([A-Za-z0-9.-]+)/m.exec(yaml)?.[1]
}
