import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { documents } from './documents.ts'

const folder = mkdtempSync(join(tmpdir(), 'draagkracht-documents-'))
writeFileSync(join(folder, 'gesprek.txt'), 'I: Hoe gaat het?\r\nW1: Goed.\r\n')
writeFileSync(join(folder, 'beeld.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]))

async function run(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const io = {
    out: (text: string) => out.push(text),
    err: (text: string) => err.push(text),
    cwd: folder,
    env: {},
  }
  return { code: await documents(args, io), out: out.join('\n'), err: err.join('\n') }
}

describe('draagkracht documents check', () => {
  it('says what would come in, and no word of it', async () => {
    const { code, out } = await run('check', 'gesprek.txt', '--lang', 'nl')
    expect(code).toBe(0)
    expect(out).toContain('txt, 27 tekens, 2 beurten, 2 sprekers')
    expect(out).not.toContain('Hoe gaat het')
  })

  it('says why a file is refused, and ends with 1', async () => {
    const { code, out } = await run('check', 'beeld.png', 'gesprek.txt', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject([
      { file: 'beeld.png', refused: true, why: [expect.stringMatching(/./)] },
      { file: 'gesprek.txt', refused: false, format: 'txt', turns: 2 },
    ])
  })

  it('says how it is used when asked otherwise', async () => {
    for (const args of [[], ['check'], ['read', 'gesprek.txt'], ['check', 'x', '--lang', 'de']]) {
      expect(await run(...args)).toMatchObject({ code: 2, out: '' })
    }
    expect((await run('check', 'weg.txt')).code).toBe(2)
  })
})
