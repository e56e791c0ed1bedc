import { expect, it } from 'vitest'
import { readShippedLibrary } from '../storage/framework-files.ts'
import { linksOfLibrary } from './element-links.ts'
import { factsBeside } from './facts-beside.ts'

const { library } = readShippedLibrary()

it.each([
  { element: 'T07', facts: ['F06', 'F07'], why: 'measured under the code itself' },
  { element: 'PZ.i.lea', facts: ['F05'], why: 'put beside it in a crosswalk' },
  { element: 'KL10', facts: ['F08', 'F09', 'F10', 'F12', 'F16'], why: 'measured under T15, T16 and T19' },
  { element: 'KL2', facts: [], why: 'nothing in the files puts one there' },
  { element: 'no such element', facts: [], why: 'nothing is known of it' },
])('beside $element stand $facts: $why', ({ element, facts }) => {
  expect(factsBeside(library, element)).toEqual(facts)
})

it('finds what the links of the whole library say, for every element', () => {
  const links = linksOfLibrary(library)
  const ids = library.frameworks
    .flatMap(({ kind, elements }) => (kind === 'facts' ? [] : elements))
    .map(({ id }) => id)
  for (const element of ids) {
    const parts = [element, ...(links.get(element)?.children ?? [])]
    const codes = parts.flatMap((part) => links.get(part)?.codes ?? [])
    const expected = new Set([...parts, ...codes].flatMap((one) => links.get(one)?.facts ?? []))
    expect([element, factsBeside(library, element).toSorted()]).toEqual([element, [...expected].toSorted()])
  }
})
