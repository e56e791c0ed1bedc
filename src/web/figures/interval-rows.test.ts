import { describe, expect, it } from 'vitest'
import { correlationMatrix } from './correlation-matrix.ts'
import { intervalRows } from './interval-rows.ts'

const rows = [{ name: 'KL1 <b>', estimate: 2.5, lower: 2, upper: 3 }]
const figure = { rows, from: 1, to: 4, finding: 'Tussen 2 en 3.', language: 'nl' as const }

describe('values with intervals', () => {
  it('show the whole scale, the number beside the mark and its finding to who cannot see it', () => {
    const svg = intervalRows(figure, 900)
    for (const tick of ['>1<', '>2<', '>3<', '>4<', '>2,50<']) expect(svg).toContain(tick)
    expect(svg).toContain('aria-label="Tussen 2 en 3. Alle cijfers staan in de tabel onder de figuur."')
    expect(svg).toContain('KL1 &lt;b&gt;')
  })

  it('lie on a longer thin line where another value is to be expected, and on none otherwise', () => {
    const [row] = rows
    const svg = intervalRows({ ...figure, rows: [{ ...row!, predicted: { lower: 1.5, upper: 3.5 } }] }, 900)
    const ends = (kind: string) => {
      const [, from, to] = new RegExp(`${kind}" x1="([\\d.]+)" x2="([\\d.]+)"`).exec(svg) ?? []
      return [Number(from), Number(to)] as const
    }
    expect(ends('predicted')[0]).toBeLessThan(ends('interval')[0])
    expect(ends('predicted')[1]).toBeGreaterThan(ends('interval')[1])
    expect(svg.indexOf('predicted')).toBeLessThan(svg.indexOf('interval')) // behind it
    expect(intervalRows(figure, 900)).not.toContain('predicted')
  })

  it('have few enough ticks on a long axis to be read on a phone', () => {
    const svg = intervalRows({ ...figure, from: -10, to: 15 }, 360)
    expect([...svg.matchAll(/text-anchor="[a-z]+">([^<]+)</g)].map(([, tick]) => tick)).toEqual([
      '−10',
      '−5',
      '0',
      '5',
      '10',
      '15',
    ])
  })

  it('have a tick at zero wherever the axis begins', () => {
    const svg = intervalRows({ ...figure, from: -0.2, to: 1 }, 900)
    for (const tick of ['>0<', '>0,5<', '>1<']) expect(svg).toContain(tick)
    expect(svg).toContain('class="axis"')
    expect(svg).not.toContain('>0,3<')
  })

  it('stay inside the drawing where an interval goes past the axis', () => {
    const svg = intervalRows({ ...figure, rows: [{ name: 'x', estimate: 1, lower: -9, upper: 9 }] }, 360)
    const places = [...svg.matchAll(/x[12]="(-?[\d.]+)"/g)].map(([, place]) => Number(place))
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...places)).toBeLessThanOrEqual(360)
  })
})

describe('correlations', () => {
  it('are filled where two go up together and hollow where one goes down, with the number where there is room', () => {
    const matrix = {
      names: ['KL1', 'KL2', 'KL3'],
      r: (first: number, second: number) => (first === 0 && second === 1 ? -0.4 : 0.3),
      finding: '',
      language: 'nl' as const,
    }
    const svg = correlationMatrix(matrix, 600)
    expect(svg.match(/f-ink/g)).toHaveLength(2)
    expect(svg.match(/k-ink hollow/g)).toHaveLength(1)
    expect(svg).toContain('−0,40')
    expect(
      correlationMatrix({ ...matrix, names: Array.from({ length: 20 }, (_, at) => `KL${at}`) }, 320),
    ).not.toContain('0,30')
  })
})
