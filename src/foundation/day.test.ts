import { expect, it } from 'vitest'
import { dayOf } from './day.ts'

it('a moment late in the evening falls on the day people in Belgium call it', () => {
  expect(dayOf(new Date('2026-03-02T22:59:00Z'))).toBe('2026-03-02') // 23:59 in winter time
  expect(dayOf(new Date('2026-03-02T23:01:00Z'))).toBe('2026-03-03')
  expect(dayOf(new Date('2026-07-02T22:30:00Z'))).toBe('2026-07-03') // summer time
})
