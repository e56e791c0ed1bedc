import type { Numbers } from './golden-file.ts'

/** The parameters of a model as lavaan's `parameterEstimates` gives them in the reference files: a list for each column. */
export interface LavaanEstimates {
  readonly lhs: readonly string[]
  readonly op: readonly string[]
  readonly rhs: readonly string[]
  readonly group?: readonly number[]
  readonly est: Numbers
  readonly se: Numbers
  readonly z: Numbers
  readonly pvalue: Numbers
  readonly 'ci.lower': Numbers
  readonly 'ci.upper': Numbers
  readonly 'std.lv': Numbers
  readonly 'std.all': Numbers
  readonly 'std.nox': Numbers
}
