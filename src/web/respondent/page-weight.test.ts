import { describe, expect, it } from 'vitest'
import { respondentPageWeights } from '../../../tests/journeys/respondent-page-weights.ts'

const groups = ['client', 'worker', 'manager', 'policyMaker'] as const

describe('what goes over the wire, with style and script', () => {
  for (const group of groups)
    for (const form of ['short', 'full'] as const)
      it(`is at most 15 kB for every page of a ${group}, ${form} form`, () => {
        const weights = respondentPageWeights(group, form)
        expect(weights.length).toBeGreaterThan(3 * 13)
        expect(weights.filter(({ bytes }) => bytes > 15_000)).toEqual([])
      })
})
