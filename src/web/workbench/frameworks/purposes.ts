import type { Text } from '../../../foundation/text.ts'
import type { Framework } from '../../../framework/shape.ts'
import { text } from '../shell/language.tsx'

/** What each kind of frame is for in an inquiry. What a frame says about itself is in its own file. */
export const purposes: Readonly<Record<Exclude<Framework['kind'], 'background'> | 'instrument', Text>> &
  Readonly<Partial<Record<'background', Text>>> = {
  'guiding-lines': text(
    'Hieraan lezen we af hoe er gewerkt wordt. Elke groep zegt hoever elke lijn gerealiseerd is, en of dat op mensen rust, op de organisatie, of op allebei.',
    'By these we read how people work. Each group says how far each line is realised, and whether that rests on people, on the organisation, or on both.',
    'C’est ici que nous lisons comment on travaille. Chaque groupe dit jusqu’où chaque ligne est réalisée, et si cela repose sur les personnes, sur l’organisation, ou sur les deux.',
  ),
  'nomological-network': text(
    'Hiermee beschrijven we de organisatie zelf: maakt zij mensen binnen sterker, en heeft zij invloed buiten? Een tabel, geen verklaring.',
    'With this we describe the organisation itself: does it make those inside stronger, and does it have influence outside? A table, no explanation.',
    'Avec ceci nous décrivons l’organisation elle-même : rend-elle plus fort à l’intérieur, et a-t-elle de l’influence à l’extérieur ? Un tableau, pas une explication.',
  ),
  'causal-network': text(
    'Hiermee vragen we waar een gevoel van greep vandaan kan komen, en wat het kan opleveren. De pijlen zijn die van de theorie, niet die van uw cijfers.',
    'With this we ask where a sense of grip may come from, and what it may yield. The arrows are those of the theory, not of your figures.',
    'Avec ceci nous demandons d’où peut venir un sentiment de prise, et ce qu’il peut apporter. Les flèches sont celles de la théorie, pas de vos chiffres.',
  ),
  'organisation-model': text(
    'Hiermee zien we in welk deel van de organisatie een hefboom of drempel ligt.',
    'With this we see in which part of the organisation a lever or threshold lies.',
    'Avec ceci nous voyons dans quelle partie de l’organisation se trouve un levier ou un obstacle.',
  ),
  levers: text(
    'De woorden waarmee mensen zeggen wat hen vooruithelpt en wat hen tegenhoudt. Dezelfde code kan beide zijn.',
    'The words with which people say what carries them and what holds them back. The same code can be both.',
    'Les mots avec lesquels on dit ce qui aide et ce qui freine. Le même code peut être les deux.',
  ),
  facts: text(
    'Wat er echt is, naast hoe het voelt. Een gevoel van greep staat nooit alleen.',
    'What is really there, beside how it feels. A sense of grip never stands alone.',
    'Ce qui est réellement là, à côté du ressenti. Un sentiment de prise n’est jamais montré seul.',
  ),
  instrument: text(
    'De vragen zelf, per groep.',
    'The questions themselves, for each group.',
    'Les questions elles-mêmes, par groupe.',
  ),
}
