/**
 * Kills a process that writes, again and again, and asks each time whether what it acknowledged is there.
 *
 * The child is any module run by Node with a data folder and the number of the round as its arguments. It
 * writes through the product, prints `ready` once it has begun, and then one line for each thing it would have
 * told a person is stored, after the commit. It goes on until it is killed.
 */
import { spawn } from 'node:child_process'
import { openDatabase, type Database } from '../../src/storage/database.ts'

export interface KillRounds {
  readonly childModule: string
  readonly dataDir: string
  readonly rounds: number
  /** Is all of this there, and once? `acknowledged` holds the lines of all rounds so far. */
  readonly verify: (db: Database, acknowledged: readonly string[]) => Promise<Verdict>
  /** Between 0 and 1; decides when each round ends. */
  readonly random: () => number
}

export interface Verdict {
  readonly lost: number
  readonly twice: number
}

export interface KillFigures extends Verdict {
  readonly rounds: number
  readonly acknowledged: number
  readonly unopenable: number
  /** The slowest recovery, in milliseconds. */
  readonly slowestOpening: number
}

const SHORTEST_MS = 20
const LONGEST_MS = 400

export async function runKillRounds(asked: KillRounds): Promise<KillFigures> {
  const acknowledged: string[] = []
  const figures = { lost: 0, twice: 0, unopenable: 0, slowestOpening: 0 }
  for (let round = 0; round < asked.rounds; round++) {
    const life = SHORTEST_MS + asked.random() * (LONGEST_MS - SHORTEST_MS)
    acknowledged.push(...(await writeUntilKilled(asked, round, life)))
    const started = performance.now()
    const db = await openDatabase({ dataDir: asked.dataDir }).catch(() => null)
    figures.slowestOpening = Math.max(figures.slowestOpening, Math.round(performance.now() - started))
    if (!db) {
      figures.unopenable++
      continue
    }
    const { lost, twice } = await asked.verify(db, acknowledged)
    figures.lost += lost
    figures.twice += twice
    await db.close()
  }
  return { rounds: asked.rounds, acknowledged: acknowledged.length, ...figures }
}

function writeUntilKilled(
  { childModule, dataDir }: KillRounds,
  round: number,
  life: number,
): Promise<string[]> {
  const args = ['--disable-warning=ExperimentalWarning', childModule, dataDir, String(round)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let complaints = ''
  child.stderr.on('data', (chunk) => {
    complaints += String(chunk)
  })
  child.stdout.on('data', (chunk) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), life)
    said += String(chunk)
  })
  return new Promise((resolve, reject) => {
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`the child ended by itself: ${complaints}`))
      // The last line may be cut off; it was not acknowledged.
      resolve(said.split('\n').slice(1, -1))
    })
  })
}
