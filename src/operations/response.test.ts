import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../tests/databases.ts'
import { codesFor, openStudy, surroundings } from '../../tests/journeys/taking-part-study.ts'
import { response, responseBand } from './response.ts'
import { answerBox } from './submit-answers.ts'

const db = testDatabase()
const by = { kind: 'product' } as const

describe('the response band', () => {
  it.each([
    [0, 20, 'under-25'],
    [4, 20, 'under-25'],
    [5, 20, '25-50'],
    [10, 20, '50-75'],
    [14, 20, '50-75'],
    [15, 20, 'over-75'],
    [25, 20, 'over-75'],
  ])('of %i out of %i is %s', (answered, invited, band) => {
    expect(responseBand(answered, invited)).toBe(band)
  })

  it('is not shown where fewer than eight were invited: one answer would move it', () => {
    expect(responseBand(7, 7)).toBeNull()
    expect(responseBand(1, 8)).toBe('under-25')
  })
})

describe('the response of an open wave', () => {
  it('is a band per centre and group and holds no count of answers', async () => {
    const around = await surroundings(db)
    const study = await openStudy(around)
    const box = answerBox(around)
    // Eleven of the 22 clients: half.
    for (const code of await codesFor(around, study, 'client', 11))
      await box.submit(code, randomUUID(), { items: {}, best: [], worst: [], open: {} })
    const { rows } = await response(around, by, { study: study.study, wave: study.wave })
    expect(rows).toEqual([
      {
        centre: study.centre,
        cells: [
          { group: 'client', invited: 22, band: '50-75' },
          { group: 'worker', invited: 6, band: null },
          { group: 'manager', invited: 1, band: null },
          { group: 'policyMaker', invited: 9, band: 'under-25' },
        ],
      },
      { centre: study.otherCentre, cells: [{ group: 'client', invited: 40, band: 'under-25' }] },
    ])
  })

  it('is gone once the wave is closed', async () => {
    const around = await surroundings(db)
    const study = await openStudy(around)
    await db.query(`UPDATE wave SET state = 'closed', closed_on = '2026-04-01' WHERE id = $1`, [study.wave])
    await expect(response(around, by, { study: study.study, wave: study.wave })).rejects.toMatchObject({
      code: 'wave-not-open',
    })
  })
})
