import { createHash } from 'node:crypto'

/** RFC 9562 version 5 in a name space of our own: the same text always gets the same GUID. */
const NAME_SPACE = Buffer.from('6f1d5a3c9b7e4c1fa2d80e5b7c3d9f41', 'hex')

export function guidFor(text: string): string {
  const bytes = createHash('sha1').update(NAME_SPACE).update(text, 'utf8').digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x50 // 16 bytes long, so these places exist
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
