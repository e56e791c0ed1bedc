/**
 * What a used code remembers of what was sent with it: enough to know the same sending when it comes a second
 * time, useless for finding the answers. It covers a random number that only the sender's page holds and that
 * is stored nowhere, so that not even somebody with the key can try answers on it.
 */
import type { KeyedHash } from './keyed-hash.ts'

export function submissionHash(
  hash: KeyedHash,
  pepper: Uint8Array,
  submissionId: string,
  answers: object,
): Uint8Array {
  return hash(pepper, `submission ${submissionId} ${canonicalText(answers)}`)
}

/** JSON with the names in every object sorted: the same answers in another order are the same text. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
