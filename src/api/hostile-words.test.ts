import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../tests/databases.ts'
import { HOSTILE, UNESCAPED, withHostileTexts } from '../../tests/hostile-words.ts'
import { installation } from '../../tests/installation.ts'
import { openStudy } from '../../tests/journeys/taking-part-study.ts'
import { makeCodes } from '../operations/make-codes.ts'
import { makeExampleStudy } from '../operations/make-example-study.ts'
import { publicExample } from '../operations/public-result.ts'
import { createApp } from './app.ts'

const db = testDatabase()
const product = { kind: 'product' } as const

async function hostileInstallation() {
  const around = await installation(db)
  return { ...around, library: withHostileTexts(around.library) }
}

/** Titles and names as a researcher may type them. */
const spoilNames = () =>
  db.query(
    `UPDATE study SET title = title || $$${HOSTILE}$$, question = question || $$${HOSTILE}$$;
     UPDATE centre SET name = name || $$${HOSTILE}$$`,
  )

describe('words of a study cannot add to a page', () => {
  it.each(['client', 'worker'] as const)('for a %s who takes part', async (group) => {
    const around = await hostileInstallation()
    const { study, wave, centre } = await openStudy(around)
    await spoilNames()
    const asked = { study, wave, centre, group, team: null, kind: 'link', number: 1 } as const
    const { codes } = await makeCodes(around, product, asked)
    const app = await createApp(around, { webFolder: null, reportBug: () => undefined })
    const entered = await app.inject({ method: 'GET', url: new URL(codes[0]!.address).pathname })
    const cookies = { vragen: entered.cookies[0]!.value } // a code that was just made is taken
    const start = await app.inject({ method: 'GET', url: '/vragen', cookies })
    const whole = await app.inject({ method: 'GET', url: '/vragen/alles', cookies })
    const answers = new URLSearchParams({
      screen: 'i1',
      go: 'next',
      'o.O.C.1': HOSTILE,
      'a.C.KL1.1': HOSTILE,
    })
    const step = await app.inject({
      method: 'POST',
      url: '/vragen',
      cookies,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: answers.toString(),
    })
    for (const page of [start, whole, step]) {
      expect(page.statusCode).toBe(200)
      expect(page.body).toContain('onerror') // the words are there
      expect(page.body).not.toMatch(UNESCAPED)
      expect(page.headers['content-security-policy']).toMatch(/script-src 'sha256-[^']+'; /)
      expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(page.headers['cache-control']).toBe('no-store')
      expect(page.headers['referrer-policy']).toBe('no-referrer')
    }
    await app.close()
  })

  it('for who reads the public results, and on the page of an address that is no page', async () => {
    const around = await hostileInstallation()
    await makeExampleStudy(around)
    await spoilNames()
    const study = await publicExample(around, { kind: 'nobody' }, {})
    const app = await createApp(around, { webFolder: null, reportBug: () => undefined })
    const list = await app.inject({ method: 'GET', url: `/resultaat/${study}` })
    const centre = /href="(\/resultaat\/[^"]+\/[^"]+)"/.exec(list.body)![1]! // the example has centres
    const result = await app.inject({ method: 'GET', url: centre.replaceAll('&#38;', '&') })
    for (const page of [list, result]) {
      expect(page.statusCode).toBe(200)
      expect(page.body).toContain('onerror')
      expect(page.body).not.toMatch(UNESCAPED)
    }
    const nowhere = await app.inject({
      method: 'GET',
      url: `/${encodeURIComponent(HOSTILE)}?taal=${encodeURIComponent(HOSTILE)}`,
      headers: { accept: 'text/html', 'accept-language': HOSTILE },
    })
    expect(nowhere.body).not.toMatch(UNESCAPED)
    const typed = await app.inject({
      method: 'POST',
      url: '/meedoen',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ code: HOSTILE, taal: HOSTILE }).toString(),
    })
    expect(typed.body).toContain('onerror') // what was typed stays in the field
    expect(typed.body).not.toMatch(UNESCAPED)
    await app.close()
  })
})
