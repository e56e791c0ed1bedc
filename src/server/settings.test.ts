import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSettings } from './settings.ts'

const emptyFolder = () => mkdtempSync(join(tmpdir(), 'draagkracht-settings-'))

describe('readSettings', () => {
  it('listens on this machine only, with the embedded database, when nothing is set', () => {
    const root = emptyFolder()
    expect(readSettings(root, {})).toEqual({
      host: '127.0.0.1',
      port: null,
      dataDir: join(root, 'data'),
      databaseUrl: null,
      publicUrl: null,
    })
  })

  it('reads .env, and lets the environment win', () => {
    const root = emptyFolder()
    writeFileSync(join(root, '.env'), 'PORT=5000\nDATA_DIR=elsewhere\nPUBLIC_URL=https://a.example/\n')
    const settings = readSettings(root, { PORT: '6000', DATA_DIR: '' })
    expect(settings.port).toBe(6000)
    expect(settings.dataDir).toBe(join(root, 'elsewhere'))
    expect(settings.publicUrl).toBe('https://a.example')
  })

  it('names a setting it cannot use and says what it should be', () => {
    const root = emptyFolder()
    expect(() => readSettings(root, { PORT: 'many' })).toThrow(/PORT is "many".*1 tot 65535/)
    expect(() => readSettings(root, { DATABASE_URL: 'mysql://x' })).toThrow(/postgres:\/\//)
    expect(() => readSettings(root, { PUBLIC_URL: 'example.be/path' })).toThrow(
      /PUBLIC_URL is "example.be\/path"/,
    )
  })
})
