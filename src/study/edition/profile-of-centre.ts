/** Puts the released figures of one centre in the order of the profile. Decides nothing about what may appear. */
import type { Disclosed } from '../../disclosure/disclosed.ts'
import type { Quadrant } from '../../disclosure/figures.ts'
import { fromReleased } from '../../disclosure/from-released.ts'
import { releaseGap } from '../../disclosure/release-gap.ts'
import type { CentreId } from '../../foundation/ids.ts'
import type { Library } from '../../framework/shape.ts'
import { comparability, type Comparability } from '../../statistics/invariance/comparability.ts'
import { differenceOfMeans } from '../../statistics/means/difference-of-means.ts'
import { cannotBeSaid, invitedIn } from './cannot-be-said.ts'
import type {
  CentreProfile,
  FactValue,
  Gap,
  ItemCell,
  KrachtlijnRow,
  LeverRow,
  ReportedGroup,
  ScaleGap,
  SenseBesideFact,
  SourceRow,
} from '../profile.ts'
import { reports, type PublicationPlan, type Question, type SourceQuestions } from './publication-plan.ts'
import { agreementOf, type CriticalValues } from './agreement-figures.ts'
import { cautionsBeside } from './cautions-beside.ts'
import type { ModelFigures } from './model-figures.ts'
import { quadrant } from './quadrant.ts'
import type { ReleasedItemCell } from './question-figures.ts'
import type { Centre, Study } from '../study.ts'
import type { ClosedWave } from '../wave.ts'

/** The released figures of one centre. */
export interface CentreFigures {
  readonly respondents: (group: ReportedGroup) => Disclosed<number>
  readonly cell: (question: Question, group: ReportedGroup) => ReleasedItemCell | null
  readonly levers: readonly LeverRow[]
  readonly critical: CriticalValues
  /** Per scale that two groups share: whether their scores may be compared. */
  readonly comparability: ReadonlyMap<string, Disclosed<Comparability>>
  /** null under 20 centres. */
  readonly models: ModelFigures | null
}

interface Ingredients {
  readonly study: Study
  readonly wave: ClosedWave
  readonly library: Library
  readonly plan: PublicationPlan
  readonly centre: Centre
  readonly facts: readonly FactValue[]
  readonly figures: CentreFigures
}

export function profileOfCentre({
  study,
  wave,
  library,
  plan,
  centre,
  facts,
  figures,
}: Ingredients): CentreProfile {
  const invited = (group: ReportedGroup): number =>
    group === 'staff'
      ? invitedIn(wave.design, centre.id, 'worker') + invitedIn(wave.design, centre.id, 'manager')
      : invitedIn(wave.design, centre.id, group)
  // By the design, so that an empty column tells nothing about who answered; a pool of one group is that group.
  const present = plan.reported.filter((group) =>
    group === 'staff'
      ? invitedIn(wave.design, centre.id, 'worker') > 0 && invitedIn(wave.design, centre.id, 'manager') > 0
      : invited(group) > 0 || figures.respondents(group).shown,
  )
  const cells = (questions: readonly Question[]) => itemCells(questions, present, figures)
  const { id, name, whyChosen, training, context } = centre

  const rows = {
    krachtlijnen: plan.krachtlijnen.map(({ construct, anchors }) => ({
      construct,
      cells: cells(anchors),
      gap: gapOf(anchors, present, figures),
      ...(figures.models && { shrunken: shrunkenOf(anchors, present, centre.id, figures.models) }),
      agreement: agreementOn(anchors, present, figures),
    })),
  }
  const said = cannotBeSaid(study, wave, library, plan, centre.id)

  return {
    centre: { id, name, whyChosen, training, context },
    groups: present.map((group) => ({
      group,
      invited: invited(group),
      respondents: figures.respondents(group),
    })),
    ...rows,
    sources: plan.sources
      .filter(({ group }) => present.includes(group))
      .flatMap((row) => sourceRow(row, figures)),
    levers: figures.levers.filter(({ group }) => present.includes(group)),
    nomological: plan.nomological.map(({ element, speaksOf, questions }) => ({
      element,
      speaksOf,
      cells: cells(questions),
    })),
    sense: plan.sense.flatMap(({ question, group, facts: beside }): SenseBesideFact[] => {
      const cell = present.includes(group) ? figures.cell(question, group) : null
      return cell
        ? [
            {
              construct: question.construct,
              dimension: question.dimension,
              cell: shownPart(cell),
              facts: beside,
            },
          ]
        : []
    }),
    scaleGaps: scaleGaps(plan.sharedScales, present, figures),
    supplements: cells(plan.supplements),
    facts,
    cannotBeSaid: said,
    ...(figures.models && { overCentres: figures.models.about }),
    cautions: cautionsBeside(rows.krachtlijnen, said),
  }
}

