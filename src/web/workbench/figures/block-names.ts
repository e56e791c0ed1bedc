import { read, type Language, type Text } from '../../../foundation/text.ts'
import { inSentence } from '../../figures/number-words.ts'
import type { Output } from '../api-client.ts'
import type { Say } from '../shell/language.tsx'
import { kindWords, signWords, type Choices } from './analysis-words.ts'

export type Block = Choices['blocks'][number]
export type Path = NonNullable<Output<'figureOfBlock'>['path']>

/** "Werkers: krachtlijnen in het centrum", "Cliënten: eigen empowerment van cliënten (C.PE)". */
export function blockName(block: Block, groupName: (group: Block['group']) => Text, say: Say): string {
  const kind = say(kindWords[block.kind], { name: block.scaleName ?? '' })
  const about = block.about ? `${inSentence(say(block.about))} (${block.scaleName ?? kind})` : kind
  return `${say(groupName(block.group))}: ${about}`
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
  const sign = label.length === 1 && first !== undefined ? signWords[first] : undefined
  if (sign) return read(sign, language)
  if (item) return `${shortName(block, item.id)} · ${read(item.text, language)}`
  return label
    .map((one) => {
      const part = block.items.find(({ dimension }) => dimension?.id === one)?.dimension
      return part ? read(part.name, language) : shortName(block, one)
    })
    .join(' – ')
}
