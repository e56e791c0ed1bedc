import { Problem } from '../../foundation/problem.ts'

/** Lets a few in at once; the others wait in line, and may leave it. */
export class Places {
  #free: number
  readonly #waiting: (() => void)[] = []

  constructor(count: number) {
    this.#free = count
  }

  /** @throws {Problem} `stopped`, at once, when the signal says so before it was its turn. */
  async within<Value>(work: () => Promise<Value>, signal?: AbortSignal): Promise<Value> {
    await this.#turn(signal)
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#free += 1
    }
  }

  async #turn(signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) throw new Problem('stopped')
    if (this.#free > 0) {
      this.#free -= 1
      return
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const leave = () => {
      this.#waiting.splice(this.#waiting.indexOf(resolve), 1)
      reject(new Problem('stopped'))
    }
    this.#waiting.push(resolve)
    signal?.addEventListener('abort', leave, { once: true })
    try {
      await promise
    } finally {
      signal?.removeEventListener('abort', leave)
    }
  }
}
