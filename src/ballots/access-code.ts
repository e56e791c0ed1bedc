/**
 * The code on a card or in a link: twelve characters in three groups of four, typed by tired thumbs.
 *
 * Eleven characters are chance (55 bits, far beyond guessing at the speed that is allowed); the twelfth is a
 * check. Crockford's alphabet has no I, L, O or U, so what looks alike is read as one thing.
 */
import type { KeyedHash } from './keyed-hash.ts'

declare const checked: unique symbol
/** Twelve characters without hyphens, of which the last one fits the others. It may still be nobody's code. */
export type AccessCode = string & { readonly [checked]: true }

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 12

/** How many random bytes `makeAccessCode` takes. */
export const ACCESS_CODE_BYTES = LENGTH - 1

/** Makes a code from 11 random bytes. 256 is a multiple of 32, so every character is equally likely. */
export function makeAccessCode(random: Uint8Array): AccessCode {
  if (random.length !== ACCESS_CODE_BYTES)
    throw new RangeError(`an access code takes ${ACCESS_CODE_BYTES} random bytes, not ${random.length}`)
  const values = Array.from(random, (byte) => byte & 31)
  return [...values, checkValue(values)].map((value) => ALPHABET[value]).join('') as AccessCode
}

/**
 * Reads what somebody typed: capitals or not, with spaces, hyphens or dots or without, O for 0, I or L for 1.
 * Returns null when it cannot be a code; then nobody has to look it up.
 */
export function readAccessCode(typed: string): AccessCode | null {
  const text = typed
    .toUpperCase()
    .replace(/[\s.\-\u2010-\u2015]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const values = Array.from(text, (character) => ALPHABET.indexOf(character))
  if (values.length !== LENGTH || values.includes(-1)) return null
  return checkValue(values.slice(0, -1)) === values.at(-1) ? (text as AccessCode) : null
}

/** As it is printed: 7K2M-9QXA-3VTH. */
export function writeAccessCode(code: AccessCode): string {
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`
}

/** All that is kept of a code. Without the key, which is not in the database, a list of codes cannot be tried on it. */
export function accessCodeHash(hash: KeyedHash, pepper: Uint8Array, code: AccessCode): Uint8Array {
  return hash(pepper, `code ${code}`)
}

/**
 * The check: the weighted sum of all twelve characters is zero in the field of 32 elements, with weights
 * 1, a, a^2 ... a^11, which all differ. A field has no zero divisors, so the check finds every single wrong
 * character, every exchange of two different characters (neighbours or not) and every double character typed
 * as another double (AA for BB in neighbouring places). Of anything worse it misses 1 in 32.
 */
function checkValue(values: readonly number[]): number {
  const sum = values.reduce((total, value, place) => total ^ times(power(place), value), 0)
  return times(inverseOfLastWeight, sum)
}

/** Multiplication in GF(32): polynomials over two elements, modulo x^5 + x^2 + 1, of which x is a primitive root. */
function times(left: number, right: number): number {
  let product = 0
  for (let bit = 0; bit < 5; bit++) if (right & (1 << bit)) product ^= left << bit
  for (let bit = 9; bit >= 5; bit--) if (product & (1 << bit)) product ^= 0b100101 << (bit - 5)
  return product
}

function power(exponent: number): number {
  let value = 1
  for (let step = 0; step < exponent; step++) value = times(value, 2)
  return value
}

// In a field of 32 elements a^31 = 1, so the inverse of a^11 is a^20.
const inverseOfLastWeight = power(31 - (LENGTH - 1))
