import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../tests/databases.ts'
import { openStudy, surroundings } from '../../tests/journeys/taking-part-study.ts'
import type { PersonId } from '../foundation/ids.ts'
import { AttemptLimiter } from './attempt-limiter.ts'
import type { Surroundings } from './operation.ts'
import { changePassword } from './change-password.ts'
import { acceptInvitation, invitePerson, people, renewInvitation } from './people.ts'
import { askerOf, session, signOut } from './session.ts'
import { setUp, setUpLink } from './set-up.ts'
import { signIn } from './sign-in.ts'
import { studies } from './studies.ts'

const db = testDatabase()
const password = 'vier gewone woorden samen'

/** A limiter whose clock stands still: five failures and the sixth try waits. */
const freshLimiter = () => new AttemptLimiter(() => 0)

const tokenIn = (link: string) => link.slice(link.indexOf('#') + 1)

async function firstRun(around: Surroundings) {
  const link = await setUpLink(around)
  const id = await setUp(around, {
    token: tokenIn(link ?? ''),
    runBy: 'outside',
    name: ' An ',
    displayName: 'An Peeters',
    password,
  })
  return { id, by: { kind: 'person', id } as const }
}

describe('the first run', () => {
  it('makes the first account, which may administer, and says who runs the installation', async () => {
    const around = await surroundings(db)
    const { by } = await firstRun(around)
    const seen = await session(around, by, {})
    expect(seen).toMatchObject({ isSetUp: true, runBy: 'outside' })
    expect(seen.person).toMatchObject({ name: 'an', displayName: 'An Peeters', mayAdminister: true })
  })

  it('hands over the studies that nobody researches yet, and no others', async () => {
    const around = await surroundings(db)
    const imported = await openStudy(around)
    const { by } = await firstRun(around)
    expect((await studies(around, by, {})).map(({ id }) => id)).toEqual([imported.study])

    const invited = await invitePerson(around, by, { name: 'bo', displayName: 'Bo', mayAdminister: true })
    expect(await studies(around, { kind: 'person', id: invited.person.id }, {})).toEqual([])
  })

  it('works with the link printed last, and once', async () => {
    const around = await surroundings(db)
    const older = tokenIn((await setUpLink(around)) ?? '')
    const newer = tokenIn((await setUpLink(around)) ?? '')
    const given = { runBy: 'outside' as const, name: 'an', displayName: 'An', password }
    await expect(setUp(around, { ...given, token: older })).rejects.toMatchObject({
      code: 'set-up-link-invalid',
    })
    await setUp(around, { ...given, token: newer })
    await expect(setUp(around, { ...given, token: newer, name: 'bo' })).rejects.toMatchObject({
      code: 'set-up-link-invalid',
    })
    expect(await setUpLink(around)).toBeNull()
  })
})

describe('signing in', () => {
  it('opens a session that says who asks, until it is ended', async () => {
    const around = await surroundings(db)
    const { id } = await firstRun(around)
    const { token } = await signIn(around, freshLimiter(), { name: 'AN', password })
    expect(await askerOf(around, token)).toEqual({ kind: 'person', id })
    await signOut(around, token)
    expect(await askerOf(around, token)).toEqual({ kind: 'nobody' })
    expect(await askerOf(around, 'made up')).toEqual({ kind: 'nobody' })
  })

  it('ends by itself after two weeks', async () => {
    const around = await surroundings(db)
    await firstRun(around)
    const { token } = await signIn(around, freshLimiter(), { name: 'an', password })
    const later = { ...around, now: () => new Date(around.now().getTime() + 14 * 86_400_000) }
    expect(await askerOf(later, token)).toEqual({ kind: 'nobody' })
  })

  it('says the same of a wrong password and of a name nobody has', async () => {
    const around = await surroundings(db)
    await firstRun(around)
    const limiter = freshLimiter()
    await expect(signIn(around, limiter, { name: 'an', password: 'x' })).rejects.toMatchObject({
      code: 'sign-in-failed',
    })
    await expect(signIn(around, limiter, { name: 'bo', password: 'x' })).rejects.toMatchObject({
      code: 'sign-in-failed',
    })
  })

  it('makes guessing wait, even with the right password', async () => {
    const around = await surroundings(db)
    await firstRun(around)
    const limiter = freshLimiter()
    for (let round = 0; round < 5; round++)
      await signIn(around, limiter, { name: 'an', password: 'x' }).catch(() => null)
    await expect(signIn(around, limiter, { name: 'an', password })).rejects.toMatchObject({
      code: 'too-many-attempts',
    })
  })
})

