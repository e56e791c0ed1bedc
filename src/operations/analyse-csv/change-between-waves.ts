import type { Fault } from '../../foundation/problem.ts'
import { caution } from '../../statistics/cautions/caution-table.ts'
import { THRESHOLDS } from '../../statistics/cautions/thresholds.ts'
import { designMatrix, type Design } from '../../statistics/design/design-matrix.ts'
import { fromRows } from '../../statistics/linear-algebra/matrix.ts'
import { fitMixedModel, type MixedModel } from '../../statistics/mixed/fit-mixed-model.ts'
import { jointTest } from '../../statistics/mixed/joint-test.ts'
import { adjustP } from '../../statistics/multiplicity/adjust-p.ts'
import { category, cellsOf, changesOf, hypotheses, minus, type Cell } from './change-contrasts.ts'
import type { Json, JsonObject } from './entries.ts'
import { specFaults } from './faults.ts'
import { fewLevels, levelsOf } from './grouping-cautions.ts'
import { testing, tested, type Testing } from './mixed-tests.ts'
import { interceptOver, modelColumns, type ModelData } from './model-columns.ts'
import { reliableChangeOfGroups } from './reliable-change-of-groups.ts'
import type { Spec } from './read-spec.ts'
import type { Table } from './read-table.ts'
import { SCORE, withScore } from './scale-score.ts'

const MISSING_DATA =
  'a row without score, wave, group, person or actor is left out, not the person: who answered once counts too; a score is the mean of the items where three quarters are answered'

/** `change {items or outcome, group, wave, person?, actor?, df?, levels?}`. */
export function changeBetweenWaves(table: Table, spec: Spec<'change'>, faults: Fault[]): Json {
  const { outcome, items, group, wave, person, actor } = spec.values
  const { df = 'satterthwaite', levels = {} } = spec.values
  if ((outcome === undefined) === (items === undefined)) {
    faults.push(specFaults.oneOfTwo(spec.at('outcome'), 'outcome', 'items'))
    return null
  }
  const scored = items ? withScore(table, items, spec.at('items'), faults) : table
  const factors = actor === undefined ? [wave] : [actor, wave]
  const terms = actor === undefined ? [wave] : [actor, wave, `${actor}:${wave}`]
  const groupings = [group, ...(person === undefined ? [] : [person])]
  const asked = {
    outcome: outcome ?? SCORE,
    terms: factors,
    groupings,
    levels,
    at: (key: string) => spec.at(key === 'random' ? 'group' : key === 'fixed' ? 'wave' : key),
    categories: factors,
  }
  const data = modelColumns(scored, asked, faults)
  if (!data) return null
  const about = {
    missingData: MISSING_DATA,
    n: data.rows.length,
    rowsLeftOut: table.rows - data.rows.length,
    levels: Object.fromEntries(groupings.map((name) => [name, levelsOf(data, name)])),
  }
  const reason = notCompared(data, wave, person ?? null, actor ?? null)
  if (reason) return { notEstimable: reason, ...about }
  const design = designMatrix(data.rows.length, terms, data.columns)
  const model = fitMixedModel({
    y: data.outcome,
    x: design.matrix,
    random: groupings.map((name) => interceptOver(name, data)),
    method: 'REML',
  })
  if (!model.estimable) return { notEstimable: model.reason, ...about }
  const rule = testing(model, df)
  const cells = cellsOf(data, wave, actor ?? null, terms)
  const change = changes(model, rule, cells)
  const waves = category(data, wave)
  return {
    change,
    ...(actor !== undefined && { differences: differences(model, rule, cells) }),
    means: cells.map(({ about: cell, contrast }) => meanOf(cell, tested(model, contrast, rule))),
    tests: tests(model, rule, cells),
    fixed: fixedEffects(model, rule, design),
    variance: [
      ...groupings.map((name, place) => varianceOf(name, model.variances[place]?.values[0] ?? 0)),
      varianceOf('Residual', model.residualVariance),
    ],
    logLik: model.logLik,
    ...(items &&
      person !== undefined && { reliableChange: reliableChangeOfGroups(table, spec, waves.levels) }),
    ...about,
    df,
    adjust: 'holm',
    singular: model.isSingular,
    cautions: [
      caution('change-is-no-effect'),
      caution('groups-change-alike'),
      ...(model.isSingular ? [caution('a-variance-is-zero-or-a-correlation-one')] : []),
      ...fewLevels(group, levelsOf(data, group), false),
      ...nothingFound(change),
    ],
  }
}

