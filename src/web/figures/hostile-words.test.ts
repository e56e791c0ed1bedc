import { expect, it } from 'vitest'
import { UNESCAPED, withHostileTexts } from '../../../tests/hostile-words.ts'
import { readShippedLibrary } from '../../storage/framework-files.ts'
import { merelveld, viewOnPaper } from '../centre/profile-on-paper.ts'
import { frameDiagram } from './frame-figure.ts'
import { gapLines } from './gap-lines.ts'
import { krachtlijnDots } from './krachtlijn-dots.ts'
import { leverBars } from './lever-bars.ts'
import { quadrantDrawing } from './quadrants.ts'
import { titlesOf } from './titles.ts'

const { library } = readShippedLibrary()
const hostile = withHostileTexts(library)
const base = {
  titles: titlesOf(hostile, 'nl'),
  language: 'nl',
  finding: hostile.frameworks[0]!.title.nl,
} as const
const { krachtlijnen, groups, sources, levers } = viewOnPaper(merelveld, library).profile

it.each([
  {
    name: 'krachtlijnen',
    draw: (width: number) => krachtlijnDots({ ...base, rows: krachtlijnen, groups }, width),
  },
  { name: 'levers', draw: (width: number) => leverBars({ ...base, rows: levers }, width) },
  { name: 'gaps', draw: (width: number) => gapLines({ ...base, rows: krachtlijnen }, width) },
  {
    name: 'quadrants',
    draw: (width: number) =>
      quadrantDrawing(
        { ...base, rows: sources.filter(({ group }) => group === 'worker'), group: 'worker' },
        width,
      ),
  },
  ...hostile.frameworks
    .filter(({ edges }) => edges.length > 0)
    .map((framework) => ({
      name: framework.id,
      draw: (width: number) =>
        frameDiagram(
          {
            framework,
            language: 'nl',
            label: base.finding,
            hanging: () => base.finding,
            address: () => '#x',
          },
          width,
        ),
    })),
])('a study’s own words cannot add to the drawing of $name', ({ draw }) => {
  for (const width of [328, 960]) {
    const drawing = draw(width)
    expect(drawing).toContain('onerror') // the words are there
    expect(drawing).not.toMatch(UNESCAPED)
  }
})
