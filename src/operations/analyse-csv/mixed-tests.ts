/** Tests and intervals of the fixed effects of a mixed model, by one rule for degrees of freedom. */
import type { Matrix } from '../../statistics/linear-algebra/matrix.ts'
import { contrastTest } from '../../statistics/contrast-test.ts'
import type { MixedModel } from '../../statistics/mixed/fit-mixed-model.ts'
import { innerOuter } from '../../statistics/mixed/inner-outer.ts'
import { kenwardRoger } from '../../statistics/mixed/kenward-roger.ts'
import { quadratic, satterthwaite, type DegreesOfFreedom } from '../../statistics/mixed/satterthwaite.ts'
import type { JsonObject } from './entries.ts'

/** Those that hold for any groupings. */
export const ESTIMATED_DF_RULES = ['none', 'satterthwaite', 'kenward-roger'] as const
export const DF_RULES = [...ESTIMATED_DF_RULES, 'inner-outer'] as const
type DfRule = (typeof DF_RULES)[number]

export interface Testing {
  readonly covariance: Matrix
  readonly df: DegreesOfFreedom | null
  readonly reason: string | null
}

/**
 * Degrees of freedom and the covariance they belong to: Kenward and Roger correct both.
 *
 * @param x  the design as it was asked, where the model has it in another shape.
 */
export function testing(model: MixedModel, rule: DfRule, x: Matrix = model.input.x): Testing {
  if (rule === 'none') return { covariance: model.covariance, df: null, reason: 'not-asked' }
  if (rule === 'satterthwaite')
    return { covariance: model.covariance, df: satterthwaite(model), reason: null }
  if (rule === 'inner-outer') {
    const [only, another] = model.input.random
    return only && !another
      ? { covariance: model.covariance, df: innerOuter(x, only.level, only.levels), reason: null }
      : { covariance: model.covariance, df: null, reason: 'needs-a-single-grouping' }
  }
  const kr = kenwardRoger(model)
  return kr.estimable
    ? { covariance: kr.covariance, df: kr.df, reason: null }
    : { covariance: model.covariance, df: null, reason: kr.reason }
}

/** Estimate, test and interval of a contrast of the fixed effects. */
export function tested(model: MixedModel, contrast: readonly number[], rule: Testing): JsonObject {
  const value = contrast.reduce((sum, weight, place) => sum + weight * (model.beta[place] ?? 0), 0)
  const df = rule.df?.(contrast) ?? Infinity
  const isUsable = Number.isFinite(df) && df > 0
  const test = contrastTest(value, Math.sqrt(quadratic(rule.covariance, contrast)), isUsable ? df : Infinity)
  const { estimate, se, t, p, lower, upper } = test
  // Without degrees of freedom there is no p; the interval is then the normal one, as R's `confint(method = "Wald")`.
  return isUsable
    ? { estimate, se, df: test.df, t, p, lower, upper }
    : {
        estimate,
        se,
        df: null,
        dfReason: rule.reason ?? (df > 0 ? 'not-finite' : 'no-degrees-of-freedom'),
        t,
        p: null,
        pReason: 'needs-df',
        lower,
        upper,
      }
}
