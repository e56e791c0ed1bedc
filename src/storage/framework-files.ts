import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SourceFile } from '../framework/read-framework-file.ts'

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
