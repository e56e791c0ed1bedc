import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refi } from './refi.ts'

const torture = join(import.meta.dirname, '..', '..', '..', 'tests', 'reference', 'refi-qda')
let folder = ''
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'draagkracht-refi-'))))
afterAll(() => rm(folder, { recursive: true }))

async function run(...args: string[]) {
  let out = ''
  let err = ''
  const code = await refi(args, {
    out: (text) => void (out += `${text}\n`),
    err: (text) => void (err += `${text}\n`),
    cwd: folder,
    env: { LANG: 'en_GB.UTF-8' },
  })
  return { code, out, err }
}

describe('draagkracht refi', () => {
  it('writes the project again and prints the counts of both sides and the losses as JSON', async () => {
    const { code, out, err } = await run(
      'round-trip',
      join(torture, 'torture_win_crlf2.qdpx'),
      'out.qdpx',
      '--json',
    )
    const parts = { sources: 1, codes: 1, selections: 6, codings: 6, notes: 0, cases: 0 }
    const others = { variables: 0, sets: 0, links: 0, graphs: 0, users: 1, losses: [] }
    expect(JSON.parse(out)).toMatchObject({
      in: { ...parts, ...others },
      out: { ...parts, ...others },
      losses: [],
      offsets: { chosen: 'crlf2', clear: true },
      unexplained: [],
    })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect((await readFile(join(folder, 'out.qdpx'))).subarray(0, 2).toString()).toBe('PK')
  })

  it('tells in words what came in, and which way of counting was asked for', async () => {
    const { code, out } = await run('check', join(torture, 'torture_win_crlf2.qdpx'), '--offsets', 'crlf1')
    expect(code).toBe(0)
    expect(out).toMatch(/codings +6\n/)
    expect(out).toContain('Characters counted as: crlf1.')
    expect(out).toContain('Nothing was lost.')
  })

  it('refuses what is no project, in the language of the terminal, and writes nothing', async () => {
    const { code, out, err } = await run('round-trip', join(torture, 'expected.json'), 'never.qdpx', '--json')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('This file is not read. Nothing was stored.')
    await expect(readFile(join(folder, 'never.qdpx'))).rejects.toThrow('ENOENT')
  })

  it('shows how it is used when it is asked wrongly', async () => {
    for (const args of [
      [],
      ['check'],
      ['round-trip', 'a'],
      ['check', 'a', '--offsets', 'crlf3'],
      ['x', 'y'],
    ]) {
      const { code, err } = await run(...args)
      expect(code).toBe(2)
      expect(err).toContain('draagkracht refi check')
    }
  })
})
