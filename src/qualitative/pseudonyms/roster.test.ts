import fc from 'fast-check'
import { expect, it } from 'vitest'
import { namesOfRoster } from './roster.ts'

const fatma = { name: 'Fatma El Amrani', pseudonym: 'Nora', also: ['Fatmake'] }
const seen = (text: string, roster = [fatma]) =>
  namesOfRoster(text, roster).map(({ start, end, replacement }) => [text.slice(start, end), replacement])

it('somebody of the roster is found however they are called', () => {
  expect(seen('Fatma El Amrani, Fatma, mevrouw El Amrani, FATMA en Fatmake.')).toEqual(
    ['Fatma El Amrani', 'Fatma', 'El Amrani', 'FATMA', 'Fatmake'].map((way) => [way, 'Nora']),
  )
})

it('a genitive stays standing', () => {
  const els = { name: 'Els', pseudonym: 'Mia', also: [] }
  expect(seen("Fatma's zoon, Els' fiets, Elsjes.", [fatma, els])).toEqual([
    ['Fatma', 'Nora'],
    ['Els', 'Mia'],
  ])
  expect(seen('Jans fiets', [{ name: 'Jan', pseudonym: 'Piet', also: [] }])).toEqual([['Jan', 'Piet']])
})

it('a first name that two people share points at neither', () => {
  const other = { name: 'Fatma Demir', pseudonym: 'Lina', also: [] }
  expect(seen('Fatma Demir en Fatma.', [fatma, other])).toEqual([['Fatma Demir', 'Lina']])
})

it('part of another word is no name, and an empty roster finds nothing', () => {
  expect(seen('Fatmagül')).toEqual([])
  expect(seen('Fatma', [])).toEqual([])
})

it('any name can stand in the roster, with whatever signs are in it', () => {
  const name = fc.string({
    unit: fc.constantFrom('A', 'b', '-', '(', ')', '[', '.', '*', '+', '?', '$', '^', '|', '/', "'"),
  })
  fc.assert(
    fc.property(name, (signs) => {
      expect(seen(`ja A${signs}z, ja`, [{ name: `A${signs}z`, pseudonym: 'Lien', also: [] }])).toEqual([
        [`A${signs}z`, 'Lien'],
      ])
    }),
  )
})
