import { useState } from 'react'
import type { ActorGroup } from '../../../foundation/actor-group.ts'
import type { DraftSpeaker, Who } from '../../../qualitative/pseudonyms/draft.ts'
import { SelectField, TextField } from '../form/field.tsx'
import { text, useSay } from '../shell/language.tsx'
import { useGroupName } from '../study/group-names.ts'
import { useStudyInHand } from '../study/study-in-hand.tsx'
import type { DraftSeen } from './draft-in-hand.ts'

const words = {
  title: text('Stemmen', 'Voices', 'Voix'),
  left: text('nog {open} te kiezen', '{open} left to choose', '{open} à choisir'),
  none: text(
    'In deze tekst spreekt niemand in beurten.',
    'Nobody speaks in turns in this text.',
    'Personne ne parle par tours dans ce texte.',
  ),
  voice: text('“{label}” is', '“{label}” is', '« {label} » est'),
  undecided: text('kies …', 'choose …', 'choisissez …'),
  nobody: text('interviewer, telt niet mee', 'interviewer, does not count', 'intervieweur, ne compte pas'),
  fresh: text('iemand nieuw: {group}', 'somebody new: {group}', "quelqu'un de nouveau : {group}"),
  known: text(
    'nr. {number}, {group}, sprak in {where}',
    'no. {number}, {group}, spoke in {where}',
    'nº {number}, {group}, a parlé dans {where}',
  ),
  becomes: text('Staat er als', 'Stands there as', 'Figure comme'),
  becomesHint: text('Nooit een naam.', 'Never a name.', 'Jamais un nom.'),
  client: text('cliënt {number}', 'client {number}', 'usager {number}'),
  worker: text('werker {number}', 'worker {number}', 'travailleur {number}'),
  manager: text('leidinggevende {number}', 'manager {number}', 'responsable {number}'),
  policyMaker: text('beleid {number}', 'policy {number}', 'mandataire {number}'),
  other: text('stem {number}', 'voice {number}', 'voix {number}'),
}

/** Who each voice is: a number, a group and a centre. The same person in another conversation is counted once. */
export function VoicesPanel({
  speakers,
  participants,
  centre,
  onChange,
}: {
  readonly speakers: readonly DraftSpeaker[]
  readonly participants: DraftSeen['participants']
  /** Of the document: whoever is new is of that centre. */
  readonly centre: DraftSeen['document']['centre']
  readonly onChange: (speaker: number, becomes: string, who: Who) => void
}) {
  const say = useSay()
  const nameOf = useGroupName()
  const { study } = useStudyInHand()
  const asked = study.groups.map(({ group }) => group)
  const groups = [...new Set<ActorGroup>(['client', 'worker', 'manager', 'policyMaker', ...asked])]
  const open = speakers.filter(({ who, becomes }) => who.is === 'undecided' || becomes === '').length
  const options = [
    { value: 'undecided', name: say(words.undecided) },
    { value: 'nobody-asked', name: say(words.nobody) },
    ...groups.map((group) => ({
      value: `new ${group}`,
      name: say(words.fresh, { group: say(nameOf(group)) }),
    })),
    ...participants.map(({ id, number, group, speaksIn }) => ({
      value: `known ${id}`,
      name: say(words.known, { number, group: say(nameOf(group)), where: speaksIn.join(', ') || '–' }),
    })),
  ]
  /** What somebody is called by their place in their group, over the study. */
  const labelFor = (who: Who, place: number): string => {
    const group = groupOf(who, participants)
    if (!group) return ''
    const ofGroup = participants.filter((one) => one.group === group)
    const newBefore = speakers
      .slice(0, place)
      .filter((one) => one.who.is === 'new' && one.who.group === group)
    const number =
      who.is === 'known'
        ? ofGroup.findIndex(({ id }) => id === who.participant) + 1
        : ofGroup.length + newBefore.length + 1
    return say(group in words ? words[group as keyof typeof words] : words.other, { number })
  }
  return (
    <details open>
      <summary>
        {say(words.title)}
        {open > 0 && <span className="mute"> ({say(words.left, { open })})</span>}
      </summary>
      {speakers.length === 0 && <p className="mute">{say(words.none)}</p>}
      {speakers.map((speaker, place) => (
        <div key={speaker.label}>
          <SelectField
            label={say(words.voice, { label: speaker.label })}
            value={valueOf(speaker.who)}
            options={options}
            onChange={(value) => {
              const who = whoOf(value, centre)
              const isOwn = speaker.becomes !== '' && speaker.becomes !== labelFor(speaker.who, place)
              onChange(place, isOwn ? speaker.becomes : labelFor(who, place), who)
            }}
          />
          <Label
            key={speaker.becomes}
            becomes={speaker.becomes}
            onChange={(becomes) => onChange(place, becomes, speaker.who)}
          />
        </div>
      ))}
    </details>
  )
}

/** Kept when one leaves the field, not at every letter. */
function Label({
  becomes,
  onChange,
}: {
  readonly becomes: string
  readonly onChange: (becomes: string) => void
}) {
  const say = useSay()
  const [typed, setTyped] = useState(becomes)
  return (
    <form
      onSubmit={(event) => event.preventDefault()}
      onBlur={() => {
        if (typed.trim() !== becomes) onChange(typed.trim())
      }}
    >
      <TextField
        label={say(words.becomes)}
        hint={say(words.becomesHint)}
        value={typed}
        onChange={setTyped}
        maxLength={60}
        autoComplete="off"
      />
    </form>
  )
}

function groupOf(who: Who, participants: DraftSeen['participants']): ActorGroup | null {
  if (who.is === 'new') return who.group
  if (who.is === 'known') return participants.find(({ id }) => id === who.participant)?.group ?? null
  return null
}

function valueOf(who: Who): string {
  if (who.is === 'new') return `new ${who.group}`
  return who.is === 'known' ? `known ${who.participant}` : who.is
}

function whoOf(value: string, centre: DraftSeen['document']['centre']): Who {
  const [is, rest] = value.split(' ')
  // The values are those of the options above.
  if (is === 'new') return { is, group: rest as ActorGroup, centre }
  if (is === 'known') return { is, participant: rest as Extract<Who, { is: 'known' }>['participant'] }
  return { is: is === 'nobody-asked' ? is : 'undecided' }
}
