import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedFrameworks } from '../../storage/framework-files.ts'
import { frameworks } from './frameworks.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'draagkracht-cli-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const io = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    cwd: folder,
  }
  const code = await frameworks(args, io)
  return { code, out: out.join('\n'), err: err.join('\n') }
}

describe('draagkracht frameworks list', () => {
  it('gives a row for every file, the krachtlijnen with their sub-elements', async () => {
    const { code, out } = await run('list', '--json')
    const rows: Record<string, unknown>[] = JSON.parse(out)
    expect(code).toBe(0)
    expect(rows.find(({ id }) => id === 'bind-kracht-krachtlijnen')).toEqual({
      id: 'bind-kracht-krachtlijnen',
      version: '1.0.0',
      title: {
        nl: 'De tien krachtlijnen van Bind-Kracht',
        en: 'The ten guiding lines (krachtlijnen) of Bind-Kracht',
        fr: 'Les dix lignes de force de Bind-Kracht',
      },
      elements: 118,
      edges: 0,
      items: 0,
    })
    expect(rows.find(({ id }) => id === 'burke-litwin-1992')).toMatchObject({ elements: 12, edges: 22 })
    expect(rows.find(({ id }) => id === 'kl-pz')).toMatchObject({ elements: 0, edges: 0, items: 0 })
  })
})

describe('draagkracht frameworks check', () => {
  it('finds the shipped files in order', async () => {
    expect(await run('check')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+ bestanden nagekeken: alles in orde\.$/),
    })
    expect((await run('check', '--json')).out).toBe('[]')
  })

  it('prints file, line, what is wrong and how to repair it, and exits with 1', async () => {
    const original = await readFile(join(shippedFrameworks, 'burke-litwin-1992', 'framework.yaml'), 'utf8')
    await writeFile(join(folder, 'mine.yaml'), original.replace('    status: unverified\n', ''))
    const line = original.slice(0, original.indexOf('  - from: BL.1\n')).split('\n').length

    const { code, out, err } = await run('check', 'mine.yaml', '--lang', 'en')

    expect(code).toBe(1)
    expect(out).toBe(
      `mine.yaml:${line}: the arrow from BL.1 to BL.2 does not say whether it was checked / add: status: verified, unverified or own-proposal. Every arrow carries its status`,
    )
    expect(err).toContain('Read in place of what is shipped: frameworks/burke-litwin-1992/framework.yaml.')
  })

  it('takes a copy of the whole folder for a new edition of it, not for doubles', async () => {
    await cp(shippedFrameworks, join(folder, 'copy'), { recursive: true })
    expect(await run('check', 'copy')).toMatchObject({ code: 0 })
  })

  it('says so when a file is not there', async () => {
    const { code, out } = await run('check', 'nowhere.yaml', '--json', '--lang', 'en')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject([{ file: 'nowhere.yaml', line: 1, code: 'file-not-readable' }])
  })
})

describe('draagkracht frameworks show', () => {
  it('shows a network with the status of each arrow', async () => {
    const { code, out } = await run('show', 'burke-litwin-1992', '--lang=en')
    expect(code).toBe(0)
    expect(out).toMatch(/BL\.12 -> BL\.1 +feedback +theory +verified/)
  })

  it('does not know what does not exist, and shows how it is used', async () => {
    expect(await run('show', 'nothing')).toMatchObject({ code: 2, out: '' })
    expect(await run('sow')).toMatchObject({ code: 2, err: expect.stringContaining('frameworks list') })
    expect(await run('list', '--jsn')).toMatchObject({ code: 2 })
  })
})
