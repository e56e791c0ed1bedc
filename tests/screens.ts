/**
 * Looks at pages: `node run.mjs node tests/screens.ts <address> <folder> [path ...]` takes a picture of each
 * path at 360 and 1280 px. With SIGN_IN=name:password it signs in first.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { chromiumPath } from './machine.ts'

const [address, folder, ...paths] = process.argv.slice(2)
const executablePath = chromiumPath()
if (!address || !folder || !executablePath) {
  console.error('usage: tests/screens.ts <address> <folder> [path ...]; needs Chromium')
  process.exit(2)
}
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
const context = await browser.newContext({ locale: 'nl-BE' })
const [name, password] = (process.env.SIGN_IN ?? '').split(':')
if (name && password) {
  await context.request.post(`${address}/api/session`, {
    data: { name, password },
    headers: { 'x-draagkracht': '1' },
  })
}
for (const path of paths) {
  for (const width of [360, 1280]) {
    const page = await context.newPage()
    await page.setViewportSize({ width, height: width === 360 ? 740 : 900 })
    page.on('console', (message) => {
      if (message.type() === 'error') console.error(`${path}: ${message.text()}`)
    })
    await page.goto(`${address}${path}`, { waitUntil: 'networkidle' })
    await page.screenshot({
      path: join(folder, `${path.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'start'}-${width}.png`),
      fullPage: true,
    })
    await page.close()
  }
}
await browser.close()
