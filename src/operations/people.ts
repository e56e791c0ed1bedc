import type { PersonId } from '../foundation/ids.ts'
import { Problem } from '../foundation/problem.ts'
import {
  accountNamed,
  acceptInvitationOf,
  allPeople,
  insertPerson,
  person as personById,
  replaceInvitation,
} from '../storage/people.ts'
import { deleteSessionsOf } from '../storage/sessions.ts'
import { operation, type Surroundings } from './operation.ts'
import { hashPassword } from './passwords.ts'
import { administrator, anybody } from './permissions.ts'
import type { AccountView } from './session.ts'
import { hashOfToken, newToken } from './token.ts'

const INVITATION_DAYS = 7

export const people = operation<object, AccountView[]>({
  name: 'people',
  may: administrator,
  record: 'reads',
  run: async (tx, around) => {
    const byName = new Intl.Collator('nl').compare
    return (await allPeople(tx, around.tenant)).sort((a, b) => byName(a.displayName, b.displayName))
  },
})

export const invitePerson = operation<
  { readonly name: string; readonly displayName: string; readonly mayAdminister: boolean },
  { readonly person: AccountView; readonly invitationLink: string }
>({
  name: 'invite-person',
  may: administrator,
  record: (_input, { person }) => ({ subject: { person: person.id, mayAdminister: person.mayAdminister } }),
  run: async (tx, around, given) => {
    const name = given.name.trim().toLowerCase()
    if (await accountNamed(tx, around.tenant, name)) {
      throw new Problem('input-invalid', {}, [
        {
          where: 'name',
          what: `Er is al iemand die zich aanmeldt als "${name}".`,
          repair: 'Kies een andere naam.',
        },
      ])
    }
    const { link, hash, expires } = newInvitation(around)
    const person = {
      id: around.uuidV7() as PersonId, // made here, so it is what it says
      name,
      displayName: given.displayName.trim(),
      mayAdminister: given.mayAdminister,
    }
    await insertPerson(tx, around.tenant, { ...person, passwordHash: null, invitation: { hash, expires } })
    return {
      person: { ...person, hasPassword: false },
      invitationLink: link,
    }
  },
})

/**
 * For whoever forgot their password or let the first link expire. Their password of now keeps working until they
 * choose another: a link given by mistake locks nobody out.
 */
export const renewInvitation = operation<
  { readonly person: PersonId },
  { readonly person: AccountView; readonly invitationLink: string }
>({
  name: 'renew-invitation',
  may: administrator,
  record: ({ person }) => ({ subject: { person } }),
  run: async (tx, around, { person }) => {
    const { link, hash, expires } = newInvitation(around)
    if (!(await replaceInvitation(tx, around.tenant, person, { hash, expires }))) {
      throw new Problem('not-found')
    }
    const known = await personById(tx, around.tenant, person)
    if (!known) throw new Problem('not-found')
    const account = await accountNamed(tx, around.tenant, known.name)
    return { person: { ...known, hasPassword: account?.passwordHash != null }, invitationLink: link }
  },
})

function newInvitation(around: Surroundings): { link: string; hash: Uint8Array; expires: Date } {
  const { token, hash } = newToken(around)
  const expires = new Date(around.now().getTime() + INVITATION_DAYS * 86_400_000)
  return { link: `${around.publicUrl}/uitnodiging#${token}`, hash, expires }
}

export async function acceptInvitation(
  around: Surroundings,
  given: { readonly token: string; readonly password: string },
): Promise<PersonId> {
  const passwordHash = await hashPassword(given.password)
  return carryOut(around, { kind: 'nobody' }, { token: given.token, passwordHash })
}

const carryOut = operation<{ readonly token: string; readonly passwordHash: string }, PersonId>({
  name: 'accept-invitation',
  may: anybody,
  record: (_input, person) => ({ subject: { person } }),
  run: async (tx, around, { token, passwordHash }) => {
    const id = await acceptInvitationOf(tx, around.tenant, {
      hash: hashOfToken(token),
      passwordHash,
      now: around.now(),
    })
    if (!id) throw new Problem('invitation-invalid')
    // Whoever still uses the old password somewhere, perhaps somebody else, is out.
    await deleteSessionsOf(tx, around.tenant, id)
    return id
  },
})
