/** A next closed wave of the example of four centres: the same centres, other people, who answer some questions otherwise. */
import type { StudyId, WaveId } from '../src/foundation/ids.ts'
import { addWave } from '../src/operations/add-wave.ts'
import { closeWithColumns } from '../src/operations/close-wave.ts'
import type { Asker, Surroundings } from '../src/operations/operation.ts'
import { studyLibrary } from '../src/operations/study-library.ts'
import { studyById } from '../src/storage/studies.ts'
import { lockedWave, markWaveOpen } from '../src/storage/waves.ts'
import { byteColumns } from '../src/study/closed-wave/byte-columns.ts'
import { columnLayout } from '../src/study/closed-wave/column-layout.ts'
import { exampleAnswers } from '../src/study/example/example-answers.ts'
import { exampleCentres } from '../src/study/example/example-centres.ts'

/** Workers answer KL3 higher by as much as two in three can, and KL6 lower by one in three. */
const MOVED: Readonly<Record<string, (person: number) => number>> = {
  'W.KL3.1': (person) => (person % 3 === 0 ? 0 : 1),
  'W.KL6.1': (person) => (person % 3 === 0 ? -1 : 0),
}
const OPTIONS = 4

export async function nextWave(around: Surroundings, by: Asker, id: StudyId): Promise<WaveId> {
  const seen = await addWave(around, by, { study: id })
  const added = seen.waves.at(-1)!.wave.id // just added
  return around.db.transaction(async (tx) => {
    const study = await studyById(tx, around.tenant, id)
    const library = await studyLibrary(tx, around, id)
    const draft = await lockedWave(tx, around.tenant, id, added)
    if (!study || draft?.state !== 'draft') throw new RangeError('There is no draft of a next wave.')
    const people = exampleAnswers(exampleCentres, study, library, 20_270_301).map((one, person) => ({
      ...one,
      answers: {
        ...one.answers,
        items: Object.fromEntries(
          Object.entries(one.answers.items).map(([item, answer]) => {
            const step = MOVED[item]?.(person) ?? 0
            return [
              item,
              typeof answer === 'number' && step !== 0
                ? Math.min(OPTIONS, Math.max(1, answer + step))
                : answer,
            ]
          }),
        ),
      },
    }))
    const open = await markWaveOpen(tx, around.tenant, draft, '2027-03-01')
    const columns = byteColumns(people, columnLayout(study, library))
    return (await closeWithColumns(tx, around, open, columns, [], '2027-05-28')).id
  })
}
