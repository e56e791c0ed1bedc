import type { Text } from '../foundation/text.ts'
import { fileFault, type FileFault } from './file-fault.ts'
import { suggester } from './nearest-name.ts'
import type { ReadFile } from './read-framework-file.ts'
import type { Element, Framework } from './shape.ts'

/** A set of ids, or a map by id. */
interface Known {
  has(id: string): boolean
  keys(): Iterable<string>
}

const inThisFile: Text = { nl: 'in dit bestand', en: 'in this file', fr: 'dans ce fichier' }

/** What must hold inside one framework: parents, groups, kinds and arrows refer to what is there. */
export function checkElements(framework: Framework, { file, lineOf }: ReadFile): FileFault[] {
  const faults: FileFault[] = []
  const elements = new Map(framework.elements.map((element) => [element.id, element]))
  const groups = new Set(framework.groups.map((group) => group.id))
  const kinds = framework.kinds && new Set(framework.kinds.map((kind) => kind.id))
  const nearestName = suggester()

  const mustBe = (known: Known, owner: object, name: string | Text, key: string, id: string) => {
    if (id === '' || known.has(id)) return
    const values = { in: name, key, id, where: inThisFile }
    const nearest = nearestName(id, known.keys())
    faults.push(
      nearest
        ? fileFault(file, lineOf(owner, key), 'unknown-reference-near', { ...values, nearest })
        : fileFault(file, lineOf(owner, key), 'unknown-reference', values),
    )
  }

  for (const element of framework.elements) {
    if (element.parent !== undefined) mustBe(elements, element, element.id, 'parent', element.parent)
    if (element.group !== undefined) mustBe(groups, element, element.id, 'group', element.group)
    if (kinds) mustBe(kinds, element, element.id, 'kind', element.kind)
    if (isOwnAncestor(element, elements)) {
      faults.push(fileFault(file, lineOf(element, 'parent'), 'parent-circle', { id: element.id }))
    }
  }
  for (const edge of framework.edges) {
    if (framework.relations === 'none-stated') {
      const values = { from: edge.from, to: edge.to }
      faults.push(fileFault(file, lineOf(edge), 'edges-where-none-stated', values))
    }
    const arrow: Text = { nl: 'de pijl', en: 'the arrow', fr: 'la flèche' }
    for (const end of ['from', 'to'] as const) {
      mustBe(elements, edge, arrow, end, edge[end])
      if (elements.get(edge[end])?.retired) {
        faults.push(fileFault(file, lineOf(edge, end), 'retired-referred-to', { id: edge[end], in: arrow }))
      }
    }
  }
  return faults
}

function isOwnAncestor(element: Element, elements: ReadonlyMap<string, Element>): boolean {
  const seen = new Set<string>()
  let parent = element.parent
  while (parent !== undefined && !seen.has(parent)) {
    if (parent === element.id) return true
    seen.add(parent)
    parent = elements.get(parent)?.parent
  }
  return false
}
