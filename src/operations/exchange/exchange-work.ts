/** What is done with projects on a thread of its own: the server goes on answering. */
import type { PartCounts } from '../../qualitative/refi-qda/count-parts.ts'
import type { ReportEntry } from '../../qualitative/refi-qda/exchange-report.ts'
import type { OffsetProfile } from '../../qualitative/refi-qda/offset-profile.ts'
import type { RefiProject } from '../../qualitative/refi-qda/project.ts'
import { writeQdpx } from './qdpx.ts'
import { readAnyProject, type AnyProject } from './read-any-project.ts'

export interface ProjectGiven {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly asked: OffsetProfile | null
}

export interface ProjectWritten {
  readonly bytes: Uint8Array
  readonly counts: PartCounts
  readonly report: readonly ReportEntry[]
}

export function readProject({ bytes, fileName, asked }: ProjectGiven): Promise<AnyProject> {
  return readAnyProject(bytes, fileName, asked)
}

export async function writeProject(project: RefiProject): Promise<ProjectWritten> {
  const { bytes, counts, report } = await writeQdpx(project)
  return { bytes, counts, report: report.entries() }
}
