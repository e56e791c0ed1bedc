import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../tests/databases.ts'
import { installation, somebody } from '../../tests/installation.ts'
import type { Problem } from '../foundation/problem.ts'
import { readWaveColumns } from '../storage/wave-columns.ts'
import { answersTo, centrePlaces, listsOf } from '../study/closed-wave/byte-columns.ts'
import { addCentresFromCsv } from './add-centres-from-csv.ts'
import { createStudy } from './create-study.ts'
import { importStudy, importWave } from './import-wave.ts'
import { profile } from './profile.ts'
import { studies, study } from './studies.ts'
import { updateStudy } from './update-study.ts'
import { updateWave } from './update-wave.ts'

const db = testDatabase()
const product = { kind: 'product' } as const

const mapping = `
study: { title: Uit een bestand, question: Wat draagt?, runBy: outside, languages: [nl] }
centre: { column: ocmw }
group: worker
missing: [NA]
outside: { 8: dontKnow }
invited: { worker: 60 }
asked: { from: 2025-01-06, until: 2025-02-14 }
items:
  - columns: { kl1: W.KL1.1, kl2: W.KL2.1 }
open: { woorden: O.W.1 }
`

/** Forty workers: Merelveld answers 1 2 3 4 in turn, Beukenrode always 3. */
const rows = Array.from({ length: 40 }, (_, row) =>
  row % 2 === 0
    ? `Merelveld,${(Math.floor(row / 2) % 4) + 1},8,zin ${row}`
    : `Beukenrode,3,${row === 1 ? 'NA' : 2},`,
)
const csv = `ocmw,kl1,kl2,woorden\n${rows.join('\n')}\n`

const asNew = { mapping, csv, frameworks: [], title: null, researchers: [], checkOnly: false }

