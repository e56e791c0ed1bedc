/** Do the items of a scale mean the same to different groups, or at different waves? Steps that hold ever more equal. */
import { estimated, notEstimable, type Estimate } from '../../foundation/estimate.ts'
import { fitMeasures, type FitMeasures } from '../sem/fit-measures.ts'
import type { NoSemFit, NotFitted, SemFit, SemResult } from '../sem/fit-structural-model.ts'
import { indicesUnderMissing } from '../sem/indices-under-missing.ts'
import { scaledTest, type ScaledTest } from '../sem/robust-test.ts'
import { chiSquareDifference, type ChiSquareDifference, type ModelTest } from './chi-square-difference.ts'
import type { LevelOfInvariance } from './comparability.ts'
import { STEPS, type Step } from './invariance-steps.ts'
import { changesLittle, fitsAtAll, whatHolds, type ChangeOfIndices, type Indices } from './step-rules.ts'

/** A fit of one step, with these parameters (`f =~ x2`, `x2 ~ 1`) left to differ. */
export type FitOfStep = (step: Step, partial: readonly string[]) => SemResult

export interface FittedStep {
  readonly step: Step
  readonly fit: SemFit
  readonly measures: FitMeasures
  /** Null with ML, which assumes normality, and where there is no scaled test. */
  readonly scaled: ScaledTest | null
  /** Indices corrected for missing answers, or without normality; null with ML on complete rows, and where there are none. */
  readonly robust: Indices | null
  readonly isScaled: boolean
  /** Beside the step before it; null for the first. */
  readonly change: Change | null
  /** Configural: the model fits at all. Later: the fit does not fall by more than the rule allows. */
  readonly passes: boolean
}

export interface Change extends ChangeOfIndices {
  readonly test: ChiSquareDifference
}

export interface Chain {
  readonly steps: readonly FittedStep[]
  /** The step at which no model could be fitted, and why; null where all could. */
  readonly stoppedAt: { readonly step: Step; readonly reason: NoSemFit; readonly where: string } | null
}

export type Invariance = Estimate<
  {
    readonly full: Chain
    /** The same steps with some parameters left to differ; null where none were named. */
    readonly partial: Chain | null
    readonly holds: LevelOfInvariance
  },
  never
>

/**
 * Configural, metric, scalar and strict invariance, each beside the step before it.
 *
 * A step holds when the CFI falls by at most .01 and the RMSEA rises by at most .015 (Chen 2007), or stays at most .05: from
 * 0 to .02 is a rise, and noise where there are few degrees of freedom. The configural model holds when its CFI is at least
 * .90 and its RMSEA at most .10. What holds is the last step up to which all hold. Where that is less
 * than scalar, and the steps hold up to scalar with the named parameters left to differ, and of each factor at least two
 * items have loading and intercept equal, it is `partial`. The χ² difference is given and does not decide: with many
 * people it finds differences too small to matter, with few it finds none. With a scaled test (MLR) or missing answers the
 * indices are the robust ones; with a scaled test the difference is that of Satorra and Bentler.
 *
 * Source: Meredith (1993), Psychometrika 58, 525–543; Chen (2007), Structural Equation Modeling 14, 464–504; Byrne,
 * Shavelson & Muthén (1989), Psychological Bulletin 105, 456–466.
 *
 * @param fitOf    fits one step.
 * @param partial  parameters that may differ, `f =~ x2`, `x2 ~ 1`.
 * @returns the steps, or why the configural model could not be fitted.
 */
export function measurementInvariance(
  fitOf: FitOfStep,
  partial: readonly string[] = [],
): Invariance | NotFitted {
  const full = chain(fitOf, [])
  const [first] = full.steps
  if (!first)
    return {
      ...notEstimable(full.stoppedAt?.reason ?? 'did-not-converge'),
      where: full.stoppedAt?.where ?? '',
    }
  const freed = partial.length > 0 ? chain(fitOf, partial) : null
  return estimated({
    full,
    partial: freed,
    holds: whatHolds(first.fit.table, full.steps, freed?.steps ?? null, partial),
  })
}

function chain(fitOf: FitOfStep, partial: readonly string[]): Chain {
  const steps: FittedStep[] = []
  for (const step of STEPS) {
    const fit = fitOf(step, partial)
    if (!fit.estimable)
      return { steps, stoppedAt: { step, reason: fit.reason, where: 'where' in fit ? fit.where : '' } }
    steps.push(fitted(step, fit, steps.at(-1) ?? null))
  }
  return { steps, stoppedAt: null }
}

function fitted(step: Step, fit: SemFit, before: FittedStep | null): FittedStep {
  const measures = fitMeasures(fit)
  const isScaled = (fit.choices.estimator ?? 'ML') !== 'ML'
  const scaled = isScaled ? scaledTest(fit, measures) : null
  const own: Fitted = { measures, scaled, robust: robustIndices(fit, measures, scaled), isScaled }
  if (!before) {
    const passes = fitsAtAll(own.robust ?? plainIndices(measures))
    return { step, fit, ...own, change: null, passes }
  }
  const [now, then] =
    own.robust && before.robust
      ? [own.robust, before.robust]
      : [plainIndices(measures), plainIndices(before.measures)]
  const change = {
    test: differenceOf(own, before),
    cfi: now.cfi - then.cfi,
    rmsea: now.rmsea - then.rmsea,
    srmr: measures.srmr - before.measures.srmr,
  }
  return { step, fit, ...own, change, passes: changesLittle(change, now.rmsea) }
}

type Fitted = Pick<FittedStep, 'measures' | 'scaled' | 'robust' | 'isScaled'>

const plainIndices = ({ cfi, rmsea }: FitMeasures): Indices => ({ cfi, rmsea: rmsea.value })

/** As they would be with nothing missing; with complete rows those of the scaled test. */
function robustIndices(fit: SemFit, measures: FitMeasures, scaled: ScaledTest | null): Indices | null {
  const isIncomplete = fit.data.groups.some(({ values }) => values.some(Number.isNaN))
  const corrected = isIncomplete ? indicesUnderMissing(fit, measures) : null
  const cfi = corrected?.cfi ?? scaled?.robustCfi
  const rmsea = corrected?.rmsea.value ?? scaled?.robustRmsea.value
  // a correction that comes out negative leaves no number behind
  return cfi !== undefined && rmsea !== undefined && Number.isFinite(cfi) && Number.isFinite(rmsea)
    ? { cfi, rmsea }
    : null
}

function differenceOf(own: Fitted, before: Fitted): ChiSquareDifference {
  const testOf = ({ measures: { chisq, df }, scaled }: Fitted): ModelTest => ({
    chisq,
    df,
    scaling: scaled?.scalingFactor ?? 1,
  })
  const lacksScaling = [own, before].some(({ scaled, isScaled }) => isScaled && !scaled)
  return lacksScaling
    ? notEstimable('scaling-of-the-difference-is-not-positive')
    : chiSquareDifference(testOf(own), testOf(before))
}
