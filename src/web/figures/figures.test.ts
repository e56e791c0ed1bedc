import { describe, expect, it } from 'vitest'
import { readShippedLibrary } from '../../storage/framework-files.ts'
import type { Figure, ProfileView } from '../../api/views.ts'
import { figureOnPaper, merelveld, onPaper, viewOnPaper, waterzijde } from '../centre/profile-on-paper.ts'
import type { DataTable } from './data-table.ts'
import { gapLines, gapTable } from './gap-lines.ts'
import { krachtlijnDots, krachtlijnTable } from './krachtlijn-dots.ts'
import { leverBars, leverTable } from './lever-bars.ts'
import { membersByQuadrant, quadrantDrawing, quadrantTable } from './quadrants.ts'
import { scaleStrip, stripLabel } from './scale-strip.ts'
import { titlesOf } from './titles.ts'

const { library } = readShippedLibrary()
const titles = titlesOf(library, 'nl')
const base = { titles, language: 'nl', finding: 'Een zin.' } as const

const middling = viewOnPaper(merelveld, library).profile
const small = viewOnPaper(waterzijde, library).profile

const count = (drawing: string, pattern: RegExp) => drawing.match(pattern)?.length ?? 0
const seals = (drawing: string) => count(drawing, /class="sealed-place"/g)
const withheldIn = (table: DataTable) =>
  table.rows.flatMap(({ cells }) => cells).filter(({ kind }) => kind === 'withheld').length

/** All words and numbers that a drawing shows or says. */
const wordsIn = (drawing: string) =>
  [...drawing.matchAll(/>([^<>]+)</g), ...drawing.matchAll(/aria-label="([^"]*)"/g)].map(
    ([, text]) => text ?? '',
  )

const dots = (profile: ProfileView['profile']) => ({
  ...base,
  rows: profile.krachtlijnen,
  groups: profile.groups,
})

