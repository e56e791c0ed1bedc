/**
 * Slows down guessing at passwords: after five failures for one name, each next try has to wait twice as
 * long as the one before, up to fifteen minutes. Kept in memory: a restart forgets it, and nothing about who
 * tried is stored. Counts per name and not per address, because a centre shares one address.
 */
export class AttemptLimiter {
  readonly #failures = new Map<string, { count: number; until: number }>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** Seconds to wait before the next try for this name; 0 when it may be tried now. */
  secondsToWait(name: string): number {
    const entry = this.#failures.get(name)
    return entry ? Math.max(0, Math.ceil((entry.until - this.#now()) / 1000)) : 0
  }

  failed(name: string): void {
    const count = (this.#failures.get(name)?.count ?? 0) + 1
    const seconds = count < 5 ? 0 : Math.min(900, 2 ** (count - 5) * 5)
    this.#failures.set(name, { count, until: this.#now() + seconds * 1000 })
    if (this.#failures.size > 10_000) this.#forgetOldest()
  }

  succeeded(name: string): void {
    this.#failures.delete(name)
  }

  #forgetOldest(): void {
    const oldest = this.#failures.keys().next().value
    if (oldest !== undefined) this.#failures.delete(oldest)
  }
}
