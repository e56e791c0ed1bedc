/** What is on disk after somebody took part: bytes of the files themselves, not what the tables say. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshEmbedded, type FreshDatabase } from '../../tests/databases.ts'
import { installation, somebody } from '../../tests/installation.ts'
import { openStudy } from '../../tests/journeys/taking-part-study.ts'
import { closeWave } from '../operations/close-wave.ts'
import { makeCodes } from '../operations/make-codes.ts'
import { setMember } from '../operations/members.ts'
import { openSession } from '../operations/sign-in.ts'
import { createApp } from './app.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshEmbedded()
})
afterAll(() => fresh.close())

const product = { kind: 'product' } as const
const address = '203.0.113.77'
const device = 'Herkenbare-Telefoon/7.7'

it('no file holds the code, address, device, cookie or session of somebody who took part, and nothing is reported', async () => {
  const around = await installation(fresh.db)
  const { study, wave, centre } = await openStudy(around)
  const an = await somebody(around, 'An')
  await setMember(around, product, { study, person: an.id, role: 'researcher', centre: null })
  const { token } = await openSession(around, an, { person: an.id })
  const asked = { study, wave, centre, group: 'client', team: null, kind: 'slip', number: 2 } as const
  const { codes } = await makeCodes(around, product, asked)
  const reported: unknown[] = []
  const app = await createApp(around, { webFolder: null, reportBug: (error) => reported.push(error) })

  const cookies: string[] = []
  const ids: string[] = []
  const from = { remoteAddress: address, headers: { 'user-agent': device, 'x-forwarded-for': address } }
  for (const { address: link } of codes) {
    const entered = await app.inject({ ...from, method: 'GET', url: new URL(link).pathname })
    const cookie = entered.cookies[0]!.value // a code that was just made is taken
    const page = await app.inject({
      ...from,
      method: 'GET',
      url: '/vragen/alles',
      cookies: { vragen: cookie },
    })
    const ticket = /name="ticket" value="([^"]+)"/.exec(page.body)![1]! // it stands on every page of questions
    const id = around.uuidV4()
    const sent = await app.inject({
      ...from,
      method: 'POST',
      url: '/vragen/bewaar',
      cookies: { vragen: cookie },
      headers: { ...from.headers, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({
        id,
        ticket,
        'a.C.KL1.1': '3',
        'o.O.C.1': 'dit-staat-er-wel',
      }).toString(),
    })
    expect(sent.headers.location).toMatch(/^\/vragen\/dank/)
    cookies.push(cookie, ticket)
    ids.push(id)
  }

  const plain = codes.map(({ code }) => code.replaceAll('-', ''))
  const sought = [...plain, ...codes.map(({ code }) => code), ...ids, ...cookies, address, device, token]
  await fresh.db.query('CHECKPOINT')
  expect(foundIn(fresh.dataDir, ['dit-staat-er-wel'])).toEqual(['dit-staat-er-wel']) // the search does find
  expect(foundIn(fresh.dataDir, sought)).toEqual([])

  await closeWave(around, an, { study, wave })
  expect(foundIn(fresh.dataDir, sought)).toEqual([])
  expect(reported).toEqual([])
  await app.close()
})

it('the audit record says who made codes and closed the wave, and nothing of who took part', async () => {
  const acts = await fresh.db.query<{ act: string; subject: object }>('SELECT act, subject FROM audit_record')
  expect(new Set(acts.map(({ act }) => act))).toEqual(
    new Set(['set-member', 'sign-in', 'make-codes', 'close-wave']),
  )
})

/** Which of these texts stand in any file of the folder. */
function foundIn(folder: string, texts: readonly string[]): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
  return texts.filter((text) => files.some((bytes) => bytes.includes(text)))
}
