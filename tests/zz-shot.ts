import { runningProduct } from './journeys/running-product.ts'
import { researcherAccount, studiesInEveryState } from './journeys/studies-in-every-state.ts'
import { watchedBrowser, violations, sideways } from './journeys/watched-browser.ts'
import { chromiumPath } from './machine.ts'
const product = await runningProduct()
const browser = await watchedBrowser(chromiumPath()!, product.address)
try {
  const all = await studiesInEveryState(product)
  const visitor = await browser.visitor()
  await visitor.request.post(`${product.address}/api/session`, { data: researcherAccount, headers: { 'x-draagkracht': '1' } })
  const list = await (await visitor.request.get(`${product.address}/api/studies`)).json()
  console.log(list.map((s: any) => `${s.title} ${s.id} ${s.centres.length} ${s.waves.map((w: any) => w.state)}`).join('\n'))
  const big = list.find((s: any) => s.centres.length > 20) ?? list.find((s: any) => s.id === all.example.id)
  const want = process.argv.slice(2)
  const page = await visitor.newPage()
  page.on('console', (m) => { if (m.type() === 'error') console.log('console', m.text()) })
  for (const [i, q] of want.entries()) {
    const id = q.startsWith('small:') ? all.example.id : q.startsWith('open:') ? all.open.id : big.id
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`${product.address}/studies/${id}/golf/1/cijfers?${q.replace(/^\w+:/, '')}`, { waitUntil: 'networkidle' })
      await page.screenshot({ path: `/tmp/shots/f${i}-${width}.png`, fullPage: true })
      console.log(q, width, await violations(page), await sideways(page))
    }
  }
} finally { await browser.close(); await product.stop() }
