import { describe, expect, it } from 'vitest'
import { analyseCsv } from '../analyse-csv.ts'

/** Three teams; y = 2 within the team for each point of x above its mean, and 5 for each point of the mean. */
const table = `team,x,y
A,1,8
A,3,12
B,2,13
B,4,17
C,3,18
C,5,22
`
const run = (spec: object, csv = table) =>
  analyseCsv('mixed', { name: 'data.csv', text: csv }, { name: 'spec.json', text: JSON.stringify(spec) })
    .value as Record<string, unknown>

describe('analyse mixed', () => {
  it('parts a covariate in what people and what teams differ, and tests the difference of the two', () => {
    const noisy = table.replace('A,1,8', 'A,1,8.2').replace('C,5,22', 'C,5,21.9')
    const { fixed, contextual } = run(
      { outcome: 'y', fixed: [], within: ['x'], random: [{ group: 'team' }] },
      noisy,
    )
    expect(fixed).toMatchObject([
      { term: '(Intercept)' },
      { term: 'x.within', estimate: expect.closeTo(2, 0) },
      { term: 'x.between', estimate: expect.closeTo(5, 0) },
    ])
    expect(contextual).toMatchObject([{ term: 'x', estimate: expect.closeTo(3, 0) }])
  })

  it('says what few teams cannot carry, and which shrunken values are no number to read', () => {
    const random = [{ group: 'team', terms: ['x'] }]
    const { cautions, shrunken } = run({ outcome: 'y', fixed: ['x'], random }, bigger())
    const names = (cautions as { caution: string }[]).map(({ caution }) => caution)
    expect(names).toContain('fewer-than-20-levels')
    expect(names).toContain('fewer-than-30-levels-for-a-slope')
    for (const one of shrunken as { reliability: number | null; caution?: string }[])
      expect(one.caution === undefined).toBe(one.reliability !== null && one.reliability >= 0.7)
  })

  it('gives the part of the variance between teams, and no such number where a slope varies', () => {
    const plain = 'team,y\nA,1\nA,3\nB,5\nB,7\n' // σ² = 2, τ² = 7
    expect(run({ outcome: 'y', fixed: [], random: [{ group: 'team' }] }, plain).icc).toMatchObject([
      { group: 'team', icc: expect.closeTo(7 / 9, 6) },
    ])
    const slopes = run({ outcome: 'y', fixed: ['x'], random: [{ group: 'team', terms: ['x'] }] }, bigger())
    expect(slopes.icc).toMatchObject([{ group: 'team', icc: null, iccReason: 'a-slope-varies' }])
  })

  it('gives profile intervals on request, for the fixed effects and for what varies', () => {
    const { fixed, variance, intervals } = run(
      { outcome: 'y', fixed: ['x'], random: [{ group: 'team' }], intervals: 'profile' },
      bigger(),
    )
    expect(intervals).toBe('profile')
    for (const one of [...(fixed as object[]), ...(variance as object[])] as Record<string, number>[])
      expect(one.lower).toBeLessThan(one.upper ?? 0)
  })

  it('lets answers resemble those before them, with counted degrees of freedom', () => {
    const asked = { outcome: 'y', fixed: ['x'], random: [{ group: 'team' }], ar1: 'x', df: 'inner-outer' }
    const { phi, fixed } = run(asked, bigger())
    expect(phi).toBeGreaterThan(-1)
    expect(phi).toBeLessThan(1)
    expect(fixed).toMatchObject([{ df: 14 }, { df: 14 }]) // 20 rows, 5 teams, 1 inner column
    expect(run({ ...asked, intervals: 'profile' }, bigger()).intervalsReason).toBe('no-profile-beside-ar1')
    expect(() => run(asked, bigger().replace('0,0,', '0,0.5,'))).toThrow('analysis-input-invalid')
    const twice = bigger().replace(/^0,1,/m, '0,0,')
    expect(run(asked, twice)).toMatchObject({ notEstimable: 'a-time-occurs-twice' })
  })

  it('counts degrees of freedom for one grouping only, and says so', () => {
    const { fixed } = run(
      { outcome: 'y', fixed: [], random: [{ group: 'team' }, { group: 'x' }], df: 'inner-outer' },
      bigger(),
    )
    expect(fixed).toMatchObject([{ df: null, dfReason: 'needs-a-single-grouping' }])
  })

  it('refuses levels of a column that can only be a number', () => {
    const levels = { x: ['0', '1', '2', '3'] }
    const asked = { outcome: 'y', fixed: [], random: [{ group: 'team' }], levels }
    expect(() => run({ ...asked, within: ['x'] }, bigger())).toThrow('analysis-input-invalid')
    expect(() => run({ ...asked, ar1: 'x' }, bigger())).toThrow('analysis-input-invalid')
  })

  it('refuses to split a column of text', () => {
    const text = table.replace('A,1,8', 'A,low,8')
    expect(() => run({ outcome: 'y', fixed: [], within: ['x'], random: [{ group: 'team' }] }, text)).toThrow(
      'analysis-input-invalid',
    )
  })
})

/** Five teams of four, with some noise of no pattern. */
function bigger(): string {
  const rows = Array.from({ length: 20 }, (_, row) => {
    const team = row % 5
    const x = Math.floor(row / 5)
    return `${team},${x},${team + 2 * x + ((row * 7) % 11) / 5}`
  })
  return `team,x,y\n${rows.join('\n')}\n`
}
