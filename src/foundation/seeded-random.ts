/**
 * Random numbers that are the same for the same seed, on every machine: a bootstrap can be repeated to the digit, and
 * parts of it can be computed apart, because a generator can be split.
 */
export interface SeededRandom {
  /** From 0 up to but not including 1, in steps of 2⁻⁵³. */
  readonly uniform: () => number
  /** A whole number from 0 up to but not including `below`, each as likely. `below` is at most 2³². */
  readonly whole: (below: number) => number
  /**
   * Fills a list with whole numbers below `below`, five times as fast as one by one: what a bootstrap draws. They come
   * from a generator that this one seeds, so they are not the numbers that `whole` would have given.
   */
  readonly wholes: (below: number, into: Uint32Array) => void
  /** Mean 0, standard deviation 1. */
  readonly normal: () => number
  /**
   * A generator of its own for part `label`, the same whatever was drawn from this one before. Parts with different
   * labels do not share numbers.
   */
  readonly split: (label: number) => SeededRandom
}

/**
 * xoshiro128** (Blackman & Vigna 2018, Scrambled linear pseudorandom number generators), seeded through a mixer so that
 * seeds 1 and 2 have nothing in common.
 *
 * @param seed  a whole number; the lowest 32 bits count.
 * @throws {RangeError} when the seed is not a whole number.
 */
export function seededRandom(seed: number): SeededRandom {
  if (!Number.isInteger(seed)) throw new RangeError(`A seed is a whole number, got ${seed}.`)
  return generator(seed >>> 0, 0x5eed)
}

function generator(high: number, low: number): SeededRandom {
  const mix = mixer(high, low)
  const next = xoshiro128(mix(), mix(), mix(), mix() | 1) // never all zero
  const uniform = () => ((next() >>> 5) * 67_108_864 + (next() >>> 6)) / 9_007_199_254_740_992
  let spare: number | null = null
  return {
    uniform,
    whole: (below) => wholeBelow(below, next),
    wholes: (below, into) => fillBelow(below, into, [next(), next(), next(), next() | 1]),
    normal: () => {
      if (spare !== null) {
        const kept = spare
        spare = null
        return kept
      }
      // Marsaglia's polar method: a point in the unit disc gives two independent normal numbers
      for (;;) {
        const x = 2 * uniform() - 1
        const y = 2 * uniform() - 1
        const square = x * x + y * y
        if (square >= 1 || square === 0) continue
        const factor = Math.sqrt((-2 * Math.log(square)) / square)
        spare = y * factor
        return x * factor
      }
    },
    split: (label) => {
      const own = mixer(
        high ^ Math.imul(label + 1, 0x9e3779b9),
        low ^ Math.imul(label ^ 0x243f6a88, 0x85ebca6b),
      )
      return generator(own(), own())
    },
  }
}

/** The generator itself, from its four words of state: exported for its published numbers. */
export function xoshiro128(a: number, b: number, c: number, d: number): () => number {
  return () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0
    const t = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= t
    d = rotated(d, 11)
    return result
  }
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by))
}

/** Numbers beyond the last whole multiple of `below` would favour the small ones: they are drawn again. */
function wholeBelow(below: number, next: () => number): number {
  checkBelow(below, 2 ** 32)
  for (;;) {
    const drawn = next()
    const rest = drawn % below
    if (drawn - rest <= 2 ** 32 - below) return rest // its multiple of `below` is whole
  }
}

/**
 * The same generator with its state in local variables, and Lemire's (2019) way to a whole number: the upper half of
 * word × below, drawn again where the lower half falls in the part that does not divide evenly.
 */
function fillBelow(
  below: number,
  into: Uint32Array,
  [first, second, third, fourth]: readonly [number, number, number, number],
): void {
  checkBelow(below, 2 ** 21) // word × below must be exact
  const uneven = 2 ** 32 % below
  let a = first
  let b = second
  let c = third
  let d = fourth
  for (let place = 0; place < into.length; ) {
    const word = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0
    const t = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= t
    d = rotated(d, 11)
    const product = word * below
    const upper = Math.floor(product / 2 ** 32)
    if (product - upper * 2 ** 32 < uneven) continue
    into[place] = upper
    place += 1
  }
}

function checkBelow(below: number, most: number): void {
  if (!(Number.isInteger(below) && below >= 1 && below <= most))
    throw new RangeError(`A whole number below ${below} cannot be drawn.`)
}

/** A stream of well-mixed words from two (the finaliser of MurmurHash3 over a counter). */
function mixer(high: number, low: number): () => number {
  let state = Math.imul(high, 0xcc9e2d51) ^ rotated(low, 15)
  return () => {
    state = (state + 0x9e3779b9) | 0
    let word = state ^ Math.imul(low, 0x1b873593)
    word = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35)
    return (word ^ (word >>> 16)) | 0
  }
}
