import { describe, expect, it } from 'vitest'
import { counted, decimal, inSentence, listed, percentage, range, signed } from './number-words.ts'

describe('numbers', () => {
  it('have a comma in Dutch and French and a point in English', () => {
    expect(decimal(2.4, 'nl')).toBe('2,4')
    expect(decimal(2.4, 'fr')).toBe('2,4')
    expect(decimal(2.4, 'en')).toBe('2.4')
  })

  it('never read as minus nothing', () => {
    expect(decimal(-0.04, 'nl')).toBe('0,0')
    expect(signed(-0.04, 'nl')).toBe('0,0')
    expect(signed(0.04, 'nl')).toBe('0,0')
    expect(signed(0.3, 'nl')).toBe('+0,3')
    expect(signed(-0.3, 'nl')).toBe('\u22120,3')
  })

  it('stand in a range with a dash, and with a word beside a minus', () => {
    expect(range(2.4, 2.9, 'nl')).toBe('[2,4–2,9]')
    expect(range(-0.3, 0.5, 'nl')).toBe('[\u22120,3 tot 0,5]')
    expect(range(-0.3, 0.5, 'en')).toBe('[\u22120.3 to 0.5]')
  })

  it('keep a thin space before the per cent sign, except in English', () => {
    expect(percentage(45, 'nl')).toBe('45\u202f%')
    expect(percentage(45, 'en')).toBe('45%')
  })

  it('are words up to ten', () => {
    expect(counted(4, 'nl')).toBe('vier')
    expect(counted(14, 'nl')).toBe('14')
  })
})

it('a list ends with "en"', () => {
  expect(listed([], 'nl')).toBe('')
  expect(listed(['3'], 'nl')).toBe('3')
  expect(listed(['1', '2', '4'], 'nl')).toBe('1, 2 en 4')
})

it('a title loses its capital in a sentence, an abbreviation does not', () => {
  expect(inSentence('Gepaste rollen')).toBe('gepaste rollen')
  expect(inSentence('OCMW en beleid')).toBe('OCMW en beleid')
})
