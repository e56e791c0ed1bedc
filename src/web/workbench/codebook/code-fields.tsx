import { TextArea, TextField, Tick } from '../form/field.tsx'
import { text, useSay } from '../shell/language.tsx'
import type { WordsOfCode } from './codebook-work.ts'

const words = {
  name: text('Naam', 'Name', 'Nom'),
  mark: text('Merk', 'Mark', 'Repère'),
  markHint: text(
    'Kort, voor smalle plaatsen: E1. Mag leeg blijven.',
    'Short, for narrow places: E1. May stay empty.',
    'Court, pour les endroits étroits : E1. Peut rester vide.',
  ),
  definition: text('Wat betekent ze?', 'What does it mean?', 'Que signifie-t-il ?'),
  include: text('Wel: wanneer geeft u ze?', 'Yes: when do you give it?', 'Oui : quand l’attribuez-vous ?'),
  exclude: text(
    'Niet: wanneer past een andere beter?',
    'No: when does another fit better?',
    'Non : quand un autre convient-il mieux ?',
  ),
  example: text('Voorbeeld', 'Example', 'Exemple'),
  exampleHint: text(
    'Zoals iemand het zou zeggen. Geen namen.',
    'As somebody would say it. No names.',
    'Comme quelqu’un le dirait. Pas de noms.',
  ),
  heading: text('Dit is een hoofding', 'This is a heading', 'Ceci est un intitulé'),
  headingFollows: text(
    'Ze ordent andere codes en wordt zelf niet gegeven.',
    'It orders other codes and is not given itself.',
    "Il classe d'autres codes et n'est pas attribué lui-même.",
  ),
}

/** What a person writes about a code. Of a code of a frame only the rule and the example. */
export function CodeFields({
  value,
  isOfFrame,
  onChange,
}: {
  readonly value: WordsOfCode
  readonly isOfFrame: boolean
  readonly onChange: (value: WordsOfCode) => void
}) {
  const say = useSay()
  const set = (change: Partial<WordsOfCode>) => onChange({ ...value, ...change })
  return (
    <>
      {!isOfFrame && (
        <>
          <TextField
            label={say(words.name)}
            required
            maxLength={200}
            value={value.name}
            onChange={(name) => set({ name })}
          />
          <TextField
            label={say(words.mark)}
            hint={say(words.markHint)}
            narrow
            maxLength={24}
            value={value.mark}
            onChange={(mark) => set({ mark })}
          />
          <TextArea
            label={say(words.definition)}
            rows={2}
            maxLength={20_000}
            value={value.definition}
            onChange={(definition) => set({ definition })}
          />
        </>
      )}
      <TextArea
        label={say(words.include)}
        rows={2}
        maxLength={20_000}
        value={value.include}
        onChange={(include) => set({ include })}
      />
      <TextArea
        label={say(words.exclude)}
        rows={2}
        maxLength={20_000}
        value={value.exclude}
        onChange={(exclude) => set({ exclude })}
      />
      <TextArea
        label={say(words.example)}
        hint={say(words.exampleHint)}
        rows={2}
        maxLength={20_000}
        value={value.example}
        onChange={(example) => set({ example })}
      />
      {!isOfFrame && (
        <Tick
          label={say(words.heading)}
          follows={say(words.headingFollows)}
          checked={!value.isCodable}
          onChange={(isHeading) => set({ isCodable: !isHeading })}
        />
      )}
    </>
  )
}