describe('importing a wave as a new study', () => {
  it('makes centres, groups and a closed wave in one go, with an edition to look at', async () => {
    const around = await installation(db)
    const els = await somebody(around, 'Els', true)
    const done = await importStudy(around, product, asNew)
    expect(done).toMatchObject({ stored: true, rows: 40, faultCount: 0 })
    const seen = await study(around, els, { study: done.study!.study.id })
    expect(seen.study).toMatchObject({ title: 'Uit een bestand', question: 'Wat draagt?', languages: ['nl'] })
    expect(seen.study.centres.map(({ name }) => name)).toEqual(['Beukenrode', 'Merelveld'])
    expect(seen.study.groups).toMatchObject([{ group: 'worker', instrument: 'draagkracht-questionnaire' }])
    expect(seen.waves[0]!.wave).toMatchObject({
      state: 'closed',
      openedOn: '2025-01-06',
      closedOn: '2025-02-14',
    })

    const merelveld = seen.study.centres[1]!.id
    const view = await profile(around, els, {
      study: seen.study.id,
      wave: seen.waves[0]!.wave.id,
      centre: merelveld,
    })
    const [kl1, kl2] = view.profile.krachtlijnen
    // Twenty people, five each of 1 2 3 4: mean 2.5. Everybody answered krachtlijn 2 outside the scale.
    expect(kl1!.cells[0]!.figure).toMatchObject({
      shown: true,
      value: { kind: 'estimate', n: 20, mean: 2.5 },
    })
    expect(kl2!.cells[0]!.figure).toEqual({ shown: false })
    expect(view.profile.groups[0]).toMatchObject({ group: 'worker', invited: 60 })
  })

  it('loses the order of the file: who stood where cannot be told', async () => {
    const around = await installation(db)
    const done = await importStudy(around, product, asNew)
    const { study: made, waves } = done.study!
    const columns = await db.transaction((tx) =>
      readWaveColumns(tx, around.tenant, made.id, waves[0]!.wave.id),
    )
    const lists = listsOf(columns)
    const answers = [...answersTo(columns, 'W.KL1.1')].map(
      (answer, row) =>
        `${made.centres.find(({ id }) => id === lists.centres[centrePlaces(columns)[row]!])!.name},${answer}`,
    )
    const inFile = rows.map((row) => row.split(',').slice(0, 2).join(','))
    expect(answers).not.toEqual(inFile) // 40 people: by chance once in more than 10^20 times
    expect(answers.toSorted()).toEqual(inFile.toSorted())
  })

  it('makes the only administrator its researcher, or the people that are named', async () => {
    const around = await installation(db)
    const els = await somebody(around, 'Els', true)
    const an = await somebody(around, 'An')
    await importStudy(around, product, asNew)
    expect(await studies(around, els, {})).toHaveLength(1)
    await importStudy(around, product, { ...asNew, researchers: ['an'] })
    expect(await studies(around, els, {})).toHaveLength(1)
    expect(await studies(around, an, {})).toHaveLength(1)
    const unknown = importStudy(around, product, { ...asNew, researchers: ['bo'] })
    await expect(unknown).rejects.toMatchObject({ code: 'account-unknown' })
  })

  it('stores nothing at all when a single cell is wrong, nor when only asked to check', async () => {
    const around = await installation(db)
    const counts = async () => {
      const found: Record<string, number> = {}
      for (const table of [
        'study',
        'study_file',
        'centre',
        'wave',
        'wave_column',
        'open_answer',
        'edition',
      ]) {
        const [row] = await db.query<{ n: number }>(
          `SELECT count(*)::int AS n FROM ${table} WHERE tenant_id = $1`,
          [around.tenant],
        )
        found[table] = row!.n
      }
      return found
    }
    const before = await counts()
    const wrong = await importStudy(around, product, {
      ...asNew,
      csv: csv.replace('Merelveld,4,', 'Merelveld,5,'),
    })
    expect(wrong).toMatchObject({ stored: false, rows: 40, faultCount: 1, study: null })
    expect(wrong.faults[0]!.where).toBe('rij 8, kolom kl1')
    expect(await importStudy(around, product, { ...asNew, checkOnly: true })).toMatchObject({
      stored: false,
      rows: 40,
      faultCount: 0,
    })
    expect(await counts()).toEqual(before)
  })

  it('asks how many were invited, and refuses more rows than that', async () => {
    const around = await installation(db)
    const faultsOf = async (text: string) =>
      (await importStudy(around, product, { ...asNew, mapping: text })).faults.map(({ what }) => what)
    expect(await faultsOf(mapping.replace(/invited:.*\n/, ''))).toEqual([
      '"invited" ontbreekt: hoeveel mensen waren uitgenodigd?',
    ])
    expect(await faultsOf(mapping.replace('worker: 60', 'worker: 19'))).toEqual([
      'Er zijn meer rijen dan de 19 mensen die uitgenodigd waren.',
      'Er zijn meer rijen dan de 19 mensen die uitgenodigd waren.',
    ])
  })

  it('is not for people, whatever they may otherwise', async () => {
    const around = await installation(db)
    const els = await somebody(around, 'Els', true)
    await expect(importStudy(around, els, asNew)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('importing into a wave of a study', () => {
  async function draftStudy() {
    const around = await installation(db)
    const els = await somebody(around, 'Els', true)
    const made = await createStudy(around, els, {
      title: 'Van een pagina',
      question: 'Wat draagt?',
      runBy: 'outside',
      languages: ['nl'],
    })
    const id = made.study.id
    const { isExample: _example, pinned: _pinned, id: _id, ...design } = made.study
    const groups = made.study.groups.filter(({ group }) => group === 'worker')
    await updateStudy(around, els, { ...design, study: id, groups })
    const wave = made.waves[0]!.wave.id
    const give = (changes: { csv?: string; mapping?: string; checkOnly?: boolean } = {}) =>
      importWave(around, els, { study: id, wave, csv, mapping, checkOnly: false, ...changes })
    return { around, els, id, wave, give }
  }

  it('fills and closes it, once', async () => {
    const { give } = await draftStudy()
    const done = await give()
    expect(done).toMatchObject({ stored: true, study: { study: { title: 'Van een pagina' } } })
    expect(done.study!.waves[0]!.wave.state).toBe('closed')
    await expect(give()).rejects.toMatchObject({ code: 'wave-not-draft' })
  })

  it('keeps to the centres that the study has', async () => {
    const { around, els, id, give } = await draftStudy()
    await addCentresFromCsv(around, els, { study: id, csv: 'name\nMerelveld\nBeukenrooi\n' })
    const { faultCount, faults, stored } = await give()
    expect(stored).toBe(false)
    expect(faultCount).toBe(20) // each row of Beukenrode
    expect(faults[0]).toMatchObject({ where: 'rij 3, kolom ocmw' })
  })

  it('uses the numbers invited that the wave has, where the mapping gives none', async () => {
    const { around, els, id, wave, give } = await draftStudy()
    const { study: withCentres } = await addCentresFromCsv(around, els, {
      study: id,
      csv: 'name\nMerelveld\nBeukenrode\n',
    })
    const invited = withCentres.centres.map((centre) => ({
      centre: centre.id,
      group: 'worker' as const,
      team: null,
      number: 25,
    }))
    await updateWave(around, els, {
      study: id,
      wave,
      version: 1,
      minimumCells: { worker: 8 },
      pooledStaff: false,
      invited,
    })
    const done = await give({ mapping: mapping.replace(/invited:.*\n/, '') })
    expect(done.study!.waves[0]!.wave.design).toMatchObject({ minimumCells: { worker: 8 }, invited })
  })

  it('reads a bad mapping without a look at the file, and names each fault', async () => {
    const { give } = await draftStudy()
    const { faults, stored } = await give({ mapping: 'centre: {}\n' })
    expect(stored).toBe(false)
    expect(faults.map(({ what }) => what)).toEqual([
      '"column" ontbreekt.',
      '"group" ontbreekt.',
      '"items" ontbreekt.',
    ])
  })

  it('is not for a stranger, who does not hear that the study exists', async () => {
    const { around, id, wave } = await draftStudy()
    const stranger = await somebody(around, 'Vreemd', true)
    const tried = importWave(around, stranger, { study: id, wave, csv, mapping, checkOnly: true })
    await expect(tried).rejects.toMatchObject({ code: 'not-found' } satisfies Partial<Problem>)
  })
})
