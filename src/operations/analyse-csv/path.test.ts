import { describe, expect, it } from 'vitest'
import { analyseCsv } from '../analyse-csv.ts'

/** m = x + noise, y = 2m + noise; noise of no pattern. */
const rows = Array.from({ length: 40 }, (_, row) => {
  const x = row % 8
  const m = x + ((row * 7) % 5) / 5
  return `${x},${m},${2 * m + ((row * 11) % 7) / 7}`
})
const table = `x,m,y\n${rows.join('\n')}\n`
const run = (analysis: string, spec: object, csv = table) =>
  analyseCsv(analysis, { name: 'data.csv', text: csv }, { name: 'spec.json', text: JSON.stringify(spec) })
    .value as Record<string, Record<string, unknown>[]>
const model = 'm ~ a*x\ny ~ b*m + x\nind := a*b'

describe('analyse path', () => {
  it('finds the same effects as mediation without groups does', () => {
    const path = run('path', { model, resamples: 0, draws: 1000 })
    const mediation = run('mediation', { x: 'x', m: 'm', y: 'y', resamples: 0, draws: 1000 })
    for (const effect of ['indirect', 'direct', 'total'] as const)
      expect(path[effect]?.[0]?.estimate).toBeCloseTo(Number(mediation[effect]?.[0]?.estimate), 5)
    expect(path.defined).toMatchObject([{ name: 'ind', estimate: path.indirect?.[0]?.estimate }])
    expect(path.paths?.map(({ from, to }) => `${String(from)}-${String(to)}`)).toEqual(['x-m', 'm-y', 'x-y'])
  })

  it('gives three intervals, and says that one moment shows no causes', () => {
    const { indirect, cautions, seed } = run('path', { model, resamples: 60, draws: 500, seed: 7 })
    expect(indirect).toMatchObject([
      {
        from: 'x',
        to: 'y',
        deltaLower: expect.any(Number),
        monteCarloUpper: expect.any(Number),
        percentileLower: expect.any(Number),
      },
    ])
    expect(cautions?.map(({ caution }) => caution)).toContain('one-wave-no-causes')
    expect(seed).toBe(7)
  })

  it('sends factors to "factor", and points at a model that is no model', () => {
    expect(() => run('path', { model: 'f =~ x + m + y' })).toThrow('analysis-input-invalid')
    expect(() => run('path', { model: 'y x' })).toThrow('analysis-input-invalid')
    expect(() => run('path', { model: 'y ~ z' })).toThrow('analysis-input-invalid')
  })

  it('has no answer for a column that is constant, or for too few rows', () => {
    const constant = table.replaceAll(/^(\d),[^,\n]+,/gm, '$1,3,')
    expect(run('path', { model }, constant)).toMatchObject({ notEstimable: 'constant-variable', where: 'm' })
    expect(run('path', { model }, 'x,m,y\n1,2,3\n2,3,5\n')).toMatchObject({ notEstimable: 'n-below-p' })
  })
})
