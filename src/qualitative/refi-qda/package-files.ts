/** The files beside the project in its package, found by the path a source names. */

/** By name inside the folder of sources, `/` between folders. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>

export interface FoundFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * @param path  `internal://name`; programs also write the bare name, the folder before it, or percent signs.
 *              `relative://` and `absolute://` point outside the package, but the file may have been put in.
 */
export function fileFinder(files: PackageFiles): (path: string) => FoundFile | null {
  const byLowerCase = new Map([...files.keys()].map((name) => [name.toLowerCase(), name]))
  const found = (name: string): FoundFile | null => {
    const known = files.has(name) ? name : byLowerCase.get(name.toLowerCase())
    const bytes = known === undefined ? undefined : files.get(known)
    return known !== undefined && bytes ? { name: known, bytes } : null
  }
  return (path) => {
    const bare = path.replace(/^(?:internal|relative|absolute):\/+/i, '').replaceAll('\\', '/')
    const inside = bare.replace(/^(?:\.?\/)*(?:sources\/)?/i, '')
    return found(inside) ?? found(decodedName(inside)) ?? null
  }
}

export function isInternal(path: string): boolean {
  return !/^(?:relative|absolute):/i.test(path)
}

function decodedName(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
