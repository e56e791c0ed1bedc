import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { analyse } from './analyse.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'draagkracht-analyse-'))
  await writeFile(join(folder, 'teams.csv'), 'team,q1\n2,4\n2,4\n2,5\n,5\n')
  await writeFile(join(folder, 'by-team.json'), '{"columns": ["q1"], "by": "team"}')
  await writeFile(join(folder, 'agreement.json'), '{"items": ["q1"], "group": "team", "options": 4}')
  await writeFile(join(folder, 'windows.csv'), Buffer.from([0x78, 0x0a, 0xe9, 0x0a])) // é as Windows writes it
})
afterAll(() => rm(folder, { recursive: true }))

async function run(...args: string[]) {
  let out = ''
  let err = ''
  const code = await analyse(args, {
    out: (text) => void (out += `${text}\n`),
    err: (text) => void (err += `${text}\n`),
    cwd: folder,
  })
  return { code, out, err }
}

describe('draagkracht analyse', () => {
  it('prints one JSON value and nothing else with --json', async () => {
    const { code, out, err } = await run(
      'describe',
      '--data',
      'teams.csv',
      '--spec',
      'by-team.json',
      '--json',
    )
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject([{ column: 'q1', by: '2', n: 3 }])
    expect(err).toBe('1 rows have no "team" and are in no group.\n')
  })

  it('prints a table that lines up without it', async () => {
    const { out } = await run('describe', '--data=teams.csv', '--spec=by-team.json')
    const [heading = '', row = '', ...rest] = out.split('\n')
    expect(heading.trim().split(/ +/).slice(0, 5)).toEqual(['column', 'by', 'n', 'missing', 'mean'])
    expect(row.trim().split(/ +/).slice(0, 5)).toEqual(['q1', '2', '3', '0', '4.3333'])
    expect(row).toHaveLength(heading.length)
    expect(rest).toEqual([''])
  })

  it('prints the reason in the table where a figure is missing', async () => {
    const { code, out } = await run('agreement', '--data', 'agreement.json', '--spec', 'agreement.json')
    expect({ code, out }).toMatchObject({ code: 2, out: '' })
    const other = await run('agreement', '--data', 'teams.csv', '--spec', 'agreement.json')
    expect(other.err).toContain('5 lies outside the scale 1 to 4')
  })

  it('says which file is not there, and ends with 2 and nothing on stdout', async () => {
    const { code, out, err } = await run('icc', '--data', 'nix.csv', '--spec', 'nor-this.json', '--json')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(join(folder, 'nix.csv'))
    expect(err).toContain(join(folder, 'nor-this.json'))
    expect(err).toContain('There is no such file.')
  })

  it('says how to save a file that is not UTF-8', async () => {
    const { code, err } = await run('describe', '--data', 'windows.csv', '--spec', 'by-team.json')
    expect(code).toBe(2)
    expect(err).toContain('Save it again as "CSV UTF-8".')
  })

  it('shows how it is used when something is missing or too much, and on request', async () => {
    for (const args of [['describe'], ['describe', '--data', 'x'], ['a', 'b'], ['describe', '--dat', 'x']]) {
      const { code, err } = await run(...args)
      expect(code).toBe(2)
      expect(err).toContain('draagkracht analyse <analysis> --data file.csv --spec spec.json [--json]')
    }
    expect(await run('--help')).toMatchObject({ code: 0, err: '' })
  })
})
