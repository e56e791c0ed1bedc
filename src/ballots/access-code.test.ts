import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  ACCESS_CODE_BYTES,
  accessCodeHash,
  makeAccessCode,
  readAccessCode,
  writeAccessCode,
  type AccessCode,
} from './access-code.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const fromBytes = (...bytes: number[]) =>
  makeAccessCode(Uint8Array.from({ length: 11 }, (_, i) => bytes[i] ?? 0))
const replaced = (code: string, place: number, character: string) =>
  code.slice(0, place) + character + code.slice(place + 1)

/** Codes that between them have every character in every place: place p of code k holds value k + 7p. */
const spread = Array.from({ length: 32 }, (_, k) =>
  makeAccessCode(Uint8Array.from({ length: 11 }, (_unused, place) => k + 7 * place)),
)

describe('an access code', () => {
  it('has a check character that was worked out by hand', () => {
    // Only place 0 filled, with 1: weight a^0 = 1. The check c needs 1 + c * a^11 = 0, so c = a^-11 = a^20.
    // Powers of a with a^5 = a^2 + 1: a^5=5 a^6=10 a^7=20 a^8=13 a^9=26 a^10=17 a^11=7 a^12=14 a^13=28
    // a^14=29 a^15=31 a^16=27 a^17=19 a^18=3 a^19=6 a^20=12. Twelve is written C.
    expect(fromBytes(1)).toBe('10000000000C')
    // Place 1 with 1: weight a, so the check is a * a^20 = a^21 = 24: R.
    expect(fromBytes(0, 1)).toBe('01000000000R')
    // The check is linear: both together give 12 XOR 24 = 20: M.
    expect(fromBytes(1, 1)).toBe('11000000000M')
  })

  it('is read back in every way people type it', () => {
    const code = fromBytes(1, 0, 31, 16, 1, 2, 3, 4, 5, 6, 7)
    const printed = writeAccessCode(code)
    expect(printed).toMatch(/^.{4}-.{4}-.{4}$/)
    for (const typed of [
      printed,
      printed.toLowerCase(),
      code,
      ` ${printed.replaceAll('-', ' ')} `,
      printed.replaceAll('-', '–'),
      printed.replaceAll('0', 'o'),
      printed.replaceAll('0', 'O').replaceAll('1', 'l'),
      printed.replaceAll('1', 'I'),
      printed.replaceAll('1', 'i'),
    ])
      expect(readAccessCode(typed)).toBe(code)
  })

  it('refuses what cannot be one', () => {
    for (const typed of [
      '',
      'U0000000000C',
      '10000000000',
      '10000000000CC',
      '1000 0000 000!',
      '€'.repeat(12),
    ])
      expect(readAccessCode(typed)).toBeNull()
  })

  it('notices every single wrong character', () => {
    for (const code of spread)
      for (let place = 0; place < 12; place++)
        for (const character of ALPHABET)
          if (character !== code[place]) expect(readAccessCode(replaced(code, place, character))).toBeNull()
  })

  it('notices every exchange of two different characters, neighbours or not', () => {
    let tried = 0
    for (const code of spread)
      for (let first = 0; first < 12; first++)
        for (let second = first + 1; second < 12; second++) {
          const [a, b] = [code[first]!, code[second]!] // within the twelve characters of a code
          if (a === b) continue
          tried++
          expect(readAccessCode(replaced(replaced(code, first, b), second, a))).toBeNull()
        }
    expect(tried).toBeGreaterThan(32 * 55)
  })

  it('notices every double character typed as another double', () => {
    for (let place = 0; place < 10; place++)
      for (let value = 0; value < 32; value++) {
        const bytes = new Uint8Array(ACCESS_CODE_BYTES).fill(9)
        bytes[place] = bytes[place + 1] = value
        const code = makeAccessCode(bytes)
        for (const other of ALPHABET)
          if (other !== code[place])
            expect(readAccessCode(replaced(replaced(code, place, other), place + 1, other))).toBeNull()
      }
  })

  it('uses every character equally often', () => {
    const first = new Map<string, number>()
    for (let byte = 0; byte < 256; byte++) {
      const character = fromBytes(byte)[0]!
      first.set(character, (first.get(character) ?? 0) + 1)
    }
    expect([...first.values()]).toEqual(Array.from({ length: 32 }, () => 8))
  })

  it('refuses the wrong amount of chance', () => {
    expect(() => makeAccessCode(new Uint8Array(10))).toThrow(RangeError)
  })

  it('is kept as a hash that differs with the key', () => {
    const hmac = (key: Uint8Array, message: string) => createHmac('sha256', key).update(message).digest()
    const code = '10000000000C' as AccessCode // worked out above
    const hash = (byte: number) => accessCodeHash(hmac, new Uint8Array(32).fill(byte), code)
    expect(hash(1)).toHaveLength(32)
    expect(hash(1)).toEqual(hash(1))
    expect(hash(1)).not.toEqual(hash(2))
  })
})
