import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Problem } from '../foundation/problem.ts'
import { GuessingGuard } from './look-up-code.ts'

const still = { now: () => new Date('2026-03-02T09:00:00Z'), randomBytes }
const wrong = async () => {
  await new Promise((resolve) => setTimeout(resolve, 1))
  throw new Problem('code-not-recognised')
}
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'right',
    (error: Problem) => error.code,
  )

describe('guessing at codes', () => {
  it('is no faster with fifty guesses at the same moment than one after the other', async () => {
    const guard = new GuessingGuard(still)
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => codeOf(guard.guarded('10.0.0.1', wrong))),
    )
    expect(answers.filter((code) => code === 'code-not-recognised')).toHaveLength(10)
    expect(answers.filter((code) => code === 'too-many-attempts')).toHaveLength(40)
  })

  it('holds up nobody at another address, and nobody in a waiting room where all have a card', async () => {
    const guard = new GuessingGuard(still)
    await Promise.all(Array.from({ length: 20 }, () => codeOf(guard.guarded('10.0.0.1', wrong))))
    const room = Array.from({ length: 40 }, () => codeOf(guard.guarded('10.0.0.2', async () => 'a page')))
    expect(new Set(await Promise.all(room))).toEqual(new Set(['right']))
  })
})
