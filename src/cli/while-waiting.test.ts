import { describe, expect, it, vi } from 'vitest'
import type { Progress } from '../foundation/progress.ts'
import { whileWaiting } from './while-waiting.ts'

interface Waiting {
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

describe('waiting for work that takes long', () => {
  it('says nothing of what is done within a second', async () => {
    const err = vi.fn()
    expect(await whileWaiting({ err }, 'en', async () => 7)).toBe(7)
    expect(err).not.toHaveBeenCalled()
  })

  it('says every second how far it is, in the language of the person', async () => {
    vi.useFakeTimers()
    try {
      const said: string[] = []
      const { promise, resolve } = Promise.withResolvers<number>()
      let tell: Waiting['onProgress'] = () => undefined
      const waiting = whileWaiting({ err: (text) => void said.push(text) }, 'nl', ({ onProgress }) => {
        tell = onProgress
        return promise
      })
      vi.advanceTimersByTime(1000)
      tell({ done: 320, of: 1000 })
      vi.advanceTimersByTime(1000)
      resolve(7)
      await waiting
      vi.advanceTimersByTime(5000)
      expect(said).toEqual(['Nog bezig: 1 s. Ctrl-C stopt.', 'Nog bezig: 2 s, 320 van 1000. Ctrl-C stopt.'])
    } finally {
      vi.useRealTimers()
    }
  })

  it('ends the work at Ctrl-C, and lets Ctrl-C alone afterwards', async () => {
    let pressed = () => {}
    const letAlone = vi.fn()
    const onInterrupt = (stop: () => void) => {
      pressed = stop
      return letAlone
    }
    const waiting = whileWaiting(
      { err: () => undefined, onInterrupt },
      'nl',
      ({ signal }) =>
        new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Error('ended')))),
    )
    pressed()
    await expect(waiting).rejects.toThrow('ended')
    expect(letAlone).toHaveBeenCalled()
  })
})
