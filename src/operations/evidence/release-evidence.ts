import type { StudyId, WaveId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import { newestEvidenceEdition, writeEvidenceEdition } from '../../storage/qualitative/evidence-editions.ts'
import { lockedWave, waveById } from '../../storage/waves.ts'
import type { CentreEvidence, EvidenceHeading } from '../../study/evidence/evidence.ts'
import type { NamedVoice } from '../../study/evidence/evidence-edition.ts'
import { isClosed } from '../../study/wave.ts'
import { operation } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { makeEvidence } from './evidence-material.ts'

interface WaveNamed {
  readonly study: StudyId
  readonly wave: WaveId
}

/** What would be released now, and what was released before. */
export interface EvidencePreview {
  readonly heading: EvidenceHeading
  readonly centres: readonly CentreEvidence[]
  /** Groups that stay as the edition before told them, because too few people differ. */
  readonly held: readonly NamedVoice[]
  /** Groups of which only one or two people spoke: a reason to think twice. */
  readonly few: readonly NamedVoice[]
  /** People whose words count nowhere, because their group is too small even together. */
  readonly unheard: number
  readonly released: { readonly number: number; readonly madeOn: string } | null
  /** Only once the wave is closed: until then its numbers invited may change. */
  readonly mayRelease: boolean
}

export const evidencePreview = operation<WaveNamed, EvidencePreview>({
  name: 'evidence-preview',
  may: researcher,
  record: 'reads',
  run: async (tx, around, given) => {
    const wave = await waveById(tx, around.tenant, given.study, given.wave)
    if (!wave) throw new Problem('not-found')
    const { made } = await makeEvidence(tx, around, wave)
    const newest = await newestEvidenceEdition(tx, around.tenant, given.study, given.wave)
    return {
      heading: made.heading,
      centres: made.centres,
      held: made.held,
      few: made.few,
      unheard: made.unheard,
      released: newest && { number: newest.number, madeOn: newest.madeOn },
      mayRelease: isClosed(wave),
    }
  },
})

/** Fixes an evidence edition for good: what is told of the conversations beside the figures of a closed wave. */
export const releaseEvidence = operation<WaveNamed, { readonly number: number }>({
  name: 'release-evidence',
  may: researcher,
  record: ({ study, wave }, { number }) => ({ study, wave, subject: { edition: number } }),
  run: async (tx, around, given) => {
    const wave = await lockedWave(tx, around.tenant, given.study, given.wave)
    if (!wave) throw new Problem('not-found')
    if (!isClosed(wave)) throw new Problem('evidence-before-closing')
    const { made } = await makeEvidence(tx, around, wave)
    await writeEvidenceEdition(tx, around.tenant, given.study, given.wave, made)
    return { number: made.heading.number }
  },
})
