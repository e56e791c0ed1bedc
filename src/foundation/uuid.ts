/** Random identifiers, made from random bytes that are passed in. */

/**
 * UUID version 7 (RFC 9562): sorted by the moment it was made. For studies, documents and records; never for
 * answers, codes or submissions, because it holds the millisecond.
 *
 * @param milliseconds  since 1970.
 * @param random        10 random bytes.
 */
export function uuidV7(milliseconds: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16)
  let rest = milliseconds
  for (let place = 5; place >= 0; place--) {
    bytes[place] = rest % 256
    rest = Math.floor(rest / 256)
  }
  bytes.set(random.subarray(0, 10), 6)
  return written(bytes, 7)
}

/** UUID version 4: random and nothing else. @param random 16 random bytes. */
export function uuidV4(random: Uint8Array): string {
  return written(Uint8Array.from(random.subarray(0, 16)), 4)
}

function written(bytes: Uint8Array, version: number): string {
  bytes[6] = (bytes[6]! & 0x0f) | (version << 4) // 16 bytes long, so these places exist
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
