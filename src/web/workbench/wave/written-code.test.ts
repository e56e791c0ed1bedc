import { describe, expect, it } from 'vitest'
import { typedAddress, writtenCode } from './written-code.ts'

describe('a code on a card', () => {
  it('stands in three groups of four, whichever way the server sent it', () => {
    expect(writtenCode('7K2M9QXA3VTH')).toBe('7K2M-9QXA-3VTH')
    expect(writtenCode('7K2M-9QXA-3VTH')).toBe('7K2M-9QXA-3VTH')
  })

  it('goes with an address short enough to type', () => {
    expect(typedAddress('https://onderzoek.example.be/d/7K2M9QXA3VTH')).toBe('onderzoek.example.be/meedoen')
    expect(typedAddress('http://localhost:4242/d/7K2M9QXA3VTH')).toBe('localhost:4242/meedoen')
  })
})
