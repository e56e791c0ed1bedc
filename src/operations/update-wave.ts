import {
  isActorGroup,
  minimumCellFloor,
  type ActorGroup,
  type OwnGroupNames,
} from '../foundation/actor-group.ts'
import { fault } from '../foundation/fault.ts'
import type { StudyId, WaveId } from '../foundation/ids.ts'
import { Problem, type Fault } from '../foundation/problem.ts'
import { studyById } from '../storage/studies.ts'
import { lockedWave, updateDraftDesign, wavesOfStudy } from '../storage/waves.ts'
import { groupName } from '../study/design/group-name.ts'
import { minimumCellFaults } from '../study/design/minimum-cells.ts'
import { strayInvitationFaults } from '../study/design/missing-before-opening.ts'
import type { Study } from '../study/study.ts'
import type { Invited, WaveDesign } from '../study/wave.ts'
import { groupNamesOfStudy } from './group-names-of-study.ts'
import { operation } from './operation.ts'
import { researcher } from './permissions.ts'
import { studyView, type StudySeen } from './study-view.ts'

interface WaveChange {
  readonly study: StudyId
  readonly wave: WaveId
  /** The version the change was made from. */
  readonly version: number
  readonly minimumCells: Readonly<Record<string, number>>
  readonly pooledStaff: boolean
  readonly invited: readonly Invited[]
}

/** Numbers invited, minimum cells and pooled staff of a draft wave. */
export const updateWave = operation<WaveChange, StudySeen>({
  name: 'update-wave',
  may: researcher,
  record: ({ study, wave }) => ({ study, wave }),
  run: async (tx, around, given, by) => {
    const study = await studyById(tx, around.tenant, given.study)
    const wave = await lockedWave(tx, around.tenant, given.study, given.wave)
    if (!study || !wave) throw new Problem('not-found')
    if (wave.state !== 'draft') throw new Problem('wave-not-draft')
    if (wave.version !== given.version) throw new Problem('changed-meanwhile')

    const unknown = Object.keys(given.minimumCells).filter((group) => !isActorGroup(group))
    const design: WaveDesign = {
      minimumCells: given.minimumCells as WaveDesign['minimumCells'], // its keys were just looked at
      pooledStaff: given.pooledStaff,
      invited: given.invited.filter((row) => row.number > 0),
    }
    const before = (await wavesOfStudy(tx, around.tenant, study.id)).find(
      ({ number }) => number === wave.number - 1,
    )
    const own = await groupNamesOfStudy(tx, around, study)
    const faults = [
      ...unknown.map(unknownGroup),
      ...strayInvitationFaults(study, design, own),
      ...repeatedInvitations(study, design.invited, own),
    ]
    if (faults.length > 0) throw new Problem('input-invalid', {}, faults)
    const tooLow = minimumCellFaults(design.minimumCells, before?.design ?? null, own)
    if (tooLow.length > 0) {
      throw new Problem('minimum-cell-too-low', { floor: lowestFloor(design.minimumCells) }, tooLow)
    }

    await updateDraftDesign(tx, around.tenant, study.id, wave.id, design)
    return studyView(tx, around, by, study.id)
  },
})

/** For the sentence above the faults; each fault names the limit of its own group. */
function lowestFloor(minimumCells: WaveDesign['minimumCells']): number {
  return Math.min(...(Object.keys(minimumCells) as ActorGroup[]).map(minimumCellFloor))
}

function unknownGroup(group: string): Fault {
  return fault(
    { nl: 'Kleinste groep', en: 'Smallest group', fr: 'Plus petit groupe' },
    {
      nl: `"${group}" is geen geleding.`,
      en: `"${group}" is no actor group.`,
      fr: `« ${group} » n'est pas un groupe.`,
    },
    {
      nl: 'Gebruik een geleding van dit onderzoek.',
      en: 'Use an actor group of this study.',
      fr: 'Utilisez un groupe de cette étude.',
    },
  )
}

/** The same centre, group and team twice: nobody could say which number holds. */
function repeatedInvitations(study: Study, invited: readonly Invited[], own: OwnGroupNames): Fault[] {
  const seen = new Set<string>()
  return invited.flatMap(({ centre, group, team }) => {
    const key = `${centre} ${group} ${team}`
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    const name = study.centres.find(({ id }) => id === centre)?.name ?? ''
    return fault(
      {
        nl: `Uitgenodigd: ${name}, ${groupName(group, 'nl', own)}`,
        en: `Invited: ${name}, ${groupName(group, 'en', own)}`,
        fr: `Invités : ${name}, ${groupName(group, 'fr', own)}`,
      },
      {
        nl: 'Dit aantal staat er tweemaal.',
        en: 'This number stands there twice.',
        fr: 'Ce nombre figure deux fois.',
      },
      { nl: 'Laat er één staan.', en: 'Keep one of them.', fr: "N'en gardez qu'un." },
    )
  })
}
