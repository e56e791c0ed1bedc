import type { CentreId, StudyId, WaveId } from '../foundation/ids.ts'
import { studiesOf, studyById } from '../storage/studies.ts'
import { wavesOfStudy } from '../storage/waves.ts'
import type { Wave } from '../study/wave.ts'
import { operation } from './operation.ts'
import { memberOfStudy, signedIn } from './permissions.ts'
import { studyView, type StudySeen } from './study-view.ts'

export interface ListedStudy {
  readonly id: StudyId
  readonly title: string
  readonly isExample: boolean
  readonly role: 'researcher' | 'centreReader'
  readonly centres: readonly { readonly id: CentreId; readonly name: string }[]
  readonly waves: readonly { readonly id: WaveId; readonly number: number; readonly state: Wave['state'] }[]
}

/** The studies this person has a role in, newest first; of a centre reader's study only what they may read. */
export const studies = operation<object, ListedStudy[]>({
  name: 'studies',
  may: signedIn,
  record: 'reads',
  run: async (tx, around, _input, by) => {
    if (by.kind !== 'person') return []
    const listed: ListedStudy[] = []
    for (const { id, role, centre } of await studiesOf(tx, around.tenant, by.id)) {
      const study = await studyById(tx, around.tenant, id)
      if (!study) continue
      const waves = await wavesOfStudy(tx, around.tenant, id)
      listed.push({
        id,
        title: study.title,
        isExample: study.isExample,
        role,
        centres: study.centres
          .filter((one) => role === 'researcher' || one.id === centre)
          .map((one) => ({ id: one.id, name: one.name })),
        waves: waves
          .filter((wave) => role === 'researcher' || wave.state === 'published')
          .map((wave) => ({ id: wave.id, number: wave.number, state: wave.state })),
      })
    }
    return listed
  },
})

export const study = operation<{ readonly study: StudyId }, StudySeen>({
  name: 'study',
  may: memberOfStudy,
  record: 'reads',
  run: (tx, around, input, by) => studyView(tx, around, by, input.study),
})
