import { describe, expect, it } from 'vitest'
import { Problem } from '../../foundation/problem.ts'
import type { Progress } from '../../foundation/progress.ts'
import { heavyTask, type WorkLimits } from './heavy-task.ts'
import { inWorker } from './in-worker.ts'
import type * as works from './work-on-paper.ts'

const module = new URL('./work-on-paper.ts', import.meta.url)
const task = <Name extends keyof typeof works>(name: Name, limits?: WorkLimits) =>
  heavyTask<(typeof works)[Name]>(module, name, limits)

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const thrown = await work.then(
    () => expect.fail('it ended well'),
    (error: unknown) => error,
  )
  if (!(thrown instanceof Problem)) throw thrown
  return thrown
}

const pause = (milliseconds: number) => new Promise((goOn) => setTimeout(goOn, milliseconds))

describe('heavy work', () => {
  it('gives its answer', async () => {
    expect(await inWorker(task('countTo'), { to: 4 })).toBe(10)
  })

  it('tells how far it is, but not of every step', async () => {
    const told: Progress[] = []
    await inWorker(task('countTo'), { to: 3_000_000 }, { onProgress: (progress) => told.push(progress) })
    expect(told[0]).toEqual({ done: 0, of: 3_000_000 })
    expect(told.length).toBeLessThan(100)
  })

  it('that refuses, refuses here, with every fault', async () => {
    const { code, values, faults } = await problemOf(inWorker(task('refuse'), { seconds: 3 }))
    expect({ code, values }).toEqual({ code: 'work-too-long', values: { seconds: 3 } })
    expect(faults).toEqual([{ where: 'here', what: 'wrong', repair: 'do this' }])
  })

  it('with a fault in it fails here', async () => {
    await expect(inWorker(task('fail'), undefined)).rejects.toThrow('a fault in the work itself')
  })

  it('does not hold up who waits for something else', async () => {
    const stop = new AbortController()
    const working = inWorker(task('countForEver'), new SharedArrayBuffer(4), { signal: stop.signal })
    await pause(50) // would never end, were the counting done here
    stop.abort()
    await problemOf(working)
  })
})

describe('stopping', () => {
  it('ends the thread in the middle of a calculation', async () => {
    const beats = new SharedArrayBuffer(4)
    const beat = new Int32Array(beats)
    const stop = new AbortController()
    const working = inWorker(task('countForEver'), beats, { signal: stop.signal })
    while (Atomics.load(beat, 0) === 0) await pause(5)
    stop.abort()
    expect((await problemOf(working)).code).toBe('stopped')
    const counted = Atomics.load(beat, 0)
    await pause(50)
    expect(Atomics.load(beat, 0)).toBe(counted)
  })

  it('before it began, does not begin', async () => {
    const beats = new SharedArrayBuffer(4)
    expect(
      (await problemOf(inWorker(task('countForEver'), beats, { signal: AbortSignal.abort() }))).code,
    ).toBe('stopped')
    expect(new Int32Array(beats)[0]).toBe(0)
  })

  it('while waiting in line leaves the line at once, and lets the next one in', async () => {
    const busy = task('countForEver')
    const ends = [new AbortController(), new AbortController(), new AbortController()]
    const beats = ends.map(() => new SharedArrayBuffer(4))
    const [first, second, waiting] = ends.map(({ signal }, place) =>
      problemOf(inWorker(busy, beats[place]!, { signal })),
    )
    const fourth = new AbortController()
    const beatOfFourth = new SharedArrayBuffer(4)
    const last = problemOf(inWorker(busy, beatOfFourth, { signal: fourth.signal }))
    ends[2]!.abort()
    expect((await waiting!).code).toBe('stopped')
    ends[0]!.abort()
    await first
    while (Atomics.load(new Int32Array(beatOfFourth), 0) === 0) await pause(5)
    ends[1]!.abort()
    fourth.abort()
    await Promise.all([second, last])
    expect(new Int32Array(beats[2]!)[0]).toBe(0)
  })
})

describe('a limit', () => {
  const limits = { seconds: 60, heapMegabytes: 1500 }

  it('on time ends the thread', async () => {
    const working = inWorker(task('countForEver', { ...limits, seconds: 0.2 }), new SharedArrayBuffer(4))
    expect(await problemOf(working)).toMatchObject({ code: 'work-too-long', values: { seconds: 0.2 } })
  })

  it('on memory ends the thread', async () => {
    const working = inWorker(task('eatHeap', { ...limits, heapMegabytes: 20 }), undefined)
    expect(await problemOf(working)).toMatchObject({ code: 'work-too-large', values: { megabytes: 20 } })
  })

  it('on memory outside the heap ends the thread', async () => {
    const working = inWorker(task('eatBuffers', { ...limits, bufferMegabytes: 100 }), undefined)
    expect(await problemOf(working)).toMatchObject({ code: 'work-too-large', values: { megabytes: 100 } })
  })
})
