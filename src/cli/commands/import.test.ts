import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../tests/databases.ts'
import { installation, somebody } from '../../../tests/installation.ts'
import { root } from '../../../tests/machine.ts'
import { studies } from '../../operations/studies.ts'
import { import_ } from './import.ts'

const db = testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'draagkracht-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const example = (name: string) => join(root, 'examples', 'draag-open', name)
const draagOpen = join(root, 'tests', 'reference', 'draag-open', 'draag_open.csv')
const files = [
  `--csv=${draagOpen}`,
  `--mapping=${example('mapping.yaml')}`,
  `--framework=${example('framework.yaml')}`,
  `--framework=${example('instrument.yaml')}`,
]
/** Without own frameworks: those belong to a new study. */
const csvAndMapping = files.slice(0, 2)

async function run(args: readonly string[]) {
  const around = await installation(db)
  const els = await somebody(around, 'Els', true)
  const said = { out: [] as string[], err: [] as string[] }
  const io = {
    out: (text: string) => said.out.push(text),
    err: (text: string) => said.err.push(text),
    cwd: folder,
  }
  const code = await import_(args, io, async () => around)
  return { code, out: said.out.join('\n'), err: said.err.join('\n'), list: await studies(around, els, {}) }
}

describe('draagkracht import', () => {
  it('makes a study of a CSV, a mapping and own frameworks, and says where to look', async () => {
    const { code, out, list } = await run(files)
    expect(code).toBe(0)
    expect(list).toMatchObject([{ title: 'Oefenen met draag_open', waves: [{ number: 1, state: 'closed' }] }])
    expect(out).toContain('1333 rijen in 40 centra')
    expect(out).toContain(`/studies/${list[0]!.id}`)
  })

  it('prints one JSON value and nothing else with --json', async () => {
    const { code, out, err } = await run([...files, '--json', '--title', 'Mijn titel'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ stored: true, rows: 1333, faultCount: 0, faults: [] })
    expect(err).toBe('')
  })

  it('looks only, with --check', async () => {
    const { code, out, list } = await run([...files, '--check'])
    expect([code, list]).toEqual([0, []])
    expect(out).toContain('In orde: 1333 rijen')
  })

  it('lists the faults, counts them all, stores nothing and ends with 1', async () => {
    const rows = Array.from({ length: 300 }, () => '1,1,client,,1,2,9,9,9,9,9,9,9,9,9,9,9,9').join('\n')
    const header =
      'resp,case,group,team,wave,tenure,kl1_1,kl1_2,kl1_3,kl1_4,kl9_1,kl9_2,kl9_3,kl9_4,kl10_1,kl10_2,kl10_3,kl10_4'
    writeFileSync(join(folder, 'fout.csv'), `${header}\n${rows}\n`)
    const { code, err, list } = await run(
      files.map((arg) => (arg.startsWith('--csv') ? '--csv=fout.csv' : arg)),
    )
    expect([code, list]).toEqual([1, []])
    expect(err).toContain('rij 2, kolom kl1_1: "9" is geen antwoord op deze vraag.')
    expect(err).toContain('... en nog 3400.')
    expect(err).toContain('3600 fouten. Er is niets bewaard.')
  })

  it('fills a wave of a study that exists', async () => {
    const around = await installation(db)
    const said: string[] = []
    const io = { out: (text: string) => said.push(text), err: (text: string) => said.push(text), cwd: folder }
    const open = async () => around
    expect(await import_([...files, '--json'], io, open)).toBe(0)
    const { study } = JSON.parse(said[0]!) as { study: string }
    const again = import_([...csvAndMapping, '--study', study, '--wave', '1'], io, open)
    await expect(again).rejects.toMatchObject({ code: 'wave-not-draft' })
  })

  it.each([
    [['--csv', 'a.csv'], '--csv en --mapping zijn allebei nodig.'],
    [[...files, '--study', 'x'], 'is geen id van een onderzoek'],
    [[...files, '--kleur', 'rood'], '--kleur'],
    [[...csvAndMapping, '--wave', 'een'], 'is geen nummer van een golf'],
  ])('says what is wrong with how it was asked: %#', async (args, said) => {
    const { code, err } = await run(args)
    expect(code).toBe(2)
    expect(err).toContain(said)
  })

  it('names a file it cannot read', async () => {
    const { code } = await run(['--help'])
    expect(code).toBe(0)
    await expect(run(['--csv', 'weg.csv', '--mapping', 'weg.yaml'])).rejects.toMatchObject({
      code: 'file-not-readable',
    })
  })
})
