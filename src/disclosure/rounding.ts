/** Rounds to a step, halves upward, without the tail that 0.1 + 0.2 leaves. */
export function roundTo(value: number, step: number): number {
  const perUnit = Math.round(1 / step)
  // A step under 1 is a whole number of steps per unit: dividing by that gives the nearest decimal exactly.
  return step < 1 ? Math.round(value * perUnit + 1e-9) / perUnit : Math.round(value / step + 1e-9) * step
}
