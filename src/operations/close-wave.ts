import { dayOf } from '../foundation/day.ts'
import type { StudyId, WaveId } from '../foundation/ids.ts'
import { Problem } from '../foundation/problem.ts'
import { forgetUseOfCodes, sweepTakenRows, takeAnswers, type AnswerRow } from '../storage/closing.ts'
import type { Transaction } from '../storage/database.ts'
import { writeOpenAnswers, type OpenAnswer } from '../storage/open-answers.ts'
import { studyById } from '../storage/studies.ts'
import { writeWaveColumns } from '../storage/wave-columns.ts'
import { lockedWave, markWaveClosed } from '../storage/waves.ts'
import type { ChosenConstruct } from '../study/answers.ts'
import {
  byteColumns,
  peopleIn,
  reordered,
  type ByteColumns,
  type Respondent,
} from '../study/closed-wave/byte-columns.ts'
import { columnLayout, type ColumnLayout } from '../study/closed-wave/column-layout.ts'
import { randomOrder } from '../study/closed-wave/random-order.ts'
import type { ClosedWave, OpenWave } from '../study/wave.ts'
import { makeEdition } from './make-edition.ts'
import { operation, type Operation, type Surroundings } from './operation.ts'
import { researcher } from './permissions.ts'
import { studyLibrary } from './study-library.ts'
import { studyView, type StudySeen } from './study-view.ts'

interface WaveNamed {
  readonly study: StudyId
  readonly wave: WaveId
}

const closeInTransaction = operation<WaveNamed, StudySeen>({
  name: 'close-wave',
  may: researcher,
  record: ({ study, wave }) => ({ study, wave }),
  run: async (tx, around, input, by) => {
    const wave = await lockedWave(tx, around.tenant, input.study, input.wave)
    const study = await studyById(tx, around.tenant, input.study)
    if (!wave || !study) throw new Problem('not-found')
    if (wave.state !== 'open') throw new Problem('wave-not-open')

    const layout = columnLayout(study, await studyLibrary(tx, around, study.id))
    const rows = await takeAnswers(tx, around.tenant, study.id, wave.id)
    const columns = byteColumns(
      rows.map((row) => respondent(row, layout)),
      layout,
    )
    await closeWithColumns(tx, around, wave, columns, rows.flatMap(openAnswersOf))
    return studyView(tx, around, by, study.id)
  },
})

/**
 * Closes an open wave for good: its answers become byte columns in a random order of people, the use of its
 * codes is forgotten, and a first edition is there for researchers to look at before they publish.
 *
 * The rows that were deleted are swept out of the files after the transaction: the embedded log cannot be renewed in one,
 * and the tables are locked whole for it, one at a time, so that closing and somebody who sends never wait for each other.
 */
export const closeWave: Operation<WaveNamed, StudySeen> = Object.assign(
  async (...asked: Parameters<Operation<WaveNamed, StudySeen>>) => {
    const seen = await closeInTransaction(...asked)
    await sweepTakenRows(asked[0].db)
    return seen
  },
  { operationName: closeInTransaction.operationName },
)

/**
 * The one door to a closed wave, also for answers that were collected elsewhere and imported.
 *
 * People and open answers come in any order and are shuffled here, each on their own, so that nobody can
 * forget it. The caller holds the wave (`lockedWave`). `day` is given for answers that were collected earlier.
 */
export async function closeWithColumns(
  tx: Transaction,
  around: Surroundings,
  wave: OpenWave,
  columns: ByteColumns,
  openAnswers: readonly OpenAnswer[],
  /** The day asking ended, for answers that were collected elsewhere. */
  closedOn: string = dayOf(around.now()),
): Promise<ClosedWave> {
  const { tenant, randomBytes } = around
  const shuffled = reordered(columns, randomOrder(peopleIn(columns), randomBytes))
  await writeWaveColumns(tx, tenant, wave.study, wave.id, shuffled)

  const order = randomOrder(openAnswers.length, randomBytes)
  await writeOpenAnswers(
    tx,
    tenant,
    wave.study,
    wave.id,
    [...order].map((place) => ({ ...openAnswers[place]!, id: around.uuidV4() })), // an order of their own places
  )
  await forgetUseOfCodes(tx, tenant, wave.study, wave.id)
  const closed = await markWaveClosed(tx, tenant, wave, closedOn)
  await makeEdition(tx, around, closed)
  return closed
}

function respondent({ centre, group, team, answers }: AnswerRow, layout: ColumnLayout): Respondent {
  const centrePlace = layout.centres.indexOf(centre)
  return {
    centre: centrePlace,
    group: layout.groups.indexOf(group),
    // From 1; a team that is not there any more counts as none.
    team: team === null ? 0 : (layout.teams[centrePlace]?.indexOf(team) ?? -1) + 1,
    answers,
  }
}

function openAnswersOf({ centre, group, answers }: AnswerRow): OpenAnswer[] {
  const inOwnWords = [
    ...Object.entries(answers.open),
    ...otherTexts('other lever', answers.best),
    ...otherTexts('other threshold', answers.worst),
  ]
  return inOwnWords
    .filter(([, body]) => body.trim() !== '')
    .map(([question, body]) => ({ centre, group, question, body }))
}

function otherTexts(kind: string, chosen: readonly ChosenConstruct[]): [string, string][] {
  return chosen.flatMap(({ construct, other }) =>
    other === undefined ? [] : [[`${kind} ${construct}`, other]],
  )
}
