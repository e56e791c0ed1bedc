/**
 * A statistic straight on a CSV file: for a researcher who wants a number now, and for whoever checks ours
 * against other software. It is handed text and knows no study.
 */
import { Problem, type Fault } from '../foundation/problem.ts'
import type { TellProgress } from '../foundation/progress.ts'
import type { Text } from '../foundation/text.ts'
import { adjustColumn } from './analyse-csv/adjust-column.ts'
import { agreementByGroup } from './analyse-csv/agreement-by-group.ts'
import { compareGroups } from './analyse-csv/compare-groups.ts'
import { correlationsOfColumns } from './analyse-csv/correlations-of-columns.ts'
import { carelessRows } from './analyse-csv/careless-rows.ts'
import { describeColumns } from './analyse-csv/describe-columns.ts'
import { changeBetweenWaves } from './analyse-csv/change-between-waves.ts'
import type { Json } from './analyse-csv/entries.ts'
import { factorAnalysis } from './analyse-csv/factor-analysis.ts'
import { commandFaults } from './analyse-csv/faults.ts'
import { gapBetweenActors } from './analyse-csv/gap-between-actors.ts'
import { iccOfOutcomes } from './analyse-csv/icc-of-outcomes.ts'
import { invarianceOfItems } from './analyse-csv/invariance-of-items.ts'
import { kappaOfRaters } from './analyse-csv/kappa-of-raters.ts'
import { krippendorffOfRaters } from './analyse-csv/krippendorff-of-raters.ts'
import { metaOfStudies } from './analyse-csv/meta-of-studies.ts'
import { pathAnalysis } from './analyse-csv/path-analysis.ts'
import { patternsOfMissing } from './analyse-csv/patterns-of-missing.ts'
import { poolImputations } from './analyse-csv/pool-imputations.ts'
import { powerOfDesign } from './analyse-csv/power-of-design.ts'
import { analysisNames, readSpec, type AnalysisName, type Spec } from './analyse-csv/read-spec.ts'
import { readTable, type NamedText, type Table } from './analyse-csv/read-table.ts'
import { mediationOfColumns } from './analyse-csv/mediation-of-columns.ts'
import { mixedModelOfColumns } from './analyse-csv/mixed-model.ts'
import { robustRegression } from './analyse-csv/robust-regression.ts'
import { reliabilityOfItems } from './analyse-csv/reliability-of-items.ts'
import { withWords } from './analyse-csv/with-words.ts'

export { missingDataWords } from './analyse-csv/missing-data-words.ts'
export { reasonWords } from '../statistics/cautions/reason-words.ts'
export { commandFaults } from './analyse-csv/faults.ts'
export { analysesWithoutData, analysisNames } from './analyse-csv/read-spec.ts'
export type { Json } from './analyse-csv/entries.ts'

export interface AnalysisResult {
  /** As docs/methods/ describes it; the keys are stable. */
  readonly value: Json
  /** For the person at the screen, never needed to read the result. */
  readonly notes: readonly Text[]
}

type Analysis<Name extends AnalysisName> = (
  table: Table,
  spec: Spec<Name>,
  faults: Fault[],
  notes: Text[],
  tell: TellProgress,
) => Json

const analyses: { readonly [Name in AnalysisName]: Analysis<Name> } = {
  describe: describeColumns,
  correlations: correlationsOfColumns,
  patterns: patternsOfMissing,
  reliability: reliabilityOfItems,
  careless: carelessRows,
  agreement: agreementByGroup,
  icc: iccOfOutcomes,
  krippendorff: krippendorffOfRaters,
  kappa: kappaOfRaters,
  mixed: mixedModelOfColumns,
  gap: gapBetweenActors,
  factor: factorAnalysis,
  invariance: invarianceOfItems,
  robust: robustRegression,
  compare: compareGroups,
  change: changeBetweenWaves,
  meta: metaOfStudies,
  mediation: mediationOfColumns,
  power: powerOfDesign,
  path: pathAnalysis,
  pool: poolImputations,
  adjust: adjustColumn,
}

/**
 * @param analysis  one of `analysisNames`.
 * @param data      CSV with a heading; empty cells and `NA` are missing.
 * @param spec      JSON; see docs/methods/ for the keys of each analysis.
 * @param tell      hears how far an analysis of many repetitions is.
 * @throws {Problem} `analysis-input-invalid`, with every fault: where it stands, what is wrong, how to
 *                   repair it.
 */
export function analyseCsv(
  analysis: string,
  data: NamedText,
  spec: NamedText,
  tell: TellProgress = () => undefined,
): AnalysisResult {
  if (!isAnalysisName(analysis)) {
    throw new Problem('analysis-input-invalid', {}, [commandFaults.analysisUnknown(analysis, analysisNames)])
  }
  return analyse(analysis, data, spec, tell)
}

function analyse<Name extends AnalysisName>(
  analysis: Name,
  data: NamedText,
  spec: NamedText,
  tell: TellProgress,
): AnalysisResult {
  const checkedSpec = readSpec(spec, analysis)
  const table = readTable(data)
  const atStart = [...faultsOf(checkedSpec), ...faultsOf(table)]
  if (isFaults(checkedSpec) || isFaults(table)) throw new Problem('analysis-input-invalid', {}, atStart)

  const faults: Fault[] = []
  const notes: Text[] = []
  const value = analyses[analysis](table, checkedSpec, faults, notes, tell)
  if (faults.length > 0) throw new Problem('analysis-input-invalid', {}, faults)
  return { value: withWords(value), notes }
}

function isAnalysisName(text: string): text is AnalysisName {
  return (analysisNames as readonly string[]).includes(text)
}

function isFaults(read: object): read is readonly Fault[] {
  return Array.isArray(read)
}

function faultsOf(read: object): readonly Fault[] {
  return isFaults(read) ? read : []
}
