/** Ctrl-C in the terminal, through the one door that a person has. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './machine.ts'

// Windows has no signal to send to another program; Ctrl-C in its console reaches the same handler.
it.skipIf(process.platform === 'win32')(
  'Ctrl-C ends an analysis that takes long: code 130, a line that says so, no half answer',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'draagkracht-interrupted-'))
    const items = ['a', 'b', 'c']
    const rows = Array.from({ length: 500 }, (_, row) =>
      items.map((_item, place) => ((row * (place + 3)) % 97) / 10).join(','),
    )
    writeFileSync(join(folder, 'data.csv'), [items.join(','), ...rows].join('\n'))
    writeFileSync(join(folder, 'spec.json'), JSON.stringify({ items, resamples: 100_000_000 })) // some hours
    try {
      const command = [
        'cli',
        'analyse',
        'reliability',
        '--data',
        'data.csv',
        '--spec',
        'spec.json',
        '--lang',
        'en',
      ]
      const child = spawn(process.execPath, [join(root, 'run.mjs'), ...command], {
        env: { ...process.env, INIT_CWD: folder },
      })
      let out = ''
      let err = ''
      child.stdout.on('data', (text) => (out += String(text)))
      child.stderr.on('data', (text) => {
        err += String(text)
        if (err.includes(' of 100000000')) child.kill('SIGINT')
      })
      const code = await new Promise((ended) => child.on('close', ended))
      expect(err).toMatch(/^Still working: \d+ s/)
      expect(err).toMatch(/This was stopped\. Nothing was stored\.\n$/)
      expect({ code, out }).toEqual({ code: 130, out: '' })
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
  60_000,
)
