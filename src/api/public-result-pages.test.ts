import { brotliCompressSync } from 'node:zlib'
import Fastify, { type FastifyInstance } from 'fastify'
import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../tests/databases.ts'
import { installation } from '../../tests/installation.ts'
import type { StudyId } from '../foundation/ids.ts'
import { Problem } from '../foundation/problem.ts'
import { makeExampleStudy } from '../operations/make-example-study.ts'
import { publicExample, publicResult, type PublicResult } from '../operations/public-result.ts'
import { publicResultPages } from './public-result-pages.ts'

const db = testDatabase()
const nobody = { kind: 'nobody' } as const

interface Here {
  readonly app: FastifyInstance
  readonly study: StudyId
  readonly result: PublicResult
  readonly address: (name: string, language?: string) => string
}

async function here(): Promise<Here> {
  const around = await installation(db)
  await makeExampleStudy(around)
  const app = Fastify({ logger: false })
  app.setErrorHandler((error, _request, reply) =>
    reply
      .code(error instanceof Problem ? error.status : 500)
      .send(error instanceof Problem ? error.code : 'bug'),
  )
  await app.register(async (pages) => publicResultPages(pages, around))
  const study = (await publicExample(around, nobody, {}))! // the example was just made and published
  const result = await publicResult(around, nobody, { study, centre: null })
  const address = (name: string, language = 'nl') => {
    const { id } = result.centres.find((centre) => centre.name === name)! // a centre of the example
    return `/resultaat/${study}/${id}?taal=${language}`
  }
  return { app, study, result, address }
}

const get = (app: FastifyInstance, url: string, headers = {}) => app.inject({ method: 'GET', url, headers })

describe('the results in plain language', () => {
  it('list the centres of a published study, for somebody without an account', async () => {
    const { app, study } = await here()
    const page = await get(app, `/resultaat/${study}`)
    expect(page.statusCode).toBe(200)
    for (const name of ['Merelveld', 'Beukenrode', 'Lindehoek', 'Waterzijde'])
      expect(page.body).toContain(name)
  })

  it('say for a centre with many answers how many of ten people answered so', async () => {
    const { app, address } = await here()
    const page = await get(app, address('Merelveld'))
    expect(page.body).toMatch(/Ongeveer \d( of \d)? van de 10 mensen antwoorden: ‘vaak’ of ‘altijd’\./)
    expect(page.body).toContain('Ik word hier als mens behandeld.')
    expect(page.body).toContain('Is dit wel veilig?')
    expect(page.body).toContain('Voorbeeld: alles op deze pagina is verzonnen.')
  })

  it('give no count of people for a centre with few answers', async () => {
    const { app, address } = await here()
    const page = await get(app, address('Waterzijde'))
    expect(page.statusCode).toBe(200)
    expect(page.body).not.toContain('van de 10')
    expect(page.body).toContain('Gemiddeld')
  })

  it('hold only what clients were asked', async () => {
    const { app, address } = await here()
    const { body } = await get(app, address('Merelveld'))
    expect(body).not.toContain('In onze dienst')
    expect(body).not.toContain('Werkers')
    expect(body).not.toContain('Leidinggevenden')
  })

  it('are in the language asked for, else the one the browser prefers', async () => {
    const { app, address, study } = await here()
    expect((await get(app, address('Merelveld', 'fr'))).body).toContain('<html lang="fr"')
    expect((await get(app, address('Merelveld', 'en'))).body).toContain('What happens now?')
    const preferred = await get(app, `/resultaat/${study}`, { 'accept-language': 'de-DE,fr;q=0.8' })
    expect(preferred.body).toContain('<html lang="fr"')
  })

  it('weigh at most 15 kB, set no cookie and fetch nothing from anywhere', async () => {
    const { app, result, address, study } = await here()
    const pages = [`/resultaat/${study}`, ...result.centres.map(({ name }) => address(name))]
    for (const url of pages) {
      const page = await get(app, url)
      expect(brotliCompressSync(page.body).length).toBeLessThan(15_000)
      expect(page.headers['set-cookie']).toBeUndefined()
      expect(page.headers['referrer-policy']).toBe('no-referrer')
      expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/)
      expect(page.body).not.toMatch(/https?:\/\/|<link|<img|<iframe| style=| on\w+=/)
    }
  })

  it('do not exist before they are published', async () => {
    const { app, study, address } = await here()
    const url = address('Merelveld')
    await db.query(`UPDATE wave SET state = 'closed', published_on = NULL WHERE study_id = $1`, [study])
    expect((await get(app, `/resultaat/${study}`)).statusCode).toBe(404)
    expect((await get(app, url)).statusCode).toBe(404)
    expect((await get(app, '/resultaat/voorbeeld')).statusCode).toBe(404)
  })

  it('answer whatever does not exist in one way', async () => {
    const { app, study } = await here()
    const nowhere = '00000000-0000-4000-8000-000000000000'
    for (const url of [
      `/resultaat/${nowhere}`,
      `/resultaat/${study}/${nowhere}`,
      '/resultaat/iets',
      `/resultaat/${study}/iets`,
    ]) {
      const page = await get(app, url)
      expect([page.statusCode, page.body]).toEqual([404, 'not-found'])
    }
  })

  it('have a short address for the example, in the language of who asks', async () => {
    const { app, study } = await here()
    const page = await get(app, '/resultaat/voorbeeld?taal=en')
    expect(page.statusCode).toBe(303)
    expect(page.headers.location).toBe(`/resultaat/${study}?taal=en`)
  })

  it('leave no audit record', async () => {
    const { app, address } = await here()
    const records = async () => (await db.query('SELECT id FROM audit_record')).length
    const before = await records()
    await get(app, address('Merelveld'))
    expect(await records()).toBe(before)
  })
})