function notCompared(data: ModelData, wave: string, person: string | null, actor: string | null) {
  const waves = category(data, wave)
  if (data.rows.length === 0) return 'all-missing'
  if (waves.levels.length < 2) return 'fewer-than-two-waves'
  const people = person === null ? null : data.groupings.get(person)
  if (people && people.names.length === data.rows.length) return 'nobody-answered-twice'
  const actors = actor === null ? null : category(data, actor)
  const seen = new Set(data.rows.map((_, row) => `${actors?.codes[row] ?? 0}:${waves.codes[row]}`))
  if (seen.size < (actors?.levels.length ?? 1) * waves.levels.length) return 'an-actor-lacks-a-wave'
  return null
}

function changes(model: MixedModel, rule: Testing, cells: readonly Cell[]): JsonObject[] {
  return withHolm(
    changesOf(cells).map(({ contrast, ...about }) => ({ ...about, ...tested(model, contrast, rule) })),
  )
}

/** How much more one actor changed than another. */
function differences(model: MixedModel, rule: Testing, cells: readonly Cell[]): JsonObject[] {
  const all = changesOf(cells)
  return withHolm(
    all.flatMap((a, place) =>
      all
        .slice(place + 1)
        .filter((b) => a.actor !== b.actor && a.from === b.from && a.to === b.to)
        .map((b) => ({
          a: a.actor ?? '',
          b: b.actor ?? '',
          from: a.from,
          to: a.to,
          ...tested(model, minus(a.contrast, b.contrast), rule),
        })),
    ),
  )
}

/** Holm over the list; without p values there is nothing to adjust. */
function withHolm(rows: readonly JsonObject[]): JsonObject[] {
  const ps = rows.flatMap(({ p }) => (typeof p === 'number' ? [p] : []))
  const adjusted = adjustP(ps, 'holm')
  return rows.map((row, place) =>
    ps.length === rows.length
      ? { ...row, pAdjusted: adjusted[place] ?? 1 }
      : { ...row, pAdjusted: null, pAdjustedReason: 'needs-df' },
  )
}

/** A mean has no p: that it differs from zero says nothing. */
function meanOf(cell: Cell['about'], test: JsonObject): JsonObject {
  const { t: _t, p: _p, pReason: _reason, ...rest } = test
  return { ...cell, ...rest }
}

/** Joint tests of the actors, the waves, and whether actors changed differently. */
function tests(model: MixedModel, rule: Testing, cells: readonly Cell[]): Json {
  const { df } = rule
  if (!df) return { notEstimable: 'needs-df' }
  return hypotheses(cells).map(({ effect, contrasts }): JsonObject => {
    const { f, df1, df2, p } = jointTest(fromRows(contrasts), model.beta, rule.covariance, df)
    const meanSquare = f * model.residualVariance
    return Number.isFinite(df2)
      ? { effect, sumOfSquares: meanSquare * df1, meanSquare, df1, df2, f, p }
      : { effect, df1, df2: null, df2Reason: 'not-finite', f, p: null, pReason: 'needs-df' }
  })
}

function fixedEffects(model: MixedModel, rule: Testing, { names }: Design): Json {
  return names.map((term, place) => ({
    term,
    ...tested(
      model,
      names.map((_, other) => (other === place ? 1 : 0)),
      rule,
    ),
  }))
}

const varianceOf = (group: string, vcov: number) => ({ group, vcov, sd: Math.sqrt(vcov) })

function nothingFound(change: readonly JsonObject[]): Json[] {
  const large = change.filter(({ p }) => typeof p === 'number' && p > THRESHOLDS.noDifferenceP.value).length
  return large > 0 ? [caution('large-p-is-not-no-difference', { changes: large })] : []
}
