/** One measured figure of `npm run bench`. */
export interface BenchFigure {
  readonly name: string
  readonly value: number | null
  readonly unit: string
  /** What was asked for, where something was: `<= 60`. */
  readonly target?: string
  /** What it was measured on, or why it could not be measured here. */
  readonly note: string
}
