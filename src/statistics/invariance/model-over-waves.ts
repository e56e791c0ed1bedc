import type { Step } from './invariance-steps.ts'

/**
 * The model, in the syntax of lavaan, of one factor asked in the same items at several waves of the same people: residuals
 * of an item covary over waves; each step holds loadings, intercepts, residual variances equal over waves. The first loading
 * is 1; the mean of the factor is 0 at the first wave and, once intercepts are equal, free at the others.
 *
 * Source: Little (2013), Longitudinal structural equation modeling, chapter 5.
 *
 * @param waves    per wave the columns of the items, in the same order.
 * @param partial  items (columns of the first wave) whose loading, intercept or residual may differ: `f =~ b1`, `b1 ~ 1`, `b1 ~~ b1`.
 * @example modelOverWaves([['a1', 'b1', 'c1'], ['a2', 'b2', 'c2']], 'metric')
 *          // wave1 =~ 1*a1 + loading2*b1 + loading3*c1 ...
 */
export function modelOverWaves(
  waves: readonly (readonly string[])[],
  step: Step,
  partial: readonly string[] = [],
): string {
  const first = waves[0] ?? []
  const freed = new Set(partial.map((one) => one.replaceAll(/\s/g, '').replace(/^.*=~/, '=~')))
  const isFree = (item: string, kind: Held) =>
    freed.has({ loading: `=~${item}`, intercept: `${item}~1`, residual: `${item}~~${item}` }[kind])
  const label = (kind: Held, item: number, wave: number) =>
    HELD[step].includes(kind) && !isFree(first[item] ?? '', kind)
      ? `${kind}${item + 1}`
      : `${kind}${item + 1}w${wave + 1}`
  const perWave = waves.flatMap((items, wave) => [
    `wave${wave + 1} =~ ${items.map((item, at) => `${at === 0 ? '1' : label('loading', at, wave)}*${item}`).join(' + ')}`,
    ...items.map((item, at) => `${item} ~ ${label('intercept', at, wave)}*1`),
    ...items.map((item, at) => `${item} ~~ ${label('residual', at, wave)}*${item}`),
    `wave${wave + 1} ~ ${wave > 0 && HELD[step].includes('intercept') ? 'NA' : '0'}*1`,
  ])
  const residuals = first.flatMap((_, item) =>
    waves.flatMap((items, wave) =>
      waves.slice(wave + 1).map((later) => `${items[item] ?? ''} ~~ ${later[item] ?? ''}`),
    ),
  )
  return [...perWave, ...residuals].join('\n')
}

type Held = 'loading' | 'intercept' | 'residual'

const HELD: Readonly<Record<Step, readonly Held[]>> = {
  configural: [],
  metric: ['loading'],
  scalar: ['loading', 'intercept'],
  strict: ['loading', 'intercept', 'residual'],
}
