import { THRESHOLDS } from '../../statistics/cautions/thresholds.ts'
import { reliableChange } from '../../statistics/change/reliable-change.ts'
import { entry, type Json, type JsonObject } from './entries.ts'
import type { Spec } from './read-spec.ts'
import { groupColumn, groupOrder, numberColumn, type Table } from './read-table.ts'

/**
 * Of the people who answered every item in two waves in a row: how many of a group changed by more than measurement
 * error. Counts of a group of ten or more; nothing about one person leaves here.
 *
 * @param waves  in their order.
 */
export function reliableChangeOfGroups(table: Table, spec: Spec<'change'>, waves: readonly string[]): Json {
  const { items = [], wave, person = '', actor } = spec.values
  // what is wrong in these columns was told when they were read for the model
  const columns = items.map((name) => numberColumn(table, name, '', []))
  const labels = (name: string) => groupColumn(table, name, '', [])
  const [people, times] = [labels(person), labels(wave)]
  const actors = actor === undefined ? null : labels(actor)
  const groups = actors === null ? [null] : groupOrder(actors.filter((label) => label !== null))

  const answersOf = (group: string | null, time: string) => {
    const answers = new Map<string, readonly number[]>()
    for (let row = 0; row < table.rows; row++) {
      const who = people[row] ?? null
      const own = columns.flatMap((column) => column[row] ?? [])
      const isHere = times[row] === time && (group === null || actors?.[row] === group)
      if (who !== null && isHere && own.length === items.length) answers.set(who, own)
    }
    return answers
  }
  return groups.flatMap((group) =>
    waves.slice(1).map((to, place): JsonObject => {
      const from = waves[place] ?? ''
      const [before, after] = [answersOf(group, from), answersOf(group, to)]
      const both = [...before.keys()].filter((who) => after.has(who))
      const rows = (answers: ReadonlyMap<string, readonly number[]>) =>
        both.map((who) => answers.get(who) ?? [])
      return { from, to, ...(group !== null && { actor: group }), ...counts(rows(before), rows(after)) }
    }),
  )
}

function counts(before: readonly (readonly number[])[], after: readonly (readonly number[])[]): JsonObject {
  if (before.length < THRESHOLDS.peopleForReliableChange.value)
    return { notEstimable: 'fewer-than-10-people' }
  const change = reliableChange(before, after)
  if (!change.estimable) return { n: before.length, notEstimable: change.reason }
  const { improved, unchanged, declined } = change.moved
  const against = change.movedAgainstTrueScore
  return {
    n: change.n,
    improved,
    unchanged,
    declined,
    improvedTrueScore: against.improved,
    unchangedTrueScore: against.unchanged,
    declinedTrueScore: against.declined,
    alpha: change.alpha,
    sd: change.sd,
    sem: change.sem,
    differenceError: change.differenceError,
    criticalChange: change.critical,
    meanChange: change.meanChange,
    ...entry('standardizedMeanChange', change.standardizedMean, (at) => at.value),
    ...entry('retest', change.retest, (at) => at.value),
  }
}
