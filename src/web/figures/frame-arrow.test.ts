import { describe, expect, it } from 'vitest'
import { arrowSample } from './frame-arrow.ts'

describe('the arrows in the legend', () => {
  it('show theory dotted and literature as a line, both with a point', () => {
    expect(arrowSample('theory')).toContain('arrow-theory')
    expect(arrowSample('literature')).toContain('arrow-literature')
    for (const sample of ['theory', 'literature'] as const)
      expect(arrowSample(sample)).toContain('class="point"')
  })

  it('show own data without a point: with one wave there is no direction', () => {
    expect(arrowSample('own-data')).toContain('own-data')
    expect(arrowSample('own-data')).not.toContain('class="point"')
  })

  it('show a dot only where something was checked', () => {
    expect(arrowSample('checked')).toContain('class="checked"')
    expect(arrowSample('theory')).not.toContain('class="checked"')
  })

  it('point both ways for an open system', () => {
    expect(arrowSample('both-ways').split('class="point"')).toHaveLength(3)
  })
})
