import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { canonicalText, submissionHash } from './submission-hash.ts'

const hmac = (key: Uint8Array, message: string) => createHmac('sha256', key).update(message).digest()
const pepper = new Uint8Array(32).fill(7)
const id = '3f2b8f0e-6c1d-4f5a-9e2b-0a1b2c3d4e5f'

describe('the hash of a submission', () => {
  it('is the same for the same answers in another order', () => {
    const one = {
      items: { 'C.KL1.1': 3, 'C.KL2.1': 'dontKnow' },
      best: [{ construct: 'KL1', codes: ['T01'] }],
    }
    const other = {
      best: [{ codes: ['T01'], construct: 'KL1' }],
      items: { 'C.KL2.1': 'dontKnow', 'C.KL1.1': 3 },
    }
    expect(submissionHash(hmac, pepper, id, one)).toEqual(submissionHash(hmac, pepper, id, other))
  })

  it('differs when an answer, the order of choices, the sending or the key differs', () => {
    const hash = (answers: object, sending = id, key = pepper) =>
      submissionHash(hmac, key, sending, answers).toString()
    const base = hash({ items: { a: 1 }, codes: ['T01', 'T02'] })
    const others = [
      hash({ items: { a: 2 }, codes: ['T01', 'T02'] }),
      hash({ items: { a: '1' }, codes: ['T01', 'T02'] }),
      hash({ items: { a: 1 }, codes: ['T02', 'T01'] }),
      hash({ items: { a: 1 }, codes: ['T01', 'T02'] }, id.replace('3', '4')),
      hash({ items: { a: 1 }, codes: ['T01', 'T02'] }, id, new Uint8Array(32).fill(8)),
    ]
    expect(new Set([base, ...others]).size).toBe(6)
  })

  it('writes answers in one way', () => {
    expect(canonicalText({ b: [{ d: 1, c: 'é' }], a: {} })).toBe('{"a":{},"b":[{"c":"é","d":1}]}')
  })
})
