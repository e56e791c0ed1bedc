/** Conversations, observations and texts: bringing them in, making them pseudonymous, locking them. */
import { Type as T } from 'typebox'
import type { DocumentAdded, Original } from '../../operations/documents/add-document.ts'
import type { DraftSeen } from '../../operations/documents/change-draft.ts'
import type { DocumentListed, DocumentSeen } from '../../operations/documents/documents.ts'
import type { DocumentUploaded } from '../../operations/documents/upload-document.ts'
import type { RosterSeen } from '../../operations/documents/sealed-values.ts'
import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { CentreId, ParticipantId, WaveId } from '../../foundation/ids.ts'
import type { DocumentKind, QuotingConsent, StudyDocument } from '../../qualitative/document.ts'
import type { Decision, DraftAct } from '../../qualitative/pseudonyms/draft.ts'
import { closed, define, givenFile, group, id, line, made, nothing, ofDocument, ofStudy } from '../schemas.ts'

const oneOf = <Value extends string>(...values: Value[]) =>
  T.Unsafe<Value>(T.Union(values.map((value) => T.Literal(value))))
const orNull = <Value>() => T.Unsafe<Value | null>(T.Union([id, T.Null()]))
const position = T.Integer({ minimum: 0, maximum: 10_000_000 })
const label = T.String({ maxLength: 60 })
/** A day, as 2026-03-02. */
const day = T.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
/** A little over what the reader takes, so that it is the reader who says so, with what to do. */
const LARGEST_FILE = 30_000_000
const wholeText = T.String({ maxLength: 2_000_000 })

const about = {
  title: T.String({ minLength: 1, maxLength: 120 }),
  kind: oneOf<DocumentKind>('interview', 'focus-group', 'observation', 'policy-document', 'field-note'),
  centre: orNull<CentreId>(),
  wave: orNull<WaveId>(),
  groups: T.Array(T.Unsafe<ActorGroup>(group), { maxItems: 12 }),
  consent: oneOf<QuotingConsent>('verbatim', 'rephrased', 'none'),
}

// Not closed: the validator takes what a first alternative does not know away before it tries the next.
const who = T.Union([
  T.Object({ is: T.Literal('undecided') }),
  T.Object({ is: T.Literal('nobody-asked') }),
  T.Object({ is: T.Literal('new'), group: T.Unsafe<ActorGroup>(group), centre: orNull<CentreId>() }),
  T.Object({ is: T.Literal('known'), participant: T.Unsafe<ParticipantId>(id) }),
])

const replacement = T.String({ maxLength: 200 })
const act = T.Unsafe<DraftAct>(
  T.Union([
    T.Object({
      act: T.Literal('decide'),
      marks: T.Array(T.Integer({ minimum: 0 }), { maxItems: 100_000 }),
      decision: oneOf<Decision>('open', 'accepted', 'refused'),
      replacement: T.Optional(replacement),
    }),
    T.Object({ act: T.Literal('mark'), start: position, end: position, replacement }),
    T.Object({ act: T.Literal('look-for-roster') }),
    T.Object({ act: T.Literal('speaker'), speaker: T.Integer({ minimum: 0 }), becomes: label, who }),
  ]),
)

