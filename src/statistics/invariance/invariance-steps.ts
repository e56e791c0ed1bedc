import type { EqualAcrossGroups } from '../sem/parameter-table.ts'

/** Each step holds equal over groups what the one before it holds, and more. */
export const STEPS = ['configural', 'metric', 'scalar', 'strict'] as const
export type Step = (typeof STEPS)[number]

/** What each step holds equal. */
export const EQUAL_AT: Readonly<Record<Step, readonly EqualAcrossGroups[]>> = {
  configural: [],
  metric: ['loadings'],
  scalar: ['loadings', 'intercepts'],
  strict: ['loadings', 'intercepts', 'residuals'],
}
