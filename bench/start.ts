/** How long `npm start` takes: on a fresh clone, and when everything is there. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { BenchFigure } from './figure.ts'

const root = join(import.meta.dirname, '..')

export async function benchStart(): Promise<readonly BenchFigure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'draagkracht-clone-'))
  try {
    const clone = join(folder, 'draagkracht')
    const cloned = spawnSync('git', ['clone', '--quiet', '--no-hardlinks', root, clone])
    if (cloned.status !== 0) throw new Error(`git clone failed: ${cloned.stderr.toString()}`)
    const fresh = await secondsUntilAddress(clone)
    const again = [
      await secondsUntilAddress(clone),
      await secondsUntilAddress(clone),
      await secondsUntilAddress(clone),
    ]
    return [
      {
        name: 'npm start, fresh clone',
        value: fresh,
        unit: 's',
        target: '<= 60',
        note: 'with install, bundle, database folder and example study',
      },
      {
        name: 'npm start, all there',
        value: again.toSorted((a, b) => a - b)[1] ?? null,
        unit: 's',
        target: '<= 3',
        note: 'median of 3',
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function secondsUntilAddress(clone: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const child = spawn('npm', ['start'], {
      cwd: clone,
      detached: true,
      env: { ...process.env, PORT: '', DATA_DIR: '', DATABASE_URL: '', PUBLIC_URL: '' },
    })
    let seconds: number | null = null
    let said = ''
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString()
      if (seconds === null && said.includes('Draagkracht is bereikbaar')) {
        seconds = (performance.now() - began) / 1000
        // To all of npm, run.mjs and the server: npm by itself leaves before what it started.
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
      }
    })
    child.stderr.on('data', (part: Buffer) => {
      said += part.toString()
    })
    child.on('exit', () => {
      if (seconds === null) return reject(new Error(`npm start did not come up:\n${said}`))
      const measured = seconds
      void untilFolderIsFree(join(clone, 'data')).then(() => resolve(measured), reject)
    })
  })
}

async function untilFolderIsFree(dataDir: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (!existsSync(join(dataDir, 'in-use-by.json'))) return
    await wait(100)
  }
  throw new Error('The server did not let go of its data folder within ten seconds.')
}
