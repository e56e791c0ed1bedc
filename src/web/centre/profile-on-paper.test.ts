import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { figureOnPaper } from './profile-on-paper.ts'

describe('figures on paper', () => {
  it('are read as they are written', () => {
    expect(figureOnPaper('2.7 2.5–2.9 n41')).toEqual({
      shown: true,
      value: { kind: 'estimate', n: 41, mean: 2.7, lower: 2.5, upper: 2.9, distribution: null },
    })
    expect(figureOnPaper('=high n8')).toEqual({
      shown: true,
      value: { kind: 'unanimous', level: 'high', n: 8 },
    })
    expect(figureOnPaper('x')).toEqual({ shown: false })
    expect(figureOnPaper('-')).toBeNull()
    expect(() => figureOnPaper('2,7')).toThrow(RangeError)
  })

  it('are for tests alone: nothing of the product takes in a value that disclosure did not release', () => {
    const src = fileURLToPath(new URL('../..', import.meta.url))
    const users = globSync('**/*.{ts,tsx}', { cwd: src })
      .filter((file) => !/(\.test|-on-paper)\.ts$/.test(file))
      .filter((file) =>
        /from '[^']*(profile|spoken)-on-paper\.ts'/.test(readFileSync(`${src}/${file}`, 'utf8')),
      )
    expect(users).toEqual([])
  })
})
