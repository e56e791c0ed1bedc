import type { StudyId } from '../../foundation/ids.ts'
import { operation } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { roundsSeen, type RoundsSeen } from './round-seen.ts'

export const rounds = operation<{ readonly study: StudyId }, RoundsSeen>({
  name: 'rounds',
  may: researcher,
  record: 'reads',
  run: (tx, around, { study }, by) => roundsSeen(tx, around, study, by),
})
