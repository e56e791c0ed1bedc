import type { PersonId } from '../foundation/ids.ts'
import { Problem } from '../foundation/problem.ts'
import { insertPerson } from '../storage/people.ts'
import { adoptStudiesWithoutResearcher } from '../storage/study-members.ts'
import { onlyTenant, setSetUpHash, setUpTenant } from '../storage/tenant.ts'
import { operation, type Surroundings } from './operation.ts'
import { hashPassword } from './passwords.ts'
import { anybody } from './permissions.ts'
import { hashOfToken, newToken } from './token.ts'

interface FirstRun {
  readonly token: string
  readonly runBy: 'outside' | 'centre-itself'
  readonly name: string
  readonly displayName: string
  readonly password: string
}

/** First run: who runs this, and the first account. Whoever holds the link printed at start may do it, once. */
export async function setUp(around: Surroundings, given: FirstRun): Promise<PersonId> {
  const passwordHash = await hashPassword(given.password)
  return carryOut(around, { kind: 'nobody' }, { ...given, passwordHash })
}

const carryOut = operation<FirstRun & { readonly passwordHash: string }, PersonId>({
  name: 'set-up',
  may: anybody,
  record: ({ runBy }) => ({ subject: { runBy } }),
  run: async (tx, around, given) => {
    const done = await setUpTenant(tx, around.tenant, { hash: hashOfToken(given.token), runBy: given.runBy })
    if (!done) throw new Problem('set-up-link-invalid')
    const id = around.uuidV7() as PersonId // made here, so it is what it says
    await insertPerson(tx, around.tenant, {
      id,
      name: given.name.trim().toLowerCase(),
      displayName: given.displayName.trim(),
      mayAdminister: true,
      passwordHash: given.passwordHash,
      invitation: null,
    })
    // The example is there to be looked at by whoever begins; so is what the command line imported before.
    await adoptStudiesWithoutResearcher(tx, around.tenant, id)
    return id
  },
})

/** The one-time set-up link for this start, or null when set-up was done. */
export async function setUpLink(around: Surroundings): Promise<string | null> {
  return around.db.transaction(async (tx) => {
    if ((await onlyTenant(tx))?.runBy != null) return null
    const { token, hash } = newToken(around)
    await setSetUpHash(tx, around.tenant, hash)
    // Behind the #: a browser keeps that part to itself, so it stands in no log.
    return `${around.publicUrl}/begin#${token}`
  })
}