/** In the order of groups; a pool has no model of its own, its parts have. */
function shrunkenOf(
  anchors: readonly Question[],
  present: readonly ReportedGroup[],
  centre: CentreId,
  models: ModelFigures,
): NonNullable<KrachtlijnRow['shrunken']> {
  return present.flatMap((group) =>
    group === 'staff'
      ? []
      : anchors.flatMap((question) => {
          const figure = reports(question, group) ? models.shrunken(question, centre, group) : null
          return figure ? [{ group, figure }] : []
        }),
  )
}

/** In the order of groups, and within a group in the order of questions. */
function itemCells(
  questions: readonly Question[],
  present: readonly ReportedGroup[],
  figures: CentreFigures,
): ItemCell[] {
  return present.flatMap((group) =>
    questions.flatMap((question) => {
      const cell = reports(question, group) ? figures.cell(question, group) : null
      return cell ? [shownPart(cell)] : []
    }),
  )
}

/** Without what the release needed to know: that stays here. */
function shownPart({ group, items, scaleMaximum, figure, outside }: ReleasedItemCell): ItemCell {
  return { group, items, scaleMaximum, figure, outside }
}

function sourceRow(row: SourceQuestions, figures: CentreFigures): SourceRow[] {
  const individual = figures.cell(row.individual, row.group)
  const organisation = figures.cell(row.organisation, row.group)
  if (!individual || !organisation) return []
  const placed: Disclosed<Quadrant> = fromReleased(individual.figure, organisation.figure, (own, theirs) =>
    quadrant(own, theirs, row.individual.options),
  )
  return [
    {
      construct: row.construct,
      group: row.group,
      individual: individual.figure,
      organisation: organisation.figure,
      quadrant: placed,
    },
  ]
}

function gapOf(
  anchors: readonly Question[],
  present: readonly ReportedGroup[],
  figures: CentreFigures,
): Gap | null {
  for (const question of anchors) {
    const gap = differenceOn(question, present, figures)
    if (!gap) continue
    return {
      ...gap,
      comparability: comparability({
        wording: 'same', // a question is one wording
        items: question.parts[0]?.items.length ?? 1,
        holds: 'not-tested',
      }),
      ...overCentres(question, figures.models),
    }
  }
  return null
}

function differenceOn(
  question: Question,
  present: readonly ReportedGroup[],
  figures: CentreFigures,
): Gap | null {
  if (!question.gap?.every((group) => present.includes(group))) return null
  const [first, second] = question.gap
  const one = figures.cell(question, first)
  const other = figures.cell(question, second)
  if (!one || !other) return null
  return {
    groups: [first, second],
    difference: releaseGap(one.figure, other.figure, () => welchHalfWidth(one, other), [
      one.halfWidth,
      other.halfWidth,
    ]),
  }
}

/** A difference stands there only beside the word that it may. */
function scaleGaps(
  questions: readonly Question[],
  present: readonly ReportedGroup[],
  figures: CentreFigures,
): ScaleGap[] {
  return questions.flatMap((question): ScaleGap[] => {
    const gap = differenceOn(question, present, figures)
    const verdict = figures.comparability.get(question.id)
    if (!gap || !verdict) return []
    const { construct, dimension, options } = question
    return [
      {
        construct,
        dimension,
        scaleMaximum: options,
        comparability: verdict,
        gap: {
          ...gap,
          difference: fromReleased(gap.difference, verdict, (difference, said) =>
            said.verdict === 'refused' ? null : difference,
          ),
        },
      },
    ]
  })
}

/** In the order of groups; the pool agrees or not as its parts do. */
function agreementOn(
  anchors: readonly Question[],
  present: readonly ReportedGroup[],
  { cell, critical }: CentreFigures,
): NonNullable<KrachtlijnRow['agreement']> {
  return present.flatMap((group) =>
    group === 'staff'
      ? []
      : anchors.flatMap((question) => {
          const found = reports(question, group) ? cell(question, group) : null
          return found ? [{ group, verdict: agreementOf(found.figure, question.options, critical) }] : []
        }),
  )
}

function overCentres(question: Question, models: ModelFigures | null): Pick<Gap, 'overCentres'> {
  const gap = models?.gap(question)
  return gap ? { overCentres: gap } : {}
}

function welchHalfWidth(one: ReleasedItemCell, other: ReleasedItemCell): number {
  const difference = differenceOfMeans(one.tally.summary, other.tally.summary)
  // Asked for only where both groups have an interval, so both vary.
  if (!difference.estimable) throw new RangeError(`No difference of means: ${difference.reason}.`)
  return (difference.upper - difference.lower) / 2
}
