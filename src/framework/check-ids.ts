import { fileFault, type FileFault } from './file-fault.ts'
import { thingsOf } from './library-index.ts'
import type { ReadFile } from './read-framework-file.ts'

/** Where an id lives: the file and line that had it first. */
interface Home {
  readonly file: string
  readonly line: number
  readonly retired: boolean
  /** Stands under retiredIds, rather than being a thing itself. */
  readonly listed?: boolean
}

/**
 * Ids that stand twice, within a file or across files, and ids that were retired and came back. The fault is
 * reported where the id stands for the second time: list our own files first, so that a study's file gives way.
 */
export function checkIds(files: readonly ReadFile[]): FileFault[] {
  const faults: FileFault[] = []
  const homes = new Map<string, Home>()
  const fileHomes = new Map<string, Home>()

  for (const { file, value, lineOf } of files) {
    if (!value) continue
    claim(fileHomes, value.id, { file, line: lineOf(value, 'id'), retired: false }, faults)
    // before the things of the same file: whoever uses a retired id comes second
    const retiredIds = value.kind === 'crosswalk' ? [] : (value.retiredIds ?? [])
    retiredIds.forEach((id, index) => {
      claim(homes, id, { file, line: lineOf(retiredIds, String(index)), retired: true, listed: true }, faults)
    })
    for (const thing of thingsOf(value)) {
      const owner = ownerOf(thing)
      const retired = thing.kind === 'element' && thing.element.retired === true
      claim(homes, thing.id, { file, line: lineOf(owner, 'id'), retired }, faults)
    }
    for (const list of localLists(value)) {
      const local = new Map<string, Home>()
      for (const entry of list)
        claim(local, entry.id, { file, line: lineOf(entry, 'id'), retired: false }, faults)
    }
  }
  return faults
}

function claim(homes: Map<string, Home>, id: string, home: Home, faults: FileFault[]): void {
  if (id === '') return
  const first = homes.get(id)
  if (!first) {
    homes.set(id, home)
    return
  }
  const code = first.retired ? 'retired-id-reused' : home.listed ? 'retired-id-in-use' : 'duplicate-id'
  const at = first.file === home.file ? first.line : `${first.file}:${first.line}`
  faults.push(fileFault(home.file, home.line, code, { id, first: lineWords(at) }))
}

function lineWords(at: number | string) {
  if (typeof at === 'string') return at
  return { nl: `regel ${at}`, en: `line ${at}`, fr: `la ligne ${at}` }
}

function ownerOf(thing: ReturnType<typeof thingsOf>[number]): object {
  switch (thing.kind) {
    case 'element':
      return thing.element
    case 'moderator':
      return thing.moderator
    case 'construct':
      return thing.construct
    case 'item':
      return thing.item
    case 'open-question':
      return thing.question
  }
}

/** Ids that mean something inside their own file only. */
function localLists(value: NonNullable<ReadFile['value']>): (readonly { readonly id: string }[])[] {
  if (value.kind === 'crosswalk') return []
  if (value.kind === 'instrument') {
    return [
      value.scales,
      value.modules,
      value.actorGroups ?? [],
      ...value.scales.map((scale) => scale.outside),
      value.levers?.extra ?? [],
    ]
  }
  const dimensions = value.elements.map((element) => element.dimensions ?? [])
  return [value.groups, value.kinds ?? [], value.concepts ?? [], ...dimensions]
}
