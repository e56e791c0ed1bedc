import { Choices, SelectField, Tick } from '../form/field.tsx'
import type { Output } from '../api-client.ts'
import { GroupSign } from '../shell/group-sign.tsx'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { read, type Text } from '../../../foundation/text.ts'
import type { Study } from './study-in-hand.tsx'

type Design = Study['groups'][number]
type Instrument = Output<'studyFrameworks'>['library']['instruments'][number]

const words = {
  takesPart: text('doen mee', 'take part', 'participent'),
  instrument: text('Vragenlijst', 'Questionnaire', 'Questionnaire'),
  form: text('Vorm', 'Form', 'Forme'),
  short: text('Kort', 'Short', 'Courte'),
  shortFollows: text(
    'Eén vraag per krachtlijn, en waarop het rust. Bij werkers en leiding de gewone keuze.',
    'One question for each krachtlijn, and what it rests on. The usual choice for workers and managers.',
    'Une question par ligne de force, et sur quoi elle repose. Le choix habituel pour travailleurs et responsables.',
  ),
  full: text('Volledig', 'Full', 'Complète'),
  fullFollows: text(
    'Alle vragen. Vraagt meer tijd; meer mensen stoppen onderweg.',
    'All questions. Takes more time; more people stop on the way.',
    'Toutes les questions. Demande plus de temps ; plus de personnes arrêtent en chemin.',
  ),
  modules: text('Extra modules', 'Extra modules', 'Modules supplémentaires'),
  none: text(
    'Geen vragenlijst van deze studie heeft vragen voor deze geleding. Breng er hieronder een.',
    'No questionnaire of this study has questions for this group. Bring one below.',
    "Aucun questionnaire de cette étude n'a de questions pour ce groupe. Apportez-en un ci-dessous.",
  ),
}

/** Whether a group takes part, and what it is asked. */
export function GroupOfForm({
  group,
  title,
  design,
  instruments,
  onChange,
  disabled,
}: {
  readonly group: Design['group']
  /** What the group is called. */
  readonly title: Text
  /** null: this group does not take part. */
  readonly design: Design | null
  readonly instruments: readonly Instrument[]
  readonly onChange: (design: Design | null) => void
  readonly disabled: boolean
}) {
  const say = useSay()
  const { language } = useLanguage()
  const fitting = instruments.filter((one) =>
    one.items.some((item) => item.actorGroups.some((asked) => asked === group)),
  )
  const chosen = instruments.find((one) => one.id === design?.instrument)
  const modules = (chosen?.modules ?? []).filter((module) =>
    chosen?.items.some(
      (item) => item.module === module.id && item.actorGroups.some((asked) => asked === group),
    ),
  )
  const name = say(title)
  const first = fitting[0]
  return (
    <fieldset className="centre-form" disabled={disabled}>
      <legend className="vh">{name}</legend>
      <Tick
        label={
          <>
            <GroupSign group={group} />
            <strong>{name}</strong> {say(words.takesPart)}
          </>
        }
        checked={design !== null}
        disabled={!first && design === null}
        onChange={(checked) =>
          onChange(checked && first ? { group, instrument: first.id, form: 'short', modules: [] } : null)
        }
      />
      {!first && <p className="hint">{say(words.none)}</p>}
      {design && (
        <>
          {fitting.length > 1 && (
            <SelectField
              label={`${say(words.instrument)}: ${name}`}
              value={design.instrument}
              onChange={(instrument) => onChange({ ...design, instrument, modules: [] })}
              options={fitting.map((one) => ({
                value: one.id,
                name: `${read(one.title, language)} (${one.version})`,
              }))}
            />
          )}
          {fitting.length === 1 && chosen && (
            <p className="small mute">
              {say(words.instrument)}: {read(chosen.title, language)} ({chosen.version})
            </p>
          )}
          <Choices<'short' | 'full'>
            legend={`${say(words.form)}: ${name}`}
            value={design.form}
            onChange={(form) => onChange({ ...design, form })}
            options={[
              { value: 'short', name: say(words.short), follows: say(words.shortFollows) },
              { value: 'full', name: say(words.full), follows: say(words.fullFollows) },
            ]}
          />
          {modules.length > 0 && (
            <fieldset>
              <legend>
                {say(words.modules)}: {name}
              </legend>
              {modules.map((module) => (
                <Tick
                  key={module.id}
                  label={read(module.title, language)}
                  checked={design.modules.includes(module.id)}
                  onChange={(checked) =>
                    onChange({
                      ...design,
                      modules: checked
                        ? [...design.modules, module.id]
                        : design.modules.filter((one) => one !== module.id),
                    })
                  }
                />
              ))}
            </fieldset>
          )}
        </>
      )}
    </fieldset>
  )
}
