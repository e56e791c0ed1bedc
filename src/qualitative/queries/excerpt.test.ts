import { describe, expect, it } from 'vitest'
import type { DocumentId } from '../../foundation/ids.ts'
import type { Turn } from '../document.ts'
import { excerpt } from './excerpt.ts'

const document = {
  id: 'd' as DocumentId,
  speakers: [
    { label: 'interviewer', participant: null },
    { label: 'werker 1', participant: null },
  ],
}

function spoken(...said: readonly (readonly [number, string])[]): { text: string; turns: Turn[] } {
  let text = ''
  const turns = said.map(([speaker, words]): Turn => {
    const start = [...text].length
    const head = `${document.speakers[speaker]?.label}: `
    text += `${head}${words}\n`
    return { start, wordsStart: start + head.length, end: [...text].length - 1, speaker }
  })
  return { text, turns }
}

describe('a passage among others', () => {
  const talk = spoken([0, 'Hoe gaat het?'], [1, '😀 Goed, dank u.'], [0, 'En thuis?'], [1, 'Ook.'])

  it('stands with what was said before and after, and is marked in code points', () => {
    const start = talk.turns[1]!.wordsStart + 2
    expect(excerpt(document, talk, { start, end: start + 4 }, [{ start, end: start + 4 }])).toEqual({
      document: 'd',
      turn: 2,
      lines: [
        {
          turn: 1,
          label: 'interviewer',
          text: 'Hoe gaat het?',
          isCutBefore: false,
          isCutAfter: false,
          marks: [],
          isContext: true,
        },
        {
          turn: 2,
          label: 'werker 1',
          text: '😀 Goed, dank u.',
          isCutBefore: false,
          isCutAfter: false,
          marks: [{ start: 2, end: 6 }],
          isContext: false,
        },
        {
          turn: 3,
          label: 'interviewer',
          text: 'En thuis?',
          isCutBefore: false,
          isCutAfter: false,
          marks: [],
          isContext: true,
        },
      ],
    })
  })

  it('that runs over several turns shows each of them, the mark going on', () => {
    const passage = { start: talk.turns[1]!.wordsStart, end: talk.turns[3]!.end }
    const { turn, lines } = excerpt(document, talk, passage, [passage])
    expect(turn).toBe(2)
    expect(lines.map(({ turn: number, isContext, marks }) => [number, isContext, marks])).toEqual([
      [1, true, []],
      [2, false, [{ start: 0, end: 15 }]],
      [3, false, [{ start: 0, end: 9 }]],
      [4, false, [{ start: 0, end: 4 }]],
    ])
  })

  it('of a very long turn shows what is around the mark, and says that it is cut', () => {
    const long = spoken([1, 'x'.repeat(5000)])
    const mark = { start: long.turns[0]!.wordsStart + 2000, end: long.turns[0]!.wordsStart + 2010 }
    const [line] = excerpt(document, long, mark, [mark]).lines
    expect([...line!.text].length).toBe(1500)
    expect(line).toMatchObject({ isCutBefore: true, isCutAfter: true, marks: [{ start: 300, end: 310 }] })
  })

  it('is still shown where it lies between turns, or behind the last', () => {
    expect(excerpt(document, talk, { start: 9999, end: 9999 }, []).turn).toBe(4)
    expect(excerpt(document, { text: '', turns: [] }, { start: 0, end: 0 }, []).lines).toEqual([])
  })
})
