import { describe, expect, it } from 'vitest'
import { uuidV4, uuidV7 } from './uuid.ts'

describe('uuidV7', () => {
  it('is the example of RFC 9562, appendix A.6', () => {
    // Tuesday, 22 February 2022 19:22:22.000 UTC; rand_a CC3, rand_b 18C4DC0C0C07398F
    const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f])
    expect(uuidV7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
  })

  it('sorts by the moment it was made', () => {
    const zero = new Uint8Array(10)
    expect(uuidV7(1_000, zero) < uuidV7(1_001, zero)).toBe(true)
  })
})

describe('uuidV4', () => {
  it('carries its version and variant and leaves the bytes it was given alone', () => {
    const random = new Uint8Array(16).fill(0xff)
    expect(uuidV4(random)).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff')
    expect(random[6]).toBe(0xff)
  })
})