export const documentRoutes = define({
  documents: {
    method: 'GET',
    path: '/api/studies/:study/documents',
    summary: 'The conversations and texts of a study',
    params: ofStudy,
    ok: made<DocumentListed[]>(),
  },
  addDocument: {
    method: 'POST',
    path: '/api/studies/:study/documents',
    summary: 'Bring a text in, as a draft: it is sealed, and names in it are looked for',
    params: ofStudy,
    body: T.Object({ ...about, text: wholeText }, closed),
    ok: made<DocumentAdded>(),
  },
  uploadDocument: {
    method: 'POST',
    path: '/api/studies/:study/documents/file',
    summary: 'Bring a file in (.txt, .docx, .odt, .pdf, .vtt, .srt), as a draft that is to be told about',
    params: ofStudy,
    body: givenFile(LARGEST_FILE),
    ok: made<DocumentUploaded>(),
  },
  document: {
    method: 'GET',
    path: '/api/studies/:study/documents/:document',
    summary: 'A document, with its text once it is locked',
    params: ofDocument,
    ok: made<DocumentSeen>(),
  },
  updateDocument: {
    method: 'PUT',
    path: '/api/studies/:study/documents/:document',
    summary: 'Change what is said about a document: title, kind, centre, wave, groups, consent',
    params: ofDocument,
    body: T.Object({ version: T.Integer(), ...about }, closed),
    ok: made<StudyDocument>(),
  },
  discardDraft: {
    method: 'DELETE',
    path: '/api/studies/:study/documents/:document',
    summary: 'Throw a draft away, with its original',
    params: ofDocument,
    ok: nothing,
  },
  draft: {
    method: 'GET',
    path: '/api/studies/:study/documents/:document/draft',
    summary: 'The text of a draft, with what in it may point at a person',
    params: ofDocument,
    ok: made<DraftSeen>(),
  },
  changeDraft: {
    method: 'POST',
    path: '/api/studies/:study/documents/:document/draft',
    summary: 'Decide on proposals, replace by hand, say who speaks',
    params: ofDocument,
    body: T.Object(
      {
        /** The version of the draft that the acts were made from. */
        version: T.Integer(),
        acts: T.Array(act, { minItems: 1, maxItems: 1000 }),
      },
      closed,
    ),
    ok: made<{ version: number }>(),
  },
  lockDocument: {
    method: 'POST',
    path: '/api/studies/:study/documents/:document/lock',
    summary: 'Lock a draft: names replaced for good, ready for coding',
    params: ofDocument,
    body: T.Object(
      {
        version: T.Integer(),
        evenUndecided: T.Boolean(),
        original: T.Union([T.Literal('destroy'), T.Literal('keep'), T.Object({ until: day }, closed)]),
      },
      closed,
    ),
    ok: made<StudyDocument>(),
  },
  editText: {
    method: 'PUT',
    path: '/api/studies/:study/documents/:document/text',
    summary: 'Correct a locked text: a new version, with codings carried along',
    params: ofDocument,
    body: T.Object({ textVersion: T.Integer(), text: wholeText, alsoBefore: T.Boolean() }, closed),
    ok: made<StudyDocument>(),
  },
  readOriginal: {
    method: 'POST',
    path: '/api/studies/:study/documents/:document/original',
    summary: 'Read the original again; leaves a record',
    params: ofDocument,
    ok: made<Original>(),
  },
  keepOriginal: {
    method: 'PUT',
    path: '/api/studies/:study/documents/:document/original',
    summary: 'Until which day the original is kept',
    params: ofDocument,
    body: T.Object({ until: T.Union([day, T.Null()]) }, closed),
    ok: made<StudyDocument>(),
  },
  destroyOriginal: {
    method: 'DELETE',
    path: '/api/studies/:study/documents/:document/original',
    summary: 'Destroy the original: its key first',
    params: ofDocument,
    ok: made<StudyDocument>(),
  },
  roster: {
    method: 'GET',
    path: '/api/studies/:study/roster',
    summary: 'Which name stands for which pseudonym, over all documents of the study',
    params: ofStudy,
    ok: made<RosterSeen>(),
  },
  changeRoster: {
    method: 'PUT',
    path: '/api/studies/:study/roster',
    summary: 'Change the roster',
    params: ofStudy,
    body: T.Object(
      {
        version: T.Integer(),
        entries: T.Array(
          T.Object({ name: line, pseudonym: line, also: T.Array(line, { maxItems: 20 }) }, closed),
          { maxItems: 5000 },
        ),
      },
      closed,
    ),
    ok: made<RosterSeen>(),
  },
})
