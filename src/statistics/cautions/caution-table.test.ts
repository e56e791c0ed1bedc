import { describe, expect, it } from 'vitest'
import { caution, CAUTIONS, type CautionName } from './caution-table.ts'
import { THRESHOLDS } from './thresholds.ts'

describe('cautions', () => {
  it('carry their name, what they are about, the threshold with its source, and words in three languages', () => {
    const few = caution('fewer-than-20-levels', { group: 'centre', levels: 4 })
    expect(few).toMatchObject({ caution: 'fewer-than-20-levels', group: 'centre', levels: 4, threshold: 20 })
    expect(few.source).toContain('Maas & Hox')
    expect(Object.keys(few.says)).toEqual(['nl', 'en', 'fr'])
  })

  it('have different words in each language', () => {
    for (const name of Object.keys(CAUTIONS) as CautionName[]) {
      const { nl, en, fr } = CAUTIONS[name].says
      expect(new Set([nl, en, fr]).size, name).toBe(3)
    }
  })

  it('leave no threshold without a source', () => {
    for (const { source, value } of Object.values(THRESHOLDS)) {
      expect(source.length).toBeGreaterThan(20)
      expect(value).toBeGreaterThan(0)
    }
  })
})
