/**
 * A name that nobody saw until the text was locked stands in its earlier versions too. They are made unreadable at that
 * place, sign for sign: every position that points into them stays right.
 */
import type { DocumentText, Edit } from '../document.ts'
import type { Passage } from '../passage.ts'
import { codePointIndex, textOf } from './code-points.ts'
import { textDifference } from './text-difference.ts'

/** Each sign of the passages becomes a block; white space stays. The text keeps its length in code points. */
export function blotted(text: string, passages: readonly Passage[]): string {
  const index = codePointIndex(text)
  let result = ''
  let at = 0
  for (const passage of passages) {
    const start = index.toUtf16(passage.start)
    const end = index.toUtf16(passage.end)
    result += text.slice(at, start) + text.slice(start, end).replace(/\S/gu, '█')
    at = end
  }
  return result + text.slice(at)
}

/** An earlier version with whatever is no longer in `newest` made unreadable, in its text and in how it came about. */
export function withoutWhatWent(earlier: DocumentText, newest: string): DocumentText {
  const text = blotted(earlier.text, textDifference(earlier.text, newest))
  const index = codePointIndex(text)
  let shift = 0
  const editScript = earlier.editScript.map((edit): Edit => {
    const length = codePointIndex(edit.inserted).length
    const start = edit.start + shift
    shift += length - (edit.end - edit.start)
    return { ...edit, inserted: textOf(text, { start, end: start + length }, index) }
  })
  return { ...earlier, text, editScript }
}
