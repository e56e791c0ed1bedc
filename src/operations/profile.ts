import type { CentreId, StudyId, WaveId } from '../foundation/ids.ts'
import { Problem } from '../foundation/problem.ts'
import type { Library } from '../framework/shape.ts'
import { newestProfile } from '../storage/editions.ts'
import { newestEvidenceOfCentre } from '../storage/qualitative/evidence-editions.ts'
import { waveById } from '../storage/waves.ts'
import type { Evidence, EvidenceHeading } from '../study/evidence/evidence.ts'
import type { CentreProfile, Edition } from '../study/profile.ts'
import { operation } from './operation.ts'
import { readerOfCentre } from './permissions.ts'
import { studyLibrary } from './study-library.ts'
import { membershipOf } from './study-view.ts'

interface CentreNamed {
  readonly study: StudyId
  readonly wave: WaveId
  readonly centre: CentreId
}

export interface ProfileSeen {
  readonly edition: Omit<Edition, 'centres'>
  readonly isPublished: boolean
  readonly profile: CentreProfile
  /** What was released of the conversations; null while nothing was. */
  readonly evidence: { readonly heading: EvidenceHeading; readonly evidence: Evidence } | null
  readonly library: Library
}

/** The newest edition of a centre's profile: for researchers from closing on, for a reader of the centre once it is published. */
export const profile = operation<CentreNamed, ProfileSeen>({
  name: 'profile',
  may: readerOfCentre,
  record: 'reads',
  run: async (tx, around, { study, wave: id, centre }, by) => {
    const wave = await waveById(tx, around.tenant, study, id)
    const member = await membershipOf(tx, around, by, study)
    if (!wave || !member) throw new Problem('not-found')
    const isPublished = wave.state === 'published'
    if (!isPublished && member.role !== 'researcher') throw new Problem('not-found')
    if (wave.state === 'open') throw new Problem('wave-still-open')
    if (wave.state === 'draft') throw new Problem('not-found')
    const found = await newestProfile(tx, around.tenant, study, id, centre)
    if (!found) throw new Problem('not-found')
    return {
      edition: found.heading,
      isPublished,
      profile: found.profile,
      evidence: await newestEvidenceOfCentre(tx, around.tenant, study, id, centre),
      library: await studyLibrary(tx, around, study),
    }
  },
})
