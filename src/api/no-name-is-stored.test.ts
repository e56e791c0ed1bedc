/**
 * What is on disk after a conversation was brought in, made pseudonymous and locked: bytes of the files themselves. The
 * names are planted in the text, the roster and the name of the file.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshEmbedded, type FreshDatabase } from '../../tests/databases.ts'
import { installation, somebody } from '../../tests/installation.ts'
import { createStudy } from '../operations/create-study.ts'
import { setMember } from '../operations/members.ts'
import { openSession } from '../operations/sign-in.ts'
import { openSealingKeys } from '../server/sealing-keys.ts'
import { createApp } from './app.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshEmbedded()
})
afterAll(() => fresh.close())

const product = { kind: 'product' } as const
const names = ['Quirineke', 'Verschraegen-Planckaert', 'Onvindbaarstraat']
const spoken = `Interviewer: Wie hielp u?\n${names[0]}: Dat was ${names[1]}, in de ${names[2]} 7.\n${names[0]}: Ja, dat bleef-staan.`

it('no file holds a name of the text, before it is locked nor after', async () => {
  const around = await installation(fresh.db, { sealingKeys: openSealingKeys(fresh.dataDir) })
  const made = { title: 'Draagkracht', question: '', runBy: 'outside', languages: ['nl'] } as const
  const study = (await createStudy(around, product, made)).study.id
  const an = await somebody(around, 'An')
  await setMember(around, product, { study, person: an.id, role: 'researcher', centre: null })
  const { token } = await openSession(around, an, { person: an.id })
  const reported: unknown[] = []
  const app = await createApp(around, { webFolder: null, reportBug: (error) => reported.push(error) })
  const ask = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, payload?: object) => {
    const answer = await app.inject({
      method,
      url: `/api/studies/${study}${path}`,
      headers: { 'x-draagkracht': '1' },
      cookies: { draagkracht: token },
      ...(payload && { payload }),
    })
    expect([answer.statusCode, answer.body.slice(0, 200)]).toEqual([200, expect.anything()])
    return answer.json()
  }

  await ask('PUT', '/roster', { version: 0, entries: [{ name: names[1], pseudonym: 'Lien', also: [] }] })
  const about = {
    title: 'Gesprek 1',
    kind: 'interview',
    centre: null,
    wave: null,
    groups: [],
    consent: 'none',
  }
  const { document } = await ask('POST', '/documents', { ...about, text: spoken })
  const { draft, version } = await ask('GET', `/documents/${document}/draft`)
  expect(draft.marks).toHaveLength(2)
  expect(await filesWith(names)).toEqual([])

  const acts = [
    { act: 'decide', marks: draft.marks.map(({ id }: { id: number }) => id), decision: 'accepted' },
    { act: 'speaker', speaker: 1, becomes: 'cliënt 1', who: { is: 'new', group: 'client', centre: null } },
  ]
  const changed = await ask('POST', `/documents/${document}/draft`, { version, acts })
  const lock = { version: changed.version, evenUndecided: false, original: 'keep' }
  await ask('POST', `/documents/${document}/lock`, lock)
  expect(await filesWith(names)).toEqual([])
  // A search that finds nothing must be able to find something.
  expect((await filesWith(['bleef-staan'])).length).toBeGreaterThan(0)

  await ask('DELETE', `/documents/${document}/original`)
  expect(readdirSync(join(fresh.dataDir, 'secrets', 'sealed'))).toEqual([`${study}.key`])
  expect(reported).toEqual([])
  await app.close()
})

/** Files of the data folder, the write-ahead log too, that hold one of these words. */
async function filesWith(words: readonly string[]): Promise<string[]> {
  await fresh.db.query('CHECKPOINT')
  return readdirSync(fresh.dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file)
      return words.some((word) => bytes.includes(word))
    })
}
