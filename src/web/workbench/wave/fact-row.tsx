import { read, type Text } from '../../../foundation/text.ts'
import { SelectField, TextField } from '../form/field.tsx'
import { text, useLanguage, useSay } from '../shell/language.tsx'

export interface FactFilledIn {
  readonly value: string
  readonly source: string
}

const words = {
  value: text('Feit', 'Fact', 'Fait'),
  valueIn: text('In {unit}', 'In {unit}', 'En {unit}'),
  source: text('Waar gevonden', 'Where found', 'Où trouvé'),
  noSource: text(
    'Schrijf ook waar u dit vond.',
    'Write where you found this as well.',
    'Écrivez aussi où vous l’avez trouvé.',
  ),
  unknown: text('nog niet ingevuld', 'not filled in yet', 'pas encore rempli'),
}

/** One structural fact: the value, and where it was found. */
export function FactRow({
  title,
  unit,
  isNumber,
  levels,
  value,
  disabled,
  onChange,
}: {
  readonly title: string
  readonly unit: string | null
  readonly isNumber: boolean
  /** The steps of an ordinal fact, lowest first; empty for any other. */
  readonly levels: readonly Text[]
  readonly value: FactFilledIn
  readonly disabled: boolean
  readonly onChange: (value: FactFilledIn) => void
}) {
  const say = useSay()
  const { language } = useLanguage()
  const label = unit && levels.length === 0 ? say(words.valueIn, { unit }) : say(words.value)
  const setValue = (changed: string) => onChange({ ...value, value: changed })
  return (
    <div className="fact-row" role="group" aria-label={title}>
      <h3>{title}</h3>
      <div className="two-fields">
        {levels.length > 0 ? (
          <SelectField<string>
            label={label}
            value={value.value}
            disabled={disabled}
            onChange={setValue}
            options={[
              { value: '', name: say(words.unknown) },
              // Dutch is the source: what is kept is the same in whatever language it was filled in.
              ...levels.map((level) => ({ value: level.nl, name: read(level, language) })),
              // What came in by another door stays in sight, even when it is none of the steps.
              ...(value.value !== '' && levels.every((level) => level.nl !== value.value)
                ? [{ value: value.value, name: value.value }]
                : []),
            ]}
          />
        ) : (
          <TextField
            label={label}
            maxLength={200}
            {...(isNumber && { inputMode: 'decimal' as const })}
            disabled={disabled}
            value={value.value}
            onChange={setValue}
          />
        )}
        <TextField
          label={say(words.source)}
          maxLength={500}
          disabled={disabled}
          value={value.source}
          wrongly={value.value.trim() !== '' && value.source.trim() === '' ? say(words.noSource) : null}
          onChange={(source) => onChange({ ...value, source })}
        />
      </div>
    </div>
  )
}
