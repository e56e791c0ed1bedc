/** In and out again, and whether anything was lost on the way that no report spoke of. */
import { unexplainedDifferences, type Difference } from '../../qualitative/refi-qda/compare-projects.ts'
import type { PartCounts } from '../../qualitative/refi-qda/count-parts.ts'
import type { ReportEntry } from '../../qualitative/refi-qda/exchange-report.ts'
import type { OffsetProfile, ProfileChoice } from '../../qualitative/refi-qda/offset-profile.ts'
import { guidFor } from './guid-for.ts'
import { readQdpx, writeQdpx } from './qdpx.ts'

export interface RoundTrip {
  readonly in: PartCounts
  /** Counted in the file that was written, read again. */
  readonly out: PartCounts
  readonly profile: ProfileChoice
  readonly reading: readonly ReportEntry[]
  readonly writing: readonly ReportEntry[]
  readonly unexplained: readonly Difference[]
  readonly bytes: Buffer
}

/** What came in, without writing anything. */
export async function checkProject(
  bytes: Uint8Array,
  fileName: string,
  asked: OffsetProfile | null,
): Promise<Pick<RoundTrip, 'in' | 'profile' | 'reading'>> {
  const { counts, profile, report } = await readQdpx(bytes, fileName, asked)
  return { in: counts, profile, reading: report.entries() }
}

export async function roundTrip(
  bytes: Uint8Array,
  fileName: string,
  asked: OffsetProfile | null,
): Promise<RoundTrip> {
  const read = await readQdpx(bytes, fileName, asked)
  const written = await writeQdpx(read.project)
  const again = await readQdpx(written.bytes, fileName)
  return {
    in: read.counts,
    out: again.counts,
    profile: read.profile,
    reading: read.report.entries(),
    writing: written.report.entries(),
    unexplained: unexplainedDifferences(
      { root: read.asGiven, files: read.project.files },
      { root: again.asGiven, files: again.project.files },
      [read.report, written.report],
      guidFor,
    ),
    bytes: written.bytes,
  }
}
