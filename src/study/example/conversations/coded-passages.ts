/** Reads what stands under a conversation of the example: which coder gave which code to which passage. */
import type { Direction, Facets, Level, Support } from '../../../qualitative/coding.ts'
import type { Passage } from '../../../qualitative/passage.ts'
import { codePointIndex } from '../../../qualitative/text/code-points.ts'
import type { ExampleConversation } from './example-conversation.ts'

/** The two who coded in the blind round, and what they made of it together. */
export const EXAMPLE_CODERS = ['A', 'B', '='] as const
export type ExampleCoder = (typeof EXAMPLE_CODERS)[number]

export interface CodedPassage extends Passage, Facets {
  readonly by: ExampleCoder
  /** The element of a frame, or the mark of an own code. */
  readonly code: string
}

/** In the order in which they are written down. Throws a RangeError that says which line cannot be read. */
export function codedPassages({ text, coded }: Pick<ExampleConversation, 'text' | 'coded'>): CodedPassage[] {
  const index = codePointIndex(text)
  const found: CodedPassage[] = []
  let passage: Passage | null = null
  for (const line of coded.split('\n')) {
    if (line.trim() === '') continue
    if (!line.startsWith(' ')) {
      passage = passageOf(line, text, index)
      continue
    }
    if (!passage) throw new RangeError(`A code without a passage: "${line.trim()}"`)
    found.push(...codesOf(line.trim(), passage))
  }
  return found
}

/** Where words stand; they are written as under a conversation, where ` … ` leaves out a middle. */
export function passageOf(line: string, text: string, index = codePointIndex(text)): Passage {
  const [, second, words = ''] = /^(\(2e\) )?(.+)$/.exec(line) ?? []
  const [from = '', until = from] = words.split(' … ')
  const first = text.indexOf(from)
  const next = text.indexOf(from, first + 1)
  const start = second ? next : first
  if (start < 0) throw new RangeError(`Not in the text: "${from}"`)
  if (!second && next >= 0) throw new RangeError(`More than once in the text: "${from}"`)
  const end = text.indexOf(until, until === from ? start : start + from.length)
  if (end < 0) throw new RangeError(`Not behind "${from}": "${until}"`)
  return { start: index.fromUtf16(start), end: index.fromUtf16(end + until.length) }
}

function codesOf(line: string, passage: Passage): CodedPassage[] {
  const [who = '', code = '', direction = '', restsOn = '', level = '', ...more] = line.split(/\s+/)
  const facets = { direction: DIRECTION[direction], restsOn: SUPPORT[restsOn], level: LEVEL[level] }
  if (!/^(A|B|AB)?=?$/.test(who) || !isWhole(facets) || more.length > 0)
    throw new RangeError(`Not a code of the example: "${line}"`)
  return EXAMPLE_CODERS.filter((coder) => who.includes(coder)).map((by) => ({
    ...passage,
    by,
    code,
    ...facets,
  }))
}

/** Whether each facet is one that there is, or said to be not said. */
function isWhole(facets: { readonly [Facet in keyof Facets]: Facets[Facet] | undefined }): facets is Facets {
  return Object.values(facets).every((facet) => facet !== undefined)
}

const DIRECTION: Readonly<Record<string, Direction | null>> = { '+': 'carries', '-': 'hinders', '.': null }
const SUPPORT: Readonly<Record<string, Support | null>> = {
  ind: 'individual',
  org: 'organisation',
  both: 'both',
  '.': null,
}
const LEVEL: Readonly<Record<string, Level | null>> = {
  ind: 'individual',
  team: 'team',
  org: 'organisation',
  between: 'between-organisations',
  wider: 'wider-environment',
  '.': null,
}
