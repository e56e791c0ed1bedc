/** Which operation answers which route. Signing in and out set a cookie; everything else is one line. */
import type { FastifyRequest } from 'fastify'
import { addCentresFromCsv } from '../operations/add-centres-from-csv.ts'
import { addStudyFramework } from '../operations/add-study-framework.ts'
import { addToMethodLog, methodLog } from '../operations/method-log.ts'
import { addWave } from '../operations/add-wave.ts'
import { audit } from '../operations/audit.ts'
import { AttemptLimiter } from '../operations/attempt-limiter.ts'
import { changePassword } from '../operations/change-password.ts'
import { closeWave } from '../operations/close-wave.ts'
import { createStudy } from '../operations/create-study.ts'
import { facts } from '../operations/facts.ts'
import { forecast } from '../operations/forecast.ts'
import { frameworks, studyFrameworks } from '../operations/frameworks.ts'
import { importWave } from '../operations/import-wave.ts'
import { makeCodes } from '../operations/make-codes.ts'
import { members, setMember } from '../operations/members.ts'
import { openWave } from '../operations/open-wave.ts'
import type { Asker, Surroundings } from '../operations/operation.ts'
import { acceptInvitation, invitePerson, people, renewInvitation } from '../operations/people.ts'
import { profile } from '../operations/profile.ts'
import { publishWave } from '../operations/publish-wave.ts'
import { response } from '../operations/response.ts'
import { askerOf, session, signOut } from '../operations/session.ts'
import { setUp } from '../operations/set-up.ts'
import { openSession, signIn } from '../operations/sign-in.ts'
import { studies, study } from '../operations/studies.ts'
import { updateStudy } from '../operations/update-study.ts'
import { updateWave } from '../operations/update-wave.ts'
import { codebookHandlers } from './routes/codebook-handlers.ts'
import { codingHandlers } from './routes/coding-handlers.ts'
import { documentHandlers } from './routes/documents-handlers.ts'
import { evidenceHandlers } from './routes/evidence-handlers.ts'
import { exchangeHandlers } from './routes/exchange-handlers.ts'
import { figureHandlers } from './routes/figures-handlers.ts'
import { queryHandlers } from './routes/queries-handlers.ts'
import { roundHandlers } from './routes/rounds-handlers.ts'
import type { Handlers } from './serve-contract.ts'
import { clearSessionCookie, sessionToken, setSessionCookie } from './session-cookie.ts'
import { throughOf } from './through.ts'

export function handlers(around: Surroundings): Handlers {
  const limiter = new AttemptLimiter(() => around.now().getTime())
  const asker = (request: FastifyRequest): Promise<Asker> => askerOf(around, sessionToken(around, request))

  const through = throughOf(around)

  return {
    session: through<'session', object>(session),
    signIn: async ({ body }, _request, reply) => {
      const opened = await signIn(around, limiter, body)
      setSessionCookie(around, reply, opened)
      return session(around, await askerOf(around, opened.token), {})
    },
    signOut: async (_input, request, reply) => {
      await signOut(around, sessionToken(around, request))
      clearSessionCookie(around, reply)
      return {}
    },
    setUp: async ({ body }, _request, reply) => {
      const person = await setUp(around, body)
      const opened = await openSession(around, { kind: 'person', id: person }, { person })
      setSessionCookie(around, reply, opened)
      return session(around, { kind: 'person', id: person }, {})
    },
    acceptInvitation: async ({ body }, _request, reply) => {
      const person = await acceptInvitation(around, body)
      const opened = await openSession(around, { kind: 'person', id: person }, { person })
      setSessionCookie(around, reply, opened)
      return session(around, { kind: 'person', id: person }, {})
    },
    changePassword: async ({ body }, request, reply) => {
      const person = await changePassword(around, limiter, await asker(request), body)
      const opened = await openSession(around, { kind: 'person', id: person }, { person })
      setSessionCookie(around, reply, opened)
      return session(around, { kind: 'person', id: person }, {})
    },
    people: through<'people', object>(people),
    invitePerson: through(invitePerson),
    renewInvitation: through(renewInvitation),
    frameworks: through(frameworks),
    studyFrameworks: through(studyFrameworks),
    addStudyFramework: through(addStudyFramework),
    studies: through(studies),
    createStudy: through(createStudy),
    study: through(study),
    updateStudy: through(updateStudy),
    addCentresFromCsv: through(addCentresFromCsv),
    methodLog: through(methodLog),
    addToMethodLog: through(addToMethodLog),
    members: through(members),
    setMember: through(setMember),
    audit: through(audit),
    addWave: through(addWave),
    updateWave: through(updateWave),
    forecast: through(forecast),
    openWave: through(openWave),
    closeWave: through(closeWave),
    publishWave: through(publishWave),
    response: through(response),
    makeCodes: through(makeCodes),
    importWave: through(importWave),
    facts: through(facts),
    profile: through(profile),
    ...codebookHandlers(through),
    ...codingHandlers(through),
    ...documentHandlers(through),
    ...evidenceHandlers(through),
    ...exchangeHandlers(through),
    ...figureHandlers(through),
    ...queryHandlers(through),
    ...roundHandlers(through),
  }
}
