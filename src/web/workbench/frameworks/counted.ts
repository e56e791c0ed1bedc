import type { Text } from '../../../foundation/text.ts'
import type { ElementLinks } from '../../../framework/element-links.ts'
import { text, type Say } from '../shell/language.tsx'

const nouns = {
  questions: [text('vraag', 'question', 'question'), text('vragen', 'questions', 'questions')],
  codes: [text('code', 'code', 'code'), text('codes', 'codes', 'codes')],
  facts: [text('feit', 'fact', 'fait'), text('feiten', 'facts', 'faits')],
  elements: [text('element', 'element', 'élément'), text('elementen', 'elements', 'éléments')],
  parts: [text('onderdeel', 'part', 'élément'), text('onderdelen', 'parts', 'éléments')],
  arrows: [text('pijl', 'arrow', 'flèche'), text('pijlen', 'arrows', 'flèches')],
  rows: [text('rij', 'row', 'ligne'), text('rijen', 'rows', 'lignes')],
} as const satisfies Record<string, readonly [Text, Text]>

/** "1 vraag", "8 vragen". */
export function counted(count: number, noun: keyof typeof nouns, say: Say): string {
  return `${count} ${say(nouns[noun][count === 1 ? 0 : 1])}`
}

/** What of ours hangs on an element: "8 vragen, 2 feiten"; empty when nothing does. */
export function hangingWords(links: ElementLinks | undefined, say: Say): string {
  if (!links) return ''
  return (['questions', 'codes', 'facts'] as const)
    .filter((noun) => links[noun].length > 0)
    .map((noun) => counted(links[noun].length, noun, say))
    .join(', ')
}