describe('inviting somebody', () => {
  it('looks at five passwords of twenty that are tried at the same moment', async () => {
    const around = await surroundings(db)
    await firstRun(around)
    const limiter = freshLimiter()
    const tries = Array.from({ length: 20 }, (_, place) =>
      signIn(around, limiter, { name: 'an', password: `geraden ${place}` }).catch(
        (problem: { code: string }) => problem.code,
      ),
    )
    const answers = await Promise.all(tries)
    expect(answers.filter((code) => code === 'sign-in-failed')).toHaveLength(5)
    expect(answers.filter((code) => code === 'too-many-attempts')).toHaveLength(15)
  })

  it('gives a link with which they choose a password, once', async () => {
    const around = await surroundings(db)
    const { by } = await firstRun(around)
    const { invitationLink } = await invitePerson(around, by, {
      name: 'bo',
      displayName: 'Bo Claes',
      mayAdminister: false,
    })
    const token = tokenIn(invitationLink)
    const id = await acceptInvitation(around, { token, password })
    expect(
      await askerOf(around, (await signIn(around, freshLimiter(), { name: 'bo', password })).token),
    ).toEqual({
      kind: 'person',
      id,
    })
    await expect(acceptInvitation(around, { token, password })).rejects.toMatchObject({
      code: 'invitation-invalid',
    })
  })

  it('is for administrators, and so is the list of accounts', async () => {
    const around = await surroundings(db)
    const { by } = await firstRun(around)
    const invited = await invitePerson(around, by, { name: 'bo', displayName: 'Bo', mayAdminister: false })
    const bo = { kind: 'person', id: invited.person.id } as const
    await expect(people(around, bo, {})).rejects.toMatchObject({ code: 'not-found' })
    await expect(people(around, { kind: 'nobody' }, {})).rejects.toMatchObject({ code: 'not-signed-in' })
    expect((await people(around, by, {})).map((person) => person.displayName)).toEqual(['An Peeters', 'Bo'])
  })

  it('refuses a name that is taken', async () => {
    const around = await surroundings(db)
    const { by } = await firstRun(around)
    await expect(
      invitePerson(around, by, { name: 'An', displayName: 'Andere An', mayAdminister: false }),
    ).rejects.toMatchObject({ code: 'input-invalid' })
  })
})

