import type { StudyId, WaveId } from '../foundation/ids.ts'
import { dayOf } from '../foundation/day.ts'
import { Problem } from '../foundation/problem.ts'
import { studyById } from '../storage/studies.ts'
import { lockedWave, markWaveOpen, wavesOfStudy } from '../storage/waves.ts'
import { missingBeforeOpening } from '../study/design/missing-before-opening.ts'
import { operation } from './operation.ts'
import { researcher } from './permissions.ts'
import { studyLibrary } from './study-library.ts'
import { studyView, type StudySeen } from './study-view.ts'

/** Opens a draft wave: from here on questions, minimum cells and pooled group are fixed. */
export const openWave = operation<{ readonly study: StudyId; readonly wave: WaveId }, StudySeen>({
  name: 'open-wave',
  may: researcher,
  record: ({ study, wave }) => ({ study, wave }),
  run: async (tx, around, input, by) => {
    const wave = await lockedWave(tx, around.tenant, input.study, input.wave)
    const study = await studyById(tx, around.tenant, input.study)
    if (!wave || !study) throw new Problem('not-found')
    if (wave.state !== 'draft') throw new Problem('wave-not-draft')

    const library = await studyLibrary(tx, around, study.id)
    const waves = await wavesOfStudy(tx, around.tenant, study.id)
    const missing = missingBeforeOpening(study, wave, library, waves)
    if (missing.length > 0) throw new Problem('study-incomplete', {}, missing)
    if (!keepsAnswersFromEavesdroppers(around.publicUrl)) {
      throw new Problem('address-not-https', { address: around.publicUrl })
    }

    await markWaveOpen(tx, around.tenant, wave, dayOf(around.now()))
    return studyView(tx, around, by, study.id)
  },
})

/** https, or an address that never leaves this machine. */
export function keepsAnswersFromEavesdroppers(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}
