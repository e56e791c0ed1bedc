/**
 * Sealing what may name people: AES-256-GCM under a key of its own, made once and kept outside the database. What it is
 * and whose it is are bound in, so that one sealed thing cannot be put in the place of another.
 *
 * Sealed bytes are: version (1), nonce (12 bytes), tag (16 bytes), the rest.
 */
import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { DocumentId, StudyId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Surroundings } from '../operation.ts'

export type SealedKind = 'original' | 'draft' | 'roster'

const VERSION = 1
const NONCE = 12
const TAG = 16

export function seal(
  around: Surroundings,
  what: SealedKind,
  id: DocumentId | StudyId,
  value: unknown,
): Uint8Array {
  const key = around.sealingKeys.find(id) ?? around.sealingKeys.make(id)
  const nonce = around.randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(`${what} ${id}`))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), sealed])
}

/** Throws a Problem when the key is gone, and when this is not what was sealed. */
export function unsealed(
  around: Surroundings,
  what: SealedKind,
  id: DocumentId | StudyId,
  sealed: Uint8Array,
): unknown {
  const key = around.sealingKeys.find(id)
  if (!key || sealed[0] !== VERSION) throw new Problem('sealing-key-missing')
  const behind = 1 + NONCE
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, behind))
      .setAAD(Buffer.from(`${what} ${id}`))
      .setAuthTag(sealed.subarray(behind, behind + TAG))
    const value = Buffer.concat([decipher.update(sealed.subarray(behind + TAG)), decipher.final()])
    return JSON.parse(value.toString('utf8'))
  } catch {
    // Another key than the one it was sealed under: a restored database beside the keys of another installation.
    throw new Problem('sealing-key-missing')
  }
}
