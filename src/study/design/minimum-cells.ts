import { minimumCellFloor, type ActorGroup, type OwnGroupNames } from '../../foundation/actor-group.ts'
import { fault } from '../../foundation/fault.ts'
import type { Fault } from '../../foundation/problem.ts'
import { groupName } from './group-name.ts'
import type { WaveDesign } from '../wave.ts'

/** People needed behind a figure about this group: what the wave says, or the floor where it says nothing. */
export function minimumCellOf(design: WaveDesign, group: ActorGroup): number {
  return Math.max(design.minimumCells[group] ?? 0, minimumCellFloor(group))
}

/**
 * Minimum cells that may not be used: below the floor, or below what the wave before promised its
 * participants. With a lower minimum a later wave could show what an earlier one withheld.
 */
export function minimumCellFaults(
  wanted: WaveDesign['minimumCells'],
  before: WaveDesign | null,
  own: OwnGroupNames,
): readonly Fault[] {
  return (Object.entries(wanted) as [ActorGroup, number][]).flatMap(([group, minimum]) => {
    const floor = minimumCellFloor(group)
    const lowest = before ? Math.max(minimumCellOf(before, group), floor) : floor
    if (Number.isInteger(minimum) && minimum >= lowest) return []
    const because =
      lowest === floor
        ? {
            nl: 'Lager zou tonen wie wat zei.',
            en: 'A lower one would show who said what.',
            fr: 'Plus bas montrerait qui a dit quoi.',
          }
        : {
            nl: 'Dat beloofde u in de vorige golf.',
            en: 'That is what you promised in the wave before.',
            fr: "C'est ce que vous avez promis lors de la vague précédente.",
          }
    return fault(
      {
        nl: `kleinste groep: ${groupName(group, 'nl', own)}`,
        en: `smallest group: ${groupName(group, 'en', own)}`,
        fr: `plus petit groupe : ${groupName(group, 'fr', own)}`,
      },
      {
        nl: `${minimum} is lager dan ${lowest}.`,
        en: `${minimum} is lower than ${lowest}.`,
        fr: `${minimum} est inférieur à ${lowest}.`,
      },
      {
        nl: `Kies ${lowest} of meer. ${because.nl}`,
        en: `Choose ${lowest} or more. ${because.en}`,
        fr: `Choisissez ${lowest} ou plus. ${because.fr}`,
      },
    )
  })
}
