import { type FormEvent, useState } from 'react'
import { useSending } from '../asking.ts'
import { useDraft } from '../form/draft.ts'
import { FileField, TextArea } from '../form/field.tsx'
import { KeepingBar } from '../form/keeping-bar.tsx'
import { text, useSay } from '../shell/language.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { FaultNotice } from '../shell/states.tsx'
import { type CentreFilledIn, CentreForm, emptyCentre, filledInFrom, toSend } from './centre-form.tsx'
import { useKeepingStudy } from './keeping-study.ts'
import { isDesignFrozen, useStudyInHand } from './study-in-hand.tsx'

const words = {
  title: text('Waar u vraagt', 'Where you ask', 'Où vous demandez'),
  inTab: text('Centra', 'Centres', 'Centres'),
  lead: text(
    'Wat u hier over een centrum schrijft, staat vóór de cijfers in zijn profiel.',
    'What you write here about a centre stands before the figures in its profile.',
    'Ce que vous écrivez ici sur un centre précède les chiffres dans son profil.',
  ),
  frozen: text(
    'Er is al een golf geopend: centra en teams mogen erbij en mogen beter beschreven worden, maar geen ervan mag weg.',
    'A wave has been opened: centres and teams may be added and better described, but none may go.',
    'Une vague a déjà été ouverte : des centres et des équipes peuvent être ajoutés et mieux décrits, mais aucun ne peut disparaître.',
  ),
  none: text(
    'Er is nog geen centrum. Typ er een, of laad een lijst.',
    'There is no centre yet. Type one, or load a list.',
    "Il n'y a pas encore de centre. Tapez-en un, ou chargez une liste.",
  ),
  add: text('Voeg een centrum toe', 'Add a centre', 'Ajouter un centre'),
  centres: text('centra', 'centres', 'centres'),
  csv: text('Laad een lijst', 'Load a list', 'Charger une liste'),
  csvLead: text(
    'Een CSV-bestand met een kolom name, en als u wilt why_chosen, training, context en teams (teams gescheiden door |).',
    'A CSV file with a column name, and if you like why_chosen, training, context and teams (teams separated by |).',
    'Un fichier CSV avec une colonne name, et si vous voulez why_chosen, training, context et teams (équipes séparées par |).',
  ),
  file: text('CSV-bestand', 'CSV file', 'Fichier CSV'),
  content: text('Inhoud', 'Content', 'Contenu'),
  load: text('Voeg deze centra toe', 'Add these centres', 'Ajouter ces centres'),
  busy: text('Bezig …', 'Busy …', 'En cours …'),
  loaded: text('Toegevoegd.', 'Added.', 'Ajoutés.'),
  saveFirst: text(
    'Bewaar eerst wat u hierboven wijzigde.',
    'Save first what you changed above.',
    "Enregistrez d'abord ce que vous avez modifié ci-dessus.",
  ),
}

export function CentresPage() {
  const say = useSay()
  const seen = useStudyInHand()
  const { study } = seen
  const draft = useDraft<{ centres: readonly CentreFilledIn[] }>(
    { centres: study.centres.map(filledInFrom) },
    study.version,
  )
  const keeping = useKeepingStudy(draft)
  const isFrozen = isDesignFrozen(seen)
  const { centres } = draft.value
  const submit = (event: FormEvent) => {
    event.preventDefault()
    keeping.keep({ centres: centres.map(toSend) }, (stored) => ({
      centres: stored.centres.map(filledInFrom),
    }))
  }
  return (
    <>
      <PageTitle inTab={`${say(words.inTab)} · ${study.title}`}>{say(words.title)}</PageTitle>
      <p className="lead">{say(isFrozen ? words.frozen : words.lead)}</p>
      <form onSubmit={submit}>
        {centres.length === 0 && <p className="empty">{say(words.none)}</p>}
        {centres.map((centre, place) => (
          <CentreForm
            // Places stay: a centre that goes is the only one that shifts others, and the values are all in the draft.
            key={centre.id ?? `new-${place}`}
            centre={centre}
            mayGo={!isFrozen || centre.id === null}
            lostTeamsAllowed={!isFrozen}
            onChange={(changed) =>
              draft.set({ centres: centres.map((one, at) => (at === place ? changed : one)) })
            }
            onGo={() => draft.set({ centres: centres.filter((_one, at) => at !== place) })}
          />
        ))}
        <p className="actions">
          <button
            type="button"
            className="btn"
            onClick={() => draft.set({ centres: [...centres, emptyCentre] })}
          >
            {say(words.add)}
          </button>
        </p>
        <KeepingBar draft={draft} sending={keeping.sending} names={{ centres: say(words.centres) }} />
      </form>
      <FromCsv isBlocked={draft.isChanged} />
    </>
  )
}

function FromCsv({ isBlocked }: { readonly isBlocked: boolean }) {
  const say = useSay()
  const { study } = useStudyInHand()
  const sending = useSending('addCentresFromCsv')
  const [csv, setCsv] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    sending.mutate({ params: { study: study.id }, body: { csv } }, { onSuccess: () => setCsv('') })
  }
  return (
    <section>
      <h2>{say(words.csv)}</h2>
      <p className="lead">{say(words.csvLead)}</p>
      <form onSubmit={submit}>
        <FileField label={say(words.file)} accept=".csv,text/csv" onText={setCsv} />
        {csv !== '' && (
          <TextArea
            label={say(words.content)}
            code
            rows={8}
            spellCheck={false}
            value={csv}
            onChange={setCsv}
          />
        )}
        {sending.error && <FaultNotice error={sending.error} />}
        {isBlocked && csv !== '' && <p className="wrongly">{say(words.saveFirst)}</p>}
        <p className="actions">
          <button type="submit" className="btn" disabled={csv === '' || isBlocked || sending.isPending}>
            {say(sending.isPending ? words.busy : words.load)}
          </button>
          <span role="status">{sending.isSuccess ? say(words.loaded) : ''}</span>
        </p>
      </form>
    </section>
  )
}
