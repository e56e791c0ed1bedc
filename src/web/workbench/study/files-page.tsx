import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { actorGroupName, ownGroupNames } from '../../../foundation/actor-group.ts'
import { groupsOf } from '../../../framework/groups-of.ts'
import { read } from '../../../foundation/text.ts'
import type { Output } from '../api-client.ts'
import { useAnswer, useSending } from '../asking.ts'
import { useDraft } from '../form/draft.ts'
import { FileField, TextArea } from '../form/field.tsx'
import { KeepingBar } from '../form/keeping-bar.tsx'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { Asked, FaultNotice } from '../shell/states.tsx'
import { GroupOfForm } from './group-of-form.tsx'
import { useKeepingStudy } from './keeping-study.ts'
import { isDesignFrozen, useStudyInHand } from './study-in-hand.tsx'
import { Scrolls } from '../shell/scrolls.tsx'

const words = {
  title: text(
    'Wie u bevraagt, en waarmee',
    'Whom you ask, and with what',
    'Qui vous interrogez, et avec quoi',
  ),
  inTab: text('Kaders en vragenlijsten', 'Frameworks and questionnaires', 'Cadres et questionnaires'),
  lead: text(
    'Elke geleding kijkt vanuit haar eigen plaats. Minder geledingen is minder zicht, geen lagere score.',
    'Each group looks from its own place. Fewer groups means less sight, not a lower score.',
    'Chaque groupe regarde depuis sa propre place. Moins de groupes, c’est moins de vue, pas un score plus bas.',
  ),
  frozen: text(
    'Er is al een golf geopend: geledingen en vragenlijsten liggen vast.',
    'A wave has been opened: groups and questionnaires are fixed.',
    'Une vague a déjà été ouverte : groupes et questionnaires sont figés.',
  ),
  groups: text('geledingen', 'groups', 'groupes'),
  library: text('de kaders van de studie', "the study's frameworks", "les cadres de l'étude"),
  pinned: text('Bestanden van deze studie', 'Files of this study', 'Fichiers de cette étude'),
  pinnedLead: text(
    'De studie houdt de versie waarmee ze begon. Een latere versie verandert niets aan wat al loopt.',
    'The study keeps the version it began with. A later version changes nothing in what is under way.',
    "L'étude garde la version avec laquelle elle a commencé. Une version ultérieure ne change rien à ce qui est en cours.",
  ),
  file: text('Bestand', 'File', 'Fichier'),
  version: text('Versie', 'Version', 'Version'),
  origin: text('Herkomst', 'Origin', 'Origine'),
  own: text('van deze studie zelf', "the study's own", "propre à l'étude"),
  shipped: text('van Draagkracht', 'from Draagkracht', 'de Draagkracht'),
  readAll: text('Lees ze', 'Read them', 'Les lire'),
  bring: text(
    'Breng een eigen kader of vragenlijst',
    'Bring an own framework or questionnaire',
    'Apporter un cadre ou un questionnaire',
  ),
  bringLead: text(
    'Een YAML-bestand in dezelfde vorm als die van Draagkracht, met de licentie erin. Een fout bestand wordt niet opgenomen; u leest dan per regel wat er schort.',
    'A YAML file in the same form as those of Draagkracht, with its licence in it. A faulty file is not taken in; you then read line by line what is wrong.',
    "Un fichier YAML de même forme que ceux de Draagkracht, avec sa licence. Un fichier fautif n'est pas repris ; vous lisez alors ligne par ligne ce qui ne va pas.",
  ),
  choose: text('Kies een bestand', 'Choose a file', 'Choisir un fichier'),
  yaml: text('Inhoud van {name}', 'Content of {name}', 'Contenu de {name}'),
  take: text('Neem op in deze studie', 'Take into this study', "Reprendre dans l'étude"),
  busy: text('Bezig …', 'Busy …', 'En cours …'),
  taken: text('Opgenomen: {name}.', 'Taken in: {name}.', 'Repris : {name}.'),
}

export function FilesPage() {
  const say = useSay()
  const { study } = useStudyInHand()
  const library = useAnswer('studyFrameworks', { study: study.id })
  return (
    <>
      <PageTitle inTab={`${say(words.inTab)} · ${study.title}`}>{say(words.title)}</PageTitle>
      <p className="lead">{say(words.lead)}</p>
      <Asked answer={library} what={say(words.library)}>
        {(seen) => (
          <>
            <GroupsForm library={seen.library} />
            <PinnedFiles library={seen.library} />
          </>
        )}
      </Asked>
      <BringOwn />
    </>
  )
}

