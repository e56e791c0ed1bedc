import type { PersonId } from '../foundation/ids.ts'
import { Problem } from '../foundation/problem.ts'
import { accountNamed } from '../storage/people.ts'
import { deleteExpiredSessions, insertSession } from '../storage/sessions.ts'
import type { AttemptLimiter } from './attempt-limiter.ts'
import { operation, type Surroundings } from './operation.ts'
import { passwordFits } from './passwords.ts'
import { anybody } from './permissions.ts'
import { newToken } from './token.ts'

const SESSION_DAYS = 14

export interface OpenedSession {
  readonly token: string
  readonly expires: Date
}

/** One message whatever was wrong, and the same time to find out: nobody learns which names exist. */
export async function signIn(
  around: Surroundings,
  limiter: AttemptLimiter,
  given: { readonly name: string; readonly password: string },
): Promise<OpenedSession> {
  const name = given.name.trim().toLowerCase()
  const seconds = limiter.secondsToWait(name)
  if (seconds > 0) throw new Problem('too-many-attempts', { seconds })

  // Counted before the password is looked at: of a thousand tries at the same moment, only the first few are.
  limiter.failed(name)
  const account = await around.db.transaction((tx) => accountNamed(tx, around.tenant, name))
  if (!(await passwordFits(given.password, account?.passwordHash ?? null)) || !account) {
    throw new Problem('sign-in-failed')
  }
  limiter.succeeded(name)
  return openSession(around, { kind: 'person', id: account.id }, { person: account.id })
}

/** After the password, the set-up link or an invitation was right. */
export const openSession = operation<{ person: PersonId }, OpenedSession>({
  name: 'sign-in',
  may: anybody,
  record: () => ({}),
  run: async (tx, around, { person }) => {
    const { token, hash } = newToken(around)
    const now = around.now()
    const expires = new Date(now.getTime() + SESSION_DAYS * 86_400_000)
    await deleteExpiredSessions(tx, around.tenant, now)
    await insertSession(tx, around.tenant, { tokenHash: hash, person, expires })
    return { token, expires }
  },
})
