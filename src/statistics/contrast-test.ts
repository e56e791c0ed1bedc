import { studentQuantile, studentUpper } from './distributions/student-t.ts'
import { normalQuantile, normalUpper } from './distributions/normal.ts'

/** An estimate tested against zero: a fixed effect, a difference, a contrast of either. */
export interface ContrastTest {
  readonly estimate: number
  readonly se: number
  /** Infinity: the normal distribution. */
  readonly df: number
  readonly t: number
  /** Two-sided. */
  readonly p: number
  readonly lower: number
  readonly upper: number
}

/** @param confidence  of the interval; 0.95 unless said otherwise. */
export function contrastTest(estimate: number, se: number, df: number, confidence = 0.95): ContrastTest {
  const t = estimate / se
  const p = 2 * (df === Infinity ? normalUpper(Math.abs(t)) : studentUpper(Math.abs(t), df))
  const tail = (1 + confidence) / 2
  const half = se * (df === Infinity ? normalQuantile(tail) : studentQuantile(tail, df))
  return { estimate, se, df, t, p, lower: estimate - half, upper: estimate + half }
}
