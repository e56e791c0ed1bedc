import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { cellRows, type AnswerCell } from './cell-rows.ts'
import { contrastTest, type ContrastTest } from '../contrast-test.ts'
import { fitMixedModel, type MixedModelFit } from './fit-mixed-model.ts'
import { kenwardRoger } from './kenward-roger.ts'
import { quadratic } from './satterthwaite.ts'

type NotFitted = Extract<MixedModelFit, { readonly estimable: false }>['reason']

export type GapOverLevels = Estimate<
  ContrastTest & {
    /** A variance of zero. */
    readonly isSingular: boolean
  },
  NotFitted | 'answers-do-not-vary' | 'too-many-random-effects' | 'variances-without-information'
>

/**
 * The difference of two groups that are nested in the same levels (centres) and inner levels (teams): the mean of place
 * 0 minus that of place 1 in a mixed model with an intercept per level, by REML, with the covariance and degrees of
 * freedom of Kenward and Roger. That the gap itself differs over levels is not in this model: that takes 30 levels.
 *
 * Input: counts per cell (`cell-rows.ts`). Missing values: who did not answer on the scale is in no cell (listwise).
 *
 * Source: as `fit-mixed-model.ts` and `kenward-roger.ts`. In R: `lmer(y ~ group + (1 | centre) + (1 | centre:team))`
 * and `emmeans(m, "group", lmer.df = "kenward-roger")`.
 *
 * @example
 * // two levels, in each one person of both groups: 4 and 3, 6 and 5: the gap is 1 in both, so it is 1
 */
export function gapOverLevels(cells: readonly AnswerCell[]): GapOverLevels {
  const input = cellRows(cells, 2)
  if (!(input.within && input.within.squares > 1e-9)) return notEstimable('answers-do-not-vary')
  const model = fitMixedModel(input)
  if (!model.estimable) return model
  const tested = kenwardRoger(model)
  if (!tested.estimable)
    return notEstimable(tested.reason === 'needs-reml' ? 'variances-without-information' : tested.reason)
  const contrast = [1, -1]
  const [first = 0, second = 0] = model.beta
  const se = Math.sqrt(quadratic(tested.covariance, contrast))
  return estimated({
    ...contrastTest(first - second, se, tested.df(contrast)),
    isSingular: model.isSingular,
  })
}
