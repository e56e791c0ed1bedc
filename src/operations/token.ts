import { createHash } from 'node:crypto'
import type { Surroundings } from './operation.ts'

/** A secret to hand over once (session, invitation, set-up link); only its hash is stored. 256 random bits need no salt. */
export function newToken(around: Pick<Surroundings, 'randomBytes'>): {
  readonly token: string
  readonly hash: Uint8Array
} {
  const token = Buffer.from(around.randomBytes(32)).toString('base64url')
  return { token, hash: hashOfToken(token) }
}

export function hashOfToken(token: string): Uint8Array {
  return createHash('sha256').update(token).digest()
}
