import { describe, expect, it } from 'vitest'
import type { CodingId } from '../../../foundation/ids.ts'
import type { Coding } from '../../../qualitative/coding.ts'
import { noteDone, withWhatWasDoneMeanwhile } from './desk.ts'
import type { Desk } from './turns-shown.ts'

const coding = (id: string, direction: Coding['direction'], isRemoved = false) =>
  ({ id: id as CodingId, direction, isRemoved }) as Coding // what else it has plays no part
const desk = (...codings: Coding[]) => ({ codings }) as unknown as Desk

describe('a desk that is fetched again', () => {
  it('keeps what was done while it was on its way: changed, added, removed', async () => {
    const read = desk(coding('a', null), coding('b', null))
    const found = await withWhatWasDoneMeanwhile('s', 'd', async () => {
      noteDone('s', 'd', coding('a', 'carries'))
      noteDone('s', 'd', coding('c', null))
      noteDone('s', 'd', coding('c', 'hinders'))
      noteDone('s', 'd', coding('b', null, true))
      return read
    })
    expect(found.codings).toEqual([coding('a', 'carries'), coding('c', 'hinders')])
  })

  it('knows more than what was done before it was asked for, or in another text', async () => {
    noteDone('s', 'd', coding('a', 'carries'))
    const read = desk(coding('a', null))
    const found = await withWhatWasDoneMeanwhile('s', 'd', async () => {
      noteDone('s', 'other', coding('a', 'hinders'))
      return read
    })
    expect(found).toEqual(read)
  })
})
