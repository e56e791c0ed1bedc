import { Noticed, type ReadingNotice } from './notices.ts'
import { READING_LIMITS } from './limits.ts'
import { refusals } from './refusals.ts'

/**
 * A text as it is kept: line ends are LF, and nothing else is touched. CR and CRLF become LF, which is said.
 *
 * @example keptText('a\r\nb\rc').text === 'a\nb\nc'
 * @throws {Problem} `document-refused` when nothing but white space stands in it, or too much.
 */
export function keptText(
  given: string,
  limit: number = READING_LIMITS.characters,
): { readonly text: string; readonly notices: readonly ReadingNotice[] } {
  const noticed = new Noticed()
  const text = given.replace(/\r\n?/g, () => {
    noticed.add('line-ends-changed')
    return '\n'
  })
  if (text.length > limit) throw refusals.tooManyCharacters(limit)
  if (text.trim() === '') throw refusals.empty()
  return { text, notices: noticed.all() }
}
