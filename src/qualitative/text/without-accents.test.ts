import { expect, it } from 'vitest'
import { withoutAccents } from './without-accents.ts'

it('finds a word however its accents were typed', () => {
  expect(withoutAccents('privé, zoëven, Müller, cœur')).toBe('prive, zoeven, Muller, coeur')
  expect(withoutAccents('prive\u0301')).toBe('prive')
})
