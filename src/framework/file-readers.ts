/** What each kind of file looks like, field by field: the shape of `shape.ts`, told to the readers. */
import { ACTOR_GROUPS, isActorGroup } from '../foundation/actor-group.ts'
import type { Text } from '../foundation/text.ts'
import {
  block,
  choice,
  listOf,
  needed,
  optional,
  orNone,
  pairOf,
  text,
  truth,
  wholeNumber,
  words,
  wordsLike,
  type Reader,
} from './node-readers.ts'
import {
  OUTSIDE_OPTIONS,
  type Comparison,
  type Crosswalk,
  type Dimension,
  type Edge,
  type Element,
  type Framework,
  type Instrument,
  type Item,
  type LeverChoice,
  type Moderator,
  type OpenQuestion,
  type OwnActorGroup,
  type Scale,
} from './shape.ts'

const t = (nl: string, en: string, fr: string): Text => ({ nl, en, fr })
const id = wordsLike(/^[A-Za-z][A-Za-z0-9.-]*$/, 'malformed-id', 'id', 'KL1.kijk')
/** The id of something elsewhere, with a dimension where wanted: M.PEi:impact. */
const reference = words('KL1')
const version = wordsLike(
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/,
  'version-not-semver',
  'version',
  '1.0.0',
)
const status = choice(['verified', 'unverified', 'own-proposal'])
const actorGroup = choice(ACTOR_GROUPS, { accepts: isActorGroup, shown: 'other-...' })
const ownGroupId = wordsLike(
  /^other-[a-z0-9-]{1,40}$/,
  'malformed-group-id',
  'id',
  'other-volunteer',
) as Reader<
  OwnActorGroup['id'] // the pattern lets nothing else through, or '' beside a fault
>
const source = words('Depauw & Driessens (2014), h. 2; page not known')
const licence = needed(words('CC-BY-4.0'), 'licence-missing')
const file = t('dit bestand', 'this file', 'ce fichier')

export const FRAMEWORK_KINDS = [
  'guiding-lines',
  'nomological-network',
  'causal-network',
  'organisation-model',
  'levers',
  'facts',
  'background',
] as const satisfies readonly Framework['kind'][]

const dimension = block<Dimension>(t('dimensie', 'dimension', 'dimension'), {
  id: needed(id),
  nl: needed(words('...')),
  en: needed(words('...')),
  fr: optional(words('...')),
})

const element = block<Element>(t('element', 'element', 'élément'), {
  id: needed(id),
  parent: optional(reference),
  kind: needed(words('process')),
  group: optional(reference),
  number: optional(wholeNumber),
  title: needed(text),
  shortTitle: optional(text),
  definition: optional(text),
  note: optional(text),
  source: optional(source),
  status: needed(status),
  retired: optional(truth),
  level: optional(choice(['individual', 'team', 'organisation'])),
  speaksOf: optional(
    block<NonNullable<Element['speaksOf']>>(t('speaksOf', 'speaksOf', 'speaksOf'), {
      value: needed(choice(['empowering', 'empowered', 'both'])),
      status: needed(status),
    }),
  ),
  dimensions: optional(listOf(dimension)),
  unit: optional(text),
  code: optional(reference),
  measure: optional(choice(['number', 'percent', 'euro', 'ordinal', 'mixed'])),
  levels: optional(listOf(text)),
})

const edge = block<Edge>(t('pijl', 'arrow', 'flèche'), {
  from: needed(reference),
  to: needed(reference),
  kind: needed(words('positive')),
  basis: needed(choice(['theory', 'literature'])),
  status: needed(status, 'edge-without-status'),
  source: optional(source),
})

const moderator = block<Moderator>(t('moderator', 'moderator', 'modérateur'), {
  id: needed(id),
  title: needed(text),
  status: needed(status),
})

const named = (what: Text) =>
  block<{ id: string; title: Text }>(what, { id: needed(id), title: needed(text) })

export const framework: Reader<Framework> = block<Framework>(file, {
  id: needed(id),
  version: needed(version),
  kind: needed(choice(FRAMEWORK_KINDS)),
  title: needed(text),
  about: optional(text),
  source: needed(source),
  licence,
  relations: needed(choice(['directed', 'none-stated'])),
  groups: orNone(listOf(named(t('groep', 'group', 'groupe')))),
  kinds: optional(listOf(named(t('soort', 'kind', 'type')))),
  concepts: optional(
    listOf(
      block<NonNullable<Framework['concepts']>[number]>(t('begrip', 'concept', 'notion'), {
        id: needed(id),
        title: needed(text),
        definition: needed(text),
        source: optional(source),
      }),
    ),
  ),
  elements: needed(listOf(element, true)),
  edges: orNone(listOf(edge)),
  moderators: orNone(listOf(moderator)),
  evidence: optional(
    listOf(
      block<NonNullable<Framework['evidence']>[number]>(t('bevinding', 'finding', 'constat'), {
        claim: needed(text),
        source: needed(source),
        status: needed(status),
      }),
    ),
  ),
  retiredIds: optional(listOf(id)),
})

