import { describe, expect, it } from 'vitest'
import { readShippedLibrary } from '../../storage/framework-files.ts'
import type { Quadrant } from '../../api/views.ts'
import { titlesOf } from '../figures/titles.ts'
import {
  headline,
  krachtlijnFinding,
  leverFinding,
  nomologicalFinding,
  senseInWords,
  sourceFinding,
} from './findings.ts'
import { gapFinding } from './gap-finding.ts'
import { empty, figureOnPaper, merelveld, onPaper, viewOnPaper, waterzijde } from './profile-on-paper.ts'

const { library } = readShippedLibrary()
const told = { titles: titlesOf(library, 'nl'), language: 'nl' } as const
const middling = viewOnPaper(merelveld, library).profile
const small = viewOnPaper(waterzijde, library).profile
const nothing = viewOnPaper(empty, library).profile

/** Nine krachtlijnen as workers see them, one quadrant each; x is withheld. */
function sources(...quadrants: readonly (Quadrant | 'x')[]) {
  const rows = middling.sources.filter(({ group }) => group === 'worker')
  return rows.map((row, at) => {
    const quadrant = quadrants[at] ?? 'not-clear'
    return { ...row, quadrant: onPaper<Quadrant>(quadrant === 'x' ? null : quadrant) }
  })
}

const titleOf = (...quadrants: readonly (Quadrant | 'x')[]) =>
  headline({ ...middling, sources: sources(...quadrants) }, told).title

describe('the headline', () => {
  it('says that people carry it when most lies on their effort and some only there', () => {
    // heroic 3 + carried 2 = 5 of 9
    expect(titleOf('heroic', 'heroic', 'heroic', 'carried', 'carried')).toBe(
      'Mensen dragen het. De organisatie nog niet overal.',
    )
  })

  it('does not say "most" of half', () => {
    // 4 of 9 is clear, and no more is said than that
    expect(titleOf('heroic', 'heroic', 'carried', 'carried')).toBe(
      'Van vier van de negen krachtlijnen is duidelijk waarop ze rusten.',
    )
  })

  it('counts what is withheld as not known, never as absent', () => {
    expect(titleOf('carried', 'carried', 'carried', 'carried', 'x', 'x', 'x', 'x', 'x')).toBe(
      'Van vier van de negen krachtlijnen is duidelijk waarop ze rusten.',
    )
  })

  it('says that people and organisation carry most together only when nothing is heroic', () => {
    expect(titleOf('carried', 'carried', 'carried', 'carried', 'carried')).toBe(
      'Het meeste dragen mensen en organisatie samen.',
    )
  })

  it('says nothing about what it rests on when no place is clear', () => {
    expect(titleOf()).toBe('Wat mensen hier zeiden, en wat nog niet te zeggen is.')
    expect(headline(nothing, told)).toEqual({
      title: 'Wat mensen hier zeiden, en wat nog niet te zeggen is.',
      lead: '',
    })
  })

  it('names who sees it so, and which krachtlijnen, up to three by name', () => {
    expect(headline(small, told)).toEqual({
      title: 'Van drie van de negen krachtlijnen is duidelijk waarop ze rusten.',
      lead:
        'Zo zien werkers het: ‘Relationele gelijkwaardigheid’ en ‘Positieve basishouding en dialoog’ worden gedragen door mensen én organisatie. ' +
        '‘Gepaste rolcombinaties’ rust op de inzet van mensen, niet op de organisatie.',
    })
    expect(headline(middling, told).lead).toContain('Vier krachtlijnen rusten op de inzet van mensen')
  })
})

describe('above the krachtlijnen', () => {
  const withClients = (...figures: readonly string[]) => ({
    ...middling,
    groups: middling.groups.filter(({ group }) => group === 'client'),
    krachtlijnen: middling.krachtlijnen.slice(0, figures.length).map((row, at) => ({
      ...row,
      cells: row.cells
        .filter(({ group }) => group === 'client')
        .map((cell) => ({ ...cell, figure: figureOnPaper(figures[at] ?? 'x')! })),
    })),
  })

  it('a group is said to be at "vaak" only where the whole interval lies above it', () => {
    expect(krachtlijnFinding(withClients('3.4 3.1–3.7 n20', '3.2 2.9–3.5 n20'), told)).toBe(
      'Cliënten zitten bij ‘Empowerment centraal’ duidelijk op ‘vaak’ of hoger.',
    )
  })

  it('an interval that ends at "vaak" itself is not clear: figures are rounded', () => {
    expect(krachtlijnFinding(withClients('3.3 3.0–3.6 n20', '2.2 2.0–2.4 n20'), told)).toBe(
      'Cliënten zitten bij geen enkele krachtlijn duidelijk op ‘vaak’ of hoger.',
    )
  })

  it('"geen enkele" is not said when one of them is withheld or of a small group', () => {
    const neutral = 'Twee krachtlijnen, zoals elke geleding ze ziet'
    expect(krachtlijnFinding(withClients('2.2 2.0–2.4 n20', 'x'), told)).toBe(neutral)
    expect(krachtlijnFinding(withClients('2.2 2.0–2.4 n20', '~2.1 n12 close'), told)).toBe(neutral)
  })

  it('no sentence holds two groups together', () => {
    for (const sentence of krachtlijnFinding(middling, told).split('.')) {
      const named = ['Cliënten', 'Werkers', 'Leidinggevenden', 'Beleid'].filter((name) =>
        sentence.includes(name),
      )
      expect(named.length).toBeLessThanOrEqual(1)
    }
  })
})

