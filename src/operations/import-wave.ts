import { dayOf } from '../foundation/day.ts'
import type { PersonId, StudyId, WaveId } from '../foundation/ids.ts'
import { Problem, type Fault } from '../foundation/problem.ts'
import type { Library } from '../framework/shape.ts'
import type { Transaction } from '../storage/database.ts'
import { allPeople } from '../storage/people.ts'
import { studyById, updateStudyDesign } from '../storage/studies.ts'
import { storeStudyFiles } from '../storage/study-files.ts'
import { storeMember } from '../storage/study-members.ts'
import { lockedWave, markWaveOpen, updateDraftDesign, wavesOfStudy } from '../storage/waves.ts'
import { groupsOfMapping } from '../study/import/groups-of-mapping.ts'
import { planImport, type ImportPlan } from '../study/import/plan-import.ts'
import { readWaveMapping } from '../study/import/read-wave-mapping.ts'
import type { Study } from '../study/study.ts'
import type { Wave } from '../study/wave.ts'
import type { WaveMapping } from '../study/import/wave-mapping.ts'
import { ownFiles, type FrameworkGiven } from './add-study-framework.ts'
import { closeWithColumns } from './close-wave.ts'
import { makeStudy, shippedFiles, usualDesign } from './create-study.ts'
import { operation, type Surroundings } from './operation.ts'
import { product, researcher } from './permissions.ts'
import { libraryOf, studyLibrary } from './study-library.ts'
import { studyView, type StudySeen } from './study-view.ts'

export interface ImportDone {
  readonly stored: boolean
  readonly rows: number
  /** The first of them; `faultCount` counts all. With one fault nothing is stored. */
  readonly faults: readonly Fault[]
  readonly faultCount: number
  readonly study: StudySeen | null
}

interface FilesGiven {
  readonly csv: string
  /** YAML. */
  readonly mapping: string
  readonly checkOnly: boolean
}

type Draft = Extract<Wave, { state: 'draft' }>

/** Fills a draft wave with answers that were collected elsewhere, and closes it; or only checks. */
export const importWave = operation<
  FilesGiven & { readonly study: StudyId; readonly wave: WaveId },
  ImportDone
>({
  name: 'import-wave',
  may: researcher,
  record: ({ study, wave, checkOnly }, { rows, stored, faultCount }) => ({
    study,
    wave,
    subject: { rows, stored, checkOnly, faults: faultCount },
  }),
  run: async (tx, around, given, by) => {
    const wave = await lockedWave(tx, around.tenant, given.study, given.wave)
    const study = await studyById(tx, around.tenant, given.study)
    if (!wave || !study) throw new Problem('not-found')
    if (wave.state !== 'draft') throw new Problem('wave-not-draft')
    const { mapping, faults } = readWaveMapping(given.mapping)
    if (!mapping) return notStored(faults)

    const library = await studyLibrary(tx, around, study.id)
    const earlier = await wavesOfStudy(tx, around.tenant, study.id)
    const newId = around.uuidV7
    const plan = planImport({ csv: given.csv, mapping, study, wave, earlier, library, newId })
    if (plan.faultCount > 0 || given.checkOnly) return notStored(plan.faults, plan)
    await storeImport(tx, around, study, wave, mapping, plan)
    return { ...notStored([], plan), stored: true, study: await studyView(tx, around, by, study.id) }
  },
})

interface StudyGiven extends FilesGiven {
  /** Frameworks and instruments of its own. */
  readonly frameworks: readonly FrameworkGiven[]
  /** In place of the title in the mapping. */
  readonly title: string | null
  /** Names they sign in with; none: the one administrator, where there is one only. */
  readonly researchers: readonly string[]
}

/**
 * Makes the study and its closed wave in one go, from a file of answers, a mapping and own frameworks: centres,
 * teams and groups are those of the file. For the command line, by whoever runs the installation.
 */
