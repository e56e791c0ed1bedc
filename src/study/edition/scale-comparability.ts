/** Whether a scale that two groups got in the same words means the same to both, over all centres together. */
import type { Disclosed } from '../../disclosure/disclosed.ts'
import { fromReleased } from '../../disclosure/from-released.ts'
import { releaseWord } from '../../disclosure/release-model.ts'
import type { ActorGroup } from '../../foundation/actor-group.ts'
import { comparability, type Comparability } from '../../statistics/invariance/comparability.ts'
import { scaleInvariance } from '../../statistics/invariance/scale-invariance.ts'
import {
  answersTo,
  centrePlaces,
  groupPlaces,
  listsOf,
  type ByteColumns,
} from '../closed-wave/byte-columns.ts'
import { basisOfGroup, type BasisTerms } from './basis-of-group.ts'
import type { Question } from './publication-plan.ts'

/** @param question  with a pair of groups that got the same items. */
export function scaleComparability(
  question: Question,
  terms: BasisTerms & { readonly columns: ByteColumns },
): Disclosed<Comparability> {
  if (!question.gap) throw new RangeError(`Nobody is compared on ${question.id}.`)
  const [first, second] = question.gap
  const bases = [basisOfGroup(question, first, 1, terms), basisOfGroup(question, second, 1, terms)] as const
  const items = itemsOf(question, first)
  const holds = bases.every((basis) => basis !== null)
    ? scaleInvariance(
        ...rowsOf(question, terms.columns, [
          { group: first, centres: bases[0]?.centres ?? [] },
          { group: second, centres: bases[1]?.centres ?? [] },
        ]),
      ).holds
    : 'not-tested'
  const released = releaseWord(holds, bases)
  return fromReleased(released, released, (level) =>
    comparability({ wording: 'same', items: items.length, holds: level }),
  )
}

const itemsOf = ({ parts }: Question, group: ActorGroup) =>
  parts.find((part) => part.group === group)?.items ?? []

/** Answers on the scale per item, and the group of each person who goes in; two ids of one sentence are one item. */
function rowsOf(
  question: Question,
  columns: ByteColumns,
  going: readonly { readonly group: ActorGroup; readonly centres: readonly string[] }[],
): [items: (number | null)[][], groups: (string | null)[]] {
  const lists = listsOf(columns)
  const centreOf = centrePlaces(columns)
  const groupOf = groupPlaces(columns)
  const groups = Array.from(groupOf, (place, row): string | null => {
    const centre = lists.centres[centreOf[row] ?? 0]
    const found = going.find(({ group }) => group === lists.groups[place])
    return found && centre !== undefined && found.centres.includes(centre) ? found.group : null
  })
  const answers = new Map(
    going.map(({ group }) => [group, itemsOf(question, group).map((item) => answersTo(columns, item))]),
  )
  const [one] = going
  const count = one ? itemsOf(question, one.group).length : 0
  const items = Array.from({ length: count }, (_, item) =>
    groups.map((group, row) => {
      const answer = group === null ? 0 : (answers.get(group as ActorGroup)?.[item]?.[row] ?? 0) // a group that goes in
      return answer >= 1 && answer <= question.options ? answer : null
    }),
  )
  return [items, groups]
}
