import type { StudyId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Roster } from '../../qualitative/pseudonyms/roster.ts'
import { storeRoster } from '../../storage/qualitative/sealed-documents.ts'
import { operation } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { rosterOf, type RosterSeen } from './sealed-values.ts'
import { seal } from './sealing.ts'

/** Who stands for whom, over all documents of the study. */
export const roster = operation<{ readonly study: StudyId }, RosterSeen>({
  name: 'roster',
  may: researcher,
  record: 'reads',
  run: (tx, around, { study }) => rosterOf(tx, around, study),
})

/** The whole roster, over the version it was made from. Rows without a name or a pseudonym fall away. */
export const changeRoster = operation<
  { readonly study: StudyId; readonly version: number; readonly entries: Roster },
  RosterSeen
>({
  name: 'change-roster',
  may: researcher,
  record: ({ study }, { entries }) => ({ study, subject: { names: entries.length } }),
  run: async (tx, around, { study, version, entries }) => {
    const kept = entries
      .map(({ name, pseudonym, also }) => ({
        name: name.trim(),
        pseudonym: pseudonym.trim(),
        also: also.map((way) => way.trim()).filter((way) => way !== ''),
      }))
      .filter(({ name, pseudonym }) => name !== '' && pseudonym !== '')
    const sealed = seal(around, 'roster', study, kept)
    if (!(await storeRoster(tx, around.tenant, study, { sealed, version })))
      throw new Problem('changed-meanwhile')
    return { version: version + 1, entries: kept }
  },
})