describe('krachtlijnen by actor group', () => {
  it('are drawn the same for the same figures, and at the width that is asked', () => {
    for (const width of [328, 690, 960]) {
      const drawing = krachtlijnDots(dots(middling), width)
      expect(drawing).toBe(krachtlijnDots(dots(middling), width))
      expect(drawing).toContain(`viewBox="0 0 ${width} `)
      expect(drawing).not.toMatch(/NaN|undefined|Infinity/)
    }
  })

  it('show the same marks as columns and as lanes', () => {
    const wide = krachtlijnDots(dots(middling), 960)
    const narrow = krachtlijnDots(dots(middling), 328)
    for (const mark of [
      /class="k-\w+ interval"/g,
      /class="f-\w+ band"/g,
      /class="f-\w+ zone"/g,
      /class="sealed-place"/g,
    ]) {
      expect(count(narrow, mark)).toBe(count(wide, mark))
    }
    // By hand from the paper: 9 client and 10 worker intervals; 8 small groups of managers and 9 of policy makers.
    expect(count(wide, /class="k-\w+ interval"/g)).toBe(19)
    expect(count(wide, /class="f-\w+ band"/g)).toBe(17)
    expect(count(wide, /class="f-\w+ zone"/g)).toBe(1)
    expect(seals(wide)).toBe(3)
  })

  it('keep the order of the frame whatever the scores', () => {
    const drawing = krachtlijnDots(dots(middling), 960)
    const places = middling.krachtlijnen.map(({ construct }) =>
      drawing.indexOf((titles.shortTitle(construct).split(' ')[0] ?? '').slice(0, 12)),
    )
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('draw the pool only where it says what workers or managers apart do not', () => {
    expect(krachtlijnDots(dots(middling), 960)).not.toContain('f-staff')
    const pooled = {
      ...middling,
      krachtlijnen: middling.krachtlijnen.map((row) =>
        row.construct === 'KL6'
          ? {
              ...row,
              cells: row.cells.map((cell) =>
                cell.group === 'staff' ? { ...cell, figure: figureOnPaper('2.6 2.4–2.8 n29')! } : cell,
              ),
            }
          : row,
      ),
    }
    expect(krachtlijnDots(dots(pooled), 960)).toContain('f-staff')
  })

  it('have a row in the table for every group of every krachtlijn, with the mark where it is withheld', () => {
    const table = krachtlijnTable(dots(middling))
    expect(table.rows).toHaveLength(10 * 5)
    const rows = (krachtlijn: string, group: string) =>
      table.rows.find(({ heads }) => heads[0]?.startsWith(krachtlijn) && heads[1] === group)?.cells
    expect(rows('1.', 'Cliënten')).toEqual([
      { kind: 'words', words: '2,7' },
      { kind: 'words', words: '[2,5–2,9]' },
      { kind: 'words', words: '40' },
      { kind: 'words', words: '5\u202f%' },
      { kind: 'words', words: 'nooit 10\u202f% · soms 30\u202f% · vaak 40\u202f% · altijd 20\u202f%' },
    ])
    expect(rows('9.', 'Cliënten')?.every(({ kind }) => kind === 'withheld')).toBe(true)
    expect(rows('3.', 'Beleid')?.[0]).toEqual({ kind: 'words', words: 'hoog' })
  })

  it('give nothing but the mark for a centre of which everything is withheld', () => {
    const silent = {
      ...small,
      groups: small.groups.map((group) => ({ ...group, respondents: onPaper<number>(null) })),
      krachtlijnen: small.krachtlijnen.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({
          ...cell,
          figure: onPaper<Figure>(null),
          outside: onPaper<never>(null),
        })),
      })),
    }
    const drawing = krachtlijnDots(dots(silent), 960)
    // Clients, workers and managers on ten krachtlijnen.
    expect(seals(drawing)).toBe(30)
    const numbers = wordsIn(drawing).filter((word) => /\d/.test(word))
    // The numbers of the krachtlijnen themselves are all there is.
    expect(numbers).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'])
    expect(drawing).not.toMatch(/class="(f|k)-\w+ (interval|band|zone)/)
    expect(withheldIn(krachtlijnTable(dots(silent)))).toBe(40 * 5)
  })

  it('put the mark over the whole scale, so that its place tells nothing', () => {
    for (const width of [328, 960]) {
      const drawing = krachtlijnDots(dots(middling), width)
      const lines = [...drawing.matchAll(/class="grid" x1="([\d.]+)"/g)].map(([, x]) => Number(x))
      // Four lines for the four answers of a scale.
      const scale = Math.max(...lines.slice(0, 4)) - Math.min(...lines.slice(0, 4))
      const marks = [...drawing.matchAll(/class="sealed-place" x="[\d.]+" y="[\d.]+" width="([\d.]+)"/g)]
      expect(marks).toHaveLength(3)
      for (const [, wide] of marks) expect(Number(wide)).toBeCloseTo(scale, 0)
    }
  })

  it('write what people typed as text, not as markup', () => {
    const drawing = krachtlijnDots({ ...dots(middling), finding: '<script>"&' }, 960)
    expect(drawing).toContain('aria-label="&lt;script&gt;&quot;&amp;')
    expect(drawing).not.toContain('<script')
  })
})

describe('quadrants', () => {
  const rows = middling.sources.filter(({ group }) => group === 'worker')
  const figure = { ...base, rows, group: 'worker' as const }

  it('fill a disc inside one quadrant and leave it hollow on an edge', () => {
    const drawing = quadrantDrawing(figure, 460)
    expect(count(drawing, /class="disc"/g)).toBe(7)
    expect(count(drawing, /class="disc hollow"/g)).toBe(2)
    expect(drawing).toBe(quadrantDrawing(figure, 460))
  })

  it('draw a small group with soft bands and without a cross', () => {
    const managers = middling.sources.filter(({ group }) => group === 'manager')
    const drawing = quadrantDrawing({ ...base, rows: managers, group: 'manager' }, 460)
    expect(drawing).not.toContain('class="cross"')
    expect(count(drawing, /class="soft-field"/g)).toBe(7 * 2)
  })

  it('leave out a krachtlijn of which one axis is withheld, and name it by its number in the list', () => {
    const drawing = quadrantDrawing(
      { ...base, rows: middling.sources.filter(({ group }) => group === 'manager'), group: 'manager' },
      460,
    )
    expect(wordsIn(drawing)).not.toContain('5')
    const members = membersByQuadrant(
      middling.sources.filter(({ group }) => group === 'manager'),
      titles,
    )
    expect(members.get(null)).toEqual([5, 8])
    expect(members.get('carried')).toEqual([3, 7])
  })

  it('never let two discs lie over each other', () => {
    const drawing = quadrantDrawing(figure, 330)
    const discs = [...drawing.matchAll(/class="disc[^"]*" cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g)].map(
      ([, x, y, r]) => ({ x: Number(x), y: Number(y), r: Number(r) }),
    )
    for (const [at, one] of discs.entries()) {
      for (const other of discs.slice(at + 1)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.r + other.r - 1)
      }
    }
  })

  it('stand in one table with both axes and the field', () => {
    const table = quadrantTable(middling.sources, titles, 'nl')
    expect(table.rows).toHaveLength(18)
    expect(table.rows[0]?.cells.at(-1)).toEqual({ kind: 'words', words: 'heldenwerk' })
  })
})

