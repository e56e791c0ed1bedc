/** The addresses of the workbench. Every page is a file of its own that is fetched when somebody goes there. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { NotFoundPage } from './shell/not-found-page.tsx'
import { BrokenPage } from './shell/broken-page.tsx'
import { Shell } from './shell/shell.tsx'

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFoundPage,
  errorComponent: BrokenPage,
})

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./start-page.tsx'), 'StartPage'),
})
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/aanmelden',
  component: lazyRouteComponent(() => import('./account/sign-in-page.tsx'), 'SignInPage'),
})
const firstRun = createRoute({
  getParentRoute: () => root,
  path: '/begin',
  component: lazyRouteComponent(() => import('./account/first-run-page.tsx'), 'FirstRunPage'),
})
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/uitnodiging',
  component: lazyRouteComponent(() => import('./account/invitation-page.tsx'), 'InvitationPage'),
})
const password = createRoute({
  getParentRoute: () => root,
  path: '/wachtwoord',
  component: lazyRouteComponent(() => import('./account/password-page.tsx'), 'PasswordPage'),
})
const people = createRoute({
  getParentRoute: () => root,
  path: '/mensen',
  component: lazyRouteComponent(() => import('./account/people-page.tsx'), 'PeoplePage'),
})
const newStudy = createRoute({
  getParentRoute: () => root,
  path: '/studies/nieuw',
  component: lazyRouteComponent(() => import('./study/new-study-page.tsx'), 'NewStudyPage'),
})

const frameworks = createRoute({
  getParentRoute: () => root,
  path: '/kaders',
  component: lazyRouteComponent(() => import('./frameworks/frameworks-page.tsx'), 'FrameworksPage'),
})
const framework = createRoute({
  getParentRoute: () => root,
  path: '/kaders/$framework',
  component: lazyRouteComponent(() => import('./frameworks/frameworks-page.tsx'), 'FrameworkPage'),
})
const element = createRoute({
  getParentRoute: () => root,
  path: '/kaders/element/$element',
  component: lazyRouteComponent(() => import('./frameworks/frameworks-page.tsx'), 'ElementPage'),
})

/** The same pages with the files of one study. Beside the frame of a study and not in it: the drawings need the width. */
const studyFrameworks = createRoute({
  getParentRoute: () => root,
  path: '/studies/$study/kaders/lezen',
  component: lazyRouteComponent(() => import('./frameworks/frameworks-page.tsx'), 'FrameworksPage'),
})
const studyFramework = createRoute({
  getParentRoute: () => root,
  path: '/studies/$study/kaders/bestand/$framework',
  component: lazyRouteComponent(() => import('./frameworks/frameworks-page.tsx'), 'FrameworkPage'),
})
const studyElement = createRoute({
  getParentRoute: () => root,
  path: '/studies/$study/kaders/element/$element',
  component: lazyRouteComponent(() => import('./frameworks/frameworks-page.tsx'), 'ElementPage'),
})

const profile = createRoute({
  getParentRoute: () => root,
  path: '/studies/$study/golf/$wave/centra/$centre',
  component: lazyRouteComponent(() => import('./profile-route.tsx'), 'ProfileRoute'),
})

const elementOfCentre = createRoute({
  getParentRoute: () => root,
  path: '/studies/$study/golf/$wave/centra/$centre/$element',
  component: lazyRouteComponent(() => import('./element-route.tsx'), 'ElementRoute'),
})

const coding = createRoute({
  getParentRoute: () => root,
  path: '/studies/$study/documenten/$document',
  component: lazyRouteComponent(() => import('./coding/coding-page.tsx'), 'CodingPage'),
})

/** One study: its name, its sections, and the study itself for every page below. */
const study = createRoute({
  getParentRoute: () => root,
  path: '/studies/$study',
  component: lazyRouteComponent(() => import('./study/study-frame.tsx'), 'StudyFrame'),
})
const overview = createRoute({
  getParentRoute: () => study,
  path: '/',
  component: lazyRouteComponent(() => import('./study/overview-page.tsx'), 'OverviewPage'),
})
const design = createRoute({
  getParentRoute: () => study,
  path: 'opzet',
  component: lazyRouteComponent(() => import('./study/design-page.tsx'), 'DesignPage'),
})
const files = createRoute({
  getParentRoute: () => study,
  path: 'kaders',
  component: lazyRouteComponent(() => import('./study/files-page.tsx'), 'FilesPage'),
})
const centres = createRoute({
  getParentRoute: () => study,
  path: 'centra',
  component: lazyRouteComponent(() => import('./study/centres-page.tsx'), 'CentresPage'),
})
const documents = createRoute({
  getParentRoute: () => study,
  path: 'documenten',
  component: lazyRouteComponent(() => import('./documents/documents-page.tsx'), 'DocumentsPage'),
})
const preparing = createRoute({
  getParentRoute: () => study,
  path: 'documenten/$document/voorbereiden',
  component: lazyRouteComponent(() => import('./documents/prepare-page.tsx'), 'PreparePage'),
})
const aboutDocument = createRoute({
  getParentRoute: () => study,
  path: 'documenten/$document/gegevens',
  component: lazyRouteComponent(() => import('./documents/about-page.tsx'), 'AboutPage'),
})
const codebook = createRoute({
  getParentRoute: () => study,
  path: 'codeboek',
  component: lazyRouteComponent(() => import('./codebook/codebook-page.tsx'), 'CodebookPage'),
})
const log = createRoute({
  getParentRoute: () => study,
  path: 'logboek',
  component: lazyRouteComponent(() => import('./study/log-page.tsx'), 'LogPage'),
})
const members = createRoute({
  getParentRoute: () => study,
  path: 'leden',
  component: lazyRouteComponent(() => import('./study/members-page.tsx'), 'MembersPage'),
})
const audit = createRoute({
  getParentRoute: () => study,
  path: 'audit',
  component: lazyRouteComponent(() => import('./study/audit-page.tsx'), 'AuditPage'),
})

