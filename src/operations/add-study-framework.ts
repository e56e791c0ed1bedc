import type { StudyId } from '../foundation/ids.ts'
import { fault } from '../foundation/fault.ts'
import { Problem, type Fault } from '../foundation/problem.ts'
import { checkOwnFiles } from '../framework/check-library.ts'
import type { FileFault } from '../framework/file-fault.ts'
import { readFrameworkFile } from '../framework/read-framework-file.ts'
import type { Transaction } from '../storage/database.ts'
import { raiseStudyVersion, studyById } from '../storage/studies.ts'
import { storeStudyFiles, studyFiles, type StudyFile } from '../storage/study-files.ts'
import { wavesOfStudy } from '../storage/waves.ts'
import { addCodesOfNewFrames } from './codebook/codebook-of-study.ts'
import { operation, type Surroundings } from './operation.ts'
import { researcher } from './permissions.ts'
import { studyView, type StudySeen } from './study-view.ts'

export interface FrameworkGiven {
  /** As its author calls it: faults carry this name. */
  readonly fileName: string
  readonly yaml: string
}

/** Brings a framework or instrument of the study's own. One with the id of an earlier own file takes its place. */
export const addStudyFramework = operation<FrameworkGiven & { readonly study: StudyId }, StudySeen>({
  name: 'add-study-framework',
  may: researcher,
  record: ({ study, fileName }, seen) => ({ study, subject: { fileName, version: seen.study.version } }),
  run: async (tx, around, given, by) => {
    const study = await studyById(tx, around.tenant, given.study)
    if (!study) throw new Problem('not-found')
    const waves = await wavesOfStudy(tx, around.tenant, study.id)
    if (waves.some((wave) => wave.state !== 'draft')) throw new Problem('design-frozen', {}, [pinnedFault])
    await pinOwnFiles(tx, around, study.id, [given])
    return studyView(tx, around, by, study.id)
  },
})

/** Checks own files together with what the study pinned already, and pins them; one fault and nothing is pinned. */
export async function pinOwnFiles(
  tx: Transaction,
  around: Surroundings,
  study: StudyId,
  given: readonly FrameworkGiven[],
): Promise<void> {
  const pinned = await studyFiles(tx, around.tenant, study)
  const { files, faults } = ownFiles(pinned, given)
  if (faults.length > 0) throw new Problem('framework-invalid', {}, faults)
  await storeStudyFiles(tx, around.tenant, study, files)
  await raiseStudyVersion(tx, around.tenant, study)
  await addCodesOfNewFrames(tx, around, study)
}

/** The given files as they would be pinned beside these, or what is wrong in them. */
export function ownFiles(
  pinned: readonly StudyFile[],
  given: readonly FrameworkGiven[],
): { readonly files: readonly StudyFile[]; readonly faults: readonly Fault[] } {
  const files = given.flatMap(({ fileName, yaml }): StudyFile[] => {
    const { value } = readFrameworkFile({ file: fileName, yaml })
    return value ? [{ id: value.id, version: value.version, own: true, content: yaml }] : []
  })
  const replaced = new Set(files.map(({ id }) => id))
  // A file shipped with the product is never replaced: its id is taken, and the check says so. An own file that
  // stays is looked at again: it may refer to what a new version no longer has.
  const shipped = pinned.filter((file) => !file.own)
  const kept = pinned.filter((file) => file.own && !replaced.has(file.id))
  const named = (file: StudyFile) => ({ file: file.id, yaml: file.content })
  const checked = checkOwnFiles(shipped.map(named), [
    ...kept.map(named),
    ...given.map(({ fileName, yaml }) => ({ file: fileName, yaml })),
  ])
  return checked.ok ? { files, faults: [] } : { files: [], faults: checked.faults.map(inWords) }
}

function inWords({ file, line, what, repair }: FileFault): Fault {
  return fault({ nl: `${file}:${line}`, en: `${file}:${line}` }, what, repair)
}

const pinnedFault = fault(
  { nl: 'Kaders en vragenlijsten', en: 'Frameworks and questionnaires', fr: 'Cadres et questionnaires' },
  {
    nl: 'De bestanden liggen vast sinds de golf openging.',
    en: 'The files are fixed since the wave opened.',
    fr: "Les fichiers sont figés depuis l'ouverture de la vague.",
  },
  {
    nl: 'Maak een nieuw onderzoek om iets anders te vragen.',
    en: 'Make a new study to ask something else.',
    fr: 'Créez une nouvelle étude pour demander autre chose.',
  },
)
