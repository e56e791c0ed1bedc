import { dayOf } from '../foundation/day.ts'
import type { CentreId } from '../foundation/ids.ts'
import { Problem } from '../foundation/problem.ts'
import type { Transaction } from '../storage/database.ts'
import { deleteEdition, releasedSoFar, writeEdition } from '../storage/editions.ts'
import { factsOfWave } from '../storage/facts.ts'
import { studyById } from '../storage/studies.ts'
import { readWaveColumns } from '../storage/wave-columns.ts'
import { editionOfWave } from '../study/edition/edition-of-wave.ts'
import type { FactValue } from '../study/profile.ts'
import { together } from '../study/edition/released-cells.ts'
import type { ClosedWave } from '../study/wave.ts'
import type { Surroundings } from './operation.ts'
import { studyLibrary } from './study-library.ts'

/**
 * Makes an edition of a closed wave, from its columns and the facts as they are now.
 *
 * Before publishing there is one draft edition, which is made anew when facts change. Researchers may have
 * seen the one before, so what that showed is kept with it and counts as known. After publishing every
 * edition has a number of its own.
 *
 * @returns the number of the edition.
 */
export async function makeEdition(tx: Transaction, around: Surroundings, wave: ClosedWave): Promise<number> {
  const { tenant } = around
  const study = await studyById(tx, tenant, wave.study)
  if (!study) throw new Problem('not-found')
  const { newest, released } = await releasedSoFar(tx, tenant, wave.study, wave.id)
  const isDraft = wave.state === 'closed'
  const number = isDraft ? Math.max(1, newest) : newest + 1
  const made = editionOfWave({
    study,
    wave,
    library: await studyLibrary(tx, around, study.id),
    columns: await readWaveColumns(tx, tenant, study.id, wave.id),
    facts: await factsByCentre(tx, around, wave),
    earlier: released,
    number,
    madeOn: dayOf(around.now()),
  })
  if (isDraft) await deleteEdition(tx, tenant, study.id, wave.id, number)
  await writeEdition(tx, tenant, study.id, wave.id, {
    ...made,
    released: isDraft ? together(released, made.released) : made.released,
  })
  return number
}

async function factsByCentre(
  tx: Transaction,
  around: Surroundings,
  wave: ClosedWave,
): Promise<Map<CentreId, FactValue[]>> {
  const facts = await factsOfWave(tx, around.tenant, wave.study, wave.id)
  const byCentre = Map.groupBy(facts, ({ centre }) => centre)
  return new Map(
    [...byCentre].map(([centre, rows]) => [
      centre,
      rows.map(({ fact, value, source }) => ({ fact, value, source })),
    ]),
  )
}