const queries = createRoute({
  getParentRoute: () => study,
  path: 'zoeken',
  component: lazyRouteComponent(() => import('./queries/queries-page.tsx'), 'QueriesPage'),
})
const exchange = createRoute({
  getParentRoute: () => study,
  path: 'uitwisselen',
  component: lazyRouteComponent(() => import('./exchange/exchange-page.tsx'), 'ExchangePage'),
})
const quotes = createRoute({
  getParentRoute: () => study,
  path: 'citaten',
  component: lazyRouteComponent(() => import('./quotes/quotes-page.tsx'), 'QuotesPage'),
})
const rounds = createRoute({
  getParentRoute: () => study,
  path: 'rondes',
  component: lazyRouteComponent(() => import('./rounds/rounds-page.tsx'), 'RoundsPage'),
})
const round = createRoute({
  getParentRoute: () => study,
  path: 'rondes/$round',
  component: lazyRouteComponent(() => import('./rounds/round-page.tsx'), 'RoundPage'),
})

const invited = createRoute({
  getParentRoute: () => study,
  path: 'golf/$wave/uitgenodigd',
  component: lazyRouteComponent(() => import('./wave/invited-page.tsx'), 'InvitedPage'),
})
const forecast = createRoute({
  getParentRoute: () => study,
  path: 'golf/$wave/vooruitblik',
  component: lazyRouteComponent(() => import('./wave/forecast-page.tsx'), 'ForecastPage'),
})
const statement = createRoute({
  getParentRoute: () => study,
  path: 'golf/$wave/verklaring',
  component: lazyRouteComponent(() => import('./wave/statement-page.tsx'), 'StatementPage'),
})
const codes = createRoute({
  getParentRoute: () => study,
  path: 'golf/$wave/kaartjes',
  component: lazyRouteComponent(() => import('./wave/codes-page.tsx'), 'CodesPage'),
})
const response = createRoute({
  getParentRoute: () => study,
  path: 'golf/$wave/respons',
  component: lazyRouteComponent(() => import('./wave/response-page.tsx'), 'ResponsePage'),
})
const facts = createRoute({
  getParentRoute: () => study,
  path: 'golf/$wave/feiten',
  component: lazyRouteComponent(() => import('./wave/facts-page.tsx'), 'FactsPage'),
})
const importing = createRoute({
  getParentRoute: () => study,
  path: 'golf/$wave/invoeren',
  component: lazyRouteComponent(() => import('./wave/import-page.tsx'), 'ImportPage'),
})
const figures = createRoute({
  getParentRoute: () => study,
  path: 'golf/$wave/cijfers',
  // What is asked stands in the address: a figure can be pointed at, and the way back leads to it.
  validateSearch: (search: Readonly<Record<string, unknown>>): FigureInAddress => ({
    ...(typeof search.analyse === 'string' && { analyse: search.analyse }),
    ...(typeof search.blok === 'string' && { blok: search.blok }),
    ...(typeof search.van === 'string' && { van: search.van }),
    ...(typeof search.via === 'string' && { via: search.via }),
    ...(typeof search.naar === 'string' && { naar: search.naar }),
  }),
  component: lazyRouteComponent(() => import('./figures/figures-page.tsx'), 'FiguresPage'),
})
const publishing = createRoute({
  getParentRoute: () => study,
  path: 'golf/$wave/publiceren',
  component: lazyRouteComponent(() => import('./wave/publish-page.tsx'), 'PublishPage'),
})

interface FigureInAddress {
  readonly analyse?: string
  readonly blok?: string
  /** The three questions of a path. */
  readonly van?: string
  readonly via?: string
  readonly naar?: string
}

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    signIn,
    firstRun,
    invitation,
    password,
    people,
    newStudy,
    frameworks,
    framework,
    element,
    studyFrameworks,
    studyFramework,
    studyElement,
    profile,
    coding,
    elementOfCentre,
    study.addChildren([
      overview,
      design,
      files,
      centres,
      documents,
      preparing,
      aboutDocument,
      codebook,
      log,
      members,
      audit,
      queries,
      quotes,
      exchange,
      rounds,
      round,
      invited,
      forecast,
      statement,
      codes,
      response,
      facts,
      importing,
      figures,
      publishing,
    ]),
  ]),
  scrollRestoration: true,
  // Pages are small; fetching one when a link is pointed at makes the click feel immediate.
  defaultPreload: 'intent',
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
