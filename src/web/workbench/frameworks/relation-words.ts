import { read, type Language, type Text } from '../../../foundation/text.ts'
import { text } from '../shell/language.tsx'

/** A relation of a crosswalk, read from its first end and from its second. */
const relations: Readonly<Record<string, { readonly from: Text; readonly to: Text }>> = {
  'corresponds-to': {
    from: text('hoort bij', 'belongs with', 'va avec'),
    to: text('hoort bij', 'belongs with', 'va avec'),
  },
  fits: {
    from: text('past bij', 'fits', 'convient à'),
    to: text('daarbij past', 'is fitted by', 'y convient'),
  },
  'lies-in': {
    from: text('ligt in', 'lies in', 'se trouve dans'),
    to: text('daarin ligt', 'holds', 'contient'),
  },
  'stands-beside': {
    from: text('staat naast', 'stands beside', 'se trouve à côté de'),
    to: text('daarnaast staat', 'beside it stands', 'à côté se trouve'),
  },
  touches: {
    from: text('raakt', 'touches', 'touche'),
    to: text('wordt geraakt door', 'is touched by', 'est touché par'),
  },
}

/** A relation that a study's own crosswalk made up is said as it is written there. */
export function relationWords(relation: string, end: 'from' | 'to', language: Language): string {
  const known = relations[relation]
  return known ? read(known[end], language) : relation
}
