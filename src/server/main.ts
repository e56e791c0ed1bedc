/** `npm start`: reads the settings, opens the database, serves, and prints where to go. */
import { join } from 'node:path'
import { createApp } from '../api/app.ts'
import { Problem } from '../foundation/problem.ts'
import { destroyOriginalsDue } from '../operations/documents/originals.ts'
import { makeExampleOfManyCentres, makeExampleStudy } from '../operations/make-example-study.ts'
import { setUpLink } from '../operations/set-up.ts'
import { sweepWhatWasLeft } from '../storage/closing.ts'
import { buildBrowserBundleWhenStale } from './browser-bundle.ts'
import { AddressTaken, freeAddress } from './free-address.ts'
import { readSettings, SettingFault } from './settings.ts'
import { openSurroundings, webFolder } from './surroundings.ts'

const root = join(import.meta.dirname, '..', '..')

const DAY = 24 * 60 * 60 * 1000

try {
  await start()
} catch (error) {
  if (error instanceof SettingFault || error instanceof AddressTaken)
    console.error(`\nDraagkracht: ${error.message}\n`)
  else if (error instanceof Problem) console.error(`\nDraagkracht: ${error.text('nl')}\n`)
  else console.error(error)
  process.exit(1)
}

async function start(): Promise<void> {
  const settings = readSettings(root, process.env)
  const address = await freeAddress(settings.host, settings.port)
  buildBrowserBundleWhenStale(root)
  const around = await openSurroundings(settings, settings.publicUrl ?? address.url)
  await sweepWhatWasLeft(around.db)
  await makeExampleStudy(around)
  await makeExampleOfManyCentres(around)
  await destroyOriginalsDue(around)
  const eachDay = setInterval(() => void destroyOriginalsDue(around).catch(console.error), DAY)
  eachDay.unref()

  const app = await createApp(around, {
    webFolder: webFolder(root),
    reportBug: (error) => console.error(`${error.name}: ${error.message}\n${error.stack ?? ''}`),
  })
  await app.listen({ host: settings.host, port: address.port })

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    clearInterval(eachDay)
    await app.close()
    await around.changes.close()
    await around.db.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())

  const link = await setUpLink(around)
  console.log(`\nDraagkracht is bereikbaar op  ${around.publicUrl}`)
  if (around.publicUrl !== address.url) console.log(`Op deze machine:              ${address.url}`)
  if (link) console.log(`Begin hier, één keer:         ${link}`)
  console.log('Stoppen: Ctrl+C\n')
}
