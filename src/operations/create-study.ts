import type { StudyId, WaveId } from '../foundation/ids.ts'
import type { Language } from '../foundation/text.ts'
import type { Transaction } from '../storage/database.ts'
import { insertStudy } from '../storage/studies.ts'
import { storeStudyFiles, type StudyFile } from '../storage/study-files.ts'
import { storeMember } from '../storage/study-members.ts'
import { insertDraftWave } from '../storage/waves.ts'
import type { GroupDesign, Study } from '../study/study.ts'
import type { WaveDesign } from '../study/wave.ts'
import { codebookWithFrames } from './codebook/codebook-of-study.ts'
import { operation, type Surroundings } from './operation.ts'
import { administrator } from './permissions.ts'
import { studyView, type StudySeen } from './study-view.ts'

interface NewStudy {
  readonly title: string
  readonly question: string
  readonly runBy: Study['runBy']
  readonly languages: readonly Language[]
}

/** Makes a study with its first wave as a draft; whoever makes it is its researcher. */
export const createStudy = operation<NewStudy, StudySeen>({
  name: 'create-study',
  may: administrator,
  record: (_input, { study }) => ({ study: study.id, subject: { runBy: study.runBy } }),
  run: async (tx, around, given, by) => {
    const { id } = await makeStudy(tx, around, { ...given, groups: usualGroups, isExample: false })
    if (by.kind === 'person') {
      await storeMember(tx, around.tenant, id, { person: by.id, role: 'researcher', centre: null })
    }
    return studyView(tx, around, by, id)
  },
})

const INSTRUMENT = 'draagkracht-questionnaire'

/** The four groups of the inquiry, each with the short form. */
export const usualGroups: readonly GroupDesign[] = (
  ['client', 'worker', 'manager', 'policyMaker'] as const
).map((group) => ({ group, instrument: INSTRUMENT, form: 'short', modules: [] }))

export const usualDesign: WaveDesign = {
  minimumCells: { client: 10, worker: 5, manager: 5, policyMaker: 5 },
  pooledStaff: false,
  invited: [],
}

/**
 * The study, with every shipped file pinned in its version of today, and wave 1 as a draft. For operations that
 * make a study as part of something larger.
 */
export async function makeStudy(
  tx: Transaction,
  around: Surroundings,
  given: NewStudy & { readonly groups: readonly GroupDesign[]; readonly isExample: boolean },
): Promise<{ readonly id: StudyId; readonly wave: WaveId }> {
  const id = around.uuidV7() as StudyId // made here, so they are what they say
  const wave = around.uuidV7() as WaveId
  await insertStudy(tx, around.tenant, {
    ...given,
    title: given.title.trim(),
    question: given.question.trim(),
    id,
    centres: [],
    version: 1,
  })
  await storeStudyFiles(tx, around.tenant, id, shippedFiles(around))
  await insertDraftWave(tx, around.tenant, { id: wave, study: id, number: 1, design: usualDesign })
  await codebookWithFrames(tx, around, id)
  return { id, wave }
}

/** All of them: a crosswalk or list left out would leave a figure of the profile without its counterpart. */
export function shippedFiles(around: Surroundings): StudyFile[] {
  const { frameworks, crosswalks, instruments } = around.library
  return [...frameworks, ...crosswalks, ...instruments].map(({ id, version }) => {
    const content = around.libraryFiles.get(id)
    if (content === undefined) throw new RangeError(`The library has ${id}, its files have not.`)
    return { id, version, own: false, content }
  })
}
