import type { Fault } from '../../foundation/problem.ts'
import { labelsOf } from '../../statistics/sem/expression.ts'
import { parseModel, type ModelSyntax } from '../../statistics/sem/model-syntax.ts'
import { variableNames } from '../../statistics/sem/parameter-table.ts'
import { semData, type MissingRule, type SemData } from '../../statistics/sem/sem-data.ts'
import { modelFaults } from './model-faults.ts'
import { groupColumn, numberColumn, type Table } from './read-table.ts'

export interface StructuralModel {
  readonly model: ModelSyntax
  readonly data: SemData
}

interface Asked {
  readonly model: string
  readonly group?: string
  readonly missing?: MissingRule
  /** For the "where" of a fault. */
  readonly at: (key: string) => string
}

/** A model in lavaan's syntax and the columns that it names; null when there are faults. */
export function structuralModel(table: Table, asked: Asked, faults: Fault[]): StructuralModel | null {
  const at = asked.at('model')
  const read = parseModel(asked.model)
  if (!read.isRead) {
    faults.push(...read.faults.map((one) => modelFaults.syntax(at, one)))
    return null
  }
  const { model } = read
  const { observed, exogenous } = variableNames(model)
  const columns = new Map(observed.map((name) => [name, numberColumn(table, name, at, faults)]))
  const group = asked.group === undefined ? null : groupColumn(table, asked.group, asked.at('group'), faults)
  checkLabels(model, at, faults)
  if (faults.length > 0) return null
  const data = semData(observed, columns, group, asked.missing ?? 'listwise', exogenous)
  checkPerGroup(model, data.groups.length, at, faults)
  return faults.length > 0 ? null : { model, data }
}

function checkLabels({ relations, definitions, equalities }: ModelSyntax, at: string, faults: Fault[]): void {
  const known = new Set(
    relations.flatMap(({ modifiers }) =>
      modifiers.values.flat().filter((value): value is string => typeof value === 'string'),
    ),
  )
  for (const { label, to } of equalities)
    for (const one of [label, to])
      if (typeof one === 'string' && !known.has(one)) faults.push(modelFaults.labelUnknown(at, one))
  for (const { name, expression } of definitions) {
    for (const { label } of labelsOf(expression))
      if (!known.has(label)) faults.push(modelFaults.labelUnknown(at, label))
    known.add(name)
  }
}

function checkPerGroup({ relations }: ModelSyntax, groups: number, at: string, faults: Fault[]): void {
  if (groups === 0) return
  for (const { modifiers, line } of relations)
    for (const { length } of modifiers.values)
      if (length !== 1 && length !== groups) faults.push(modelFaults.notOnePerGroup(at, line, length, groups))
}