type Library = Output<'studyFrameworks'>['library']

function GroupsForm({ library }: { readonly library: Library }) {
  const say = useSay()
  const seen = useStudyInHand()
  const { groups, version } = seen.study
  const draft = useDraft({ groups }, version)
  const keeping = useKeepingStudy(draft)
  const isFrozen = isDesignFrozen(seen)
  const own = ownGroupNames(library.instruments)
  // One that was chosen stays in sight when a new version of its file no longer names it.
  const chosen = draft.value.groups.map(({ group }) => group)
  const all = [...new Set([...groupsOf(library.instruments), ...chosen])]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    keeping.keep(draft.value)
  }
  return (
    <form onSubmit={submit}>
      {isFrozen && <p className="note">{say(words.frozen)}</p>}
      {all.map((group) => (
        <GroupOfForm
          key={group}
          group={group}
          title={actorGroupName(group, own)}
          design={draft.value.groups.find((one) => one.group === group) ?? null}
          instruments={library.instruments}
          disabled={isFrozen}
          onChange={(design) => {
            const others = draft.value.groups.filter((one) => one.group !== group)
            const next = design ? [...others, design] : others
            // Always in the order of every figure.
            draft.set({ groups: next.toSorted((a, b) => all.indexOf(a.group) - all.indexOf(b.group)) })
          }}
        />
      ))}
      {!isFrozen && (
        <KeepingBar draft={draft} sending={keeping.sending} names={{ groups: say(words.groups) }} />
      )}
    </form>
  )
}

function PinnedFiles({ library }: { readonly library: Library }) {
  const say = useSay()
  const { language } = useLanguage()
  const { study } = useStudyInHand()
  const titles = new Map(
    [...library.frameworks, ...library.crosswalks, ...library.instruments].map((file) => [
      file.id,
      read(file.title, language),
    ]),
  )
  return (
    <section>
      <h2>{say(words.pinned)}</h2>
      <p className="lead">{say(words.pinnedLead)}</p>
      <Scrolls label={say(words.pinned)}>
        <table className="rows">
          <caption className="vh">{say(words.pinned)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(words.file)}</th>
              <th scope="col">{say(words.version)}</th>
              <th scope="col">{say(words.origin)}</th>
            </tr>
          </thead>
          <tbody>
            {study.pinned.map((file) => (
              <tr key={file.id}>
                <th scope="row">
                  <Link
                    to="/studies/$study/kaders/bestand/$framework"
                    params={{ study: study.id, framework: file.id }}
                  >
                    {titles.get(file.id) ?? file.id}
                  </Link>
                </th>
                <td className="num">{file.version}</td>
                <td>{say(file.own ? words.own : words.shipped)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
      <p className="actions">
        <Link className="btn" to="/studies/$study/kaders/lezen" params={{ study: study.id }}>
          {say(words.readAll)}
        </Link>
      </p>
    </section>
  )
}

function BringOwn() {
  const say = useSay()
  const { study } = useStudyInHand()
  const bring = useSending('addStudyFramework')
  const [file, setFile] = useState<{ name: string; yaml: string } | null>(null)
  const [taken, setTaken] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!file) return
    bring.mutate(
      { params: { study: study.id }, body: { fileName: file.name, yaml: file.yaml } },
      {
        onSuccess: () => {
          setTaken(file.name)
          setFile(null)
        },
      },
    )
  }
  return (
    <section>
      <h2>{say(words.bring)}</h2>
      <p className="lead">{say(words.bringLead)}</p>
      <form onSubmit={submit}>
        <FileField
          label={say(words.choose)}
          accept=".yaml,.yml,text/yaml"
          onText={(yaml, name) => {
            setFile({ name, yaml })
            setTaken(null)
            bring.reset()
          }}
        />
        {file && (
          <TextArea
            label={say(words.yaml, { name: file.name })}
            code
            rows={14}
            spellCheck={false}
            value={file.yaml}
            onChange={(yaml) => setFile({ ...file, yaml })}
          />
        )}
        {bring.error && <FaultNotice error={bring.error} />}
        <p className="actions">
          <button type="submit" className="btn" disabled={!file || bring.isPending}>
            {say(bring.isPending ? words.busy : words.take)}
          </button>
          <span role="status">{taken ? say(words.taken, { name: taken }) : ''}</span>
        </p>
      </form>
    </section>
  )
}
