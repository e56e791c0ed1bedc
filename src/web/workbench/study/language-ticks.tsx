import { LANGUAGES, type Language } from '../../../foundation/text.ts'
import { Tick } from '../form/field.tsx'
import { text, useSay } from '../shell/language.tsx'

const words = {
  legend: text('Talen van de vragenlijst', 'Languages of the questionnaire', 'Langues du questionnaire'),
  nl: text('Nederlands', 'Dutch', 'Néerlandais'),
  en: text('Engels', 'English', 'Anglais'),
  fr: text('Frans', 'French', 'Français'),
}

/** The languages a participant may choose from; at least one. */
export function LanguageTicks({
  value,
  onChange,
  kept = [],
}: {
  readonly value: readonly Language[]
  readonly onChange: (value: readonly Language[]) => void
  /** Languages that participants were promised: these stay. */
  readonly kept?: readonly Language[]
}) {
  const say = useSay()
  return (
    <fieldset>
      <legend>{say(words.legend)}</legend>
      {LANGUAGES.map((language) => (
        <Tick
          key={language}
          label={say(words[language])}
          checked={value.includes(language)}
          disabled={kept.includes(language) || (value.length === 1 && value[0] === language)}
          onChange={(checked) =>
            onChange(LANGUAGES.filter((one) => (one === language ? checked : value.includes(one))))
          }
        />
      ))}
    </fieldset>
  )
}
