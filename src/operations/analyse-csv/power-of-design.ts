import type { Fault } from '../../foundation/problem.ts'
import {
  anovaPower,
  clustersPower,
  correlationPower,
  designEffect,
  pairedPower,
  twoGroupsPower,
} from '../../statistics/power/power.ts'
import { solvePower } from '../../statistics/power/solve-power.ts'
import { entry, type Json, type JsonObject } from './entries.ts'
import { powerFaults } from './power-faults.ts'
import type { Spec } from './read-spec.ts'
import type { Table } from './read-table.ts'

export const POWER_DESIGNS = ['two-groups', 'paired', 'correlation', 'anova', 'clusters'] as const
type PowerDesign = (typeof POWER_DESIGNS)[number]

const LARGEST_SIZE = 1e7

/** What bounds a design: its smallest size, and how large its effect can be. */
const bounds: Readonly<Record<PowerDesign, { readonly smallest: number; readonly mostEffect: number }>> = {
  'two-groups': { smallest: 2, mostEffect: 100 },
  paired: { smallest: 2, mostEffect: 100 },
  correlation: { smallest: 4, mostEffect: 0.999999 },
  anova: { smallest: 2, mostEffect: 100 },
  clusters: { smallest: 3, mostEffect: 100 },
}

/**
 * `power {design, n?, effect?, power?, alpha?, groups?, clusterSize?, icc?}`: two of n, effect and power give the third. It
 * asks nothing of a file.
 */
export function powerOfDesign(_table: Table, spec: Spec<'power'>, faults: Fault[]): Json {
  const { design, n, effect, power, alpha = 0.05, groups, clusterSize, icc } = spec.values
  if ([n, effect, power].filter((value) => value === undefined).length !== 1)
    faults.push(powerFaults.twoOfThree(spec.at('n')))
  if (design === 'anova' && groups === undefined) faults.push(powerFaults.needs(spec.at('groups'), design))
  if (design === 'clusters') {
    if (clusterSize === undefined) faults.push(powerFaults.needs(spec.at('clusterSize'), design))
    if (icc === undefined) faults.push(powerFaults.needs(spec.at('icc'), design))
  }
  const { smallest, mostEffect } = bounds[design]
  const between = (key: string, value: number | undefined, low: number, high: number) => {
    if (value !== undefined && !(value >= low && value <= high))
      faults.push(powerFaults.outside(spec.at(key), value, low, high))
  }
  between('n', n, smallest, LARGEST_SIZE)
  between('effect', effect, -mostEffect, mostEffect)
  between('power', power, 0.001, 0.999999)
  between('alpha', alpha, 0.000001, 0.5)
  between('groups', groups, 2, 1000)
  between('clusterSize', clusterSize, 1, 1e6)
  between('icc', icc, 0, 1)
  if (faults.length > 0) return null

  const powerOf = (size: number, of: number) =>
    powerAt(design, size, Math.abs(of), alpha, {
      groups: groups ?? 2,
      clusterSize: clusterSize ?? 1,
      icc: icc ?? 0,
    })
  const inClusters =
    clusterSize !== undefined && icc !== undefined ? { designEffect: designEffect(clusterSize, icc) } : {}
  const about = {
    design,
    alpha,
    ...(groups !== undefined && { groups }),
    ...(clusterSize !== undefined && { clusterSize }),
    ...(icc !== undefined && { icc }),
    ...inClusters,
    nCounts: nCounts[design],
  }
  return { ...solved(powerOf, { n, effect, power, smallest, mostEffect }), ...about }
}

/** Which n is meant. */
const nCounts: Readonly<Record<PowerDesign, string>> = {
  'two-groups': 'people-per-group',
  paired: 'people',
  correlation: 'people',
  anova: 'people-per-group',
  clusters: 'clusters-in-both-arms',
}

interface Asked {
  readonly n: number | undefined
  readonly effect: number | undefined
  readonly power: number | undefined
  readonly smallest: number
  readonly mostEffect: number
}

function solved(powerOf: (n: number, effect: number) => number, asked: Asked): JsonObject {
  const { n, effect, power, smallest, mostEffect } = asked
  if (n !== undefined && effect !== undefined) return { n, effect, power: powerOf(n, effect) }
  if (n !== undefined) {
    const found = solvePower((size) => powerOf(n, size), power ?? 0, 0, mostEffect) // checked: two of three are there
    return { n, ...entry('effect', found, (at) => at.value), power: power ?? 0 }
  }
  const found = solvePower((size) => powerOf(size, effect ?? 0), power ?? 0, smallest, LARGEST_SIZE) // idem
  return {
    ...entry('n', found, (at) => at.value),
    ...entry('nWhole', found, (at) => Math.ceil(at.value - 1e-9)),
    effect: effect ?? 0,
    power: power ?? 0,
  }
}

interface Design {
  readonly groups: number
  readonly clusterSize: number
  readonly icc: number
}

function powerAt(design: PowerDesign, n: number, effect: number, alpha: number, of: Design): number {
  if (design === 'two-groups') return twoGroupsPower(n, effect, alpha)
  if (design === 'paired') return pairedPower(n, effect, alpha)
  if (design === 'correlation') return correlationPower(n, effect, alpha)
  if (design === 'anova') return anovaPower(of.groups, n, effect, alpha)
  return clustersPower(n, of.clusterSize, of.icc, effect, alpha)
}
