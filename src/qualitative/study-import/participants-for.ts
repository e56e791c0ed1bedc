/** Cases that are people with a group, as this product writes them, become participants. */
import type { ParticipantId } from '../../foundation/ids.ts'
import type { Participant } from '../document.ts'
import type { ExchangeReport } from '../refi-qda/exchange-report.ts'
import type { OwnParts } from '../refi-qda/own-parts.ts'
import type { RefiProject } from '../refi-qda/project.ts'
import { sameGuid } from '../refi-qda/values.ts'
import { valueOf } from './own-value.ts'
import type { StudyBefore } from './study-import.ts'

export interface People {
  /** GUIDs of cases that are people with a group, as this product writes them. */
  readonly known: ReadonlyMap<string, ParticipantId>
  readonly added: readonly Omit<Participant, 'number'>[]
}

export function participantsFor(
  project: RefiProject,
  before: StudyBefore,
  own: OwnParts,
  report: ExchangeReport,
): People {
  const known = new Map<string, ParticipantId>()
  const added: Omit<Participant, 'number'>[] = []
  for (const one of project.cases) {
    const group = before.groupNamed(valueOf(one.values, own, 'group') ?? '')
    if (group === null) continue
    const id = sameGuid(one.guid) as ParticipantId // a case of ours has the id of the person
    known.set(id, id)
    if (before.participants.has(id)) report.add('already-there', { element: 'Case', guid: id })
    else added.push({ id, group, centre: before.centreNamed(valueOf(one.values, own, 'centre') ?? '') })
  }
  return { known, added }
}
