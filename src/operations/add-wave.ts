import type { StudyId, WaveId } from '../foundation/ids.ts'
import { Problem } from '../foundation/problem.ts'
import { insertDraftWave, wavesOfStudy } from '../storage/waves.ts'
import { isClosed } from '../study/wave.ts'
import { operation } from './operation.ts'
import { researcher } from './permissions.ts'
import { studyView, type StudySeen } from './study-view.ts'

/** A next wave, as a draft with the design of the last. Only once that one is closed: one wave at a time. */
export const addWave = operation<{ readonly study: StudyId }, StudySeen>({
  name: 'add-wave',
  may: researcher,
  record: ({ study }, seen) => ({ study, subject: { number: seen.waves.length } }),
  run: async (tx, around, { study }, by) => {
    const last = (await wavesOfStudy(tx, around.tenant, study)).at(-1)
    if (!last) throw new Problem('not-found')
    if (!isClosed(last)) throw new Problem('earlier-wave-not-closed')
    await insertDraftWave(tx, around.tenant, {
      id: around.uuidV7() as WaveId, // made here, so it is what it says
      study,
      number: last.number + 1,
      design: last.design,
    })
    return studyView(tx, around, by, study)
  },
})
