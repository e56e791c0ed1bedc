import { analyseCsv } from '../../src/operations/analyse-csv.ts'

export type Entry = Readonly<Record<string, unknown>>

/** Runs an analysis through the door that a user has, on text. */
export function run(analysis: string, csv: string, spec: object): unknown {
  return analyseCsv(
    analysis,
    { name: 'data.csv', text: csv },
    { name: 'spec.json', text: JSON.stringify(spec) },
  ).value
}

/** The list under a key of the result, or the result itself where it is the list. */
export function list(result: unknown, key?: string): readonly Entry[] {
  const found = key === undefined ? result : (result as Entry)[key] // an object: the test fails below if not
  if (!Array.isArray(found)) throw new Error(`No list in ${JSON.stringify(result)?.slice(0, 200)}.`)
  return found as readonly Entry[] // lists of a result hold objects
}

/** The entry whose `key` has this value. */
export function find(entries: readonly Entry[], key: string, value: unknown): Entry {
  const found = entries.find((entry) => entry[key] === value)
  if (!found) throw new Error(`No entry with ${key} ${String(value)}.`)
  return found
}
