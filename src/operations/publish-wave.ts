import { dayOf } from '../foundation/day.ts'
import type { StudyId, WaveId } from '../foundation/ids.ts'
import { Problem } from '../foundation/problem.ts'
import { lockedWave, markWavePublished } from '../storage/waves.ts'
import { makeEdition } from './make-edition.ts'
import { operation } from './operation.ts'
import { researcher } from './permissions.ts'
import { studyView, type StudySeen } from './study-view.ts'

/** Fixes the edition for good, with the facts as they are now, and opens it to centre readers and clients together. */
export const publishWave = operation<{ readonly study: StudyId; readonly wave: WaveId }, StudySeen>({
  name: 'publish-wave',
  may: researcher,
  record: ({ study, wave }) => ({ study, wave }),
  run: async (tx, around, input, by) => {
    const wave = await lockedWave(tx, around.tenant, input.study, input.wave)
    if (!wave) throw new Problem('not-found')
    if (wave.state === 'published') throw new Problem('wave-published')
    if (wave.state !== 'closed') throw new Problem('wave-not-closed')
    await makeEdition(tx, around, wave)
    await markWavePublished(tx, around.tenant, wave, dayOf(around.now()))
    return studyView(tx, around, by, input.study)
  },
})
