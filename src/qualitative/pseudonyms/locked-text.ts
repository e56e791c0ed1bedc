/** What a draft becomes when it is locked. */
import type { Edit, Turn } from '../document.ts'
import { codePointIndex, textOf } from '../text/code-points.ts'
import { carriedAlong, edited } from '../text/edit-script.ts'
import { speakerTurns } from '../text/speaker-turns.ts'
import type { Draft } from './draft.ts'

/**
 * The text with every accepted replacement made and every label replaced by what its speaker became; its turns, with
 * speakers in the order of `draft.speakers`. A turn of which nothing is left goes.
 */
export function lockedText(draft: Draft): { readonly text: string; readonly turns: readonly Turn[] } {
  const { turns } = speakerTurns(draft.text)
  const script = [...labelEdits(draft, turns), ...replacements(draft)].toSorted((a, b) => a.start - b.start)
  const carried = carriedAlong(script)
  return {
    text: edited(draft.text, script),
    turns: turns
      .map(({ start, end, wordsStart, speaker }) => {
        const whole = carried({ start, end })
        const words = carried({ start: wordsStart, end })
        return { ...whole, wordsStart: Math.max(words.start, whole.start), speaker }
      })
      .filter(({ start, end }) => start < end),
  }
}

function replacements({ marks }: Draft): Edit[] {
  return marks
    .filter(({ decision }) => decision === 'accepted')
    .map(({ start, end, replacement }) => ({ start, end, inserted: replacement }))
}

function labelEdits({ text, speakers }: Draft, turns: readonly Turn[]): Edit[] {
  const index = codePointIndex(text)
  return turns.flatMap(({ start, wordsStart, speaker }) => {
    const who = speaker === null ? undefined : speakers[speaker]
    if (!who || who.becomes === '' || who.becomes === who.label) return []
    const head = textOf(text, { start, end: wordsStart }, index)
    const at = spaced(head).toLocaleLowerCase('nl').indexOf(spaced(who.label).toLocaleLowerCase('nl'))
    if (at < 0) return []
    const from = start + codePointIndex(head.slice(0, at)).length
    return [{ start: from, end: from + codePointIndex(who.label).length, inserted: who.becomes }]
  })
}

/** One white space like another, so that places stay. */
function spaced(words: string): string {
  return words.replace(/\s/g, ' ')
}
