/**
 * What models over centres add to an edition, from 20 centres on: the difference of two groups over all centres, and the
 * mean of each centre read beside the others. Only of statements about a krachtlijn.
 */
import type { Disclosed } from '../../disclosure/disclosed.ts'
import type { GapOverCentres, ShrunkenFigure } from '../../disclosure/figures.ts'
import type { ModelBasis } from '../../disclosure/model-basis.ts'
import { releaseModelGap, releaseShrunken, type ShrunkenValue } from '../../disclosure/release-model.ts'
import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { CentreId } from '../../foundation/ids.ts'
import { sumsPerCell } from '../../statistics/aggregate/answer-counts.ts'
import { THRESHOLDS } from '../../statistics/cautions/thresholds.ts'
import type { AnswerCell } from '../../statistics/mixed/cell-rows.ts'
import type { ContrastTest } from '../../statistics/contrast-test.ts'
import { gapOverLevels } from '../../statistics/mixed/gap-over-levels.ts'
import { meansOverLevels, shrunkenMean } from '../../statistics/mixed/means-over-levels.ts'
import { adjustP } from '../../statistics/multiplicity/adjust-p.ts'
import { answersTo, listsOf, type ByteColumns } from '../closed-wave/byte-columns.ts'
import { teamCells, type TeamCells } from '../closed-wave/team-cells.ts'
import type { OverCentres } from '../profile.ts'
import { basisOfGroup, type BasisTerms } from './basis-of-group.ts'
import type { PublicationPlan, Question } from './publication-plan.ts'

export interface ModelFigures {
  readonly about: OverCentres
  readonly gap: (question: Question) => Disclosed<GapOverCentres> | null
  readonly shrunken: (
    question: Question,
    centre: CentreId,
    group: ActorGroup,
  ) => Disclosed<ShrunkenFigure> | null
}

export interface ModelTerms extends BasisTerms {
  readonly columns: ByteColumns
  readonly plan: PublicationPlan
}

const CENTRES = THRESHOLDS.levelsForAModel.value

/** null under 20 centres, whatever was answered. */
export function modelFigures(terms: ModelTerms): ModelFigures | null {
  if (terms.centres.length < CENTRES) return null
  const people = teamCells(terms.columns)
  const questions = terms.plan.krachtlijnen
    .flatMap(({ anchors }) => anchors)
    .filter(({ parts }) => parts.every(({ items }) => items.length === 1))
  const models = new Map(questions.map((question) => [question.id, modelsOf(question, people, terms)]))
  const gaps = releasedGaps([...models.values()])
  return {
    about: { teams: people.teams },
    gap: ({ id }) => gaps.get(id) ?? null,
    shrunken: ({ id, options }, centre, group) => {
      const of = models.get(id)
      const model = of?.ofGroup.get(group)
      const cell = of && terms.cell(of.question, centre, group)
      if (!model || !cell) return null
      return releaseShrunken(cell.figure, options, model.basis, (mean, n) => model.shrink(centre, mean, n))
    },
  }
}

interface QuestionModels {
  readonly question: Question
  readonly ofGroup: ReadonlyMap<ActorGroup, GroupModel>
  readonly gap: {
    readonly bases: readonly [ModelBasis | null, ModelBasis | null]
    readonly test: ContrastTest | null
  } | null
}

interface GroupModel {
  readonly basis: ModelBasis | null
  readonly shrink: (centre: CentreId, mean: number, n: number) => ShrunkenValue
}

function modelsOf(question: Question, people: TeamCells, terms: ModelTerms): QuestionModels {
  const cells = cellsOf(question, people, terms.columns)
  const bases = new Map(
    question.parts.map(({ group }) => [group, basisOfGroup(question, group, CENTRES, terms)]),
  )
  const ofGroup = new Map<ActorGroup, GroupModel>()
  for (const [group, basis] of bases) {
    const model = basis && groupModel(basis, cells(group, basis.centres))
    if (model) ofGroup.set(group, model)
    else ofGroup.set(group, { basis: null, shrink: () => nothing })
  }
  if (!question.gap) return { question, ofGroup, gap: null }
  const [first, second] = question.gap.map((group) => bases.get(group) ?? null)
  const isEnough =
    first && second && first.centres.filter((centre) => second.centres.includes(centre)).length >= CENTRES
  if (!isEnough) return { question, ofGroup, gap: { bases: [null, null], test: null } }
  const test = gapOverLevels(
    inOrderOfLevels([
      ...cells(question.gap[0], first.centres),
      ...cells(question.gap[1], second.centres).map((cell) => ({ ...cell, fixed: 1 })),
    ]),
  )
  return { question, ofGroup, gap: { bases: [first, second], test: test.estimable ? test : null } }
}

