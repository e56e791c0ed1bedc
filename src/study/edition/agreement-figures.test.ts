import { describe, expect, it } from 'vitest'
import type { Disclosed } from '../../disclosure/disclosed.ts'
import { readShippedLibrary } from '../../storage/framework-files.ts'
import type { AgreementVerdict, CentreProfile } from '../profile.ts'
import { editionOnPaper, type PaperLine } from './wave-on-paper.ts'

const { library } = readShippedLibrary()
const profile = (lines: readonly PaperLine[]): CentreProfile => editionOnPaper({ library, lines }).centres[0]!

/** So many workers said nooit, soms, vaak, altijd on KL1. */
const workers = (...people: number[]): PaperLine[] =>
  people.flatMap((number, place) =>
    number > 0 ? [{ group: 'worker' as const, people: number, answers: { 'W.KL1.1': place + 1 } }] : [],
  )

function verdict(of: CentreProfile): AgreementVerdict | 'withheld' | undefined {
  const found: Disclosed<AgreementVerdict> | undefined = of.krachtlijnen
    .find(({ construct }) => construct === 'KL1')!
    .agreement!.find(({ group }) => group === 'worker')?.verdict
  return found && (found.shown ? found.value : 'withheld')
}

/*
 * On four options chance has a variance of 15 / 12 = 1.25. Of forty people who answer at random one group in twenty has a
 * variance under about .94, so agrees more than 1 − .94 / 1.25 = .25; of six, one in twenty agrees more than about .73.
 */
describe('whether people agree', () => {
  it('is so where nearly all of forty say the same', () => {
    expect(verdict(profile(workers(0, 4, 32, 4)))).toBe('agree')
  })

  it('is not so where forty are at two ends: no more than chance', () => {
    expect(verdict(profile(workers(20, 0, 0, 20)))).toBe('no-more-than-chance')
    expect(verdict(profile(workers(10, 10, 10, 10)))).toBe('no-more-than-chance')
  })

  it('stays open for a small group of which only the word “divided” is shown', () => {
    expect(verdict(profile(workers(1, 2, 3, 0)))).toBe('not-clear')
  })

  it('is seen in a small group that is strongly divided, and in one that answers as one', () => {
    expect(verdict(profile(workers(4, 0, 0, 4)))).toBe('no-more-than-chance')
    expect(verdict(profile(workers(0, 0, 8, 0)))).toBe('agree')
  })

  it('is withheld with the figure', () => {
    expect(verdict(profile(workers(2, 0, 0, 2)))).toBe('withheld')
  })

  it('follows from the figure that is shown alone: who shows the same figure gets the same answer', () => {
    // Of every way in which 12 people can answer, what is shown decides.
    const seen = new Map<string, string | undefined>()
    for (const counts of [
      [0, 4, 8, 0],
      [0, 5, 7, 0],
      [1, 3, 7, 1],
      [1, 4, 6, 1],
      [2, 2, 6, 2],
      [2, 3, 4, 3],
      [6, 0, 0, 6],
      [5, 1, 1, 5],
    ]) {
      const of = profile(workers(...counts))
      const figure = of.krachtlijnen.find(({ construct }) => construct === 'KL1')!.cells[0]!.figure
      if (!figure.shown || figure.value.kind !== 'small-group') throw new Error('expected a small group')
      const word = figure.value.spread
      if (seen.has(word)) expect(verdict(of)).toBe(seen.get(word))
      seen.set(word, verdict(of))
    }
    expect(seen.size).toBe(3)
  })

  it('brings its caution along, and the one that a single question cannot be tested', () => {
    const of = profile([
      ...workers(20, 0, 0, 20),
      { group: 'manager', people: 6, answers: { 'L.KL1.1': 2 } },
      { group: 'manager', people: 6, answers: { 'L.KL1.1': 3 } },
    ])
    expect(of.cautions!.map(({ caution }) => caution)).toEqual([
      'agreement-below-critical-value',
      'single-item-invariance',
      'one-wave-no-causes',
    ])
    expect(of.cautions![0]!.says.nl).toContain('zelf een bevinding')
    const gap = of.krachtlijnen.find(({ construct }) => construct === 'KL1')!.gap
    expect(gap?.comparability).toMatchObject({
      verdict: 'with-caution',
      caution: { caution: 'single-item-invariance' },
    })
  })
})
