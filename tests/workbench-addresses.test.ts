import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { createApp } from '../src/api/app.ts'
import { router } from '../src/web/workbench/router.tsx'
import { testDatabase } from './databases.ts'
import { installation } from './installation.ts'

const db = testDatabase()
const webFolder = mkdtempSync(join(tmpdir(), 'draagkracht-web-'))
writeFileSync(join(webFolder, 'index.html'), '<!doctype html><title>the workbench</title>')
afterAll(() => rmSync(webFolder, { recursive: true }))

it('every page of the workbench opens by its address, as after a reload or from a link', async () => {
  const app = await createApp(await installation(db), {
    webFolder,
    reportBug: (error) => {
      throw error
    },
  })
  const addresses = Object.values(router.routesByPath).map(({ fullPath }) =>
    fullPath.replaceAll(/\$\w+/g, 'x'),
  )
  const refused: string[] = []
  for (const address of addresses) {
    const { statusCode, body } = await app.inject({ url: address, headers: { accept: 'text/html' } })
    if (statusCode !== 200 || !body.includes('the workbench')) refused.push(`${statusCode} ${address}`)
  }
  await app.close()

  expect(addresses.length).toBeGreaterThan(25)
  expect(refused).toEqual([])
})
