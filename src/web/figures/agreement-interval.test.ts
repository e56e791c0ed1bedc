import { describe, expect, it } from 'vitest'
import { agreementInterval, axisFrom } from './agreement-interval.ts'

const figure = {
  alpha: 0.5,
  interval: { lower: 0.25, upper: 0.75 },
  axisFrom: 0,
  language: 'nl',
  hasEnds: true,
} as const

describe('an alpha with its interval', () => {
  it('stands where it belongs on an axis from chance to alike', () => {
    // 216 wide with 8 at both ends: 0 at 8, 1 at 208
    const drawing = agreementInterval(figure, 216)
    expect(drawing).toMatch(/<circle class="agreed" cx="108"/)
    expect(drawing).toMatch(/class="agreed-range" x1="58" x2="158"/)
    expect(drawing).toContain('aria-label="alfa 0,50, interval [0,25–0,75], op een as van 0,0 tot 1"')
    expect(drawing).toContain('0 toeval')
  })

  it('is hollow without an interval, and says so', () => {
    const drawing = agreementInterval({ ...figure, interval: null, language: 'en' }, 216)
    expect(drawing).toContain('agreed hollow')
    expect(drawing).not.toContain('agreed-range')
    expect(drawing).toContain('alpha 0.50 without an interval')
  })

  it('has room below chance when the page needs it, and never runs off its axis', () => {
    expect(axisFrom([0.3, 0])).toBe(0)
    expect(axisFrom([0.3, -0.24])).toBe(-0.3)
    expect(axisFrom([-3])).toBe(-1)
    const drawing = agreementInterval({ ...figure, axisFrom: -1, interval: { lower: -2, upper: 0.5 } }, 216)
    expect(drawing).toMatch(/class="agreed-range" x1="8"/)
    expect(drawing).toContain('−1,0')
  })
})