export const crosswalk: Reader<Crosswalk> = block<Crosswalk>(file, {
  id: needed(id),
  version: needed(version),
  kind: needed(choice(['crosswalk'])),
  title: needed(text),
  about: optional(text),
  source: needed(source),
  licence,
  rows: needed(
    listOf(
      block<Crosswalk['rows'][number]>(t('rij', 'row', 'ligne'), {
        from: needed(reference),
        to: needed(reference),
        relation: needed(words('corresponds-to')),
        status: needed(status),
        note: optional(text),
      }),
    ),
  ),
})

const scale = block<Scale>(t('schaal', 'scale', 'échelle'), {
  id: needed(id),
  options: needed(listOf(text)),
  outside: orNone(
    listOf(
      block<Scale['outside'][number]>(
        t('antwoord buiten de schaal', 'outside answer', 'réponse hors échelle'),
        {
          id: needed(choice(OUTSIDE_OPTIONS)),
          text: needed(text),
        },
      ),
    ),
  ),
})

const item = block<Item>(t('item', 'item', 'item'), {
  id: needed(id),
  actorGroups: needed(listOf(actorGroup, true)),
  role: needed(
    choice([
      'anchor',
      'own-practice',
      'supplement',
      'source-individual',
      'source-organisation',
      'indicator',
      'scale',
    ]),
  ),
  construct: needed(reference),
  dimension: optional(reference),
  scaleName: optional(words('PE')),
  text: needed(text),
  answers: needed(reference),
  sharedWording: optional(words('anchor.KL1')),
  form: needed(choice(['short', 'full', 'module'])),
  module: optional(reference),
  status: needed(status),
})

const openQuestion = block<OpenQuestion>(t('open vraag', 'open question', 'question ouverte'), {
  id: needed(id),
  actorGroups: needed(listOf(actorGroup, true)),
  text: needed(text),
  form: needed(choice(['short', 'full'])),
})

const levers = block<LeverChoice>(t('levers', 'levers', 'levers'), {
  actorGroups: needed(listOf(actorGroup, true)),
  framework: needed(reference),
  atMostConstructs: needed(wholeNumber),
  atMostCodes: needed(wholeNumber),
  extra: orNone(
    listOf(
      block<LeverChoice['extra'][number]>(t('extra keuze', 'extra choice', 'choix en plus'), {
        id: needed(choice(['other', ...OUTSIDE_OPTIONS])),
        text: needed(text),
      }),
    ),
  ),
})

const comparison = block<Comparison>(t('vergelijking', 'comparison', 'comparaison'), {
  groups: needed(pairOf(actorGroup, ['client', 'worker'])),
  constructs: optional(listOf(reference)),
  allowed: needed(choice(['none', 'describe', 'estimate'])),
  reason: needed(text),
})

export const instrument: Reader<Instrument> = block<Instrument>(file, {
  id: needed(id),
  version: needed(version),
  kind: needed(choice(['instrument'])),
  title: needed(text),
  about: optional(text),
  source: needed(source),
  licence,
  status: needed(status),
  frameworks: orNone(listOf(reference)),
  actorGroups: optional(
    listOf(
      block<OwnActorGroup>(t('geleding', 'actor group', 'groupe'), {
        id: needed(ownGroupId),
        title: needed(text),
        about: optional(text),
      }),
    ),
  ),
  constructs: optional(
    listOf(
      block<NonNullable<Instrument['constructs']>[number]>(t('construct', 'construct', 'concept'), {
        id: needed(id),
        title: needed(text),
        definition: optional(text),
        source: optional(source),
        status: needed(status),
      }),
    ),
  ),
  scales: needed(listOf(scale)),
  items: needed(listOf(item, true)),
  modules: orNone(
    listOf(
      block<Instrument['modules'][number]>(t('module', 'module', 'module'), {
        id: needed(id),
        title: needed(text),
        status: needed(status),
      }),
    ),
  ),
  openQuestions: orNone(listOf(openQuestion)),
  levers: optional(levers),
  comparisons: orNone(listOf(comparison)),
  retiredIds: optional(listOf(id)),
})
