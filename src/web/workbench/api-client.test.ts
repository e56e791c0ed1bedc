import { afterEach, describe, expect, it, vi } from 'vitest'
import { ApiFault, call } from './api-client.ts'

const answers = (status: number, body: unknown) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(JSON.stringify(body), { status })),
  )

const ofWave = { study: 'a/b', wave: 'w1' }

describe('call', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('fills the path, marks the request as its own, and sends nothing to another site', async () => {
    answers(200, { lines: [] })
    await call('forecast', { params: ofWave }, 'nl')
    const [address, request] = vi.mocked(fetch).mock.calls[0] ?? []
    expect(address).toBe('/api/studies/a%2Fb/waves/w1/forecast')
    expect(request).toMatchObject({ method: 'GET', credentials: 'same-origin' })
    expect(request?.headers).toMatchObject({ 'x-draagkracht': '1', 'accept-language': 'nl' })
  })

  it("hands on the server's words and every fault it named", async () => {
    const faults = [
      { where: 'rij 3, kolom groep', what: 'onbekende groep', repair: 'schrijf client of worker' },
    ]
    answers(400, { problem: 'input-invalid', text: 'Er klopt iets niet.', faults })
    const fault = await call('openWave', { params: ofWave }, 'nl').catch((error: unknown) => error)
    expect(fault).toBeInstanceOf(ApiFault)
    expect(fault).toMatchObject({ problem: 'input-invalid', text: 'Er klopt iets niet.', faults })
  })

  it('says in words that there is no connection, and that nothing was kept', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    const fault = await call('session', {}, 'en').catch((error: unknown) => error)
    expect(fault).toMatchObject({ problem: 'no-connection' })
    expect((fault as ApiFault).text).toMatch(/no connection.*Nothing was sent or stored/)
  })

  it('does not take a page that is no answer of ours for an answer', async () => {
    vi.stubGlobal('fetch', async () => new Response('<html>proxy</html>', { status: 200 }))
    const fault = await call('studies', {}, 'fr').catch((error: unknown) => error)
    expect(fault).toMatchObject({ problem: 'unexpected' })
  })
})
