import { describe, expect, it } from 'vitest'
import type { CentreProfile } from '../../api/views.ts'
import type { Library } from '../../framework/shape.ts'
import { readShippedLibrary } from '../../storage/framework-files.ts'
import { merelveld, viewOnPaper } from '../centre/profile-on-paper.ts'
import { krachtlijnDots, krachtlijnTable } from './krachtlijn-dots.ts'
import { titlesOf } from './titles.ts'

const { library: shipped } = readShippedLibrary()

/** The shipped questionnaire as a study would bring it, with its policy makers called neighbours. */
const library: Library = {
  ...shipped,
  instruments: shipped.instruments.map((instrument) => ({
    ...instrument,
    actorGroups: [{ id: 'other-neighbour', title: { nl: 'Buren & co', en: 'Neighbours' } }],
  })),
}
const written = JSON.stringify(viewOnPaper(merelveld, shipped).profile)
const profile = JSON.parse(written.replaceAll('"policyMaker"', '"other-neighbour"')) as CentreProfile // only a name differs

describe('a group that a study added, in the figures', () => {
  const inDutch = {
    titles: titlesOf(library, 'nl'),
    language: 'nl',
    finding: 'Een zin.',
    rows: profile.krachtlijnen,
    groups: profile.groups,
  } as const

  it('has a column of its own after the others, under the name its instrument gives it', () => {
    const drawing = krachtlijnDots(inDutch, 1200)
    expect(drawing).toContain('Buren &amp; co')
    expect(drawing).not.toContain('neighbour')
    expect(drawing.indexOf('Leidinggevenden')).toBeLessThan(drawing.indexOf('Buren &amp; co'))
  })

  it('has a grey bar of its own as its mark, in columns and in lanes', () => {
    for (const width of [360, 1200]) {
      const drawing = krachtlijnDots(inDutch, width)
      expect(drawing).toMatch(/<rect class="f-other"/)
      expect(drawing).not.toContain('f-policy')
    }
  })

  it('is called in the table as in the drawing, in the language that is read', () => {
    const heads = (given: Parameters<typeof krachtlijnTable>[0]) =>
      krachtlijnTable(given).rows.map((row) => row.heads[1])
    expect(heads(inDutch)).toContain('Buren & co')
    const inEnglish = { ...inDutch, titles: titlesOf(library, 'en'), language: 'en' } as const
    expect(heads(inEnglish)).toContain('Neighbours')
  })
})