export const importStudy = operation<StudyGiven, ImportDone>({
  name: 'import-study',
  may: product,
  record: (_given, { rows, stored, study }) => ({
    ...(study && { study: study.study.id }),
    subject: { rows, stored },
  }),
  run: async (tx, around, given, by) => {
    const researchers = await accountsNamed(tx, around, given.researchers)
    const shipped = shippedFiles(around)
    const own = ownFiles(shipped, given.frameworks)
    const { mapping, faults } = readWaveMapping(given.mapping)
    const early = [...own.faults, ...faults]
    if (!mapping || early.length > 0) return notStored(early)
    const about = mapping.study ?? { question: '', runBy: 'outside' as const, languages: ['nl' as const] }
    const title = given.title ?? mapping.study?.title
    if (!title) throw new Problem('import-needs-study')

    const library: Library = libraryOf(around, [...shipped, ...own.files])
    const { groups, faults: groupFaults } = groupsOfMapping(mapping, library)
    if (groupFaults.length > 0) return notStored(groupFaults)
    // Looked at first as if it were stored, so that a fault leaves nothing behind.
    const wished: Study = {
      ...about,
      title,
      groups,
      id: around.uuidV7() as StudyId, // stands for the one that is made below
      isExample: false,
      centres: [],
      pinned: [],
      version: 1,
    }
    const plan = planImport({
      csv: given.csv,
      mapping,
      study: wished,
      wave: { number: 1, design: usualDesign },
      earlier: [],
      library,
      newId: around.uuidV7,
    })
    if (plan.faultCount > 0 || given.checkOnly) return notStored(plan.faults, plan)

    const made = await makeStudy(tx, around, { ...about, title, groups, isExample: false })
    await storeStudyFiles(tx, around.tenant, made.id, own.files)
    for (const person of researchers) {
      await storeMember(tx, around.tenant, made.id, { person, role: 'researcher', centre: null })
    }
    const study = await studyById(tx, around.tenant, made.id)
    const wave = await lockedWave(tx, around.tenant, made.id, made.wave)
    if (!study || wave?.state !== 'draft') throw new RangeError('The study just made is not there.')
    await storeImport(tx, around, study, wave, mapping, plan)
    return { ...notStored([], plan), stored: true, study: await studyView(tx, around, by, study.id) }
  },
})

async function accountsNamed(
  tx: Transaction,
  around: Surroundings,
  names: readonly string[],
): Promise<PersonId[]> {
  const people = await allPeople(tx, around.tenant)
  if (names.length === 0) {
    const administrators = people.filter(({ mayAdminister }) => mayAdminister)
    return administrators.length === 1 ? administrators.map(({ id }) => id) : []
  }
  return names.map((name) => {
    const found = people.find((person) => person.name === name.trim().toLowerCase())
    if (!found) throw new Problem('account-unknown', { name })
    return found.id
  })
}

function notStored(
  faults: readonly Fault[],
  plan: Pick<ImportPlan, 'rows' | 'faultCount'> | null = null,
): ImportDone {
  return {
    stored: false,
    rows: plan?.rows ?? 0,
    faults,
    faultCount: plan?.faultCount ?? faults.length,
    study: null,
  }
}

/** The same way as a wave that was asked here: opened, then closed through the same door. */
async function storeImport(
  tx: Transaction,
  around: Surroundings,
  study: Study,
  wave: Draft,
  mapping: WaveMapping,
  plan: ImportPlan,
): Promise<void> {
  if (plan.centres.length > study.centres.length) {
    const stored = await updateStudyDesign(
      tx,
      around.tenant,
      { ...study, centres: plan.centres },
      study.version,
    )
    if (!stored) throw new Problem('changed-meanwhile')
  }
  await updateDraftDesign(tx, around.tenant, study.id, wave.id, plan.design)
  const today = dayOf(around.now())
  const open = await markWaveOpen(
    tx,
    around.tenant,
    { ...wave, design: plan.design },
    mapping.asked?.from ?? today,
  )
  await closeWithColumns(tx, around, open, plan.columns, plan.open, mapping.asked?.until ?? today)
}
