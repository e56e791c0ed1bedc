import { dayOf } from '../foundation/day.ts'
import type { StudyId } from '../foundation/ids.ts'
import { Problem } from '../foundation/problem.ts'
import { insertLogEntry, methodLogOf, type LogEntry } from '../storage/method-log.ts'
import { operation } from './operation.ts'
import { researcher } from './permissions.ts'

export const methodLog = operation<{ readonly study: StudyId }, LogEntry[]>({
  name: 'method-log',
  may: researcher,
  record: 'reads',
  run: (tx, around, { study }) => methodLogOf(tx, around.tenant, study),
})

/** Adds to the log. What stands in it stays: a method is not rewritten afterwards. */
export const addToMethodLog = operation<{ readonly study: StudyId; readonly entry: string }, LogEntry[]>({
  name: 'add-to-method-log',
  may: researcher,
  record: ({ study }) => ({ study }),
  run: async (tx, around, { study, entry }, by) => {
    if (by.kind !== 'person') throw new Problem('not-signed-in')
    await insertLogEntry(tx, around.tenant, study, {
      id: around.uuidV7(),
      writtenOn: dayOf(around.now()),
      person: by.id,
      entry: entry.trim(),
    })
    return methodLogOf(tx, around.tenant, study)
  },
})
