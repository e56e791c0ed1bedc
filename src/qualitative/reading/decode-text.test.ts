import { describe, expect, it } from 'vitest'
import { decodedText } from './decode-text.ts'

const reasonOf = (bytes: Uint8Array) => {
  try {
    decodedText(bytes)
  } catch (error) {
    return (error as { values?: { reason?: string } }).values?.reason // a Problem
  }
  return 'was read'
}

describe('bytes of a plain text', () => {
  it('that are no UTF-8 are Windows-1252, and that is said', () => {
    const read = decodedText(Uint8Array.of(0x63, 0x61, 0x66, 0xe9))
    expect(read.text).toBe('café')
    expect(read.notices.map(({ code }) => code)).toEqual(['read-as-windows-1252'])
  })

  it('that are UTF-8 are read as they stand, composed or not', () => {
    const text = 'cafe\u0301 caf\u00e9 🙂\r\n'
    expect(decodedText(new TextEncoder().encode(text))).toEqual({ text, notices: [] })
  })

  it('lose the mark at the start, and that is said', () => {
    const read = decodedText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x6a, 0x61))
    expect(read.text).toBe('ja')
    expect(read.notices.map(({ code }) => code)).toEqual(['byte-order-mark-left-out'])
  })

  it('are UTF-16 in either order where a mark says so', () => {
    expect(decodedText(Uint8Array.of(0xff, 0xfe, 0xe9, 0x00)).text).toBe('é')
    expect(decodedText(Uint8Array.of(0xfe, 0xff, 0x00, 0xe9)).text).toBe('é')
  })

  it('are refused with a NUL, with half a character of UTF-16, or full of control characters', () => {
    expect(reasonOf(Uint8Array.of(0x61, 0, 0x62))).toBe('nul-in-text')
    expect(reasonOf(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8))).not.toBe('was read')
    expect(reasonOf(new Uint8Array(100).fill(1))).not.toBe('was read')
  })
})
