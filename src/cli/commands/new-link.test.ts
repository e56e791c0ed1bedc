import { expect, it } from 'vitest'
import { testDatabase } from '../../../tests/databases.ts'
import { installation, somebody } from '../../../tests/installation.ts'
import { acceptInvitation } from '../../operations/people.ts'
import { newLinkIn } from './new-link.ts'

const db = testDatabase()

async function asked(...args: readonly string[]) {
  const around = await installation(db)
  const els = await somebody(around, 'els', true)
  const out: string[] = []
  const err: string[] = []
  const io = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) }
  const code = await newLinkIn(args, io, async () => around)
  return { around, els, code, out, err }
}

it('prints a link with which the person named chooses a new password', async () => {
  const { around, els, code, out } = await asked('Els')
  expect(code).toBe(0)
  const token = out[0]?.split('#')[1] ?? ''
  expect(await acceptInvitation(around, { token, password: 'vijf andere woorden na elkaar' })).toBe(els.id)
})

it('says so when nobody has that name, and how it is used when no name was given', async () => {
  expect(await asked('bo')).toMatchObject({ code: 1, out: [], err: ['Niemand meldt zich aan als "bo".'] })
  expect((await asked()).code).toBe(2)
})
