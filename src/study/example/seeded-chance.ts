/** Numbers that look random and are the same every time: for the example study and nothing else. */
export interface SeededChance {
  /** From 0 up to but not including 1. */
  readonly uniform: () => number
  /** Mean 0, standard deviation 1. */
  readonly normal: () => number
}

/** Mulberry32 (T. Ettinger, public domain): 32 bits of state are plenty for a few hundred made-up people. */
export function seededChance(seed: number): SeededChance {
  let state = seed >>> 0
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    uniform,
    // Box and Muller; 1 - u keeps the logarithm away from zero.
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
  }
}
