import { isUnanimous } from '../../disclosure/release-figure.ts'
import { modelBasis, type ModelBasis } from '../../disclosure/model-basis.ts'
import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { CentreId } from '../../foundation/ids.ts'
import { isPartOf } from '../closed-wave/counted-wave.ts'
import { minimumCellOf } from '../design/minimum-cells.ts'
import type { ReportedGroup } from '../profile.ts'
import type { WaveDesign } from '../wave.ts'
import type { Question } from './publication-plan.ts'
import type { ReleasedItemCell } from './question-figures.ts'
import type { ReleaseLedger } from './release-ledger.ts'

export interface BasisTerms {
  readonly design: WaveDesign
  readonly ledger: ReleaseLedger
  /** Of the wave, in the order of the study. */
  readonly centres: readonly CentreId[]
  readonly cell: (question: Question, centre: CentreId, group: ReportedGroup) => ReleasedItemCell | null
}

/**
 * The centres whose answers of this group go into a figure over centres, kept for later editions; null where there may be no
 * such figure.
 */
export function basisOfGroup(
  question: Question,
  group: ActorGroup,
  centresNeeded: number,
  { design, ledger, centres, cell }: BasisTerms,
): ModelBasis | null {
  const cells = centres.flatMap((centre) => {
    const found = cell(question, centre, group)
    if (!found) return []
    const { summary } = found.tally
    const minimum = minimumCellOf(design, group)
    const isAsOne = summary.n >= minimum && isUnanimous(summary)
    return [
      {
        centre,
        n: summary.n,
        minimum,
        isShown: found.figure.shown && !isAsOne,
        isPartlyKnown: isAsOne || isInShownPool(question, centre, group, cell),
      },
    ]
  })
  const basis = modelBasis(cells, centresNeeded)
  const going = (basis?.centres ?? []) as readonly CentreId[] // they came from ids of centres
  return basis && ledger.decideModel(`${question.id} ${group}`, going.toSorted()) ? basis : null
}

function isInShownPool(
  question: Question,
  centre: CentreId,
  group: ActorGroup,
  cell: BasisTerms['cell'],
): boolean {
  return isPartOf(group, 'staff') && (cell(question, centre, 'staff')?.figure.shown ?? false)
}
