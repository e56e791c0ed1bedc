import { seededRandom } from '../../foundation/seeded-random.ts'

/** Numbers that look random and are the same every time: for the example study and nothing else. */
export interface SeededChance {
  /** From 0 up to but not including 1. */
  readonly uniform: () => number
  /** Mean 0, standard deviation 1. */
  readonly normal: () => number
}

export function seededChance(seed: number): SeededChance {
  const uniform = seededRandom(seed)
  return {
    uniform,
    // Box and Muller; 1 - u keeps the logarithm away from zero.
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
  }
}