describe('levers and thresholds', () => {
  const figure = { ...base, rows: middling.levers }

  it('give the same share the same length on either side', () => {
    const drawing = leverBars(figure, 960)
    const lengths = (look: string) =>
      [...drawing.matchAll(new RegExp(`class="${look}" x="[\\d.]+" y="[\\d.]+" width="([\\d.]+)"`, 'g'))].map(
        ([, width]) => Number(width),
      )
    // Sixty per cent name time as a threshold, and as many the team as a lever.
    expect(Math.max(...lengths('bar-threshold'))).toBe(Math.max(...lengths('bar-lever')))
  })

  it('show thirds for a small group and never a percentage', () => {
    const drawing = leverBars(
      { ...base, rows: middling.levers.filter(({ group }) => group === 'manager') },
      700,
    )
    const shares = wordsIn(drawing).filter((word) => word.includes('%'))
    expect(new Set(shares)).toEqual(new Set(['100\u202f%'])) // the end of the scale
    expect(wordsIn(drawing)).toContain('&gt; ⅔')
  })

  it('say of how many people each share is a share', () => {
    expect(wordsIn(leverBars(figure, 960))).toContain('31 noemden drempels, 32 hefbomen')
  })

  it('have every code of every drawn group in the table, and one sealed row for a group that is withheld whole', () => {
    const table = leverTable(figure)
    expect(table.rows).toHaveLength(3 + 1 + 20 * 2)
    expect(table.rows.filter(({ heads }) => heads[1] === 'Beleid').flatMap(({ cells }) => cells)).toEqual(
      Array.from({ length: 4 }, () => ({ kind: 'withheld' })),
    )
  })
})

describe('gaps', () => {
  const figure = { ...base, rows: middling.krachtlijnen }

  it('show the whole reach of the scale on both sides of equal', () => {
    expect(wordsIn(gapLines(figure, 860))).toEqual(expect.arrayContaining(['\u22123', 'gelijk', '+3']))
  })

  it('are in the table with a sign and an interval, and sealed where withheld', () => {
    const table = gapTable(figure)
    expect(
      table.rows.map(({ cells }) => cells.map((cell) => (cell.kind === 'words' ? cell.words : 'x'))),
    ).toEqual([
      ['\u22120,3', '[\u22120,9 tot 0,3]'],
      ['\u22120,2', '[\u22120,8 tot 0,4]'],
      ['\u22120,1', '[\u22120,6 tot 0,4]'],
      ['\u22120,2', '[\u22120,8 tot 0,4]'],
      ['+0,1', '[\u22120,4 tot 0,6]'],
      ['x', 'x'],
      ['0,0', '[\u22120,5 tot 0,5]'],
      ['x', 'x'],
      ['\u22120,4', '[\u22121,0 tot 0,2]'],
      ['\u22120,2', '[\u22120,9 tot 0,5]'],
    ])
    expect(seals(gapLines(figure, 860))).toBe(2)
  })
})

describe('the strip beside a fact', () => {
  it('is said in words with its scale, and as not shown where it is withheld', () => {
    const cell = middling.sense[3]!.cell
    expect(stripLabel([cell], titles, 'nl')).toBe(
      'Werkers: 2,6 [2,2–3,0] (1 helemaal niet eens – 5 helemaal eens).',
    )
    const sealed = { ...cell, figure: onPaper<Figure>(null) }
    expect(stripLabel([sealed], titles, 'nl')).toBe('Werkers: niet getoond.')
    const drawing = scaleStrip([sealed], { titles, language: 'nl', label: 'x' }, 300)
    expect(seals(drawing)).toBe(1)
  })
})
