import { describe, expect, it } from 'vitest'
import { GuessingLimit } from './guessing-limit.ts'

const limit = () => new GuessingLimit({ tries: 3, secondsPerTry: 20 }, { tries: 5, secondsPerTry: 1 })

describe('guessing at codes', () => {
  it('has to wait after a few wrong codes, and may go on when a try has come back', () => {
    const guesses = limit()
    for (let time = 0; time < 3; time++) {
      expect(guesses.secondsToWait('a', 0)).toBe(0)
      guesses.wrongCode('a', 0)
    }
    // The bucket of three is empty; one try comes back in 20 s.
    expect(guesses.secondsToWait('a', 0)).toBe(20)
    expect(guesses.secondsToWait('a', 15_000)).toBe(5)
    expect(guesses.secondsToWait('a', 20_000)).toBe(0)
  })

  it('of one person does not hold up another', () => {
    const guesses = limit()
    for (let time = 0; time < 4; time++) guesses.wrongCode('a', 0)
    expect(guesses.secondsToWait('b', 0)).toBe(0)
  })

  it('from many addresses at once is held by the bucket for everybody', () => {
    const guesses = limit()
    for (const caller of ['a', 'b', 'c', 'd', 'e']) guesses.wrongCode(caller, 0)
    expect(guesses.secondsToWait('f', 0)).toBe(1)
    expect(guesses.secondsToWait('f', 1000)).toBe(0)
  })

  it('is forgotten: callers whose bucket is full again are not kept', () => {
    const guesses = new GuessingLimit({ tries: 3, secondsPerTry: 20 }, { tries: 1e9, secondsPerTry: 1 })
    for (let caller = 0; caller < 5000; caller++) guesses.wrongCode(`early ${caller}`, 0)
    guesses.wrongCode('late', 100_000)
    expect(guesses.remembered).toBe(1)
    for (let caller = 0; caller < 6000; caller++) guesses.wrongCode(`flood ${caller}`, 100_000)
    expect(guesses.remembered).toBeLessThanOrEqual(5001)
  })
})
