import type { Language } from '../../foundation/text.ts'
import type { FactValue } from '../../api/views.ts'
import { percentage } from './number-words.ts'
import type { Titles } from './titles.ts'

/** A bare number gets the sign of its measure; what somebody wrote out stays as it is. */
export function factValue({ fact, value }: FactValue, titles: Titles, language: Language): string {
  const measure = titles.element(fact)?.measure
  if (!/^[\d.,\s]+$/.test(value)) return value
  if (measure === 'euro') return `€\u202f${value}`
  return measure === 'percent' ? percentage(value.trim(), language) : value
}
