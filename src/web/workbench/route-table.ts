import type { Contract, RouteName } from '../../api/contract.ts'

/**
 * Method and path of every route, as the browser needs them. The contract itself stays out of the bundle: its
 * schemas would bring the validator along (see docs/decisions/0006-workbench.md). The compiler holds each line
 * to the contract's own literals, so a change there is a type error here.
 */
export const routeTable: {
  readonly [Name in RouteName]: readonly [Contract[Name]['method'], Contract[Name]['path']]
} = {
  session: ['GET', '/api/session'],
  signIn: ['POST', '/api/session'],
  signOut: ['DELETE', '/api/session'],
  setUp: ['POST', '/api/set-up'],
  acceptInvitation: ['POST', '/api/invitation'],
  changePassword: ['PUT', '/api/password'],
  people: ['GET', '/api/people'],
  invitePerson: ['POST', '/api/people'],
  renewInvitation: ['POST', '/api/people/:person/invitation'],
  frameworks: ['GET', '/api/frameworks'],
  studyFrameworks: ['GET', '/api/studies/:study/frameworks'],
  addStudyFramework: ['POST', '/api/studies/:study/frameworks'],
  studies: ['GET', '/api/studies'],
  createStudy: ['POST', '/api/studies'],
  study: ['GET', '/api/studies/:study'],
  updateStudy: ['PUT', '/api/studies/:study'],
  addCentresFromCsv: ['POST', '/api/studies/:study/centres-csv'],
  methodLog: ['GET', '/api/studies/:study/method-log'],
  addToMethodLog: ['POST', '/api/studies/:study/method-log'],
  members: ['GET', '/api/studies/:study/members'],
  setMember: ['PUT', '/api/studies/:study/members'],
  audit: ['GET', '/api/studies/:study/audit'],
  addWave: ['POST', '/api/studies/:study/waves'],
  updateWave: ['PUT', '/api/studies/:study/waves/:wave'],
  forecast: ['GET', '/api/studies/:study/waves/:wave/forecast'],
  openWave: ['POST', '/api/studies/:study/waves/:wave/open'],
  closeWave: ['POST', '/api/studies/:study/waves/:wave/close'],
  publishWave: ['POST', '/api/studies/:study/waves/:wave/publish'],
  response: ['GET', '/api/studies/:study/waves/:wave/response'],
  makeCodes: ['POST', '/api/studies/:study/waves/:wave/codes'],
  importWave: ['POST', '/api/studies/:study/waves/:wave/import'],
  facts: ['PUT', '/api/studies/:study/waves/:wave/centres/:centre/facts'],
  profile: ['GET', '/api/studies/:study/waves/:wave/centres/:centre/profile'],
  queryChoices: ['GET', '/api/studies/:study/queries/choices'],
  searchConversations: ['POST', '/api/studies/:study/queries/search'],
  proposeCodings: ['POST', '/api/studies/:study/queries/proposals'],
  countCodings: ['POST', '/api/studies/:study/queries/crosstab'],
  codesTogether: ['POST', '/api/studies/:study/queries/co-occurrence'],
  findPassages: ['POST', '/api/studies/:study/queries/passages'],
  savedQueries: ['GET', '/api/studies/:study/queries/saved'],
  saveQuery: ['POST', '/api/studies/:study/queries/saved'],
  removeSavedQuery: ['DELETE', '/api/studies/:study/queries/saved/:query'],
}
