/**
 * Before a wave opens: what will and will not be sayable, from the numbers invited alone. Nobody has
 * answered yet, so every reason may be named.
 */
import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { CentreId } from '../../foundation/ids.ts'
import { minimumCellOf } from './minimum-cells.ts'
import type { ReportedGroup } from '../profile.ts'
import type { Study } from '../study.ts'
import type { Wave, WaveDesign } from '../wave.ts'

export interface ForecastLine {
  /** `sayable` at a response of 60 %; `at-risk` only when nearly everybody answers; `not-sayable` whatever happens. */
  readonly verdict: 'sayable' | 'at-risk' | 'not-sayable'
  readonly subject: ForecastSubject
  readonly centre: CentreId | null
  readonly group: ReportedGroup | null
  /** How many were invited, and how many answers the statement needs. */
  readonly invited: number
  readonly needed: number
}

export type ForecastSubject =
  | 'group-mean'
  | 'group-interval'
  | 'group-distribution'
  | 'staff-instead-of-managers'
  | 'sources'
  | 'difference-worker-manager'
  | 'difference-client-worker'
  | 'model-over-centres'
  | 'change-over-time'

/** What of the instruments the forecast needs to know, so that it reads no library itself. */
export interface Asked {
  /** Groups asked for the two source scores. */
  readonly sources: readonly ActorGroup[]
  /** Pairs of groups that share the wording of at least one question. */
  readonly sharedWording: readonly (readonly [ActorGroup, ActorGroup])[]
}

const FOR_AN_INTERVAL = 15
const FOR_A_DISTRIBUTION = 30
const CENTRES_FOR_A_MODEL = 20
const EXPECTED_RESPONSE_PERCENT = 60

/**
 * The lines of the forecast, centre by centre in the study's order, then what holds for the study as a whole.
 *
 * A statement that needs k answers from N invited is sayable when 60 % of N, rounded down, reaches k; not
 * sayable when N < k; at risk between the two.
 */
export function forecast(study: Study, wave: Pick<Wave, 'number' | 'design'>, asked: Asked): ForecastLine[] {
  return [
    ...study.centres.flatMap((centre) => forecastOfCentre(study, wave.design, asked, centre.id)),
    ...(hasGroups(study, 'client', 'worker') ? [clientsBesideWorkers(asked)] : []),
    {
      verdict: study.centres.length >= CENTRES_FOR_A_MODEL ? 'sayable' : 'not-sayable',
      subject: 'model-over-centres',
      centre: null,
      group: null,
      invited: study.centres.length,
      needed: CENTRES_FOR_A_MODEL,
    },
    {
      verdict: wave.number > 1 ? 'sayable' : 'not-sayable',
      subject: 'change-over-time',
      centre: null,
      group: null,
      invited: wave.number,
      needed: 2,
    },
  ]
}

function forecastOfCentre(study: Study, design: WaveDesign, asked: Asked, centre: CentreId): ForecastLine[] {
  const invitedOf = (group: ActorGroup) =>
    design.invited.reduce(
      (sum, row) => (row.centre === centre && row.group === group ? sum + row.number : sum),
      0,
    )
  const line = (
    subject: ForecastSubject,
    group: ReportedGroup | null,
    invited: number,
    needed: number,
  ): ForecastLine => ({ verdict: verdict(invited, needed), subject, centre, group, invited, needed })

  const lines = study.groups.flatMap(({ group }) => {
    const invited = invitedOf(group)
    if (invited === 0) return []
    const minimum = minimumCellOf(design, group)
    return [
      line('group-mean', group, invited, minimum),
      line('group-interval', group, invited, Math.max(minimum, FOR_AN_INTERVAL)),
      line('group-distribution', group, invited, Math.max(minimum, FOR_A_DISTRIBUTION)),
      ...(asked.sources.includes(group) ? [line('sources', group, invited, minimum)] : []),
    ]
  })

  const workers = invitedOf('worker')
  const managers = invitedOf('manager')
  if (workers === 0 || managers === 0) return lines
  const larger = Math.max(minimumCellOf(design, 'worker'), minimumCellOf(design, 'manager'))
  if (design.pooledStaff) lines.push(...staffLine())
  if (sharesWording(asked, 'worker', 'manager')) {
    lines.push(line('difference-worker-manager', null, Math.min(workers, managers), larger))
  }
  return lines

  /**
   * Only where the workers cannot count on a figure of their own: beside that figure, the pool would give the
   * managers away, and the release rules then withhold the pool.
   */
  function staffLine(): ForecastLine[] {
    const ofWorkers = verdict(workers, minimumCellOf(design, 'worker'))
    const ofManagers = verdict(managers, minimumCellOf(design, 'manager'))
    if (ofWorkers === 'sayable' || ofManagers === 'sayable') return []
    return [line('staff-instead-of-managers', 'staff', workers + managers, larger)]
  }
}

function verdict(invited: number, needed: number): ForecastLine['verdict'] {
  if (invited < needed) return 'not-sayable'
  // In whole percents: .6 times a whole number can fall just below what it is on paper.
  return Math.floor((invited * EXPECTED_RESPONSE_PERCENT) / 100) >= needed ? 'sayable' : 'at-risk'
}

/** Not a matter of numbers: with other wording the difference between the groups is not one of opinion. */
function clientsBesideWorkers(asked: Asked): ForecastLine {
  return {
    verdict: sharesWording(asked, 'client', 'worker') ? 'sayable' : 'not-sayable',
    subject: 'difference-client-worker',
    centre: null,
    group: null,
    invited: 0,
    needed: 0,
  }
}

function sharesWording(asked: Asked, one: ActorGroup, other: ActorGroup): boolean {
  return asked.sharedWording.some((pair) => pair.includes(one) && pair.includes(other))
}

function hasGroups(study: Study, ...groups: readonly ActorGroup[]): boolean {
  return groups.every((group) => study.groups.some((design) => design.group === group))
}
