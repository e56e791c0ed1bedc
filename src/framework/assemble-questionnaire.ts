import type { ActorGroup } from '../foundation/actor-group.ts'
import { answeringMinutes } from './answering-minutes.ts'
import type { Instrument, Item, ItemRole, LeverChoice, OpenQuestion, Scale } from './shape.ts'

export interface Question {
  readonly item: Item
  readonly scale: Scale
  /** The instrument it comes from. */
  readonly instrument: string
}

/** A part of the questionnaire that belongs together on a page. */
export type QuestionnairePart =
  | { readonly kind: 'construct'; readonly construct: string; readonly questions: readonly Question[] }
  | { readonly kind: 'supplements' | 'indicators'; readonly questions: readonly Question[] }
  | { readonly kind: 'scale'; readonly scaleName: string; readonly questions: readonly Question[] }
  | { readonly kind: 'module'; readonly module: string; readonly questions: readonly Question[] }
  | {
      readonly kind: 'levers'
      readonly instrument: string
      readonly choice: LeverChoice
      /** The krachtlijnen this group has an anchor for, in order: levers and thresholds are chosen among them. */
      readonly constructs: readonly string[]
    }
  | { readonly kind: 'open'; readonly questions: readonly OpenQuestion[] }

export interface Questionnaire {
  readonly actorGroup: ActorGroup
  readonly form: 'short' | 'full'
  readonly parts: readonly QuestionnairePart[]
  /** All closed questions in the order in which they are asked. */
  readonly questions: readonly Question[]
  readonly openQuestions: readonly OpenQuestion[]
  readonly levers: LeverChoice | null
  /** Whole minutes it takes, as the first screen says. */
  readonly minutes: number
}

/** Within one krachtlijn: first the anchor, then what I do, then what carries it. */
const ROLES_OF_A_CONSTRUCT: readonly ItemRole[] = [
  'anchor',
  'own-practice',
  'source-individual',
  'source-organisation',
]

/**
 * The questionnaire of one actor group: per krachtlijn the anchor, own practice and the two sources; then
 * supplements, scales, indicators, modules; then the choice of levers and the open questions.
 *
 * The order follows the files and nothing else: the same instruments give the same order for everyone, because
 * the order in which somebody got the questions must not be able to mark an answer.
 *
 * @param instruments  in the order of the study.
 * @param modules      ids of the optional modules that the study chose; unknown ids ask nothing more.
 */
export function assembleQuestionnaire(
  instruments: readonly Instrument[],
  actorGroup: ActorGroup,
  form: 'short' | 'full',
  modules: readonly string[] = [],
): Questionnaire {
  const asked = instruments.flatMap((instrument) => questionsFor(instrument, actorGroup, form, modules))
  const main = asked.filter(({ item }) => item.form !== 'module')
  const having = (...roles: ItemRole[]) => main.filter(({ item }) => roles.includes(item.role))

  const parts: QuestionnairePart[] = []
  for (const [construct, questions] of grouped(
    having(...ROLES_OF_A_CONSTRUCT),
    ({ item }) => item.construct,
  )) {
    parts.push({ kind: 'construct', construct, questions: inOrderOfRole(questions) })
  }
  const supplements = having('supplement')
  if (supplements.length > 0) parts.push({ kind: 'supplements', questions: supplements })
  for (const [scaleName, questions] of grouped(
    having('scale'),
    ({ item }) => item.scaleName ?? item.construct,
  )) {
    parts.push({ kind: 'scale', scaleName, questions })
  }
  const indicators = having('indicator')
  if (indicators.length > 0) parts.push({ kind: 'indicators', questions: indicators })
  const ofModules = asked.filter(({ item }) => item.form === 'module')
  for (const [module, questions] of grouped(ofModules, ({ item }) => item.module ?? '')) {
    parts.push({ kind: 'module', module, questions })
  }
  const questions = parts.flatMap((part) =>
    part.kind === 'levers' || part.kind === 'open' ? [] : part.questions,
  )

  const constructs = [...new Set(having('anchor').map(({ item }) => item.construct))]
  const withLevers = instruments.find((instrument) => instrument.levers?.actorGroups.includes(actorGroup))
  const levers = constructs.length > 0 ? (withLevers?.levers ?? null) : null
  if (levers && withLevers)
    parts.push({ kind: 'levers', instrument: withLevers.id, choice: levers, constructs })

  const openQuestions = instruments.flatMap((instrument) =>
    instrument.openQuestions.filter(
      (open) => open.actorGroups.includes(actorGroup) && (form === 'full' || open.form === 'short'),
    ),
  )
  if (openQuestions.length > 0) parts.push({ kind: 'open', questions: openQuestions })

  const minutes = answeringMinutes({
    closed: questions.length,
    open: openQuestions.length,
    levers: levers !== null,
  })
  return { actorGroup, form, parts, questions, openQuestions, levers, minutes }
}

function questionsFor(
  instrument: Instrument,
  actorGroup: ActorGroup,
  form: 'short' | 'full',
  modules: readonly string[],
): Question[] {
  const scales = new Map(instrument.scales.map((scale) => [scale.id, scale]))
  return instrument.items.flatMap((item) => {
    const isAsked =
      item.form === 'module'
        ? item.module !== undefined && modules.includes(item.module)
        : form === 'full' || item.form === 'short'
    if (!item.actorGroups.includes(actorGroup) || !isAsked) return []
    const scale = scales.get(item.answers)
    if (!scale)
      throw new RangeError(
        `Item ${item.id} has answers "${item.answers}"; expected a scale of ${instrument.id}.`,
      )
    return [{ item, scale, instrument: instrument.id }]
  })
}

/** In the order in which each group first appears. */
function grouped<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  return Map.groupBy(values, keyOf)
}

function inOrderOfRole(questions: readonly Question[]): Question[] {
  const place = ({ item }: Question) => ROLES_OF_A_CONSTRUCT.indexOf(item.role)
  return questions.toSorted((a, b) => place(a) - place(b)) // a stable sort keeps the order of the file
}
