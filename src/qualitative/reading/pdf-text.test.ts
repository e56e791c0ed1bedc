import { describe, expect, it } from 'vitest'
import { pdfText, type PlacedText } from './pdf-text.ts'

/** Letters of 6 wide, lines 14 apart; null is an empty line. */
const page = (...lines: (string | null)[]): PlacedText[] =>
  lines.flatMap((text, at) =>
    text === null
      ? []
      : [{ text, x: 72, y: 770 - 14 * at, width: 6 * text.length, height: 12, endsLine: true }],
  )

describe('lines of a PDF become paragraphs', () => {
  it('where a sentence runs on, lines are joined, and that is said', () => {
    const read = pdfText([page('Ik ging naar het loket en daar', 'zei niemand iets.')])
    expect(read.text).toBe('Ik ging naar het loket en daar zei niemand iets.')
    expect(read.notices).toEqual([expect.objectContaining({ code: 'lines-joined-to-paragraphs', count: 1 })])
  })

  it('a turn begins a line, however full the line before it is', () => {
    expect(pdfText([page('Els: Ging u naar dat loket?', 'Jan: Ja, ik ging er gisteren')]).text).toBe(
      'Els: Ging u naar dat loket?\nJan: Ja, ik ging er gisteren',
    )
  })

  it('a line with room for the next word was ended on purpose', () => {
    expect(pdfText([page('Ja.', 'en toen ging ik naar het loket')]).text).toBe(
      'Ja.\nen toen ging ik naar het loket',
    )
  })

  it('an empty line begins a paragraph', () => {
    const lines = page(
      'een regel die vol is van woord',
      'nog een regel die vol is van w',
      null,
      'en dit staat verder op de pagi',
    )
    expect(pdfText([lines]).text).toBe(
      'een regel die vol is van woord nog een regel die vol is van w\nen dit staat verder op de pagi',
    )
  })

  it('a hyphen at the end of a line stays: nobody can know whether the word has one', () => {
    expect(pdfText([page('daar was een maatschappelijk-', 'werker')]).text).toBe(
      'daar was een maatschappelijk-werker',
    )
  })

  it('pages stand apart, and a page without text is told of', () => {
    const read = pdfText([page('Een.'), [], page('Twee.')])
    expect(read.text).toBe('Een.\n\nTwee.')
    expect(read.notices).toContainEqual(expect.objectContaining({ code: 'pages-without-text', count: 1 }))
  })

  it('without text on any page it is a scan, and refused', () => {
    expect(() => pdfText([[], []])).toThrow(
      expect.objectContaining({ values: expect.objectContaining({ reason: 'pdf-without-text' }) }),
    )
  })
})
