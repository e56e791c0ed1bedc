import { checkGroups } from './check-groups.ts'
import { checkElements } from './check-elements.ts'
import { checkIds } from './check-ids.ts'
import { checkItems } from './check-items.ts'
import { worthTelling, type FileFault } from './file-fault.ts'
import { readFrameworkFile, type ReadFile, type SourceFile } from './read-framework-file.ts'
import type { FrameworkFile } from './shape.ts'

export type Checked<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly FileFault[] }

/**
 * One file on its own: its shape, its ids, and everything it says about itself. Whether what it says about other
 * files is true (the construct of an item, the ends of a crosswalk row) takes `checkLibrary`.
 *
 * @param file  the name that faults carry.
 * @param yaml  the text of the file.
 */
export function checkFramework(file: string, yaml: string): Checked<FrameworkFile> {
  const source: SourceFile = { file, yaml }
  const read = readFrameworkFile(source)
  const faults = worthTelling([...read.faults, ...checkIds([read]), ...checkWithin(read)])
  return read.value && faults.length === 0 ? { ok: true, value: read.value } : { ok: false, faults }
}

/** What one file must get right about itself, its ids apart. */
export function checkWithin(read: ReadFile): FileFault[] {
  if (!read.value || read.value.kind === 'crosswalk') return []
  return read.value.kind === 'instrument'
    ? [...checkGroups(read.value, read), ...checkItems(read.value, read)]
    : checkElements(read.value, read)
}
