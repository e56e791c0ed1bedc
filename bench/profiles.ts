/** From the columns of a closed wave to every profile: 300 centres x 4 groups, a million people, 60 questions. */
import type { ActorGroup } from '../src/foundation/actor-group.ts'
import type { CentreId, StudyId, WaveId } from '../src/foundation/ids.ts'
import type { Instrument, Library } from '../src/framework/shape.ts'
import { insertStudy } from '../src/storage/studies.ts'
import { readWaveColumns, writeWaveColumns } from '../src/storage/wave-columns.ts'
import { insertDraftWave } from '../src/storage/waves.ts'
import { byteColumns } from '../src/study/closed-wave/byte-columns.ts'
import { columnLayout } from '../src/study/closed-wave/column-layout.ts'
import { editionOfWave } from '../src/study/edition/edition-of-wave.ts'
import { nothingReleased } from '../src/study/edition/released-cells.ts'
import type { Study } from '../src/study/study.ts'
import type { ClosedWave } from '../src/study/wave.ts'
import { freshEmbedded } from '../tests/databases.ts'
import { installation } from '../tests/installation.ts'
import type { BenchFigure } from './figure.ts'

const CENTRES = 300
const PEOPLE = 1_000_000
const QUESTIONS = 60
const groups: readonly ActorGroup[] = ['client', 'worker', 'manager', 'policyMaker']
const ROUNDS = 3

export async function benchProfiles(): Promise<BenchFigure[]> {
  const library = libraryOfQuestions()
  const study = studyOfCentres()
  const columns = columnsOfPeople(study, library)
  const wave: ClosedWave = {
    id: 'wave' as WaveId,
    study: study.id,
    number: 1,
    version: 1,
    design: {
      minimumCells: {},
      pooledStaff: true,
      invited: study.centres.flatMap(({ id }) =>
        groups.map((group) => ({ centre: id, group, team: null, number: PEOPLE / CENTRES / groups.length })),
      ),
    },
    state: 'closed',
    openedOn: '2026-03-02',
    closedOn: '2026-03-20',
  }
  const seconds: number[] = []
  let figures = 0
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    const made = editionOfWave({
      study,
      wave,
      library,
      columns,
      facts: new Map(),
      earlier: nothingReleased,
      number: 1,
      madeOn: '2026-03-21',
    })
    seconds.push((performance.now() - start) / 1000)
    figures = made.centres.reduce(
      (sum, { krachtlijnen }) =>
        sum + krachtlijnen.flatMap(({ cells }) => cells).filter(({ figure }) => figure.shown).length,
      0,
    )
  }
  const stored = await storedAndReadBack(study, columns)
  return [
    {
      name: 'writing the columns of a closed wave',
      value: stored.written,
      unit: 's',
      note: `${stored.columns} columns, ${stored.megabytes} MB, into the embedded database, on disk`,
    },
    {
      name: 'reading them back',
      value: stored.read,
      unit: 's',
      note: 'from the embedded database, over the same driver as everything else',
    },
    {
      name: 'closed wave to all profiles',
      value: median(seconds),
      unit: 's',
      target: 'a few seconds',
      note: `${PEOPLE.toLocaleString('en')} people x ${QUESTIONS} questions, ${CENTRES} centres x ${groups.length} groups and a pool; columns in memory; ${figures.toLocaleString('en')} figures released and audited; median of ${ROUNDS}`,
    },
  ]
}

/** What stands before and after the figure above in the product: the columns on their way to disk and back. */
async function storedAndReadBack(
  study: Study,
  columns: ReadonlyMap<string, Uint8Array>,
): Promise<{ written: number; read: number; columns: number; megabytes: number }> {
  const { db, close } = await freshEmbedded()
  try {
    const around = await installation(db)
    const id = around.uuidV7() as StudyId
    const wave = around.uuidV7() as WaveId
    await db.transaction(async (tx) => {
      await insertStudy(tx, around.tenant, { ...study, id, centres: [] })
      await insertDraftWave(tx, around.tenant, {
        id: wave,
        study: id,
        number: 1,
        design: { minimumCells: {}, pooledStaff: false, invited: [] },
      })
    })
    const written = await secondsOf(() =>
      db.transaction((tx) => writeWaveColumns(tx, around.tenant, id, wave, columns)),
    )
    const read = await secondsOf(() => db.transaction((tx) => readWaveColumns(tx, around.tenant, id, wave)))
    const bytes = [...columns.values()].reduce((sum, column) => sum + column.byteLength, 0)
    return { written, read, columns: columns.size, megabytes: Math.round(bytes / 1_000_000) }
  } finally {
    await close()
  }
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/** Every question is put to every group in the same words: the heaviest plan, with a pool and a gap on each. */
function libraryOfQuestions(): Library {
  const text = { nl: '', en: '' }
  const questions = Array.from({ length: QUESTIONS }, (_, place) => `Q${place + 1}`)
  const instrument: Instrument = {
    id: 'bench',
    version: '1.0.0',
    kind: 'instrument',
    title: text,
    source: '',
    licence: 'EUPL-1.2',
    status: 'own-proposal',
    frameworks: [],
    scales: [{ id: 'five', options: Array.from({ length: 5 }, () => text), outside: [] }],
    items: questions.map((id) => ({
      id,
      actorGroups: ['client', 'worker', 'manager', 'policyMaker'],
      role: 'anchor',
      construct: id,
      text,
      answers: 'five',
      form: 'short',
      status: 'own-proposal',
    })),
    modules: [],
    openQuestions: [],
    comparisons: [{ groups: ['worker', 'manager'], allowed: 'estimate', reason: text }],
  }
  return { frameworks: [], crosswalks: [], instruments: [instrument] }
}

function studyOfCentres(): Study {
  return {
    id: 'study' as StudyId,
    title: 'Bench',
    question: '',
    runBy: 'outside',
    languages: ['nl'],
    isExample: false,
    groups: groups.map((group) => ({ group, instrument: 'bench', form: 'short', modules: [] })),
    centres: Array.from({ length: CENTRES }, (_, place) => ({
      id: `centre-${place}` as CentreId,
      name: `Centre ${place}`,
      whyChosen: '',
      training: '',
      context: '',
      teams: [],
    })),
    pinned: [],
    version: 1,
  }
}

/** Columns as closing leaves them: people in random order, one answer in twenty skipped, one in twenty outside the scale. */
function columnsOfPeople(study: Study, library: Library): Map<string, Uint8Array> {
  const layout = columnLayout(study, library)
  const nobody = byteColumns([], layout)
  const random = fixedRandom(20_260_320)
  const filled = new Map<string, Uint8Array>(nobody)
  const centres = new Uint8Array(PEOPLE * 2)
  const view = new DataView(centres.buffer)
  const group = new Uint8Array(PEOPLE)
  for (let row = 0; row < PEOPLE; row++) {
    view.setUint16(row * 2, random() % CENTRES, true)
    group[row] = random() % groups.length
  }
  filled.set('position:centre', centres)
  filled.set('position:group', group)
  filled.set('position:team', new Uint8Array(PEOPLE * 2))
  for (const item of layout.items) {
    const bytes = new Uint8Array(PEOPLE)
    for (let row = 0; row < PEOPLE; row++) {
      const drawn = random() % 20
      bytes[row] = drawn === 0 ? 0 : drawn === 1 ? 250 : 1 + (drawn % 5)
    }
    filled.set(item, bytes)
  }
  return filled
}

/** Marsaglia's xorshift: the same columns in every run. */
function fixedRandom(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
