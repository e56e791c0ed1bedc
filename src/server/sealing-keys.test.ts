import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSealingKeys } from './sealing-keys.ts'

const id = '01935f6a-0000-7000-8000-000000000001'
let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'draagkracht-keys-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

it('a key is found again by whoever opens the folder, and read by this user alone', () => {
  const key = openSealingKeys(dataDir).make(id)
  expect(openSealingKeys(dataDir).find(id)).toEqual(key)
  const folder = join(dataDir, 'secrets', 'sealed')
  expect(statSync(join(folder, `${id}.key`)).mode & 0o777).toBe(0o600)
})

it('a destroyed key leaves no file, and destroying it twice is no fault', () => {
  const keys = openSealingKeys(dataDir)
  keys.make(id)
  keys.destroy(id)
  keys.destroy(id)
  expect(keys.find(id)).toBeNull()
  expect(readdirSync(join(dataDir, 'secrets', 'sealed'))).toEqual([])
})

it('a key is never made over another, nor outside its folder', () => {
  const keys = openSealingKeys(dataDir)
  keys.make(id)
  expect(() => keys.make(id)).toThrow('EEXIST')
  expect(() => keys.find('../keys.json')).toThrow(RangeError)
})
