/** What a study takes along: a whole project, its codebook, or tables. Names of people are in none of them. */
import type { StudyId } from '../../foundation/ids.ts'
import type { MadeFile } from '../../foundation/file.ts'
import { writeCodebookFile } from '../../qualitative/refi-qda/codebook-file.ts'
import type { PartCounts } from '../../qualitative/refi-qda/count-parts.ts'
import type { ReportEntry } from '../../qualitative/refi-qda/exchange-report.ts'
import { ownParts } from '../../qualitative/refi-qda/own-parts.ts'
import { exchangeImports, type ExchangeImport } from '../../storage/qualitative/exchange-imports.ts'
import { operation, type Asker, type Surroundings } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { guidFor } from './guid-for.ts'
import { writeInWorker } from './in-worker.ts'
import { studyAsProject, type Layers } from './study-as-project.ts'
import { codeRows, passageRows } from './rows-of-project.ts'
import { type TableFormat, writeTable } from './table-file.ts'

interface OfStudy {
  readonly study: StudyId
}

interface WholeProject extends OfStudy {
  readonly layers: Layers
  /** Ends the writing, of whoever no longer waits for it. */
  readonly signal?: AbortSignal
}

export interface ExportPreview {
  readonly counts: PartCounts
  readonly report: readonly ReportEntry[]
}

/** What would go out, and what another program would not see of it. */
export const previewExport = Object.assign(
  async (around: Surroundings, by: Asker, { signal, ...asked }: WholeProject): Promise<ExportPreview> => {
    const { project, report } = await gather(around, by, asked)
    const written = await writeInWorker(project, signal)
    return { counts: written.counts, report: [...report.entries(), ...written.report] }
  },
  { operationName: 'preview-export' },
)

const gather = operation<Omit<WholeProject, 'signal'>, Awaited<ReturnType<typeof studyAsProject>>>({
  name: 'preview-export',
  may: researcher,
  record: 'reads',
  run: (tx, around, { study, layers }) => studyAsProject(tx, around, study, layers),
})

const gatherToTakeAlong = operation<Omit<WholeProject, 'signal'>, Awaited<ReturnType<typeof studyAsProject>>>(
  {
    name: 'export-project',
    may: researcher,
    record: ({ study, layers }, { project }) => ({
      study,
      subject: { layers, texts: project.sources.length },
    }),
    run: (tx, around, { study, layers }) => studyAsProject(tx, around, study, layers),
  },
)

/** Gathered in one transaction, with its record; written on a thread of its own. */
export const exportProject = Object.assign(
  async (around: Surroundings, by: Asker, { signal, ...asked }: WholeProject): Promise<MadeFile> => {
    const { project } = await gatherToTakeAlong(around, by, asked)
    const { bytes } = await writeInWorker(project, signal)
    return { name: 'draagkracht.qdpx', mediaType: 'application/zip', bytes }
  },
  { operationName: 'export-project' },
)

export const exportCodebook = operation<OfStudy, MadeFile>({
  name: 'export-codebook',
  may: researcher,
  record: ({ study }) => ({ study }),
  run: async (tx, around, { study }) => {
    const { project } = await studyAsProject(tx, around, study, 'evidence')
    const { bytes } = writeCodebookFile(project)
    return { name: 'codeboek.qdc', mediaType: 'application/xml', bytes }
  },
})

const mediaTypes: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

export const exportTable = operation<
  OfStudy & { readonly what: 'codes' | 'passages'; readonly format: TableFormat },
  MadeFile
>({
  name: 'export-table',
  may: researcher,
  record: ({ study, what, format }) => ({ study, subject: { what, format } }),
  run: async (tx, around, { study, what, format }) => {
    const { project } = await studyAsProject(tx, around, study, 'evidence')
    const own = ownParts(guidFor)
    const rows = what === 'codes' ? codeRows(project) : passageRows(project, own)
    return {
      name: `${what === 'codes' ? 'codes' : 'stukken-tekst'}.${format}`,
      mediaType: mediaTypes[format],
      bytes: await writeTable(what, rows, format),
    }
  },
})

/** Earlier imports with their reports, the newest first. */
export const pastImports = operation<OfStudy, readonly ExchangeImport[]>({
  name: 'past-imports',
  may: researcher,
  record: 'reads',
  run: (tx, around, { study }) => exchangeImports(tx, around.tenant, study),
})
