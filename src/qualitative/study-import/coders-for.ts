import type { CoderId } from '../../foundation/ids.ts'
import type { Coding } from '../coding.ts'
import type { Memo } from '../memo.ts'
import type { RefiProject } from '../refi-qda/project.ts'
import { sameGuid } from '../refi-qda/values.ts'
import { withoutNul } from './kept-text.ts'
import type { Means, StudyBefore, StudyImport } from './study-import.ts'

/** Those who coded or wrote a memo and are not in the study yet. */
export function codersFor(
  { users }: RefiProject,
  codings: readonly Coding[],
  memos: readonly Memo[],
  before: StudyBefore,
  means: Means,
): StudyImport['coders'] {
  const names = new Map(users.map(({ guid, name }) => [sameGuid(guid), name]))
  const acting = new Set<string>([...codings, ...memos].map(({ coder }) => coder))
  return [...acting]
    .filter((id) => id !== means.importer && !before.coders.has(id))
    .map((id, place) => ({
      id: id as CoderId, // a GUID
      name: withoutNul(names.get(id)?.trim() || `codeur ${place + 1}`),
    }))
}
