/**
 * The script of these pages, as text, from functions that are checked like all other code. It is the same on
 * every page, so that one hash in the content security policy covers it.
 */
import { inTheBrowser } from './in-the-browser.ts'
import { leverProposals } from './lever-proposals.ts'

export const script = `(${withoutComments(inTheBrowser)})(${withoutComments(leverProposals)})`

/** Whole lines of comment and the blank left by types weigh something on a slow line, and help nobody there. */
function withoutComments(work: (...given: never[]) => unknown): string {
  return work
    .toString()
    .split('\n')
    .map((line) => line.trim().replace(/ {2,}/g, ' '))
    .filter((line) => line !== '' && !/^(\/\/|\/\*\*|\*\/|\* |\*$)/.test(line))
    .join('\n')
}
