import { describe, expect, it } from 'vitest'
import { codePoints } from './code-points.ts'
import { htmlText } from './html-text.ts'

const marked = (html: string, start: number, end: number) => {
  const read = htmlText(html)
  return codePoints(read.text).slice(read.startAt(start), read.endAt(end))
}

describe('the text of a simple HTML document', () => {
  it('is marked by bytes of its characters, tags not counted', () => {
    // The example in the code of Taguette, which counts so: bytes 7 to 14.
    expect(marked('<p><u>Hello</u> there <i>World</i></p>', 7, 14)).toBe('here Wo')
  })

  it('counts bytes of UTF-8, and characters that were written as references by what they are', () => {
    // C l i ë(2) n t = 7 bytes, space 8, 😀 8..12, space 13, & 13..14
    expect(marked('<p>Cliënt 😀 &amp; co</p>', 8, 12)).toBe('😀')
    expect(marked('<p>Cliënt 😀 &amp; co</p>', 13, 14)).toBe('&')
    expect(marked('<p>Cliënt &#128512; x</p>', 8, 12)).toBe('😀')
  })

  it('has a line where a block or a break ends one, and the marked words stay the same', () => {
    const html = '<h1>Eén</h1><p>twee<br>drie</p>\n<ul><li>vier</li><li>vijf</li></ul>'
    expect(htmlText(html).text).toBe('Eén\ntwee\ndrie\nvier\nvijf')
    // Eén 0-4 (é takes two), twee 4-8, drie 8-12, a line end in the HTML 12-13, vier 13-17, vijf 17-21
    expect(marked(html, 4, 8)).toBe('twee')
    expect(marked(html, 13, 17)).toBe('vier')
    expect(marked(html, 17, 21)).toBe('vijf')
  })

  it('of nothing is nothing', () => {
    expect(htmlText('').text).toBe('')
    expect(htmlText('').startAt(5)).toBe(0)
    expect(htmlText('<p>ab</p>').endAt(50)).toBe(2)
  })
})
