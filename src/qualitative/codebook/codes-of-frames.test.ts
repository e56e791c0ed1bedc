import { expect, it } from 'vitest'
import type { CodeId } from '../../foundation/ids.ts'
import { readShippedLibrary } from '../../storage/framework-files.ts'
import { inTreeOrder, pathOf } from './code-branches.ts'
import { codesOfFrames } from './codes-of-frames.ts'

const { library } = readShippedLibrary()
let made = 0
const newId = () => `code-${++made}` as CodeId
const codes = codesOfFrames(library, 'nl', [], newId)
const of = (element: string) => codes.find((code) => code.element === element)!
const namesAbove = (element: string) => pathOf(codes, of(element)).map(({ name }) => name)

it('krachtlijnen, their parts, levers, nomological elements and boxes are codes, each under its heading', () => {
  expect(namesAbove('KL2.p1')).toEqual(['De tien krachtlijnen van Bind-Kracht', 'Autonomie in verbondenheid'])
  expect(namesAbove('T07')).toEqual(['Hefbomen en drempels'])
  expect(namesAbove('PZ.i.inc')).toEqual([
    'Organisatorisch empowerment (Peterson & Zimmerman, 2004)',
    'Intraorganisatorisch: intern functioneren en structuur',
  ])
  expect(pathOf(codes, of('BL.7'))).toHaveLength(2)
  expect(pathOf(codes, of('M.LE'))).toHaveLength(2)
})

it('each element is one code, marked with its id; facts and background are none', () => {
  const elements = codes.flatMap(({ element }) => element ?? [])
  expect(new Set(elements).size).toBe(elements.length)
  const read = library.frameworks.filter(({ kind }) => kind !== 'facts' && kind !== 'background')
  expect(elements.length).toBe(read.flatMap((frame) => frame.elements.filter((one) => !one.retired)).length)
  expect(of('T07')).toMatchObject({ mark: 'T07', isCodable: true, state: { is: 'in-use' } })
})

it('headings order and are not given', () => {
  const headings = codes.filter(({ element }) => element === null)
  expect(headings.every(({ isCodable }) => !isCodable)).toBe(true)
})

it('stand in the order of their frame', () => {
  const krachtlijnen = inTreeOrder(codes).filter(({ element }) => /^KL\d+$/.test(element ?? ''))
  expect(krachtlijnen.map(({ mark }) => mark)).toEqual(Array.from({ length: 10 }, (_, at) => `KL${at + 1}`))
})

it('a study that gets another frame later gets its codes, and no code twice', () => {
  const without = codes.filter(({ element }) => element !== 'T07')
  const added = codesOfFrames(library, 'nl', without, newId)
  expect(added.map(({ element, parent }) => [element, parent])).toEqual([['T07', of('T07').parent]])
})
