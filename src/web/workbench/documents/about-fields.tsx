import type { ActorGroup } from '../../../foundation/actor-group.ts'
import { DOCUMENT_KINDS, QUOTING_CONSENTS } from '../../../qualitative/document.ts'
import type { Body } from '../api-client.ts'
import { Choices, SelectField, TextField, Tick } from '../form/field.tsx'
import { text, useSay } from '../shell/language.tsx'
import { useGroupName } from '../study/group-names.ts'
import { useStudyInHand } from '../study/study-in-hand.tsx'
import { consentNames, kindNames } from './document-words.ts'

const words = {
  title: text('Titel', 'Title', 'Titre'),
  titleHint: text(
    'Zonder namen: titels worden niet versleuteld. Bijvoorbeeld “Gesprek 3, werkers”.',
    'Without names: titles are not sealed. For example “Conversation 3, workers”.',
    'Sans noms : les titres ne sont pas chiffrés. Par exemple « Entretien 3, travailleurs ».',
  ),
  kind: text('Soort', 'Kind', 'Type'),
  centre: text('Centrum', 'Centre', 'Centre'),
  noCentre: text('geen of meer dan één', 'none or more than one', 'aucun ou plusieurs'),
  wave: text('Golf', 'Wave', 'Vague'),
  noWave: text('hoort bij geen golf', 'belongs to no wave', "n'appartient à aucune vague"),
  groups: text('Wie erin spreekt', 'Who speaks in it', 'Qui y parle'),
  groupsHint: text(
    'Bij een tekst: van wie hij is. Bij het vergrendelen komen de stemmen er vanzelf bij.',
    'For a text: whose it is. The voices are added when it is locked.',
    "Pour un texte : de qui il est. Les voix s'ajoutent au verrouillage.",
  ),
  consent: text('Waarmee stemden ze in?', 'What did they agree to?', 'À quoi ont-ils consenti ?'),
  verbatim: text(
    'Hun woorden mogen er letterlijk staan, zonder naam.',
    'Their words may stand as they are, without a name.',
    'Leurs mots peuvent être repris tels quels, sans nom.',
  ),
  rephrased: text(
    'Wat ze zeggen mag, in andere woorden.',
    'What they say may, in other words.',
    "Ce qu'ils disent peut l'être, en d'autres mots.",
  ),
  none: text(
    'Het telt mee, maar er wordt niets uit aangehaald.',
    'It counts, but nothing is quoted from it.',
    "Cela compte, mais rien n'en est cité.",
  ),
}

export type AboutFilledIn = Omit<Body<'addDocument'>, 'text'>

/** What is said about a document, in one form for a new one and for later. */
export function AboutFields({
  about,
  warning,
  onChange,
}: {
  readonly about: AboutFilledIn
  /** Beside the hint of the title: where it came from. */
  readonly warning?: string | undefined
  readonly onChange: (about: AboutFilledIn) => void
}) {
  const say = useSay()
  const nameOf = useGroupName()
  const { study, waves } = useStudyInHand()
  const set = (part: Partial<AboutFilledIn>) => onChange({ ...about, ...part })
  const centres = study.centres.map(({ id, name }) => ({ value: id as string, name }))
  const numbered = waves.map(({ wave }) => ({
    value: wave.id as string,
    name: `${say(words.wave)} ${wave.number}`,
  }))
  const asked = study.groups.map(({ group }) => group)
  const groups: ActorGroup[] = [
    ...new Set<ActorGroup>(['client', 'worker', 'manager', 'policyMaker', ...asked]),
  ]
  return (
    <>
      <TextField
        label={say(words.title)}
        hint={warning ? `${say(words.titleHint)} ${warning}` : say(words.titleHint)}
        value={about.title}
        onChange={(title) => set({ title })}
        maxLength={120}
        autoComplete="off"
        required
      />
      <div className="two-fields">
        <SelectField
          label={say(words.kind)}
          value={about.kind}
          onChange={(kind) => set({ kind })}
          options={DOCUMENT_KINDS.map((kind) => ({ value: kind, name: say(kindNames[kind]) }))}
        />
        <SelectField
          label={say(words.centre)}
          value={about.centre ?? ''}
          // The list holds ids of the study's own centres, and nothing.
          onChange={(centre) => set({ centre: (centre || null) as AboutFilledIn['centre'] })}
          options={[{ value: '', name: say(words.noCentre) }, ...centres]}
        />
      </div>
      <SelectField
        label={say(words.wave)}
        value={about.wave ?? ''}
        onChange={(wave) => set({ wave: (wave || null) as AboutFilledIn['wave'] })}
        options={[{ value: '', name: say(words.noWave) }, ...numbered]}
      />
      <fieldset>
        <legend>{say(words.groups)}</legend>
        <p className="hint">{say(words.groupsHint)}</p>
        {groups.map((group) => (
          <Tick
            key={group}
            label={say(nameOf(group))}
            checked={about.groups.includes(group)}
            onChange={(isIn) =>
              set({ groups: groups.filter((one) => (one === group ? isIn : about.groups.includes(one))) })
            }
          />
        ))}
      </fieldset>
      <Choices
        legend={say(words.consent)}
        value={about.consent}
        onChange={(consent) => set({ consent })}
        options={QUOTING_CONSENTS.map((consent) => ({
          value: consent,
          name: say(consentNames[consent]),
          follows: say(words[consent]),
        }))}
      />
    </>
  )
}
