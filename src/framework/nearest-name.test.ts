import { expect, it } from 'vitest'
import { nearestName } from './nearest-name.ts'

it('finds the name that a slip of the keyboard was meant to be', () => {
  expect(nearestName('parnet', ['parent', 'kind'])).toBe('parent') // two letters swapped: one change
  expect(nearestName('license', ['licence', 'source'])).toBe('licence')
  expect(nearestName('Verified', ['verified', 'unverified'])).toBe('verified')
})

it('suggests nothing where nothing is near', () => {
  expect(nearestName('colour', ['parent', 'kind'])).toBeNull()
  expect(nearestName('', ['id'])).toBeNull()
})

it('does not take one code for another', () => {
  expect(nearestName('T21', ['T01', 'T02', 'T20'])).toBeNull()
})
