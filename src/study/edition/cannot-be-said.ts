import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { CentreId } from '../../foundation/ids.ts'
import type { Library } from '../../framework/shape.ts'
import { THRESHOLDS } from '../../statistics/cautions/thresholds.ts'
import { instrumentOf } from '../closed-wave/items-asked.ts'
import { minimumCellOf } from '../design/minimum-cells.ts'
import type { CannotBeSaid } from '../profile.ts'
import { comparisonOf, type PublicationPlan } from './publication-plan.ts'
import type { Study } from '../study.ts'
import type { Wave, WaveDesign } from '../wave.ts'

const CENTRES_FOR_A_MODEL = THRESHOLDS.levelsForAModel.value

/**
 * What the profile of a centre cannot say for a reason that was known before the wave opened: from the design
 * and the numbers invited, never from answers.
 */
export function cannotBeSaid(
  study: Study,
  wave: Pick<Wave, 'number' | 'design'>,
  library: Library,
  plan: PublicationPlan,
  centre: CentreId,
): CannotBeSaid[] {
  const gaps = plan.krachtlijnen.filter(({ anchors }) => anchors.some(({ gap }) => gap !== null))
  return [
    ...tooFewInvited(plan, wave.design, centre),
    ...differentQuestions(study, library, plan),
    ...(gaps.length > 0
      ? [{ reason: 'single-item-invariance' as const, constructs: gaps.map(({ construct }) => construct) }]
      : []),
    ...(wave.number === 1 ? [{ reason: 'one-wave-no-causes' as const }] : []),
    ...(study.centres.length < CENTRES_FOR_A_MODEL ? [{ reason: 'fewer-than-twenty-centres' as const }] : []),
  ]
}

export function invitedIn(design: WaveDesign, centre: CentreId, group: ActorGroup): number {
  return design.invited.reduce(
    (sum, row) => (row.centre === centre && row.group === group ? sum + row.number : sum),
    0,
  )
}

function tooFewInvited(plan: PublicationPlan, design: WaveDesign, centre: CentreId): CannotBeSaid[] {
  return plan.groups.flatMap((group): CannotBeSaid[] => {
    const invited = invitedIn(design, centre, group)
    if (invited === 0 || invited >= minimumCellOf(design, group)) return []
    const reason = group === 'manager' && invited <= 2 ? 'one-or-two-managers' : 'fewer-invited-than-minimum'
    return [{ reason, group }]
  })
}

/** Krachtlijnen on which some pair of groups was asked about in other words, or about another element. */
function differentQuestions(study: Study, library: Library, plan: PublicationPlan): CannotBeSaid[] {
  const constructs = (allowed: 'describe' | 'none') =>
    plan.krachtlijnen
      .filter(({ construct, anchors }) => {
        const asked = plan.groups.filter((group) =>
          anchors.some(({ parts }) => parts.some((part) => part.group === group)),
        )
        return asked.some((first, place) =>
          asked
            .slice(place + 1)
            .some((second) => verdict(study, library, [first, second], construct) === allowed),
        )
      })
      .map(({ construct }) => construct)

  const rows = [
    { reason: 'wording-differs', constructs: constructs('describe') },
    { reason: 'compares-other-elements', constructs: constructs('none') },
  ] as const
  return rows.filter((row) => row.constructs.length > 0)
}

function verdict(
  study: Study,
  library: Library,
  pair: readonly [ActorGroup, ActorGroup],
  construct: string,
): 'estimate' | 'describe' | 'none' | undefined {
  const design = study.groups.find(({ group }) => group === pair[0])
  const instrument = design && instrumentOf(design, library)
  return instrument && comparisonOf(pair, construct, instrument)?.allowed
}
