/**
 * Every route of the application in one value: it validates requests, types the handlers, types the client
 * in the browser and is written out as OpenAPI. Taking part has pages of its own, outside this contract.
 *
 * What a request may hold is spelled out as a schema. What an answer holds is a TypeScript type: it was made
 * by our own operations, and a figure in it is `Disclosed`.
 */
import { Type as T } from 'typebox'
import {
  closed,
  define,
  group,
  id,
  language,
  line,
  made,
  nothing,
  type Of,
  ofCentre,
  ofStudy,
  ofWave,
  prose,
  runBy,
} from './schemas.ts'
import { codebookRoutes } from './routes/codebook.ts'
import { codingRoutes } from './routes/coding.ts'
import { documentRoutes } from './routes/documents.ts'
import { evidenceRoutes } from './routes/evidence.ts'
import { exchangeRoutes } from './routes/exchange.ts'
import { figureRoutes } from './routes/figures.ts'
import { queryRoutes } from './routes/queries.ts'
import { roundRoutes } from './routes/rounds.ts'
import type {
  CodesMade,
  ForecastView,
  FrameworksView,
  ImportOutcome,
  MemberView,
  MethodLogEntry,
  PersonView,
  ProfileView,
  ResponseView,
  SessionView,
  StudyListItem,
  StudyView,
  AuditView,
} from './views.ts'

const centreInput = T.Object(
  {
    /** Left out for a centre that is new. */
    id: T.Optional(id),
    name: line,
    whyChosen: prose,
    training: prose,
    context: prose,
    teams: T.Array(T.Object({ id: T.Optional(id), name: line }, closed), { maxItems: 200 }),
  },
  closed,
)

const groupInput = T.Object(
  {
    group,
    instrument: line,
    form: T.Union([T.Literal('short'), T.Literal('full')]),
    modules: T.Array(line, { maxItems: 20 }),
  },
  closed,
)

const studyInput = {
  title: line,
  question: prose,
  runBy,
  languages: T.Array(language, { minItems: 1, maxItems: 3 }),
  groups: T.Array(groupInput, { maxItems: 12 }),
  centres: T.Array(centreInput, { maxItems: 1000 }),
}

const factsInput = T.Array(
  T.Object({ fact: line, value: T.String({ maxLength: 200 }), source: T.String({ maxLength: 500 }) }, closed),
  { maxItems: 100 },
)

