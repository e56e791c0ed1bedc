/** A child for `runKillRounds`: four writers at once, one row per transaction, with a checkpoint now and then. */
import { writeSync } from 'node:fs'
import { openDatabase } from '../../src/storage/database.ts'

const [dataDir = '', round = ''] = process.argv.slice(2)
const db = await openDatabase({ dataDir })
await db.query('CREATE TABLE IF NOT EXISTS written (id text NOT NULL, body text NOT NULL)')
await db.query('CREATE INDEX IF NOT EXISTS written_id ON written (id)')
// Written at once and to the end: a line that waits in a buffer would be an acknowledgement that nobody heard.
const say = (line: string) => writeSync(1, `${line}\n`)
say('ready')

await Promise.all(['a', 'b', 'c', 'd'].map(writeForEver))

async function writeForEver(writer: string): Promise<never> {
  for (let number = 0; ; number++) {
    const id = `${round}-${writer}-${number}`
    await db.transaction(async (tx) => {
      await tx.query('INSERT INTO written VALUES ($1, $2)', [id, 'x'.repeat((number * 397) % 3000)])
    })
    say(id)
    if (number % 20 === 19) await db.query('CHECKPOINT')
  }
}
