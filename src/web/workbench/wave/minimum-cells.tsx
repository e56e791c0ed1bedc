import { type ActorGroup, minimumCellFloor } from '../../../foundation/actor-group.ts'
import { TextField } from '../form/field.tsx'
import { useGroupName } from '../study/group-names.ts'
import { text, useSay } from '../shell/language.tsx'
import { numberIn } from './invited-table.tsx'

const words = {
  lead: text(
    'Onder dit aantal antwoorden wordt niets getoond, ook niet via een omweg. Hoger mag, lager niet: dan zou iemand kunnen uitrekenen wie wat zei. Cliënten hangen af van het centrum waarover zij oordelen; daarom ligt hun ondergrens op 10.',
    'Below this number of answers nothing is shown, nor can it be worked out. Higher is fine, lower is not: then somebody could work out who said what. Clients depend on the centre they judge; that is why their floor is 10.',
    "Sous ce nombre de réponses, rien n'est montré, même indirectement. Plus haut, oui ; plus bas, non : quelqu'un pourrait déduire qui a dit quoi. Les usagers dépendent du centre qu'ils jugent ; leur plancher est donc de 10.",
  ),
  floor: text('Minstens {floor}', 'At least {floor}', 'Au moins {floor}'),
  tooLow: text(
    'Dit ligt onder {floor}. Vul {floor} of meer in.',
    'This is below {floor}. Fill in {floor} or more.',
    'Ceci est inférieur à {floor}. Indiquez {floor} ou plus.',
  ),
}

/** The smallest group that is shown, for each group: never below the floor. */
export function MinimumCells({
  groups,
  value,
  onChange,
  disabled,
}: {
  readonly groups: readonly ActorGroup[]
  readonly value: Readonly<Record<string, string>>
  readonly onChange: (value: Readonly<Record<string, string>>) => void
  readonly disabled: boolean
}) {
  const say = useSay()
  const groupName = useGroupName()
  return (
    <>
      <p className="lead">{say(words.lead)}</p>
      <div className="two-fields">
        {groups.map((group) => {
          const floor = minimumCellFloor(group)
          const filled = value[group] ?? String(floor)
          const isTooLow = (numberIn(filled) ?? 0) < floor
          return (
            <TextField
              key={group}
              narrow
              inputMode="numeric"
              maxLength={4}
              label={say(groupName(group))}
              hint={say(words.floor, { floor })}
              wrongly={isTooLow ? say(words.tooLow, { floor }) : null}
              disabled={disabled}
              value={filled}
              onChange={(typed) => onChange({ ...value, [group]: typed })}
            />
          )
        })}
      </div>
    </>
  )
}
