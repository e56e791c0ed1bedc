import { checkWithin } from './check-framework.ts'
import { checkGroupNames } from './check-groups.ts'
import { checkIds } from './check-ids.ts'
import { checkReferences } from './check-references.ts'
import { worthTelling, type FileFault } from './file-fault.ts'
import { libraryOf } from './library-index.ts'
import { readFrameworkFile, type SourceFile } from './read-framework-file.ts'
import type { Library } from './shape.ts'

export type CheckedLibrary =
  | {
      readonly ok: true
      readonly value: Library
      /** Each file by its id. */
      readonly sources: ReadonlyMap<string, SourceFile>
    }
  | { readonly ok: false; readonly faults: readonly FileFault[] }

/**
 * All files together: each on its own, and then ids and references across them.
 *
 * @returns the library, or every fault of every file.
 */
export function checkLibrary(files: readonly SourceFile[]): CheckedLibrary {
  const read = files.map(readFrameworkFile)
  const faults: FileFault[] = [
    ...read.flatMap((one) => [...one.faults, ...checkWithin(one)]),
    ...checkIds(read),
    ...checkReferences(read),
    ...checkGroupNames(read),
  ]
  if (faults.length > 0) return { ok: false, faults: worthTelling(faults) }
  const sources = new Map<string, SourceFile>()
  const values = read.flatMap(({ value }, index) => {
    if (!value) return []
    sources.set(value.id, files[index]!) // read holds one for each file
    return [value]
  })
  return { ok: true, value: libraryOf(values), sources }
}

/**
 * A study's own frameworks and instruments beside ours: the same YAML and the same rules. They may refer to our
 * elements; their ids must be their own. Only faults in the study's files are reported.
 *
 * @param shipped  our files, in order.
 * @param own      what the study brings.
 * @returns        the library with both, or the faults of the study's files.
 */
export function checkOwnFiles(shipped: readonly SourceFile[], own: readonly SourceFile[]): CheckedLibrary {
  const checked = checkLibrary([...shipped, ...own])
  if (checked.ok) return checked
  const names = new Set(own.map(({ file }) => file))
  const faults = checked.faults.filter(({ file }) => names.has(file))
  if (faults.length === 0) {
    throw new RangeError(`The shipped frameworks have ${checked.faults.length} faults; expected none.`)
  }
  return { ok: false, faults }
}
