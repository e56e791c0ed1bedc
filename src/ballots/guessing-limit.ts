/**
 * Slows down guessing at codes without knowing who guesses: a bucket of tries per caller and one for everybody,
 * which fill up again with time. Only a wrong code costs a try, so a waiting room behind one address is never
 * held up by people who have a card. The caller is named by a hash that the api makes with a salt of the day;
 * nothing here is written down, and a bucket that is full again is forgotten.
 */
export interface GuessingAllowance {
  /** Wrong codes in a row before the caller has to wait. */
  readonly tries: number
  readonly secondsPerTry: number
}

interface Bucket {
  readonly left: number
  readonly at: number
}

export class GuessingLimit {
  readonly #perCaller: GuessingAllowance
  readonly #everybody: GuessingAllowance
  readonly #callers = new Map<string, Bucket>()
  #all: Bucket

  constructor(perCaller: GuessingAllowance, everybody: GuessingAllowance) {
    this.#perCaller = perCaller
    this.#everybody = everybody
    this.#all = { left: everybody.tries, at: 0 }
  }

  /** Whole seconds to wait before the next try; 0 when it may be made now. `now` in milliseconds. */
  secondsToWait(caller: string, now: number): number {
    const own = this.#callers.get(caller)
    return Math.max(
      own ? wait(filled(own, this.#perCaller, now), this.#perCaller) : 0,
      wait(filled(this.#all, this.#everybody, now), this.#everybody),
    )
  }

  wrongCode(caller: string, now: number): void {
    const own = this.#callers.get(caller) ?? { left: this.#perCaller.tries, at: now }
    this.#callers.set(caller, spend(filled(own, this.#perCaller, now)))
    this.#all = spend(filled(this.#all, this.#everybody, now))
    if (this.#callers.size > 5_000) this.#forgetFullBuckets(now)
  }

  /** How many callers are remembered: only those who typed a wrong code shortly ago. */
  get remembered(): number {
    return this.#callers.size
  }

  #forgetFullBuckets(now: number): void {
    for (const [caller, bucket] of this.#callers)
      if (filled(bucket, this.#perCaller, now).left >= this.#perCaller.tries) this.#callers.delete(caller)
    // Still too many: a flood of callers. The bucket for everybody holds it, so the oldest may go.
    for (const caller of this.#callers.keys()) {
      if (this.#callers.size <= 5_000) break
      this.#callers.delete(caller)
    }
  }
}

function filled(bucket: Bucket, { tries, secondsPerTry }: GuessingAllowance, now: number): Bucket {
  return { left: Math.min(tries, bucket.left + (now - bucket.at) / 1000 / secondsPerTry), at: now }
}

function spend({ left, at }: Bucket): Bucket {
  return { left: Math.max(0, left - 1), at }
}

function wait({ left }: Bucket, { secondsPerTry }: GuessingAllowance): number {
  return left >= 1 ? 0 : Math.ceil((1 - left) * secondsPerTry)
}