export const contract = define({
  // who is here
  session: {
    method: 'GET',
    path: '/api/session',
    summary: 'Who is signed in, and whether the installation is set up',
    ok: made<SessionView>(),
  },
  signIn: {
    method: 'POST',
    path: '/api/session',
    summary: 'Sign in',
    body: T.Object({ name: line, password: T.String({ minLength: 1, maxLength: 200 }) }, closed),
    ok: made<SessionView>(),
  },
  signOut: { method: 'DELETE', path: '/api/session', summary: 'Sign out', ok: nothing },
  setUp: {
    method: 'POST',
    path: '/api/set-up',
    summary: 'First run: who runs this, and the first account',
    body: T.Object(
      {
        token: line,
        runBy,
        name: line,
        displayName: line,
        password: T.String({ minLength: 12, maxLength: 200 }),
      },
      closed,
    ),
    ok: made<SessionView>(),
  },
  acceptInvitation: {
    method: 'POST',
    path: '/api/invitation',
    summary: 'Choose a password with a one-time link',
    body: T.Object({ token: line, password: T.String({ minLength: 12, maxLength: 200 }) }, closed),
    ok: made<SessionView>(),
  },
  changePassword: {
    method: 'PUT',
    path: '/api/password',
    summary: 'Choose another password; ends every other session of this person',
    body: T.Object(
      {
        current: T.String({ minLength: 1, maxLength: 200 }),
        password: T.String({ minLength: 12, maxLength: 200 }),
      },
      closed,
    ),
    ok: made<SessionView>(),
  },
  people: {
    method: 'GET',
    path: '/api/people',
    summary: 'All accounts (administrators)',
    ok: made<PersonView[]>(),
  },
  invitePerson: {
    method: 'POST',
    path: '/api/people',
    summary: 'Make an account; answers with a one-time link to hand over',
    body: T.Object({ name: line, displayName: line, mayAdminister: T.Boolean() }, closed),
    ok: made<{ person: PersonView; invitationLink: string }>(),
  },
  renewInvitation: {
    method: 'POST',
    path: '/api/people/:person/invitation',
    summary: 'A new one-time link for an account: a forgotten password, or an invitation that expired',
    params: T.Object({ person: id }, closed),
    ok: made<{ person: PersonView; invitationLink: string }>(),
  },

  // frameworks
  frameworks: {
    method: 'GET',
    path: '/api/frameworks',
    summary: 'The shipped frameworks, crosswalks and instruments, with what hangs on each element',
    ok: made<FrameworksView>(),
  },
  studyFrameworks: {
    method: 'GET',
    path: '/api/studies/:study/frameworks',
    summary: 'The files this study uses, in its own versions',
    params: ofStudy,
    ok: made<FrameworksView>(),
  },
  addStudyFramework: {
    method: 'POST',
    path: '/api/studies/:study/frameworks',
    summary: 'Bring an own framework or instrument (YAML)',
    params: ofStudy,
    body: T.Object({ fileName: line, yaml: T.String({ maxLength: 2_000_000 }) }, closed),
    ok: made<StudyView>(),
  },

  // studies
  studies: {
    method: 'GET',
    path: '/api/studies',
    summary: 'The studies this person may see',
    ok: made<StudyListItem[]>(),
  },
  createStudy: {
    method: 'POST',
    path: '/api/studies',
    summary: 'Make a study with its first wave as a draft',
    body: T.Object({ title: line, question: prose, runBy, languages: studyInput.languages }, closed),
    ok: made<StudyView>(),
  },
  study: {
    method: 'GET',
    path: '/api/studies/:study',
    summary: 'A study and its waves',
    params: ofStudy,
    ok: made<StudyView>(),
  },
  updateStudy: {
    method: 'PUT',
    path: '/api/studies/:study',
    summary: 'Change the design (only while no wave is open or later, what is frozen stays)',
    params: ofStudy,
    body: T.Object({ version: T.Integer(), ...studyInput }, closed),
    ok: made<StudyView>(),
  },
  addCentresFromCsv: {
    method: 'POST',
    path: '/api/studies/:study/centres-csv',
    summary: 'Add centres from CSV: name, why_chosen, training, context, teams (separated by |)',
    params: ofStudy,
    body: T.Object({ csv: T.String({ maxLength: 1_000_000 }) }, closed),
    ok: made<StudyView>(),
  },
  methodLog: {
    method: 'GET',
    path: '/api/studies/:study/method-log',
    summary: 'The method log',
    params: ofStudy,
    ok: made<MethodLogEntry[]>(),
  },
  addToMethodLog: {
    method: 'POST',
    path: '/api/studies/:study/method-log',
    summary: 'Add to the method log',
    params: ofStudy,
    body: T.Object({ entry: T.String({ minLength: 1, maxLength: 20_000 }) }, closed),
    ok: made<MethodLogEntry[]>(),
  },
  members: {
    method: 'GET',
    path: '/api/studies/:study/members',
    summary: 'Who may see this study, and what of it',
    params: ofStudy,
    ok: made<MemberView[]>(),
  },
  setMember: {
    method: 'PUT',
    path: '/api/studies/:study/members',
    summary: 'Give a person a role, or take it away (role null)',
    params: ofStudy,
    body: T.Object(
      {
        person: id,
        role: T.Union([T.Literal('researcher'), T.Literal('centreReader'), T.Null()]),
        centre: T.Union([id, T.Null()]),
      },
      closed,
    ),
    ok: made<MemberView[]>(),
  },
  audit: {
    method: 'GET',
    path: '/api/studies/:study/audit',
    summary: 'Who did what to this study',
    params: ofStudy,
    ok: made<AuditView[]>(),
  },

  // waves
  addWave: {
    method: 'POST',
    path: '/api/studies/:study/waves',
    summary: 'A next wave, as a draft with the design of the last',
    params: ofStudy,
    ok: made<StudyView>(),
  },
  updateWave: {
    method: 'PUT',
    path: '/api/studies/:study/waves/:wave',
    summary: 'Numbers invited, minimum cells, pooled staff (draft only)',
    params: ofWave,
    body: T.Object(
      {
        /** The version of the wave that the change was made from. */
        version: T.Integer(),
        minimumCells: T.Record(T.String(), T.Integer({ minimum: 1, maximum: 1000 })),
        pooledStaff: T.Boolean(),
        invited: T.Array(
          T.Object(
            {
              centre: id,
              group,
              team: T.Union([id, T.Null()]),
              number: T.Integer({ minimum: 0, maximum: 1_000_000 }),
            },
            closed,
          ),
          { maxItems: 20_000 },
        ),
      },
      closed,
    ),
    ok: made<StudyView>(),
  },
  forecast: {
    method: 'GET',
    path: '/api/studies/:study/waves/:wave/forecast',
    summary: 'What can be said afterwards and what not, from the numbers invited',
    params: ofWave,
    ok: made<ForecastView>(),
  },
  openWave: {
    method: 'POST',
    path: '/api/studies/:study/waves/:wave/open',
    summary: 'Open: freezes questions, minimum cells and pooled group',
    params: ofWave,
    ok: made<StudyView>(),
  },
  closeWave: {
    method: 'POST',
    path: '/api/studies/:study/waves/:wave/close',
    summary: 'Close: destroys the order of answers and the use of codes',
    params: ofWave,
    ok: made<StudyView>(),
  },
  publishWave: {
    method: 'POST',
    path: '/api/studies/:study/waves/:wave/publish',
    summary: 'Publish: fixes an edition for good',
    params: ofWave,
    ok: made<StudyView>(),
  },
  response: {
    method: 'GET',
    path: '/api/studies/:study/waves/:wave/response',
    summary: 'Response in four bands, per centre and group',
    params: ofWave,
    ok: made<ResponseView>(),
  },
  makeCodes: {
    method: 'POST',
    path: '/api/studies/:study/waves/:wave/codes',
    summary: 'Make slips or links; the codes are shown this once',
    params: ofWave,
    body: T.Object(
      {
        kind: T.Union([T.Literal('slip'), T.Literal('link')]),
        centre: id,
        group,
        team: T.Union([id, T.Null()]),
        number: T.Integer({ minimum: 1, maximum: 5_000 }),
      },
      closed,
    ),
    ok: made<CodesMade>(),
  },
  importWave: {
    method: 'POST',
    path: '/api/studies/:study/waves/:wave/import',
    summary: 'Fill a draft wave from CSV with a mapping (YAML) and close it; or only check',
    params: ofWave,
    body: T.Object(
      {
        csv: T.String({ maxLength: 200_000_000 }),
        mapping: T.String({ maxLength: 1_000_000 }),
        checkOnly: T.Boolean(),
      },
      closed,
    ),
    ok: made<ImportOutcome>(),
  },
  facts: {
    method: 'PUT',
    path: '/api/studies/:study/waves/:wave/centres/:centre/facts',
    summary: 'The structural facts of a centre, each with where it was found',
    params: ofCentre,
    body: T.Object(
      {
        facts: factsInput,
        /** What stood there when they were filled in: refused when somebody else stored others since. */
        seen: factsInput,
      },
      closed,
    ),
    ok: made<StudyView>(),
  },
  profile: {
    method: 'GET',
    path: '/api/studies/:study/waves/:wave/centres/:centre/profile',
    summary: 'The profile of a centre, from the newest edition',
    params: ofCentre,
    ok: made<ProfileView>(),
  },

  // the qualitative workbench, a file for each of its rooms
  ...documentRoutes,
  ...codebookRoutes,
  ...codingRoutes,
  ...roundRoutes,
  ...queryRoutes,
  ...evidenceRoutes,
  ...exchangeRoutes,

  // for researchers, on a closed wave
  ...figureRoutes,
})

export type Contract = typeof contract
export type RouteName = keyof Contract

export type Input<Name extends RouteName> = (Contract[Name] extends { readonly params: infer P }
  ? { readonly params: Of<P> }
  : { readonly params?: undefined }) &
  (Contract[Name] extends { readonly query: infer Q }
    ? { readonly query?: Of<Q> }
    : { readonly query?: undefined }) &
  (Contract[Name] extends { readonly body: infer B }
    ? { readonly body: Of<B> }
    : { readonly body?: undefined })

export type Output<Name extends RouteName> = Of<Contract[Name]['ok']>
