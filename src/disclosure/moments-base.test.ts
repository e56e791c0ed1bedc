import { describe, expect, it } from 'vitest'
import { centresOfBase, type CentreOfBlock } from './moments-base.ts'

/** A centre where so many answered everything, and so many each question. */
const centre = (complete: number, ...answered: readonly (number | 'as one')[]): CentreOfBlock => ({
  complete,
  questions: answered.map((n) =>
    n === 'as one'
      ? { n: complete, isUnanimous: true, pooledWith: 0, isPartnerCounted: false }
      : { n, isUnanimous: false, pooledWith: 0, isPartnerCounted: false },
  ),
})

describe('the people behind the moments of a block', () => {
  it('are those of every centre where all questions may be shown', () => {
    expect(centresOfBase([centre(20, 20, 20), centre(3, 3, 3), centre(18, 18, 18)], 5)).toEqual([0, 2])
    // nine answered the first question, but four the second: that is withheld there, and so the centre is left out
    expect(centresOfBase([centre(20, 20, 20), centre(4, 9, 4)], 5)).toEqual([0])
  })

  it('are nobody where three people who skipped a question would be left over', () => {
    // the edition shows the mean of 20, the block that of 17: the difference is the answers of three
    expect(centresOfBase([centre(17, 20, 17)], 5)).toBeNull()
  })

  it('may be fewer than answered one question when fifteen others did, spread over centres', () => {
    expect(centresOfBase([centre(20, 28, 20), centre(20, 27, 20)], 5)).toEqual([0, 1]) // 8 + 7
    expect(centresOfBase([centre(20, 28, 20), centre(20, 26, 20)], 5)).toBeNull() // 8 + 6
  })

  it('counts the smaller part of each centre, because either can be subtracted away', () => {
    // 13 only answered one question in the first centre; in the second, 2 answered everything: 13 + 2 cannot be told apart
    expect(centresOfBase([centre(20, 33, 33), centre(2, 32, 32)], 5)).toEqual([0, 1])
    expect(centresOfBase([centre(20, 33, 33), centre(1, 32, 32)], 5)).toBeNull()
  })

  it('leave out a centre that answered as one where nobody would hide it', () => {
    expect(centresOfBase([centre(20, 20), centre(8, 'as one')], 5)).toEqual([0])
    // in the other two, 9 and 8 answered the first question only: the answers of the sixteen lie hidden among those
    const first = [centre(20, 29, 20), centre(20, 28, 20)]
    expect(centresOfBase([...first, centre(16, 'as one', 16)], 5)).toEqual([0, 1, 2])
    expect(centresOfBase([...first, centre(16, 16, 'as one')], 5)).toEqual([0, 1])
  })

  it('leave out small centres that are too few together: less the large ones, their spread would be left over', () => {
    // eight people are shown with their spread in words; with the block it would be a number
    expect(centresOfBase([centre(20, 20), centre(8, 8)], 5)).toEqual([0])
    expect(centresOfBase([centre(20, 20), centre(8, 8), centre(7, 7)], 5)).toEqual([0, 1, 2])
  })

  it('leave out small centres whose pool with another group gives them away', () => {
    // 8 workers with 7 managers and 7 with 8: the pools of 15 show their spread. Less those, 7 and 7 others are left
    const pooled = (workers: number, managers: number): CentreOfBlock => ({
      complete: workers,
      questions: [{ n: workers, isUnanimous: false, pooledWith: managers, isPartnerCounted: managers >= 5 }],
    })
    expect(centresOfBase([centre(40, 40), pooled(8, 0), pooled(7, 0)], 5)).toEqual([0, 1, 2])
    expect(centresOfBase([centre(40, 40), pooled(8, 7), pooled(7, 8)], 5)).toEqual([0])
  })
})