describe('above the quadrants', () => {
  it('heldenwerk is counted in words', () => {
    expect(sourceFinding(sources('heroic'), told)).toBe(
      'Eén krachtlijn is heldenwerk: ze rust op inzet, niet op de organisatie',
    )
  })

  it('that none is clear is said only when all are known', () => {
    expect(sourceFinding(sources(), told)).toBe('Van geen enkele krachtlijn is duidelijk waarop ze rust')
    expect(sourceFinding(sources('x'), told)).toBe('Waarop de krachtlijnen rusten')
  })
})

describe('above levers and thresholds', () => {
  it('stands one of each, with its denominators and without "the most"', () => {
    expect(leverFinding(middling.levers, told)).toBe(
      "Werkers (31 noemden drempels, 32 hefbomen): ongeveer zes op de tien noemen ‘collega's en team’ als hefboom, " +
        'ongeveer zes op de tien ‘tijd en caseload’ als drempel',
    )
  })

  it('stands what the figure is about when everything is withheld', () => {
    expect(leverFinding(small.levers, told)).toBe('Wat mensen als hefboom en als drempel noemen')
  })
})

describe('above the gaps', () => {
  const withGaps = (gaps: Readonly<Record<string, readonly [number, number, number] | null>>) =>
    viewOnPaper({ ...merelveld, gaps }, library).profile

  it('a difference is clear when its interval leaves out nought', () => {
    expect(gapFinding(withGaps({ KL1: [-0.6, -1.1, -0.1], KL2: [0.2, -0.1, 0.5] }), told)).toBe(
      'Leidinggevenden antwoorden bij ‘Empowerment centraal’ duidelijk hoger dan werkers.',
    )
    expect(gapFinding(withGaps({ KL1: [-0.5, -1, 0] }), told)).toBe(
      'Geen van de getoonde verschillen tussen werkers en leidinggevenden is duidelijk',
    )
  })

  it('says nothing of differences that are all withheld', () => {
    expect(gapFinding(withGaps({ KL1: null }), told)).toBe(
      'Verschillen tussen werkers en leidinggevenden op dezelfde zin',
    )
  })
})

it('the table of elements says of how many something can be shown', () => {
  // 20 elements: 3 withheld, 2 not asked
  expect(nomologicalFinding(middling.nomological, told)).toBe('Over 15 van de 20 elementen is iets te tonen')
  expect(nomologicalFinding(small.nomological, told)).toBe('Over deze elementen is nu niets te tonen')
})

it('a sense is put in the words of its scale, and a unanimous one in none', () => {
  const options = ['nooit', 'soms', 'vaak', 'altijd']
  const words = (written: string) => {
    const figure = figureOnPaper(written)
    return figure?.shown ? senseInWords(figure.value, options, 'nl') : null
  }
  expect(words('2.6 2.4–2.8 n30')).toBe('Gemiddeld tussen ‘soms’ en ‘vaak’.')
  expect(words('3.0 2.8–3.2 n30')).toBe('Gemiddeld rond ‘vaak’.')
  expect(words('=high n6')).toBe('')
})

it('every sentence is there in English and French, with nothing left to fill in', () => {
  for (const language of ['en', 'fr'] as const) {
    const also = { titles: titlesOf(library, language), language }
    const said = [middling, small, nothing].flatMap((profile) => [
      ...Object.values(headline(profile, also)),
      krachtlijnFinding(profile, also),
      leverFinding(profile.levers, also),
      gapFinding(profile, also),
      sourceFinding(profile.sources, also),
      nomologicalFinding(profile.nomological, also),
    ])
    for (const sentence of said) expect(sentence).not.toMatch(/[{}]|undefined|krachtlijnen rusten|Werkers/)
  }
})
