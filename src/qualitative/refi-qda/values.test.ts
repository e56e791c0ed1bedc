import { expect, it } from 'vitest'
import { sameGuid, valid } from './values.ts'

it.each([
  ['colour', '#F00082', '#F00082'],
  ['colour', 'rgba(255, 0, 10, 0.5)', '#ff000a'],
  ['colour', '#80A1B2C3', '#A1B2C3'], // the first two say how far it is seen through
  ['colour', 'red', null],
  ['boolean', 'True', 'true'],
  ['boolean', '1', '1'],
  ['boolean', 'yes', null],
  ['date-time', '2018-03-27 17:46:39', '2018-03-27T17:46:39'],
  ['date-time', '2018-03-27T17:46:39Z', '2018-03-27T17:46:39Z'],
  ['date-time', '2023-02-29T10:00:00', null], // no leap year
  ['date', '2024-02-29', '2024-02-29'],
  ['integer', '12.0', '12'],
  ['integer', 'twelve', null],
  ['guid', '{AD68FBE7-E1EE-4A82-A279-23CC698C89EB}', '{AD68FBE7-E1EE-4A82-A279-23CC698C89EB}'],
  ['guid', '12', null],
] as const)('as %s, %s is written %s', (kind, given, written) => {
  expect(valid(kind, given)).toBe(written)
})

it('a GUID is the same in capitals and between braces', () => {
  expect(sameGuid('{AD68FBE7-E1EE-4A82-A279-23CC698C89EB}')).toBe('ad68fbe7-e1ee-4a82-a279-23cc698c89eb')
})