describe('a new link for somebody who has an account', () => {
  const newPassword = 'vijf andere woorden na elkaar'

  async function invitedBo(around: Surroundings) {
    const { by } = await firstRun(around)
    const bo = { name: 'bo', displayName: 'Bo Claes', mayAdminister: false }
    const { person, invitationLink } = await invitePerson(around, by, bo)
    return { by, bo: { kind: 'person', id: person.id } as const, first: tokenIn(invitationLink) }
  }

  it('replaces an invitation that expired or was lost', async () => {
    const around = await surroundings(db)
    const { by, bo, first } = await invitedBo(around)
    const later = { ...around, now: () => new Date(around.now().getTime() + 8 * 86_400_000) }
    await expect(acceptInvitation(later, { token: first, password })).rejects.toMatchObject({
      code: 'invitation-invalid',
    })
    const renewed = await renewInvitation(later, by, { person: bo.id })
    expect(renewed.person).toMatchObject({ displayName: 'Bo Claes', hasPassword: false })
    await expect(acceptInvitation(later, { token: first, password })).rejects.toMatchObject({
      code: 'invitation-invalid',
    })
    expect(await acceptInvitation(later, { token: tokenIn(renewed.invitationLink), password })).toBe(bo.id)
  })

  it('lets them choose another password, and ends the sessions of the old one', async () => {
    const around = await surroundings(db)
    const { by, bo, first } = await invitedBo(around)
    await acceptInvitation(around, { token: first, password })
    const { token: session } = await signIn(around, freshLimiter(), { name: 'bo', password })
    const { token: other } = await signIn(around, freshLimiter(), { name: 'an', password })
    const renewed = await renewInvitation(around, by, { person: bo.id })
    expect(renewed.person.hasPassword).toBe(true)
    expect(await askerOf(around, session)).toEqual(bo) // a link alone puts nobody out

    await acceptInvitation(around, { token: tokenIn(renewed.invitationLink), password: newPassword })
    expect(await askerOf(around, session)).toEqual({ kind: 'nobody' })
    expect(await askerOf(around, other)).toEqual(by)
    await expect(signIn(around, freshLimiter(), { name: 'bo', password })).rejects.toMatchObject({
      code: 'sign-in-failed',
    })
    const again = await signIn(around, freshLimiter(), { name: 'bo', password: newPassword })
    expect(await askerOf(around, again.token)).toEqual(bo)
  })

  it('is for administrators, and for people that exist', async () => {
    const around = await surroundings(db)
    const { by, bo } = await invitedBo(around)
    await expect(renewInvitation(around, bo, { person: by.id })).rejects.toMatchObject({ code: 'not-found' })
    await expect(
      renewInvitation(around, by, { person: '00000000-0000-4000-8000-000000000000' as PersonId }),
    ).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('choosing another password for oneself', () => {
  const next = 'vijf andere woorden na elkaar'

  it('asks the one of now, and ends every session of this person', async () => {
    const around = await surroundings(db)
    const { by } = await firstRun(around)
    const { token } = await signIn(around, freshLimiter(), { name: 'an', password })
    await expect(
      changePassword(around, freshLimiter(), by, { current: 'geraden', password: next }),
    ).rejects.toMatchObject({ code: 'current-password-wrong' })
    expect(await askerOf(around, token)).toEqual(by)

    await changePassword(around, freshLimiter(), by, { current: password, password: next })
    expect(await askerOf(around, token)).toEqual({ kind: 'nobody' })
    await expect(signIn(around, freshLimiter(), { name: 'an', password })).rejects.toMatchObject({
      code: 'sign-in-failed',
    })
    await signIn(around, freshLimiter(), { name: 'an', password: next })
  })

  it('is no way around the limit on guessing', async () => {
    const around = await surroundings(db)
    const { by } = await firstRun(around)
    const limiter = freshLimiter()
    for (let round = 0; round < 5; round++) {
      await changePassword(around, limiter, by, { current: 'x', password: next }).catch(() => null)
    }
    const tooMany = { code: 'too-many-attempts' }
    await expect(
      changePassword(around, limiter, by, { current: password, password: next }),
    ).rejects.toMatchObject(tooMany)
    await expect(signIn(around, limiter, { name: 'an', password })).rejects.toMatchObject(tooMany)
  })

  it('is for whoever is signed in', async () => {
    const around = await surroundings(db)
    await firstRun(around)
    await expect(
      changePassword(around, freshLimiter(), { kind: 'nobody' }, { current: password, password: next }),
    ).rejects.toMatchObject({ code: 'not-signed-in' })
  })
})

it('no secret is in the database: not a token, not a password', async () => {
  const around = await surroundings(db)
  await firstRun(around)
  const { token } = await signIn(around, freshLimiter(), { name: 'an', password })
  const stored = JSON.stringify(
    await Promise.all(
      ['person', 'session', 'tenant', 'audit_record'].map((table) => db.query(`SELECT * FROM ${table}`)),
    ),
  )
  expect(stored).not.toContain(token)
  expect(stored).not.toContain(Buffer.from(token).toString('base64'))
  expect(stored).not.toContain(password)
})
