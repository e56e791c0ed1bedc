/**
 * From the columns of a closed wave to an edition: count, decide what may appear, audit, write the profiles.
 */
import { releaseCount } from '../../disclosure/release-share.ts'
import type { CentreId } from '../../foundation/ids.ts'
import type { Library } from '../../framework/shape.ts'
import type { ByteColumns } from '../closed-wave/byte-columns.ts'
import { countedWave } from '../closed-wave/counted-wave.ts'
import { criticalValues } from './agreement-figures.ts'
import { leverFigures } from './lever-figures.ts'
import { modelFigures } from './model-figures.ts'
import { profileOfCentre } from './profile-of-centre.ts'
import type { CentreProfile, Edition, FactValue, LeverRow, ReportedGroup } from '../profile.ts'
import { publicationPlan, type PublicationPlan, type Question } from './publication-plan.ts'
import { questionFigures } from './question-figures.ts'
import { ReleaseLedger, reportedMinimum, type DecidedQuestion } from './release-ledger.ts'
import type { ReleasedCells } from './released-cells.ts'
import { scaleComparability } from './scale-comparability.ts'
import type { Study } from '../study.ts'
import type { ClosedWave } from '../wave.ts'

export interface EditionInput {
  readonly study: Study
  readonly wave: ClosedWave
  /** The study's own versions of frameworks and instruments. */
  readonly library: Library
  readonly columns: ByteColumns
  readonly facts: ReadonlyMap<CentreId, readonly FactValue[]>
  /** What all earlier editions of this wave showed. */
  readonly earlier: ReleasedCells
  readonly number: number
  /** A day. */
  readonly madeOn: string
}

export interface MadeEdition {
  readonly heading: Omit<Edition, 'centres'>
  readonly centres: readonly CentreProfile[]
  readonly released: ReleasedCells
}

/** @throws {Error} when the audit finds that what would be released gives away what is withheld. */
export function editionOfWave(input: EditionInput): MadeEdition {
  const { study, wave, library, earlier, facts } = input
  const { design } = wave
  const plan = publicationPlan(study, library, design.pooledStaff)
  const counted = countedWave(input.columns)
  const ledger = new ReleaseLedger(earlier, design)
  const centres = study.centres.filter(({ id }) => counted.hasCentre(id))
  const ids = centres.map(({ id }) => id)

  const respondents = new Map(
    ids.map((centre) => [
      centre,
      ledger.decide(centre, whoTookPart(plan), (group) => ({
        n: counted.people(centre, group),
        isUnanimous: false,
      })),
    ]),
  )
  const terms = { design, plan, facts, earlier, ledger, centres: ids, respondents }
  const figures = new Map(
    plan.questions.map((question) => [question.id, questionFigures(question, counted, terms)]),
  )
  const levers = plan.levers
    ? leverFigures(plan.levers, counted, design, ledger, ids)
    : new Map<CentreId, LeverRow[]>()

  const cell = (question: Question, centre: CentreId, group: ReportedGroup) =>
    figures.get(question.id)?.get(centre)?.get(group) ?? null
  const models = modelFigures({ columns: input.columns, plan, design, ledger, centres: ids, cell })
  const comparability = new Map(
    plan.sharedScales.map((question) => [
      question.id,
      scaleComparability(question, { columns: input.columns, design, ledger, centres: ids, cell }),
    ]),
  )
  const critical = criticalValues(anchorFigures(plan, figures))

  return {
    heading: heading(input, plan),
    centres: centres.map((centre) =>
      profileOfCentre({
        study,
        wave,
        library,
        plan,
        centre,
        facts: facts.get(centre.id) ?? [],
        figures: {
          respondents: (group) => {
            const decision = respondents.get(centre.id)
            return releaseCount(decision?.n(group) ?? 0, {
              minimum: reportedMinimum(design, group),
              mayAppear: decision?.mayAppear(group) ?? false,
            })
          },
          cell: (question, group) => cell(question, centre.id, group),
          levers: levers.get(centre.id) ?? [],
          critical,
          comparability,
          models,
        },
      }),
    ),
    released: ledger.released(),
  }
}

function anchorFigures(
  { krachtlijnen }: PublicationPlan,
  figures: ReadonlyMap<string, ReturnType<typeof questionFigures>>,
) {
  return krachtlijnen
    .flatMap(({ anchors }) => anchors)
    .flatMap(({ id, options }) =>
      [...(figures.get(id)?.values() ?? [])].flatMap((ofCentre) =>
        [...ofCentre.values()].map(({ figure }) => ({ figure, options })),
      ),
    )
}

const whoTookPart = (plan: PublicationPlan): DecidedQuestion => ({
  id: 'respondents',
  groups: plan.groups,
  items: {},
  poolsStaff: plan.reported.includes('staff'),
})

function heading(
  { study, wave, number, madeOn }: EditionInput,
  plan: PublicationPlan,
): MadeEdition['heading'] {
  return {
    number,
    madeOn,
    study: {
      title: study.title,
      question: study.question,
      isExample: study.isExample,
      runBy: study.runBy,
    },
    wave: { number: wave.number, openedOn: wave.openedOn, closedOn: wave.closedOn },
    minimumCells: Object.fromEntries(
      plan.reported.map((group) => [group, reportedMinimum(wave.design, group)]),
    ),
  }
}
