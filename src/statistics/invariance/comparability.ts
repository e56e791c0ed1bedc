/** May the mean of a scale be compared between groups of actors? The rule of the whole product, in one place. */
import { caution, type Caution } from '../cautions/caution-table.ts'
import { THRESHOLDS } from '../cautions/thresholds.ts'

/**
 * What is the same in all groups. `none`: not even the factors. `configural`: which items belong to which factor.
 * `metric`: also the loadings. `scalar`: also the intercepts. `strict`: also the residual variances. `partial`: loadings and
 * intercepts of most items, with the others left free and at least two items of each factor held equal.
 */
export const LEVELS_OF_INVARIANCE = ['none', 'configural', 'metric', 'partial', 'scalar', 'strict'] as const
export type LevelOfInvariance = (typeof LEVELS_OF_INVARIANCE)[number]

export interface ComparedScale {
  /** Whether both groups got the items in the same words. Workers and clients often do not. */
  readonly wording: 'same' | 'differs'
  /** How many items make up the score that is compared; 1 for a difference on a single question. */
  readonly items: number
  /** What a test of invariance over these groups came to; `not-tested` where there was none, or it gave no answer. */
  readonly holds: LevelOfInvariance | 'not-tested'
}

export type Comparability =
  | { readonly verdict: 'estimable' }
  | { readonly verdict: 'with-caution'; readonly caution: Caution }
  | { readonly verdict: 'refused'; readonly caution: Caution }

/**
 * Whether a gap between groups on a scale may be given, given with a caution, or is refused.
 *
 * Other words: refused, the groups stand side by side. One item in the same words: a difference on that item, with the
 * caution that invariance cannot be tested. Several items: only where loadings and intercepts are the same (scalar or
 * strict), or with a caution where they are for most items (partial). Equal loadings alone (metric) let relations be compared
 * and not means, so that is refused too; as is a scale of two items, which cannot be tested.
 *
 * Source: Meredith (1993), Psychometrika 58, 525–543; Steenkamp & Baumgartner (1998), J. Consumer Research 25, 78–90.
 *
 * @throws RangeError  fewer than one item.
 * @example comparability({ wording: 'same', items: 4, holds: 'metric' })
 *          // { verdict: 'refused', caution: { caution: 'no-invariance', holds: 'metric', ... } }
 */
export function comparability({ wording, items, holds }: ComparedScale): Comparability {
  if (!(items >= 1)) throw new RangeError(`A score of ${items} items; expected one or more.`)
  if (wording === 'differs') return refused(caution('wording-differs'))
  if (items === 1) return { verdict: 'with-caution', caution: caution('single-item-invariance') }
  if (items < THRESHOLDS.itemsForInvariance.value) return refused(caution('invariance-not-tested', { items }))
  switch (holds) {
    case 'not-tested':
      return refused(caution('invariance-not-tested', { items }))
    case 'none':
    case 'configural':
    case 'metric':
      return refused(caution('no-invariance', { holds }))
    case 'partial':
      return { verdict: 'with-caution', caution: caution('partial-invariance') }
    case 'scalar':
    case 'strict':
      return { verdict: 'estimable' }
  }
}

const refused = (why: Caution): Comparability => ({ verdict: 'refused', caution: why })
