import type { PersonId } from '../foundation/ids.ts'
import { allPeople } from '../storage/people.ts'
import { deleteSession, personOfSession } from '../storage/sessions.ts'
import { onlyTenant } from '../storage/tenant.ts'
import { operation, type Asker, type Surroundings } from './operation.ts'
import { anybody } from './permissions.ts'
import { hashOfToken } from './token.ts'

export interface AccountView {
  readonly id: PersonId
  readonly name: string
  readonly displayName: string
  readonly mayAdminister: boolean
  readonly hasPassword: boolean
}

export interface CurrentSession {
  readonly isSetUp: boolean
  readonly runBy: 'outside' | 'centre-itself' | null
  readonly person: AccountView | null
}

/** Who asks, from the secret in their cookie. */
export async function askerOf(around: Surroundings, token: string | undefined): Promise<Asker> {
  if (!token) return { kind: 'nobody' }
  const id = await around.db.transaction((tx) =>
    personOfSession(tx, around.tenant, hashOfToken(token), around.now()),
  )
  return id ? { kind: 'person', id } : { kind: 'nobody' }
}

export const session = operation<object, CurrentSession>({
  name: 'session',
  may: anybody,
  record: 'reads',
  run: async (tx, around, _input, by) => {
    const tenant = await onlyTenant(tx)
    const people = by.kind === 'person' ? await allPeople(tx, around.tenant) : []
    return {
      isSetUp: tenant?.runBy != null,
      runBy: tenant?.runBy ?? null,
      person: people.find((one) => by.kind === 'person' && one.id === by.id) ?? null,
    }
  },
})

export async function signOut(around: Surroundings, token: string | undefined): Promise<void> {
  if (token) await around.db.transaction((tx) => deleteSession(tx, around.tenant, hashOfToken(token)))
}
