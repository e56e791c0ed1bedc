import { describe, expect, it } from 'vitest'
import { analyseCsv } from '../analyse-csv.ts'

/** m = x + noise, y = 2m + noise, over six centres; noise of no pattern. */
const rows = Array.from({ length: 48 }, (_, row) => {
  const x = row % 8
  const m = x + ((row * 7) % 5) / 5
  const y = 2 * m + ((row * 11) % 7) / 7
  return `${Math.floor(row / 8)},${x},${m},${y}`
})
const table = `centre,x,m,y\n${rows.join('\n')}\n`
const run = (spec: object, csv = table) =>
  analyseCsv('mediation', { name: 'data.csv', text: csv }, { name: 'spec.json', text: JSON.stringify(spec) })
    .value as Record<string, Record<string, unknown>[]>
const columns = { x: 'x', m: 'm', y: 'y' }

describe('analyse mediation', () => {
  it('finds the way from x over m to y, and says that one moment shows no causes', () => {
    const result = run({ ...columns, resamples: 100 })
    expect(result.paths?.map(({ path, from, to }) => `${path} ${from}-${to}`)).toEqual([
      'a x-m',
      'b m-y',
      'direct x-y',
    ])
    expect(result.indirect).toMatchObject([
      { level: 'single', estimate: expect.closeTo(2, 0), percentileLower: expect.any(Number) },
    ])
    expect(result.cautions).toMatchObject([{ caution: 'one-wave-no-causes' }])
    expect(result).toMatchObject({ design: 'single', seed: 1, draws: 100_000, resamples: 100 })
  })

  it('parts within from between where there are centres, and warns that six are few', () => {
    const result = run({ ...columns, group: 'centre', resamples: 50, draws: 1000 })
    expect(result.design).toBe('1-1-1')
    expect(result.notEstimable ?? result.indirect?.map(({ level }) => level)).toEqual(
      // x runs over the same values in every centre: nothing varies between them
      'fixed-effects-follow-from-each-other',
    )
    const differing = table.replaceAll(
      /^(\d),(\d),/gm,
      (_, centre, x) => `${centre},${Number(x) + (centre * centre) / 7},`,
    )
    const parted = run({ ...columns, group: 'centre', resamples: 50, draws: 1000 }, differing)
    expect(parted.indirect?.map(({ level }) => level)).toEqual(['within', 'between'])
    expect(parted.cautions?.map(({ caution }) => caution)).toContain('fewer-than-20-levels')
  })

  it('is the same for the same seed, and differs a little for another', () => {
    const ends = (seed: number) => run({ ...columns, resamples: 60, draws: 500, seed }).indirect
    expect(ends(4)).toEqual(ends(4))
    expect(ends(4)).not.toEqual(ends(5))
  })

  it('takes a model in words of paths as well, and then answers as path does', () => {
    const model = 'm ~ x\ny ~ m + x'
    const asked = { model, resamples: 50, draws: 100 }
    const file = { name: 'data.csv', text: table }
    const path = analyseCsv('path', file, { name: 'spec.json', text: JSON.stringify(asked) }).value
    expect(run(asked)).toEqual(path)
    expect(() => run({ ...columns, model })).toThrow('analysis-input-invalid')
    expect(() => run({ x: 'x', y: 'y' })).toThrow('analysis-input-invalid')
  })

  it('takes covariates along in both models', () => {
    const { mediatorModel, outcomeModel } = run({ ...columns, covariates: ['centre'], resamples: 0 })
    for (const model of [mediatorModel, outcomeModel] as unknown as { fixed: { term: string }[] }[])
      expect(model.fixed.map(({ term }) => term)).toContain('centre')
  })

  it('gives no interval from too few draws, and says so', () => {
    const [indirect] = run({ ...columns, resamples: 10, draws: 10 }).indirect ?? []
    expect(indirect).toMatchObject({
      monteCarloLower: null,
      monteCarloLowerReason: 'too-few-draws',
      percentileUpper: null,
      percentileUpperReason: 'too-few-resamples',
    })
  })

  it('refuses a design with groups without a group, one without groups with one, and text for a number', () => {
    expect(() => run({ ...columns, design: '1-1-1' })).toThrow('analysis-input-invalid')
    expect(() => run({ ...columns, design: 'single', group: 'centre' })).toThrow('analysis-input-invalid')
    expect(() => run(columns, table.replace('0,0,', '0,none,'))).toThrow('analysis-input-invalid')
    expect(() => run({ ...columns, levels: { x: ['0', '1'] } })).toThrow('analysis-input-invalid')
  })
})
