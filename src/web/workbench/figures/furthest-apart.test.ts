import { expect, it } from 'vitest'
import { furthestApart } from './furthest-apart.ts'

const table = (...taus: readonly (number | null)[]) => ({
  id: 'mixedSpread',
  columns: ['tau', 'sdWithin'],
  rows: taus.map((tau, at) => ({ label: [`KL${at + 1}`], values: tau === null ? null : [tau, 0.7] })),
})

it('centres lie furthest apart where τ is largest, of the questions that are shown', () => {
  expect(furthestApart([table(0.2, null, 0.49, 0.38)])).toBe('KL3')
})

it('nowhere, where no spread shows', () => {
  expect(furthestApart([table(0, 1e-7, 0.004)])).toBeNull()
  expect(furthestApart([table(null)])).toBeNull()
  expect(furthestApart([])).toBeNull()
})
