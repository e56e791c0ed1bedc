/**
 * The product as `npm start` serves it, in a data folder of its own, for journeys through a browser. Put together
 * here and not by src/server/main.ts, because that reads `.env`: a test must never reach a developer's own data.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../src/api/app.ts'
import { makeExampleStudy } from '../../src/operations/make-example-study.ts'
import type { Surroundings } from '../../src/operations/operation.ts'
import { setUpLink } from '../../src/operations/set-up.ts'
import { buildBrowserBundleWhenStale } from '../../src/server/browser-bundle.ts'
import { freeAddress } from '../../src/server/free-address.ts'
import { openSurroundings, webFolder } from '../../src/server/surroundings.ts'
import { freshDataFolder } from '../databases.ts'
import { root } from '../machine.ts'

export interface RunningProduct {
  /** http://127.0.0.1:port, without a slash at the end. */
  readonly address: string
  /** The link that `npm start` prints at the first run. */
  readonly firstRunLink: string
  readonly around: Surroundings
  /** What went wrong inside the server: nothing, we expect. */
  readonly bugs: readonly Error[]
  readonly stop: () => Promise<void>
}

/** Starts it on a free port, with the example study in it and nobody signed up. */
export async function runningProduct(): Promise<RunningProduct> {
  buildBrowserBundleWhenStale(root)
  const dataDir = await freshDataFolder()
  // A copy: a build in the meantime would take the pages away from under the test.
  const pages = mkdtempSync(join(tmpdir(), 'draagkracht-pages-'))
  cpSync(webFolder(root), pages, { recursive: true })

  const host = '127.0.0.1'
  const { port, url } = await freeAddress(host, 0)
  const settings = { host, port, dataDir, databaseUrl: null, publicUrl: null }
  const around = await openSurroundings(settings, url)
  await makeExampleStudy(around)
  const bugs: Error[] = []
  const app = await createApp(around, { webFolder: pages, reportBug: (error) => bugs.push(error) })
  await app.listen({ host, port })
  const firstRunLink = (await setUpLink(around)) ?? ''
  return {
    address: url,
    firstRunLink,
    around,
    bugs,
    stop: async () => {
      await app.close()
      await around.db.close()
      for (const folder of [dataDir, pages]) rmSync(folder, { recursive: true, force: true })
    },
  }
}
