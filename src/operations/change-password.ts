import type { PersonId } from '../foundation/ids.ts'
import { Problem } from '../foundation/problem.ts'
import { accountNamed, person as personById, replacePassword } from '../storage/people.ts'
import { deleteSessionsOf } from '../storage/sessions.ts'
import type { AttemptLimiter } from './attempt-limiter.ts'
import { operation, type Asker, type Surroundings } from './operation.ts'
import { hashPassword, passwordFits } from './passwords.ts'
import { signedIn } from './permissions.ts'

/**
 * Another password for whoever is signed in. The one of now is asked, because a browser left open is not a person;
 * wrong tries count together with those at the door, so that an open session is no way around the limit. Ends every
 * session of this person: the caller opens a new one.
 */
export async function changePassword(
  around: Surroundings,
  limiter: AttemptLimiter,
  by: Asker,
  given: { readonly current: string; readonly password: string },
): Promise<PersonId> {
  if (by.kind !== 'person') throw new Problem('not-signed-in')
  const account = await around.db.transaction(async (tx) => {
    const known = await personById(tx, around.tenant, by.id)
    return known && accountNamed(tx, around.tenant, known.name)
  })
  if (!account) throw new Problem('not-signed-in')

  const seconds = limiter.secondsToWait(account.name)
  if (seconds > 0) throw new Problem('too-many-attempts', { seconds })
  limiter.failed(account.name)
  if (!account.passwordHash || !(await passwordFits(given.current, account.passwordHash))) {
    throw new Problem('current-password-wrong')
  }
  limiter.succeeded(account.name)
  const next = await hashPassword(given.password)
  return carryOut(around, by, { person: by.id, current: account.passwordHash, next })
}

const carryOut = operation<
  { readonly person: PersonId; readonly current: string; readonly next: string },
  PersonId
>({
  name: 'change-password',
  may: signedIn,
  record: (_input, person) => ({ subject: { person } }),
  run: async (tx, around, { person, current, next }) => {
    const isReplaced = await replacePassword(tx, around.tenant, person, { current, next })
    if (!isReplaced) throw new Problem('current-password-wrong') // another was set while this one was checked
    await deleteSessionsOf(tx, around.tenant, person)
    return person
  },
})
