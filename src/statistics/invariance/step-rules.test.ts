import { describe, expect, it } from 'vitest'
import { changesLittle, fitsAtAll } from './step-rules.ts'

describe('a step of invariance', () => {
  it('passes while the CFI falls by at most .01 and the RMSEA rises by at most .015', () => {
    expect(changesLittle({ cfi: -0.009, rmsea: 0.014, srmr: 0 }, 0.08)).toBe(true)
    expect(changesLittle({ cfi: -0.011, rmsea: 0, srmr: 0 }, 0.08)).toBe(false)
    expect(changesLittle({ cfi: 0, rmsea: 0.016, srmr: 0 }, 0.08)).toBe(false)
  })

  it('is not held against a rise of the RMSEA from 0 that leaves a close fit, and is against a fall of the CFI', () => {
    expect(changesLittle({ cfi: -0.003, rmsea: 0.018, srmr: 0 }, 0.018)).toBe(true)
    expect(changesLittle({ cfi: -0.02, rmsea: 0.018, srmr: 0 }, 0.018)).toBe(false)
  })

  it('begins with a model that fits at all', () => {
    expect(fitsAtAll({ cfi: 0.9, rmsea: 0.1 })).toBe(true)
    expect(fitsAtAll({ cfi: 0.89, rmsea: 0.05 })).toBe(false)
    expect(fitsAtAll({ cfi: 0.95, rmsea: 0.11 })).toBe(false)
  })
})
