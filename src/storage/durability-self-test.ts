/**
 * Does a commit reach the disk? Asked at every start, and again whenever the embedded database reopens. An
 * installation where it does not would say "bewaard" and lose it in a power cut: it does not start.
 */
import { Problem } from '../foundation/problem.ts'

/** What is needed of a connection; PGlite itself has it too. */
export interface Asks {
  query<Row>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>
}

/** The settings, and then a real commit: it must count at least one sync that reached the disk. */
export async function checkEmbeddedDurability(client: Asks, syncs: () => Promise<number>): Promise<void> {
  await checkDurabilitySettings(client)
  const before = await syncs()
  await client.query(smallestCommit)
  if ((await syncs()) === before) throw notDurable('commit', 'no sync')
}

const required = {
  fsync: ['on'],
  full_page_writes: ['on'],
  synchronous_commit: ['on', 'remote_apply', 'remote_write', 'local'],
}

/** For a server this is what can be asked; whether its disk keeps its word is for who runs it. */
export async function checkDurabilitySettings(client: Asks): Promise<void> {
  for (const [setting, accepted] of Object.entries(required)) {
    const { rows } = await client.query<{ value: string }>('SELECT current_setting($1) AS value', [setting])
    const value = rows[0]!.value // a setting that PostgreSQL does not know is an error of its own
    if (!accepted.includes(value)) throw notDurable(setting, value)
  }
}

// A message in the write-ahead log that nobody reads: a commit that needs no table.
const smallestCommit = `SELECT pg_logical_emit_message(true, 'draagkracht', 'self-test')`

function notDurable(setting: string, value: string): Problem {
  return new Problem('storage-not-durable', { setting, value })
}
