import type { Text } from '../../../foundation/text.ts'
import { read, type Language } from '../../../foundation/text.ts'
import type { Say } from '../shell/language.tsx'
import type { Choices } from './analysis-words.ts'
import { kindWords } from './analysis-words.ts'

export type Block = Choices['blocks'][number]

/** "maatschappelijk werkers: krachtlijnen in het centrum". */
export function blockName(block: Block, groupName: (group: Block['group']) => Text, say: Say): string {
  return `${say(groupName(block.group))}: ${say(kindWords[block.kind], { name: block.scaleName ?? '' })}`
}

/** A question in a few signs, for a narrow place: what it asks about where that is its own, else its id. */
export function shortName(block: Block, id: string): string {
  const item = block.items.find((one) => one.id === id)
  if (!item) return id
  const isOwn = block.items.filter(({ construct }) => construct === item.construct).length === 1
  return isOwn ? item.construct : id
}

/** The question in its own words; a part of a scale by its name. */
export function longName(block: Block, label: readonly string[], language: Language): string {
  const [first] = label
  const item = label.length === 1 ? block.items.find(({ id }) => id === first) : undefined
  if (item) return `${shortName(block, item.id)} · ${read(item.text, language)}`
  return label.map((one) => shortName(block, one)).join(' – ')
}
