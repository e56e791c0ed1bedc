/**
 * What an edition showed, without any figure: stored with it, so that a later edition is checked together
 * with all earlier ones.
 */
import type { CentreId } from '../../foundation/ids.ts'
import type { ReportedGroup } from '../profile.ts'
import type { Question } from './publication-plan.ts'

export interface ReleasedCells {
  /** Question id → the items behind it, per actor group. */
  readonly questions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  /** Centre → question id → the groups that were shown. */
  readonly cells: Readonly<Record<CentreId, Readonly<Record<string, readonly ReportedGroup[]>>>>
  /** Question and actor group of a model over centres → the centres whose answers went in, in order. */
  readonly models?: Readonly<Record<string, readonly CentreId[]>>
}

export const nothingReleased: ReleasedCells = { questions: {}, cells: {} }

/** Two editions taken together: whoever kept both has both. */
export function together(first: ReleasedCells, second: ReleasedCells): ReleasedCells {
  const centres = new Set([...Object.keys(first.cells), ...Object.keys(second.cells)] as CentreId[])
  const cells = [...centres].map((centre) => {
    const one = first.cells[centre] ?? {}
    const other = second.cells[centre] ?? {}
    const questions = new Set([...Object.keys(one), ...Object.keys(other)])
    return [
      centre,
      Object.fromEntries(
        [...questions].map((id) => [id, [...new Set([...(one[id] ?? []), ...(other[id] ?? [])])]]),
      ),
    ]
  })
  return {
    questions: { ...first.questions, ...second.questions },
    cells: Object.fromEntries(cells),
    // The first one stays: a model on other centres is refused, so a second one is the same.
    models: { ...second.models, ...first.models },
  }
}

/**
 * Did an earlier edition show a model of this question over other centres? The two together would tell about the
 * centres that are in one and not in the other.
 */
export function isOverOtherCentres(
  model: string,
  centres: readonly CentreId[],
  { models }: ReleasedCells,
): boolean {
  const before = models?.[model]
  return before !== undefined && before.join() !== centres.join()
}

/**
 * Did an earlier edition show an item of this question in another combination? Then the two together would
 * tell about the few people who answered one and not the other, so the question is left out of this edition.
 */
export function overlapsEarlier(question: Pick<Question, 'id' | 'parts'>, earlier: ReleasedCells): boolean {
  return question.parts.some(({ group, items }) =>
    Object.entries(earlier.questions).some(([id, parts]) => {
      const before = parts[group] ?? []
      const isSame = id === question.id && before.join() === items.join()
      return !isSame && before.some((item) => items.includes(item))
    }),
  )
}
