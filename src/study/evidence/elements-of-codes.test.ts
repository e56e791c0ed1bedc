import { expect, it } from 'vitest'
import type { CodeId } from '../../foundation/ids.ts'
import { readShippedLibrary } from '../../storage/framework-files.ts'
import { elementsOfCodes, type CodeInTree } from './elements-of-codes.ts'

const { library } = readShippedLibrary()

const code = (
  id: string,
  parent: string | null,
  element: string | null,
  state: CodeInTree['state'] = { is: 'in-use' },
): CodeInTree => ({ id: id as CodeId, parent: parent as CodeId | null, element, state })

const elements = (codes: readonly CodeInTree[]) => Object.fromEntries(elementsOfCodes(codes, library))

it('a passage on a sub-element speaks of its krachtlijn too, and an own code of what it was put under', () => {
  expect(
    elements([
      code('kl2', null, 'KL2'),
      code('p1', 'kl2', 'KL2.p1'),
      code('own', 'p1', null),
      code('loose', null, null),
    ]),
  ).toEqual({ kl2: ['KL2'], p1: ['KL2.p1', 'KL2'], own: ['KL2.p1', 'KL2'], loose: [] })
})

it('also when the sub-element was moved under another code of the team', () => {
  expect(elements([code('heading', null, null), code('p1', 'heading', 'KL2.p1')])).toMatchObject({
    p1: ['KL2.p1', 'KL2'],
  })
})

it('a merged code stands for the one it went into, and a retired one keeps its meaning', () => {
  expect(
    elements([
      code('kl2', null, 'KL2'),
      code('kl3', null, 'KL3', { is: 'retired' }),
      code('old', 'kl3', null, { is: 'merged', into: 'kl2' as CodeId }),
    ]),
  ).toEqual({ kl2: ['KL2'], kl3: ['KL3'], old: ['KL2'] })
})

it('ends in a tree that bites its tail', () => {
  expect(elements([code('a', 'b', 'KL1'), code('b', 'a', 'KL2')])).toEqual({
    a: ['KL1', 'KL2'],
    b: ['KL2', 'KL1'],
  })
  const circle = [
    code('x', null, 'KL1', { is: 'merged', into: 'y' as CodeId }),
    code('y', null, 'KL2', { is: 'merged', into: 'x' as CodeId }),
  ]
  expect(Object.keys(elements(circle))).toEqual(['x', 'y'])
})
