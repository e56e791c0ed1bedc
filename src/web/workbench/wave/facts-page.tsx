import { type FormEvent, useState } from 'react'
import { read, type Text } from '../../../foundation/text.ts'
import type { Output } from '../api-client.ts'
import { useAnswer, useSending } from '../asking.ts'
import { useDraft } from '../form/draft.ts'
import { SelectField } from '../form/field.tsx'
import { KeepingBar } from '../form/keeping-bar.tsx'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { Asked } from '../shell/states.tsx'
import { type Study, useStudyInHand, type WaveSeen } from '../study/study-in-hand.tsx'
import { type FactFilledIn, FactRow } from './fact-row.tsx'
import { WavePage } from './wave-page.tsx'

type Element = Output<'frameworks'>['library']['frameworks'][number]['elements'][number]

const words = {
  part: text('Feiten', 'Facts', 'Faits'),
  title: text('De feiten naast het gevoel', 'The facts beside the feeling', 'Les faits à côté du ressenti'),
  lead: text(
    'Een gevoel van greep staat nooit zonder het feit ernaast. Ontbreekt het feit, dan blijft ook het gevoel verborgen. Schrijf bij elk feit waar u het vond: een verslag, een register, een gesprek.',
    'A sense of power never stands without the fact beside it. Where the fact is missing, the feeling stays hidden too. Write with each fact where you found it: a report, a register, a talk.',
    "Un sentiment de pouvoir n'apparaît jamais sans le fait à côté. Si le fait manque, le ressenti reste caché aussi. Écrivez pour chaque fait où vous l'avez trouvé : un rapport, un registre, un entretien.",
  ),
  centre: text('Centrum', 'Centre', 'Centre'),
  library: text('de lijst van feiten', 'the list of facts', 'la liste des faits'),
  none: text(
    'Deze studie heeft geen lijst van feiten.',
    'This study has no list of facts.',
    "Cette étude n'a pas de liste de faits.",
  ),
  noCentre: text('Voeg eerst een centrum toe.', 'First add a centre.', "Ajoutez d'abord un centre."),
  facts: text('feiten van {centre}', 'facts of {centre}', 'faits de {centre}'),
  filled: text('{filled} van {all} ingevuld', '{filled} of {all} filled in', '{filled} sur {all} remplis'),
  published: text(
    'De golf is gepubliceerd: deze feiten liggen vast.',
    'The wave is published: these facts are fixed.',
    'La vague est publiée : ces faits sont figés.',
  ),
} as const satisfies Record<string, Text>

export function FactsPage() {
  const say = useSay()
  const { study } = useStudyInHand()
  const library = useAnswer('studyFrameworks', { study: study.id })
  return (
    <WavePage part={say(words.part)} title={say(words.title)} lead={say(words.lead)}>
      {(seen) => (
        <Asked answer={library} what={say(words.library)}>
          {({ library: files }) => (
            <ChooseCentre
              seen={seen}
              elements={files.frameworks
                .filter(({ kind }) => kind === 'facts')
                .flatMap(({ elements }) =>
                  elements.filter((one) => !one.retired || isFilledIn(seen, one.id)),
                )}
            />
          )}
        </Asked>
      )}
    </WavePage>
  )
}

function ChooseCentre({
  seen,
  elements,
}: {
  readonly seen: WaveSeen
  readonly elements: readonly Element[]
}) {
  const say = useSay()
  const { study } = useStudyInHand()
  const [chosen, setChosen] = useState<string>(study.centres[0]?.id ?? '')
  const centre = study.centres.find(({ id }) => id === chosen) ?? study.centres[0]
  if (!centre) return <p className="empty">{say(words.noCentre)}</p>
  if (elements.length === 0) return <p className="empty">{say(words.none)}</p>
  return (
    <>
      {study.centres.length > 1 && (
        <SelectField<string>
          label={say(words.centre)}
          value={centre.id}
          onChange={setChosen}
          options={study.centres.map(({ id, name }) => ({ value: id, name }))}
        />
      )}
      <FactsForm key={centre.id} seen={seen} centre={centre} elements={elements} />
    </>
  )
}

function FactsForm({
  seen,
  centre,
  elements,
}: {
  readonly seen: WaveSeen
  readonly centre: Study['centres'][number]
  readonly elements: readonly Element[]
}) {
  const say = useSay()
  const { language } = useLanguage()
  const { wave } = seen
  const filledFrom = (facts: WaveSeen['facts']): Readonly<Record<string, FactFilledIn>> =>
    Object.fromEntries(
      elements.map(({ id }) => {
        const known = facts.find((one) => one.centre === centre.id && one.fact === id)
        return [id, { value: known?.value ?? '', source: known?.source ?? '' }]
      }),
    )
  // The facts of a centre have no version: they go along as they stood here, and the server compares.
  const draft = useDraft({ facts: filledFrom(seen.facts) }, 0)
  const sending = useSending('facts')
  const isFixed = wave.state === 'published'
  const filled = Object.values(draft.value.facts).filter(({ value }) => value.trim() !== '').length
  const submit = (event: FormEvent) => {
    event.preventDefault()
    sending.mutate(
      {
        params: { study: wave.study, wave: wave.id, centre: centre.id },
        body: {
          facts: filledIn(draft.value.facts),
          seen: filledIn(draft.base.facts),
        },
      },
      {
        onSuccess: ({ waves }) => {
          const stored = waves.find((one) => one.wave.id === wave.id)
          if (stored) draft.isStored({ facts: filledFrom(stored.facts) }, 0)
        },
      },
    )
  }
  return (
    <form onSubmit={submit}>
      <h2>{centre.name}</h2>
      <p className="small mute">{say(words.filled, { filled, all: elements.length })}</p>
      {isFixed && <p className="note">{say(words.published)}</p>}
      {elements.map((element) => (
        <FactRow
          key={element.id}
          title={read(element.title, language)}
          unit={element.unit ? read(element.unit, language) : null}
          isNumber={
            element.measure === 'number' || element.measure === 'percent' || element.measure === 'euro'
          }
          levels={element.levels ?? []}
          value={draft.value.facts[element.id] ?? { value: '', source: '' }}
          disabled={isFixed}
          onChange={(changed) => draft.set({ facts: { ...draft.value.facts, [element.id]: changed } })}
        />
      ))}
      {!isFixed && (
        <KeepingBar
          draft={draft}
          sending={sending}
          names={{ facts: say(words.facts, { centre: centre.name }) }}
        />
      )}
    </form>
  )
}

/** A fact that is retired and was filled in stays in sight: what is not in the form would go when it is kept. */
function isFilledIn(seen: WaveSeen, id: string): boolean {
  return seen.facts.some(({ fact }) => fact === id)
}

function filledIn(facts: Readonly<Record<string, FactFilledIn>>) {
  return Object.entries(facts)
    .filter(([, { value }]) => value.trim() !== '')
    .map(([fact, { value, source }]) => ({ fact, value: value.trim(), source: source.trim() }))
}
