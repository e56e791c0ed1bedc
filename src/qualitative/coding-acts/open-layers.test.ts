import { describe, expect, it } from 'vitest'
import type { CoderId, DocumentId, RoundId } from '../../foundation/ids.ts'
import type { Layer } from '../coding.ts'
import { mayChange, mayCodeIn, maySee, type RoundOfLayer } from './open-layers.ts'

const [an, bo, ceel] = ['an', 'bo', 'ceel'] as CoderId[] as [CoderId, CoderId, CoderId]
const document = 'd' as DocumentId
const round: RoundOfLayer = {
  id: 'r' as RoundId,
  state: 'blind',
  documents: [document],
  coders: [an, bo],
  finished: [],
}
const blind: Layer = { kind: 'blind', round: round.id }
const consensus: Layer = { kind: 'consensus', round: round.id }
const comparing = { ...round, state: 'comparing' as const }

describe('while a round is blind', () => {
  it('a coder sees their own work and nobody else’s; somebody outside the round sees none', () => {
    expect(maySee({ layer: blind, coder: an, document }, [round], an)).toBe(true)
    expect(maySee({ layer: blind, coder: an, document }, [round], bo)).toBe(false)
    expect(maySee({ layer: blind, coder: an, document }, [round], ceel)).toBe(false)
  })

  it('its coders do not read along in what others coded in the shared layer of its documents', () => {
    const shared = { layer: { kind: 'shared' }, coder: an, document } as const
    const isDone = { ...round, finished: [{ coder: bo, document }] }
    expect(maySee(shared, [round], bo)).toBe(false)
    expect(maySee(shared, [isDone], bo)).toBe(false) // they may come back to it
    expect(maySee(shared, [round], an)).toBe(true)
    expect(maySee(shared, [round], ceel)).toBe(true)
    expect(maySee({ ...shared, document: 'other' as DocumentId }, [round], bo)).toBe(true)
    expect(maySee(shared, [comparing], bo)).toBe(true)
  })

  it('only its coders code in it, in its documents, until they say that they are done', () => {
    const done = { ...round, finished: [{ coder: an, document }] }
    expect(mayCodeIn(blind, document, [round], an)).toBe(true)
    expect(mayCodeIn(blind, document, [round], ceel)).toBe(false)
    expect(mayCodeIn(blind, 'other' as DocumentId, [round], an)).toBe(false)
    expect(mayCodeIn(blind, document, [done], an)).toBe(false)
    expect(mayCodeIn(blind, document, [done], bo)).toBe(true)
  })

  it('nobody changes what another coded, and there is no consensus yet', () => {
    expect(mayChange({ layer: blind, coder: an, document }, [round], bo)).toBe(false)
    expect(mayCodeIn(consensus, document, [round], an)).toBe(false)
  })
})

describe('once a round is compared', () => {
  it('everybody sees the layers side by side, and they stay as they are', () => {
    expect(maySee({ layer: blind, coder: an, document }, [comparing], bo)).toBe(true)
    expect(mayCodeIn(blind, document, [comparing], an)).toBe(false)
  })

  it('consensus is made together until the round is settled', () => {
    expect(mayCodeIn(consensus, document, [comparing], ceel)).toBe(true)
    expect(mayChange({ layer: consensus, coder: an, document }, [comparing], bo)).toBe(true)
    expect(mayCodeIn(consensus, document, [{ ...round, state: 'settled' }], an)).toBe(false)
  })
})

it('without a round the shared layer is open to everybody; a layer of a round that is not there to nobody', () => {
  expect(mayCodeIn({ kind: 'shared' }, document, [], ceel)).toBe(true)
  expect(maySee({ layer: { kind: 'shared' }, coder: an, document }, [], bo)).toBe(true)
  expect(mayCodeIn(blind, document, [], an)).toBe(false)
  expect(maySee({ layer: blind, coder: an, document }, [], bo)).toBe(false)
})
