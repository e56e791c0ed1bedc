/**
 * Data for the statistics bench, drawn here from fixed seeds: R reads the same CSV files. They have the sizes of data
 * that the field knows, and nobody's answers.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { seededRandom, type SeededRandom } from '../../src/foundation/seeded-random.ts'
import type { Column } from '../../src/statistics/missing.ts'

export type Columns = ReadonlyMap<string, Column>

const SEED = 20_261_125

/** 7,382 people in 99 groups: well-being by hours, leadership and the group's mean of hours. */
export function peopleInGroups(): Columns {
  const random = seededRandom(SEED).split(1)
  const drawn = table(['wellbeing', 'hours', 'leadership', 'group_hours', 'team'])
  const rows = 7382
  const groups = 99
  for (let group = 0; group < groups; group++) {
    const members = Math.floor(((group + 1) * rows) / groups) - Math.floor((group * rows) / groups)
    const ofGroup = 0.2 * random.normal()
    const hours = Array.from({ length: members }, () => 11 + 0.9 * random.normal())
    const mean = hours.reduce((sum, one) => sum + one, 0) / members
    for (const own of hours) {
      const leadership = 2.9 + 0.75 * random.normal()
      const wellbeing = 4.5 - 0.05 * own - 0.1 * mean + 0.45 * leadership + ofGroup + 0.8 * random.normal()
      drawn.add([wellbeing, own, leadership, mean, group + 1].map(rounded))
    }
  }
  return drawn.columns
}

/** 301 people, nine items, three factors that go together. */
export function threeFactors(): Columns {
  const random = seededRandom(SEED).split(2)
  const drawn = table(Array.from({ length: 9 }, (_, place) => `x${place + 1}`))
  for (let row = 0; row < 301; row++) {
    const shared = random.normal()
    const factors = Array.from({ length: 3 }, () => 0.6 * shared + 0.8 * random.normal())
    drawn.add(
      Array.from({ length: 9 }, (_, item) => {
        const loading = [1, 0.8, 0.9][item % 3]! // three items a factor
        return rounded(4 + loading * factors[Math.floor(item / 3)]! + 0.8 * random.normal())
      }),
    )
  }
  return drawn.columns
}

/** 5,400 people in 99 groups, eleven items on five options: the size of Bliese, Halverson & Rothberg (2000). */
export function teamAnswers(): Columns {
  const random = seededRandom(SEED).split(3)
  const drawn = table(['team', ...Array.from({ length: 11 }, (_, place) => `q${place + 1}`)])
  for (let row = 0; row < 5400; row++) {
    const team = row % 99
    const level = 3 + 0.5 * Math.sin(team)
    const answers = Array.from({ length: 11 }, () => option(level + 0.9 * random.normal(), 5))
    drawn.add([team + 1, ...answers])
  }
  return drawn.columns
}

/** 2,800 people, 25 items on six options behind five factors; one answer in a hundred and fifty is missing. */
export function manyItems(): Columns {
  const random = seededRandom(SEED).split(4)
  const drawn = table(Array.from({ length: 25 }, (_, place) => `i${place + 1}`))
  for (let row = 0; row < 2800; row++) {
    const shared = random.normal()
    const factors = Array.from({ length: 5 }, () => 0.4 * shared + 0.9 * random.normal())
    drawn.add(
      Array.from({ length: 25 }, (_, item) => {
        const answer = option(3.8 + 1.1 * factors[Math.floor(item / 5)]! + 0.9 * random.normal(), 6)
        return random.uniform() < 1 / 150 ? null : answer
      }),
    )
  }
  return drawn.columns
}

function table(names: readonly string[]) {
  const columns = new Map(names.map((name) => [name, [] as (number | null)[]]))
  const lists = [...columns.values()]
  return {
    columns,
    add: (row: readonly (number | null)[]) => lists.forEach((list, place) => list.push(row[place] ?? null)),
  }
}

/** As it will stand in the file: both sides compute with the same digits. */
const rounded = (value: number) => Math.round(value * 1e4) / 1e4

const option = (value: number, options: number) => Math.min(options, Math.max(1, Math.round(value)))

export function writeCsv(folder: string, name: string, columns: Columns): void {
  const lists = [...columns.values()]
  const rows = Array.from({ length: lists[0]?.length ?? 0 }, (_, row) =>
    lists.map((list) => list[row] ?? 'NA').join(','),
  )
  writeFileSync(join(folder, `${name}.csv`), `${[[...columns.keys()].join(','), ...rows].join('\n')}\n`)
}

/** Answers of people in cells as bytes: one in twenty is skipped, one in twenty stands outside the scale. */
export function byteAnswers(rows: number, questions: number, cells: number) {
  const random: SeededRandom = seededRandom(SEED).split(5)
  const cellOf = Uint16Array.from({ length: rows }, () => random.whole(cells))
  const columns = Array.from({ length: questions }, () => {
    const bytes = new Uint8Array(rows)
    for (let row = 0; row < rows; row++) {
      const drawn = random.whole(20)
      bytes[row] = drawn === 0 ? 0 : drawn === 1 ? 250 : 1 + (drawn % 5)
    }
    return bytes
  })
  return { cellOf, columns }
}
