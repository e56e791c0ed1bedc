import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointIndex, textOf } from './code-points.ts'
import { speakerTurns } from './speaker-turns.ts'

/** Who says what, as one would read it out. */
function readOut(text: string): (readonly [string | null, string])[] {
  const { labels, turns } = speakerTurns(text)
  const index = codePointIndex(text)
  return turns.map(({ wordsStart, end, speaker }) => [
    speaker === null ? null : (labels[speaker] ?? 'nobody'),
    textOf(text, { start: wordsStart, end }, index),
  ])
}

describe('turns are recognised', () => {
  it('behind a label and a colon, over several lines', () => {
    expect(
      readOut('Interviewer: Hoe gaat dat?\nW2: Goed 😀.\nEn soms niet.\n\nEcht niet.\ninterviewer: Ah.'),
    ).toEqual([
      ['Interviewer', 'Hoe gaat dat?'],
      ['W2', 'Goed 😀.\nEn soms niet.\n\nEcht niet.'],
      ['Interviewer', 'Ah.'],
    ])
  })

  it('behind a time', () => {
    expect(readOut('[00:01:02] Marleen: Ja.\n[00:01:09] Marleen: Nee.\n00:02:00 I: Ah.')).toEqual([
      ['Marleen', 'Ja.'],
      ['Marleen', 'Nee.'],
      ['I', 'Ah.'],
    ])
    expect(readOut('Marleen (00:01): Ja.\nMarleen (00:09): Nee.')).toEqual([
      ['Marleen', 'Ja.'],
      ['Marleen', 'Nee.'],
    ])
  })

  it('behind a role and a dash, while a dash elsewhere stays a dash', () => {
    expect(readOut('Cliënt 1 - Goed.\nBrussel - Ninove is ver.\nCliënt 2 – Ja.')).toEqual([
      ['Cliënt 1', 'Goed.\nBrussel - Ninove is ver.'],
      ['Cliënt 2', 'Ja.'],
    ])
  })

  it('of whoever else is at the table, in small letters too', () => {
    expect(readOut('beleid 3: Ja.\ntolk: Ik vertaal: ja.\nleidinggevende 1: Goed.')).toEqual([
      ['beleid 3', 'Ja.'],
      ['tolk', 'Ik vertaal: ja.'],
      ['leidinggevende 1', 'Goed.'],
    ])
  })

  it('below a label on a line of its own', () => {
    expect(
      readOut('Marleen  00:04\nDan belde ik.\n\nJos  00:09\nAh.\n\nMarleen  00:12\nJa.\n\nJos  00:15\nGoed.'),
    ).toEqual([
      ['Marleen', 'Dan belde ik.'],
      ['Jos', 'Ah.'],
      ['Marleen', 'Ja.'],
      ['Jos', 'Goed.'],
    ])
  })

  it('of somebody who speaks once, where everybody has a label', () => {
    expect(readOut('An: Ja.\nBo: Nee.\nAn: Toch.\nCas: Stil.').map(([who]) => who)).toEqual([
      'An',
      'Bo',
      'An',
      'Cas',
    ])
  })
})

describe('nobody speaks', () => {
  it('in a text with a colon here and there: its turns are its paragraphs', () => {
    expect(readOut('Verslag\n\nEén besluit: we gaan\ndoor.\n\nOpmerking: later meer.')).toEqual([
      [null, 'Verslag'],
      [null, 'Eén besluit: we gaan\ndoor.'],
      [null, 'Opmerking: later meer.'],
    ])
  })

  it('in lines without white lines between them: each is a paragraph', () => {
    expect(readOut('Eerste punt.\nTweede punt.')).toEqual([
      [null, 'Eerste punt.'],
      [null, 'Tweede punt.'],
    ])
  })

  it('in the heading of a transcript', () => {
    expect(readOut('Gesprek 3, voorjaar\n\nI: Hoe?\nW1: Zo.')[0]).toEqual([null, 'Gesprek 3, voorjaar'])
  })
})

it('every character of any text that is no white space is in exactly one turn', () => {
  const part = fc.constantFrom(
    'I: ',
    'An: ',
    'An\n',
    'W2 - ',
    '[00:01] ',
    'woord ',
    '😀',
    '.',
    '\n',
    '\n\n',
    ':',
    ' ',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const text = parts.join('')
      const { labels, turns } = speakerTurns(text)
      let left = ''
      let at = 0
      for (const { start, end, wordsStart, speaker } of turns) {
        expect(at <= start && start <= wordsStart && wordsStart <= end && start < end).toBe(true)
        if (speaker !== null) expect(speaker).toBeLessThan(labels.length)
        left += textOf(text, { start: at, end: start })
        at = end
      }
      left += textOf(text, { start: at, end: codePointIndex(text).length })
      expect(left.trim()).toBe('')
    }),
    { numRuns: 500 },
  )
})
