import type { ResponseBand } from '../disclosure/figures.ts'
import type { ActorGroup } from '../foundation/actor-group.ts'
import type { CentreId, StudyId, WaveId } from '../foundation/ids.ts'
import { Problem } from '../foundation/problem.ts'
import { usedCodes } from '../storage/access-codes.ts'
import { waveById } from '../storage/waves.ts'
import { operation } from './operation.ts'
import { researcher } from './permissions.ts'

/**
 * Fewer invited than this: no band. With eight, a band is at least two people wide, so a change of band does
 * not say that one particular person has just answered.
 */
export const FEWEST_INVITED_FOR_A_BAND = 8

interface Response {
  readonly rows: readonly {
    readonly centre: CentreId
    readonly cells: readonly {
      readonly group: ActorGroup
      readonly invited: number
      readonly band: ResponseBand | null
    }[]
  }[]
}

/** Response while a wave is open: a band per centre and group, never a count. */
export const response = operation<{ readonly study: StudyId; readonly wave: WaveId }, Response>({
  name: 'response',
  may: researcher,
  record: 'reads',
  run: async (tx, around, { study, wave: id }) => {
    const wave = await waveById(tx, around.tenant, study, id)
    if (!wave) throw new Problem('not-found')
    if (wave.state !== 'open') throw new Problem('wave-not-open')

    const used = await usedCodes(tx, around.tenant, study, id)
    const cells = new Map<CentreId, Map<ActorGroup, number>>()
    for (const { centre, group, number } of wave.design.invited) {
      const ofCentre = cells.get(centre) ?? new Map<ActorGroup, number>()
      cells.set(centre, ofCentre.set(group, (ofCentre.get(group) ?? 0) + number))
    }
    return {
      rows: [...cells].map(([centre, groups]) => ({
        centre,
        cells: [...groups].map(([group, invited]) => ({
          group,
          invited,
          band: responseBand(
            used.find((row) => row.centre === centre && row.group === group)?.used ?? 0,
            invited,
          ),
        })),
      })),
    }
  },
})

/** @example responseBand(6, 12) // 50 % begins the band '50-75' */
export function responseBand(answered: number, invited: number): ResponseBand | null {
  if (invited < FEWEST_INVITED_FOR_A_BAND) return null
  const share = answered / invited
  if (share < 0.25) return 'under-25'
  if (share < 0.5) return '25-50'
  return share < 0.75 ? '50-75' : 'over-75'
}
