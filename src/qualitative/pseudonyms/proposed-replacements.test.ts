import { describe, expect, it } from 'vitest'
import { longRunOf, RUNS_OF_SIGNS } from '../../../tests/runs-of-signs.ts'
import { speakerTurns } from '../text/speaker-turns.ts'
import { codePointIndex, textOf } from '../text/code-points.ts'
import { proposedReplacements } from './proposed-replacements.ts'
import type { Roster } from './roster.ts'

const everyday = new Set('zei dat het ging en kwam ook toen hij zij goed ja maar niet met zijn'.split(' '))
const isDutchWord = (word: string) => everyday.has(word)

function proposed(text: string, roster: Roster = []) {
  const { labels, turns } = speakerTurns(text)
  return proposedReplacements(text, { roster, labels, turns, isDutchWord }).map(
    (one) => `${textOf(text, one)} → ${one.replacement} (${one.why})`,
  )
}

describe('what is proposed', () => {
  it('gives the same name the same number, and a part of a name that of the whole', () => {
    expect(proposed('ja 😀 toen kwam Jan Peeters. en Fatma. toen Jan.')).toEqual([
      'Jan Peeters → [naam 1] (first-name)',
      'Fatma → [naam 2] (first-name)',
      'Jan → [naam 1] (first-name)',
    ])
  })

  it('puts the roster before everything else', () => {
    expect(
      proposed('toen kwam Fatma El Amrani', [{ name: 'Fatma El Amrani', pseudonym: 'Nora', also: [] }]),
    ).toEqual(['Fatma El Amrani → Nora (in-roster)'])
  })

  it('leaves labels alone, but finds who speaks where others name them', () => {
    expect(proposed('Marleen: ja.\nI: goed, en toen?\nMarleen: ja.\nI: zei Marleen dat?')).toEqual([
      'Marleen → [naam 1] (is-speaker)',
    ])
  })

  it('is no word that stands in small letters elsewhere, in any language; in an address it does not count', () => {
    const french =
      'Mais oui. Elle est venue, mais elle est partie. Mais elle, elle reste, mais bon. Toen belde Zyrna.'
    expect(proposed(`${french} zyrna@voorbeeld.be, zyrna@voorbeeld.be`)).toEqual([
      'Zyrna → [naam 1] (capital-midway)',
      'zyrna@voorbeeld.be → [e-mail] (form)',
      'zyrna@voorbeeld.be → [e-mail] (form)',
    ])
  })

  it('is in order of place and never overlaps, and finds a text without names clean', () => {
    expect(proposed('ja maar toen ging het goed.')).toEqual([])
  })
})

it('a long text is read to its end', () => {
  const text =
    'I: zei Marleen dat, op 12/03/1984 in de Kerkstraat 12, bel 0475 12 34 56?\nMarleen: ja.\n'.repeat(4000)
  const { labels, turns } = speakerTurns(text)
  expect(proposedReplacements(text, { roster: [], labels, turns, isDutchWord })).toHaveLength(16_000)
  expect(codePointIndex(text).length).toBeGreaterThan(300_000)
})

it.each(RUNS_OF_SIGNS)('a text of nothing but %j is read to its end', (unit) => {
  const text = longRunOf(unit)
  const { labels, turns } = speakerTurns(text)
  // A pattern that reads a run of signs over and over would take minutes: the test would be ended before.
  proposedReplacements(text, { roster: [], labels, turns, isDutchWord })
})
