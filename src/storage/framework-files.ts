import { globSync, readFileSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Problem } from '../foundation/problem.ts'
import { checkLibrary } from '../framework/check-library.ts'
import { faultInLanguage } from '../framework/file-fault.ts'
import type { SourceFile } from '../framework/read-framework-file.ts'
import type { Library } from '../framework/shape.ts'

/** The folder that comes with the product. */
export const shippedFrameworks = fileURLToPath(new URL('../../frameworks', import.meta.url))

/**
 * Every .yaml and .yml file under a folder, in order of name, so that the same folder gives the same library on
 * every machine. Their names are relative to `from`, as the author sees them.
 *
 * @param path  a folder, or one file (of any name).
 * @throws the error of the file system when the path does not exist or cannot be read.
 */
export async function readFrameworkFiles(path: string, from: string = path): Promise<SourceFile[]> {
  const root = resolve(path)
  if (!(await stat(root)).isDirectory()) return [await sourceFile(root, from)]
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
  return Promise.all(paths.map((file) => sourceFile(file, from)))
}

/** The files that come with the product, named `frameworks/...`. */
export async function readShippedFrameworks(): Promise<SourceFile[]> {
  return readFrameworkFiles(shippedFrameworks, resolve(shippedFrameworks, '..'))
}

async function sourceFile(path: string, from: string): Promise<SourceFile> {
  return { file: relative(from, path) || basename(path), yaml: await readFile(path, 'utf8') }
}

/**
 * The shipped library, checked, with the text of each file by its id: a study pins a copy of the text.
 *
 * @throws {Problem} `framework-invalid` with every fault, so that a wrong file never starts a study.
 */
export function readShippedLibrary(): {
  readonly library: Library
  readonly files: ReadonlyMap<string, string>
} {
  const from = resolve(shippedFrameworks, '..')
  const sources = globSync('**/*.{yaml,yml}', { cwd: shippedFrameworks })
    .toSorted()
    .map((name) => join(shippedFrameworks, name))
    .map((path) => ({ file: relative(from, path), yaml: readFileSync(path, 'utf8') }))
  const checked = checkLibrary(sources)
  if (!checked.ok) {
    throw new Problem(
      'framework-invalid',
      {},
      checked.faults.map((fault) => faultInLanguage(fault, 'nl')),
    )
  }
  const files = new Map([...checked.sources].map(([id, { yaml }]) => [id, yaml]))
  return { library: checked.value, files }
}
