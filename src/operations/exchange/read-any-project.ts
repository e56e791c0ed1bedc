/** A project of any program we know, by the ending of its file: the same model and the same report for all. */
import { readCodebookFile } from '../../qualitative/refi-qda/codebook-file.ts'
import { countParts, type PartCounts } from '../../qualitative/refi-qda/count-parts.ts'
import { elementOf } from '../../qualitative/refi-qda/element-of.ts'
import type { ReportEntry } from '../../qualitative/refi-qda/exchange-report.ts'
import type { OffsetProfile, ProfileChoice } from '../../qualitative/refi-qda/offset-profile.ts'
import { ownParts } from '../../qualitative/refi-qda/own-parts.ts'
import type { RefiProject } from '../../qualitative/refi-qda/project.ts'
import { refusals } from '../../qualitative/refi-qda/refusals.ts'
import { readRqda } from '../../storage/peer-projects/rqda.ts'
import { readTaguette } from '../../storage/peer-projects/taguette.ts'
import { guidFor } from './guid-for.ts'
import { readQdpx } from './qdpx.ts'
import { projectOfRows } from './project-of-rows.ts'
import { readTable } from './table-file.ts'

export interface AnyProject {
  readonly project: RefiProject
  readonly counts: PartCounts
  /** null: there was nothing to choose. */
  readonly profile: ProfileChoice | null
  readonly report: readonly ReportEntry[]
}

/** @throws {Problem} `exchange-refused`. */
export async function readAnyProject(
  bytes: Uint8Array,
  fileName: string,
  asked: OffsetProfile | null,
): Promise<AnyProject> {
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''
  switch (ending) {
    case 'qdpx': {
      const { project, counts, profile, report } = await readQdpx(bytes, fileName, asked)
      return { project, counts, profile, report: report.entries() }
    }
    case 'qdc': {
      const { codebook, report } = readCodebookFile(bytes, fileName, guidFor)
      const empty = projectOfRows([{ name: '' }], fileName, ownParts(guidFor))
      return withCounts({ ...empty, ...codebook, origin: 'qdc' }, report.entries())
    }
    case 'rqda': {
      const { project, report } = await readRqda(bytes, fileName, guidFor)
      return withCounts(project, report.entries())
    }
    case 'sqlite3':
    case 'sqlite':
    case 'db': {
      const { project, report } = await readTaguette(bytes, fileName, guidFor)
      return withCounts(project, report.entries())
    }
    case 'csv':
    case 'xlsx': {
      const rows = await readTable(bytes, fileName, ending)
      return withCounts(projectOfRows(rows, fileName, ownParts(guidFor)), [])
    }
    default:
      throw refusals.otherEnding(fileName)
  }
}

function withCounts(project: RefiProject, report: readonly ReportEntry[]): AnyProject {
  return { project, counts: countParts(elementOf(project, '')), profile: null, report }
}
