import type { StudyId } from '../foundation/ids.ts'
import { auditRecordsOfStudy } from '../storage/audit-records.ts'
import { allPeople } from '../storage/people.ts'
import { operation } from './operation.ts'
import { researcher } from './permissions.ts'

export interface ActSeen {
  readonly at: string
  readonly by: string
  readonly act: string
  readonly subject: Readonly<Record<string, string | number | boolean | null>>
}

/** Who did what to this study, newest first. Taking part is not an act: it stands nowhere here. */
export const audit = operation<{ readonly study: StudyId }, ActSeen[]>({
  name: 'audit',
  may: researcher,
  record: 'reads',
  run: async (tx, around, { study }) => {
    const names = new Map(
      (await allPeople(tx, around.tenant)).map(({ id, displayName }) => [id, displayName]),
    )
    const records = await auditRecordsOfStudy(tx, around.tenant, study)
    return records.map(({ at, person, act, subject }) => ({
      at: at.toISOString(),
      by: (person && names.get(person)) ?? 'Draagkracht',
      act,
      subject,
    }))
  },
})
