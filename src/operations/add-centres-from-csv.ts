import type { StudyId } from '../foundation/ids.ts'
import { Problem } from '../foundation/problem.ts'
import { studyById } from '../storage/studies.ts'
import { readCentresCsv } from '../study/design/centres-csv.ts'
import { operation } from './operation.ts'
import { researcher } from './permissions.ts'
import { studyView, type StudySeen } from './study-view.ts'
import { centresOf, storeDesign } from './update-study.ts'

/** Adds the centres of a CSV after those that are there. With one fault in it, nothing is added. */
export const addCentresFromCsv = operation<{ readonly study: StudyId; readonly csv: string }, StudySeen>({
  name: 'add-centres-from-csv',
  may: researcher,
  record: ({ study }, seen) => ({ study, subject: { centres: seen.study.centres.length } }),
  run: async (tx, around, given, by) => {
    const study = await studyById(tx, around.tenant, given.study)
    if (!study) throw new Problem('not-found')
    const { centres, faults } = readCentresCsv(given.csv)
    if (faults.length > 0) throw new Problem('input-invalid', {}, faults)
    const added = centresOf(
      around,
      centres.map((centre) => ({ ...centre, teams: centre.teams.map((name) => ({ name })) })),
    )
    await storeDesign(tx, around, study, { ...study, centres: [...study.centres, ...added] })
    return studyView(tx, around, by, study.id)
  },
})
