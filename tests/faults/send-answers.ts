/**
 * A child for `runKillRounds`: people who send their answers, four at a time, until the process is killed. Each
 * says `sent` before and `kept` once the box says that it is stored, with all that is needed to send it again.
 */
import { writeSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { makeCodes } from '../../src/operations/make-codes.ts'
import { answerBox } from '../../src/operations/submit-answers.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { installation } from '../installation.ts'
import { openStudy } from '../journeys/taking-part-study.ts'
import { answersOf, written } from './sent-answers.ts'

const MORE_THAN_ONE_ROUND_SENDS = 3000

const [dataDir = ''] = process.argv.slice(2)
const around = await installation(await openDatabase({ dataDir }))
const { study, wave, centre } = await openStudy(around)
const { codes } = await makeCodes(
  around,
  { kind: 'product' },
  { study, wave, centre, group: 'client', team: null, kind: 'slip', number: MORE_THAN_ONE_ROUND_SENDS },
)
const box = answerBox(around)
// Written at once and to the end: a line that waits in a buffer would be an acknowledgement that nobody heard.
const say = (line: string) => writeSync(1, `${line}\n`)
say('ready')

await Promise.all([0, 1, 2, 3].map(sendForEver))

async function sendForEver(first: number): Promise<void> {
  for (let place = first; place < codes.length; place += 4) {
    const one = { tenant: around.tenant, code: codes[place]!.code, id: randomUUID() } // place is below the length
    say(written('sent', one))
    await box.submit(one.code, one.id, answersOf(one.id))
    say(written('kept', one))
  }
}
