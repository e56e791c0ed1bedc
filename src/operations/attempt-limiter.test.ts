import { expect, it } from 'vitest'
import { AttemptLimiter } from './attempt-limiter.ts'

it('makes each try after the fifth failure wait twice as long, for that name only', () => {
  let now = 0
  const limiter = new AttemptLimiter(() => now)
  for (let round = 0; round < 4; round++) limiter.failed('an')
  expect(limiter.secondsToWait('an')).toBe(0)
  limiter.failed('an')
  expect(limiter.secondsToWait('an')).toBe(5)
  now = 5_000
  expect(limiter.secondsToWait('an')).toBe(0)
  limiter.failed('an')
  expect(limiter.secondsToWait('an')).toBe(10)
  expect(limiter.secondsToWait('bo')).toBe(0)
  limiter.succeeded('an')
  expect(limiter.secondsToWait('an')).toBe(0)
})
