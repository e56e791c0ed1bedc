import { useId } from 'react'
import { TextArea, TextField } from '../form/field.tsx'
import { text, useSay } from '../shell/language.tsx'
import type { Study } from './study-in-hand.tsx'

type Centre = Study['centres'][number]

/** A centre as it stands in the form. An id of null: it is new, the server gives it one. */
export interface CentreFilledIn {
  readonly id: Centre['id'] | null
  readonly name: string
  readonly whyChosen: string
  readonly training: string
  readonly context: string
  readonly teams: readonly { readonly id: Centre['teams'][number]['id'] | null; readonly name: string }[]
}

export const emptyCentre: CentreFilledIn = {
  id: null,
  name: '',
  whyChosen: '',
  training: '',
  context: '',
  teams: [],
}

export function filledInFrom({ id, name, whyChosen, training, context, teams }: Centre): CentreFilledIn {
  return {
    id,
    name,
    whyChosen,
    training,
    context,
    teams: teams.map((team) => ({ id: team.id, name: team.name })),
  }
}

/** As the server takes it: no id where there is none yet, no team without a name. */
export function toSend(centre: CentreFilledIn) {
  const { id, teams, ...said } = centre
  return {
    ...said,
    name: said.name.trim(),
    ...(id !== null && { id }),
    teams: teams
      .filter((team) => team.name.trim() !== '')
      .map((team) => ({ name: team.name.trim(), ...(team.id !== null && { id: team.id }) })),
  }
}

const words = {
  fresh: text('Nieuw centrum', 'New centre', 'Nouveau centre'),
  name: text('Naam', 'Name', 'Nom'),
  why: text('Waarom dit centrum?', 'Why this centre?', 'Pourquoi ce centre ?'),
  training: text(
    'Vorming in de krachtlijnen',
    'Training in the krachtlijnen',
    'Formation aux lignes de force',
  ),
  trainingHint: text(
    'Welke, wanneer, voor wie. Leeg mag.',
    'Which, when, for whom. May stay empty.',
    'Laquelle, quand, pour qui. Peut rester vide.',
  ),
  context: text('Context', 'Context', 'Contexte'),
  contextHint: text(
    'Wat iemand moet weten voor die de cijfers leest: grootte, streek, wat er onlangs veranderde.',
    'What somebody should know before reading the figures: size, region, what changed recently.',
    'Ce qu’il faut savoir avant de lire les chiffres : taille, région, ce qui a changé récemment.',
  ),
  teams: text('Teams', 'Teams', 'Équipes'),
  teamsHint: text(
    'Alleen als u per team uitnodigt. Een team onder de kleinste groep wordt nooit getoond.',
    'Only if you invite by team. A team below the smallest group is never shown.',
    "Seulement si vous invitez par équipe. Une équipe sous le plus petit groupe n'est jamais montrée.",
  ),
  team: text('Team {number}', 'Team {number}', 'Équipe {number}'),
  addTeam: text('Voeg een team toe', 'Add a team', 'Ajouter une équipe'),
  dropTeam: text('Haal {name} weg', 'Remove {name}', 'Retirer {name}'),
  drop: text('Haal {name} weg', 'Remove {name}', 'Retirer {name}'),
  thisCentre: text('dit centrum', 'this centre', 'ce centre'),
  thisTeam: text('dit team', 'this team', 'cette équipe'),
}

export function CentreForm({
  centre,
  mayGo,
  lostTeamsAllowed,
  onChange,
  onGo,
}: {
  readonly centre: CentreFilledIn
  readonly mayGo: boolean
  readonly lostTeamsAllowed: boolean
  readonly onChange: (centre: CentreFilledIn) => void
  readonly onGo: () => void
}) {
  const say = useSay()
  const title = useId()
  return (
    <div className="centre-form" role="group" aria-labelledby={title}>
      <h2 id={title}>{centre.name.trim() === '' ? say(words.fresh) : centre.name}</h2>
      <TextField
        label={say(words.name)}
        required
        maxLength={200}
        value={centre.name}
        onChange={(name) => onChange({ ...centre, name })}
      />
      <TextArea
        label={say(words.why)}
        rows={2}
        maxLength={20_000}
        value={centre.whyChosen}
        onChange={(whyChosen) => onChange({ ...centre, whyChosen })}
      />
      <TextArea
        label={say(words.training)}
        hint={say(words.trainingHint)}
        rows={2}
        maxLength={20_000}
        value={centre.training}
        onChange={(training) => onChange({ ...centre, training })}
      />
      <TextArea
        label={say(words.context)}
        hint={say(words.contextHint)}
        maxLength={20_000}
        value={centre.context}
        onChange={(context) => onChange({ ...centre, context })}
      />
      <fieldset>
        <legend>{say(words.teams)}</legend>
        <p className="hint">{say(words.teamsHint)}</p>
        {centre.teams.map((team, place) => (
          <div key={team.id ?? `new-${place}`}>
            <TextField
              label={say(words.team, { number: place + 1 })}
              maxLength={200}
              value={team.name}
              onChange={(name) =>
                onChange({
                  ...centre,
                  teams: centre.teams.map((one, at) => (at === place ? { ...one, name } : one)),
                })
              }
            />
            {(lostTeamsAllowed || team.id === null) && (
              <button
                type="button"
                className="linkish"
                onClick={() =>
                  onChange({ ...centre, teams: centre.teams.filter((_one, at) => at !== place) })
                }
              >
                {say(words.dropTeam, { name: team.name || say(words.thisTeam) })}
              </button>
            )}
          </div>
        ))}
        <p className="actions">
          <button
            type="button"
            className="btn quiet small"
            onClick={() => onChange({ ...centre, teams: [...centre.teams, { id: null, name: '' }] })}
          >
            {say(words.addTeam)}
          </button>
          {mayGo && (
            <button type="button" className="btn quiet small" onClick={onGo}>
              {say(words.drop, { name: centre.name || say(words.thisCentre) })}
            </button>
          )}
        </p>
      </fieldset>
    </div>
  )
}
