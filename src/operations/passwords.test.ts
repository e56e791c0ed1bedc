import { describe, expect, it } from 'vitest'
import { hashPassword, passwordFits } from './passwords.ts'

describe('a password', () => {
  it('fits its own hash and no other', async () => {
    const stored = await hashPassword('paard batterij niet juist')
    expect(await passwordFits('paard batterij niet juist', stored)).toBe(true)
    expect(await passwordFits('paard batterij wel juist', stored)).toBe(false)
  })

  it('is salted: the same one twice gives two hashes', async () => {
    expect(await hashPassword('een twee drie vier')).not.toBe(await hashPassword('een twee drie vier'))
  })

  it('never fits an account that does not exist', async () => {
    expect(await passwordFits('wat dan ook', null)).toBe(false)
  })
})
