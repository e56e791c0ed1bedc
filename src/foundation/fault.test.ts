import { describe, expect, it } from 'vitest'
import { fault, faultIn } from './fault.ts'

describe('fault', () => {
  const tooLow = fault(
    { nl: 'rij 3', en: 'row 3', fr: 'ligne 3' },
    { nl: '7 staat niet op de schaal', en: '7 is not on the scale' },
    { nl: 'Kies 1 tot 5.', en: 'Choose 1 to 5.', fr: 'Choisissez de 1 à 5.' },
  )

  it('is read in Dutch by whoever does not ask for a language', () => {
    expect(tooLow).toMatchObject({
      where: 'rij 3',
      what: '7 staat niet op de schaal',
      repair: 'Kies 1 tot 5.',
    })
  })

  it('is read in the language of the reader, and in Dutch where that text is missing', () => {
    expect(faultIn('en', tooLow)).toEqual({
      where: 'row 3',
      what: '7 is not on the scale',
      repair: 'Choose 1 to 5.',
    })
    expect(faultIn('fr', tooLow).what).toBe('7 staat niet op de schaal')
  })

  it('keeps a fault that was written in one language only', () => {
    expect(faultIn('en', { where: 'a', what: 'b', repair: 'c' })).toEqual({
      where: 'a',
      what: 'b',
      repair: 'c',
    })
  })
})
