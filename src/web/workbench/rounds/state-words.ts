import type { Text } from '../../../foundation/text.ts'
import type { Round } from '../../../qualitative/round.ts'
import { text } from '../shell/language.tsx'

const states: Readonly<Record<Round['state'], Text>> = {
  blind: text(
    'open: ieder codeert apart, voorstellen staan uit',
    'open: everybody codes apart, suggestions are off',
    'ouvert : chacun code séparément, les suggestions sont désactivées',
  ),
  comparing: text('vergelijken en beslissen', 'comparing and deciding', 'comparer et décider'),
  settled: text('afgerond', 'settled', 'terminé'),
}

export function stateInWords(state: Round['state']): Text {
  return states[state]
}
