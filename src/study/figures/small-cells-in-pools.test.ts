/**
 * Whether small cells may hide in pools of workers and managers depends on the other group: a cell that does not count
 * over the centres leaves its partner alone. The rules are tested in `disclosure`; here, that a wave is handed to them as it is.
 */
import { describe, expect, it } from 'vitest'
import { readShippedLibrary } from '../../storage/framework-files.ts'
import { columnsOnPaper, type PaperLine } from '../edition/wave-on-paper.ts'
import type { Question } from '../edition/publication-plan.ts'
import { nothingReleased } from '../edition/released-cells.ts'
import { baseOfBlock } from './base-of-block.ts'
import { questionsOverCentres } from './questions-over-centres.ts'

const { library } = readShippedLibrary()
const ITEM = 'W.KL1.1'
const question: Question = {
  id: 'KL1',
  parts: [
    { group: 'worker', items: [ITEM] },
    { group: 'manager', items: [ITEM] },
  ],
  poolsStaff: true,
  options: 4,
  construct: 'KL1',
  dimension: null,
  gap: null,
}
const items = [{ id: ITEM, construct: 'KL1', dimension: null, text: { nl: 'v', en: 'q' }, options: 4 }]
const design = { minimumCells: { worker: 5, manager: 5 }, pooledStaff: true, invited: [] }

/** Half of the people of a group answer 2, the others 3. */
function answered(centre: string, group: 'worker' | 'manager', people: number): PaperLine[] {
  const half = Math.floor(people / 2)
  return [
    { centre, group, people: half, answers: { [ITEM]: 2 } },
    { centre, group, people: people - half, answers: { [ITEM]: 3 } },
  ]
}

/** Of one group 9, 14 and 7 people; of the other 8, so many, and 8; and a large centre. */
function wave(group: 'worker' | 'manager', besideFourteen: number) {
  const other = group === 'worker' ? 'manager' : 'worker'
  const lines = [
    ...answered('a', group, 9),
    ...answered('b', group, 14),
    ...answered('c', group, 7),
    ...answered('a', other, 8),
    ...answered('b', other, besideFourteen),
    ...answered('c', other, 8),
    ...answered('d', other, 15),
  ]
  return columnsOnPaper({ library, lines })
}

describe('small cells in pools', () => {
  it('are not summed over the centres where one of them is left alone by its partner', () => {
    const managers = (besideFourteen: number) =>
      questionsOverCentres(
        { group: 'manager', items },
        [question],
        wave('manager', besideFourteen),
        design,
        nothingReleased,
      )
    expect(managers(1)).toEqual([{ shown: false }])
    expect(managers(8)).toMatchObject([{ shown: true, value: { n: 30, centres: 3 } }])
  })

  it('are no base of a block there either', () => {
    const workers = (besideFourteen: number) =>
      baseOfBlock(
        { id: 'worker.x', group: 'worker', kind: 'krachtlijnen', scaleName: null, about: null, items },
        [{ items: [ITEM], question }],
        wave('worker', besideFourteen),
        design,
      )
    expect(workers(1)?.rows ?? []).toHaveLength(0)
    expect(workers(8)?.rows).toHaveLength(30)
  })
})
