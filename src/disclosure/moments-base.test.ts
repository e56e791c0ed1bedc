import { describe, expect, it } from 'vitest'
import { centresOfBase, type CentreOfBlock } from './moments-base.ts'

/** A centre where so many answered everything, and so many each question. */
const centre = (complete: number, ...answered: readonly (number | 'as one')[]): CentreOfBlock => ({
  complete,
  questions: answered.map((n) =>
    n === 'as one'
      ? { n: complete, isUnanimous: true, isCounted: false, pooledWith: 0, isPartnerCounted: false }
      : { n, isUnanimous: false, isCounted: n >= 5, pooledWith: 0, isPartnerCounted: false },
  ),
})

/** The base of a block of single questions, under a minimum of five. */
const base = (...centres: readonly CentreOfBlock[]) => centresOfBase(centres, 5, true)

describe('the people behind the moments of a block', () => {
  it('are those of every centre where all questions may be shown', () => {
    expect(base(centre(20, 20, 20), centre(3, 3, 3), centre(18, 18, 18))).toEqual([0, 2])
    // nine answered the first question, but four the second: that is withheld there, and so the centre is left out
    expect(base(centre(40, 40, 40), centre(4, 9, 4))).toEqual([0])
  })

  it('are nobody where three people who skipped a question would be left over', () => {
    // the edition shows the mean of 20, the block that of 17: the difference is the answers of three
    expect(base(centre(17, 20, 17))).toBeNull()
  })

  it('may be fewer than answered one question when fifteen others did, spread over centres', () => {
    expect(base(centre(30, 38, 30), centre(30, 37, 30))).toEqual([0, 1]) // 8 + 7
    expect(base(centre(30, 38, 30), centre(30, 36, 30))).toBeNull() // 8 + 6
  })

  it('counts the smaller part of each centre, because either can be subtracted away', () => {
    // 13 only answered one question in the first centre; in the second, 2 answered everything: 13 + 2 cannot be told apart
    expect(base(centre(20, 33, 33), centre(2, 32, 32))).toEqual([0, 1])
    expect(base(centre(20, 33, 33), centre(1, 32, 32))).toBeNull()
  })

  it('leave out a centre that answered as one where nobody would hide it', () => {
    expect(base(centre(30, 30), centre(8, 'as one'))).toEqual([0])
    // in the other two, 16 and 15 answered the first question only: the answers of the third lie hidden among those
    const first = [centre(30, 46, 30), centre(30, 45, 30)]
    expect(base(...first, centre(30, 'as one', 30))).toEqual([0, 1, 2])
    expect(base(...first, centre(30, 30, 'as one'))).toEqual([0, 1])
  })

  it('leave out small centres that are too few together: less the large ones, their spread would be left over', () => {
    // eight people are shown with their spread in words; with the block it would be a number
    expect(base(centre(30, 30), centre(8, 8))).toEqual([0])
    expect(base(centre(15, 15), centre(8, 8), centre(7, 7))).toEqual([0, 1, 2])
  })

  it('leave out centres under thirty that are too few together: their answers could be counted out', () => {
    expect(base(centre(31, 31), centre(22, 22))).toEqual([0])
    expect(base(centre(31, 31), centre(22, 22), centre(8, 8))).toEqual([0])
    expect(base(centre(31, 31), centre(22, 22), centre(15, 15))).toEqual([0, 1, 2])
    // of a scale no mean appears, and no counts
    expect(centresOfBase([centre(31, 31), centre(22, 22)], 5, false)).toEqual([0, 1])
  })

  it('leave out small centres beside one that only counts over all centres: that less the block would be it', () => {
    // Over the centres the first question rests on 35. Of the last, four answered the second question: it is not in the block.
    const inBlock = [centre(7, 7, 7), centre(12, 12, 12), centre(11, 11, 11)]
    expect(base(...inBlock)).toEqual([0, 1, 2])
    expect(base(...inBlock, centre(4, 5, 4))).toEqual([])
  })

  it('leave out small centres whose pool with another group gives them away', () => {
    // 8 workers with 7 managers and 7 with 8: the pools of 15 show their spread. Less those, 7 and 7 others are left
    const pooled = (workers: number, managers: number): CentreOfBlock => ({
      complete: workers,
      questions: [
        {
          n: workers,
          isUnanimous: false,
          isCounted: true,
          pooledWith: managers,
          isPartnerCounted: managers >= 5,
        },
      ],
    })
    const large = [centre(40, 40), centre(15, 15)]
    expect(base(...large, pooled(8, 0), pooled(7, 0))).toEqual([0, 1, 2, 3])
    expect(base(...large, pooled(8, 7), pooled(7, 8))).toEqual([0])
  })
})
