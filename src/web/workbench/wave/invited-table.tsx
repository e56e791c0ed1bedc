import type { ActorGroup } from '../../../foundation/actor-group.ts'
import { useGroupName } from '../study/group-names.ts'
import { GroupSign } from '../shell/group-sign.tsx'
import { text, useSay } from '../shell/language.tsx'
import type { Study } from '../study/study-in-hand.tsx'
import { Scrolls } from '../shell/scrolls.tsx'

/** Centre, team and group → what stands in the box. A text, so that half a number is not lost while typing. */
export type InvitedFilledIn = Readonly<Record<string, string>>

export function keyOf(centre: string, team: string | null, group: ActorGroup): string {
  return `${centre} ${team ?? ''} ${group}`
}

/** The whole number that stands in a box, or null when it holds none. */
export function numberIn(filled: string | undefined): number | null {
  return filled !== undefined && /^\s*\d{1,7}\s*$/.test(filled) ? Number(filled) : null
}

const words = {
  caption: text('Aantal uitgenodigden', 'Number invited', "Nombre d'invités"),
  centre: text('Centrum', 'Centre', 'Centre'),
  withoutTeam: text('{centre}, zonder team', '{centre}, no team', '{centre}, sans équipe'),
  inTeam: text('{centre}, team {team}', '{centre}, team {team}', '{centre}, équipe {team}'),
  box: text('{who}: {group}', '{who}: {group}', '{who} : {group}'),
  total: text('Samen', 'Together', 'Ensemble'),
}

/** Who is invited where: a row for each centre, and for each team where a centre has those. */
export function InvitedTable({
  centres,
  groups,
  value,
  onChange,
  disabled,
}: {
  readonly centres: Study['centres']
  readonly groups: readonly ActorGroup[]
  readonly value: InvitedFilledIn
  readonly onChange: (value: InvitedFilledIn) => void
  readonly disabled: boolean
}) {
  const say = useSay()
  const groupName = useGroupName()
  const rows = centres.flatMap((centre) => [
    {
      centre: centre.id,
      team: null,
      name: centre.teams.length === 0 ? centre.name : say(words.withoutTeam, { centre: centre.name }),
    },
    ...centre.teams.map((team) => ({
      centre: centre.id,
      team: team.id,
      name: say(words.inTeam, { centre: centre.name, team: team.name }),
    })),
  ])
  return (
    <Scrolls label={say(words.caption)}>
      <table className="rows tidy">
        <caption className="vh">{say(words.caption)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.centre)}</th>
            {groups.map((group) => (
              <th scope="col" key={group}>
                <GroupSign group={group} />
                {say(groupName(group))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.centre} ${row.team}`}>
              <th scope="row">{row.name}</th>
              {groups.map((group) => {
                const key = keyOf(row.centre, row.team, group)
                return (
                  <td className="pair-up" key={group}>
                    <span className="group-name">
                      <GroupSign group={group} />
                      {say(groupName(group))}
                    </span>
                    <input
                      className="input narrow num"
                      inputMode="numeric"
                      pattern="\s*\d*\s*"
                      maxLength={7}
                      aria-label={say(words.box, { who: row.name, group: say(groupName(group)) })}
                      value={value[key] ?? ''}
                      disabled={disabled}
                      onChange={(event) => onChange(withBox(value, key, event.target.value))}
                    />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say(words.total)}</th>
            {groups.map((group) => (
              <td className="pair-up num" key={group}>
                <span className="group-name">{say(groupName(group))}</span>
                <strong>
                  {rows.reduce(
                    (sum, row) => sum + (numberIn(value[keyOf(row.centre, row.team, group)]) ?? 0),
                    0,
                  )}
                </strong>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </Scrolls>
  )
}

/** An emptied box leaves nothing behind, so that filling in and emptying again is no change. */
function withBox(value: InvitedFilledIn, key: string, filled: string): InvitedFilledIn {
  if (filled !== '') return { ...value, [key]: filled }
  return Object.fromEntries(Object.entries(value).filter(([other]) => other !== key))
}