// Never read: a group without a basis shows nothing.
const nothing = { value: 0, lower: 0, upper: 0, isReliable: false }

/** A cell of answers before the places of its centre and team are numbered. */
interface PlacedCell extends Omit<AnswerCell, 'level' | 'inner'> {
  readonly centre: CentreId
  readonly team: number
}

function cellsOf(
  question: Question,
  people: TeamCells,
  columns: ByteColumns,
): (group: ActorGroup, centres: readonly string[]) => PlacedCell[] {
  const lists = listsOf(columns)
  const counted = new Map(
    question.parts.map(({ group, items }) => [
      group,
      sumsPerCell(people.counterFor(question.options).count(answersTo(columns, items[0] ?? ''))),
    ]),
  )
  return (group, centres) => {
    const sums = counted.get(group)
    const wanted = new Set(centres)
    const place = lists.groups.indexOf(group)
    return people.cells.flatMap((cell, at): PlacedCell[] => {
      const centre = lists.centres[cell.centre]
      const n = sums?.n[at] ?? 0
      if (!sums || cell.group !== place || centre === undefined || !wanted.has(centre) || n === 0) return []
      return [
        { fixed: 0, centre, team: cell.team, n, sum: sums.sum[at] ?? 0, squares: sums.squares[at] ?? 0 },
      ]
    })
  }
}

function groupModel(basis: ModelBasis, cells: readonly PlacedCell[]): GroupModel | null {
  const model = meansOverLevels(inOrderOfLevels(cells))
  if (!model.estimable) return null
  const teams = Map.groupBy(
    cells.filter(({ team }) => team > 0),
    ({ centre }) => centre,
  )
  return {
    basis,
    shrink: (centre, mean, n) => {
      const inTeams = (teams.get(centre) ?? []).map((cell) => cell.n)
      const { value, lower, upper, reliability } = shrunkenMean(mean, n, inTeams, model)
      return { value, lower, upper, isReliable: reliability >= THRESHOLDS.shrunkenReliability.value }
    },
  }
}

/** Numbers centres and teams as the models want them: from 0, without holes. */
function inOrderOfLevels(cells: readonly PlacedCell[]): AnswerCell[] {
  const centres = [...new Set(cells.map(({ centre }) => centre))]
  const teamName = ({ centre, team }: PlacedCell) => `${centre} ${team}`
  const teams = [...new Set(cells.filter(({ team }) => team > 0).map(teamName))]
  const level = new Map(centres.map((centre, place) => [centre, place]))
  const inner = new Map(teams.map((team, place) => [team, place]))
  return cells.map((cell) => ({
    fixed: cell.fixed,
    level: level.get(cell.centre) ?? 0, // listed from these cells
    inner: inner.get(teamName(cell)) ?? null,
    n: cell.n,
    sum: cell.sum,
    squares: cell.squares,
  }))
}

/** p is adjusted over all gaps that are tested: one profile asks all of them at once. */
function releasedGaps(models: readonly QuestionModels[]): Map<string, Disclosed<GapOverCentres>> {
  const asked = models.flatMap(({ question, gap }) => (gap ? [{ id: question.id, ...gap }] : []))
  const tested = asked.flatMap(({ id, test }) => (test ? [{ id, p: test.p }] : []))
  const adjusted = adjustP(
    tested.map(({ p }) => p),
    'holm',
  )
  const pOf = new Map(tested.map(({ id }, place) => [id, adjusted[place] ?? 1]))
  return new Map(
    asked.map(({ id, test, bases }) => [
      id,
      releaseModelGap(test && { ...test, pAdjusted: pOf.get(id) ?? 1 }, bases),
    ]),
  )
}
