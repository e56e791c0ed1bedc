import type { Text } from '../../../foundation/text.ts'
import type { Output } from '../api-client.ts'
import { SelectField } from '../form/field.tsx'
import { text, useSay } from '../shell/language.tsx'

type Offsets = NonNullable<Output<'checkImport'>['offsets']>

const words = {
  title: text(
    'Hoe het andere programma telde',
    'How the other program counted',
    'Comment l’autre programme a compté',
  ),
  about: text(
    'Programma’s tellen de tekens van een tekst niet allemaal eender. Aan {telling} passages is te zien hoe dit programma telde.',
    'Programs do not all count the characters of a text alike. {telling} passages show how this one counted.',
    'Les programmes ne comptent pas tous les caractères de la même façon. {telling} passages montrent comment celui-ci a compté.',
  ),
  notClear: text(
    'Het is niet zeker. Kijk of deze passages beginnen en eindigen waar u verwacht.',
    'It is not certain. See whether these passages begin and end where you expect.',
    'Ce n’est pas certain. Vérifiez que ces passages commencent et finissent où vous l’attendez.',
  ),
  way: text('Manier van tellen', 'Way of counting', 'Façon de compter'),
  onBorders: text(
    '{name}: {onBorders} passages op de grens van een woord',
    '{name}: {onBorders} passages on the border of a word',
    '{name} : {onBorders} passages à la limite d’un mot',
  ),
}

/** `bom-crlf1-utf16`: each part in words. */
const parts: Readonly<Record<string, Text>> = {
  spec: text('zoals de standaard', 'as the standard says', 'selon la norme'),
  bom: text(
    'het onzichtbare beginteken telt mee',
    'the invisible first mark counts',
    'la marque initiale compte',
  ),
  crlf1: text(
    'een regeleinde is één teken',
    'a line end is one character',
    'une fin de ligne est un caractère',
  ),
  crlf2: text(
    'een regeleinde is twee tekens',
    'a line end is two characters',
    'une fin de ligne est deux caractères',
  ),
  utf16: text('een emoji is twee tekens', 'an emoji is two characters', 'un émoji est deux caractères'),
}

/** Found in the project itself, shown with the first passages, and a person may say otherwise. */
export function OffsetChoice({
  offsets,
  samples,
  isFixed,
  onChoose,
}: {
  readonly offsets: Offsets
  readonly samples: Output<'checkImport'>['samples']
  readonly isFixed: boolean
  readonly onChoose: (way: string) => void
}) {
  const say = useSay()
  const inWords = (name: string) =>
    name
      .split('-')
      .map((part) => (parts[part] ? say(parts[part]) : part))
      .join(', ')
  return (
    <>
      <h3>{say(words.title)}</h3>
      <p>{say(words.about, { telling: offsets.telling })}</p>
      {!offsets.isClear && <p>{say(words.notClear)}</p>}
      <SelectField
        label={say(words.way)}
        value={offsets.chosen}
        onChange={onChoose}
        disabled={isFixed}
        options={offsets.ways.map(({ name, onBorders }) => ({
          value: name,
          name: say(words.onBorders, { name: inWords(name), onBorders }),
        }))}
      />
      <ul className="passage-samples">
        {samples.map(({ before, words: marked, after }, place) => (
          // Samples have no identity of their own and never change places.
          <li key={`${place}`}>
            … {before}
            <mark>{marked}</mark>
            {after} …
          </li>
        ))}
      </ul>
    </>
  )
}
