/** Projects in and out: REFI-QDA and others. */
import { Type as T } from 'typebox'
import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { StudyId } from '../../foundation/ids.ts'
import type { ExportPreview } from '../../operations/exchange/export-project.ts'
import type { ImportSeen } from '../../operations/exchange/import-project.ts'
import type { Layers } from '../../operations/exchange/study-as-project.ts'
import type { DocumentKind, QuotingConsent } from '../../qualitative/document.ts'
import type { ExchangeImport } from '../../storage/qualitative/exchange-imports.ts'
import { closed, define, givenFile, id, made, madeFile, ofStudy } from '../schemas.ts'

const oneOf = <Value extends string>(...values: Value[]) =>
  T.Unsafe<Value>(T.Union(values.map((value) => T.Literal(value))))

const LARGEST = 200_000_000
const study = T.Unsafe<StudyId>(id)
const layers = oneOf<Layers>('evidence', 'everything')
/** `detect`, or how the other program counted: `spec`, `crlf1`, `bom-crlf2`, `utf16`. */
const offsets = T.String({ pattern: '^(detect|spec|(bom-?)?(crlf[12]-?)?(utf16)?)$' })
const group = T.Unsafe<ActorGroup | 'none'>(
  T.String({ pattern: '^(none|client|worker|manager|policyMaker|other-[a-z0-9-]{1,40})$' }),
)

export const exchangeRoutes = define({
  pastImports: {
    method: 'GET',
    path: '/api/studies/:study/exchange',
    summary: 'What was imported before, with the report of each',
    params: ofStudy,
    ok: made<readonly ExchangeImport[]>(),
  },
  checkImport: {
    method: 'POST',
    path: '/api/studies/:study/exchange/check/:offsets',
    summary: 'Read a project of another program and say what it would become here; nothing is stored',
    params: T.Object({ study, offsets }, closed),
    body: givenFile(LARGEST),
    ok: made<ImportSeen>(),
  },
  importProject: {
    method: 'POST',
    path: '/api/studies/:study/exchange/import/:offsets/:kind/:group/:consent',
    summary: 'Bring a project of another program into the study: all of it or nothing',
    params: T.Object(
      {
        study,
        offsets,
        kind: oneOf<DocumentKind>('interview', 'focus-group', 'observation', 'policy-document', 'field-note'),
        group,
        consent: oneOf<QuotingConsent>('verbatim', 'rephrased', 'none'),
      },
      closed,
    ),
    body: givenFile(LARGEST),
    ok: made<ImportSeen>(),
  },
  previewExport: {
    method: 'GET',
    path: '/api/studies/:study/exchange/preview/:layers',
    summary: 'What would go out, and what another program would not see of it',
    params: T.Object({ study, layers }, closed),
    ok: made<ExportPreview>(),
  },
  exportProject: {
    method: 'POST',
    path: '/api/studies/:study/exchange/project/:layers',
    summary: 'The qualitative side of the study as a REFI-QDA project (.qdpx)',
    params: T.Object({ study, layers }, closed),
    ok: madeFile,
  },
  exportCodebook: {
    method: 'POST',
    path: '/api/studies/:study/exchange/codebook',
    summary: 'The codebook as a REFI-QDA codebook (.qdc)',
    params: ofStudy,
    ok: madeFile,
  },
  exportTable: {
    method: 'POST',
    path: '/api/studies/:study/exchange/table/:what/:format',
    summary: 'Codes or passages as a table',
    params: T.Object(
      {
        study,
        what: oneOf<'codes' | 'passages'>('codes', 'passages'),
        format: oneOf<'csv' | 'xlsx'>('csv', 'xlsx'),
      },
      closed,
    ),
    ok: madeFile,
  },
})
