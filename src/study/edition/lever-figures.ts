import { releaseCount, releaseShare } from '../../disclosure/release-share.ts'
import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { CentreId } from '../../foundation/ids.ts'
import { isPartOf, type CountedWave } from '../closed-wave/counted-wave.ts'
import { leverTallies, type LeverTallies } from './lever-tallies.ts'
import type { LeverRow, ReportedGroup } from '../profile.ts'
import type { LeverQuestions } from './publication-plan.ts'
import {
  reportedGroups,
  reportedMinimum,
  type DecidedQuestion,
  type ReleaseLedger,
} from './release-ledger.ts'
import type { WaveDesign } from '../wave.ts'

/** The released shares of levers and thresholds, per centre: one row per direction and group. */
export function leverFigures(
  levers: LeverQuestions,
  counted: CountedWave,
  design: WaveDesign,
  ledger: ReleaseLedger,
  centres: readonly CentreId[],
): Map<CentreId, LeverRow[]> {
  const rows = new Map<CentreId, LeverRow[]>(centres.map((centre) => [centre, []]))
  for (const direction of ['lever', 'threshold'] as const) {
    const tallies = leverTallies(counted.columns, counted.cells, direction)
    const question: DecidedQuestion = {
      id: `levers ${direction}`,
      groups: levers.groups,
      items: {},
      poolsStaff: levers.poolsStaff,
    }
    for (const centre of centres) {
      const named = peopleWhoNamed(counted, centre, tallies)
      const decision = ledger.decide(centre, question, (group) => ({
        n: named.choosers(group),
        isUnanimous: false,
      }))
      for (const group of reportedGroups(question)) {
        const terms = { minimum: reportedMinimum(design, group), mayAppear: decision.mayAppear(group) }
        rows.get(centre)?.push({
          group,
          direction,
          choosers: releaseCount(decision.n(group), terms),
          codes: levers.codes.map((code) => ({
            code,
            share: releaseShare(inGroup(group, levers.groups, named.code(code)), decision.n(group), terms),
          })),
        })
      }
    }
  }
  return rows
}

function inGroup(
  reported: ReportedGroup,
  groups: readonly ActorGroup[],
  people: (group: ActorGroup) => number,
): number {
  return groups.reduce((sum, group) => (isPartOf(group, reported) ? sum + people(group) : sum), 0)
}

function peopleWhoNamed(counted: CountedWave, centre: CentreId, tallies: LeverTallies) {
  const inCell = (count: (cell: number) => number) => (group: ActorGroup) => {
    const cell = counted.cell(centre, group)
    return cell === null ? 0 : count(cell)
  }
  return {
    choosers: inCell(tallies.choosers),
    code: (code: string) => inCell((cell) => tallies.named(cell, code)),
  }
}
