/** Which means of a model over actors and waves are compared, as contrasts of its fixed effects. */
import { designMatrix, type ModelColumn } from '../../statistics/design/design-matrix.ts'
import type { ModelData } from './model-columns.ts'

/** A mean of the model: of one actor in one wave. */
export interface Cell {
  readonly about: { readonly actor?: string; readonly wave: string }
  readonly contrast: readonly number[]
}

/** A column that was asked for as a category. */
export function category(data: ModelData, name: string) {
  const column = data.columns.get(name)
  if (column?.kind !== 'category') throw new RangeError(`${name} was not read as a category.`)
  return column
}

/** Every actor in every wave, in the order of their levels: a row of the design for each. */
export function cellsOf(
  data: ModelData,
  wave: string,
  actor: string | null,
  terms: readonly string[],
): Cell[] {
  const waves = category(data, wave).levels
  const actors = actor === null ? [null] : category(data, actor).levels
  const places = actors.flatMap((_, a) => waves.map((_wave, w) => ({ a, w })))
  const column = (levels: readonly string[], codes: readonly number[]): ModelColumn => ({
    kind: 'category',
    levels,
    codes: Int32Array.from(codes),
  })
  const columns = new Map([
    [
      wave,
      column(
        waves,
        places.map(({ w }) => w),
      ),
    ],
  ])
  if (actor !== null)
    columns.set(
      actor,
      column(
        category(data, actor).levels,
        places.map(({ a }) => a),
      ),
    )
  const { matrix } = designMatrix(places.length, terms, columns)
  return places.map(({ a, w }, row) => ({
    about: { ...(actors[a] != null && { actor: actors[a] }), wave: waves[w] ?? '' },
    contrast: [...matrix.values.subarray(row * matrix.columns, (row + 1) * matrix.columns)],
  }))
}

export interface Change {
  readonly actor?: string
  readonly from: string
  readonly to: string
  readonly contrast: readonly number[]
}

/** From each wave to the next, and over all of them where there are more than two. */
export function changesOf(cells: readonly Cell[]): Change[] {
  const actors = [...Map.groupBy(cells, ({ about }) => about.actor).values()]
  return actors.flatMap((own) => {
    const steps = own.slice(1).map((cell, place) => [own[place], cell] as const)
    const whole = own.length > 2 ? [[own[0], own.at(-1)] as const] : []
    return [...steps, ...whole].flatMap(([from, to]) =>
      from && to
        ? [
            {
              ...(from.about.actor !== undefined && { actor: from.about.actor }),
              from: from.about.wave,
              to: to.about.wave,
              contrast: minus(to.contrast, from.contrast),
            },
          ]
        : [],
    )
  })
}

export const minus = (a: readonly number[], b: readonly number[]) =>
  a.map((value, place) => value - (b[place] ?? 0))

/**
 * The actors over waves, the waves over actors, and whether actors changed differently: every mean weighs the same,
 * however many people it is of (type III).
 */
export function hypotheses(cells: readonly Cell[]) {
  const mean = (own: readonly Cell[]) =>
    (own[0]?.contrast ?? []).map((_, column) =>
      own.reduce((sum, { contrast }) => sum + (contrast[column] ?? 0) / own.length, 0),
    )
  const against = (groups: readonly (readonly Cell[])[]) => {
    const [first = [], ...others] = groups.map(mean)
    return others.map((other) => minus(other, first))
  }
  const byActor = [...Map.groupBy(cells, ({ about }) => about.actor).values()]
  const byWave = [...Map.groupBy(cells, ({ about }) => about.wave).values()]
  const interaction = byActor
    .slice(1)
    .flatMap((own) =>
      own
        .slice(1)
        .map((cell, step) =>
          minus(
            minus(cell.contrast, own[0]?.contrast ?? []),
            minus(byActor[0]?.[step + 1]?.contrast ?? [], byActor[0]?.[0]?.contrast ?? []),
          ),
        ),
    )
  return [
    { effect: 'actor', contrasts: against(byActor) },
    { effect: 'wave', contrasts: against(byWave) },
    { effect: 'actor:wave', contrasts: interaction },
  ].filter(({ contrasts }) => contrasts.length > 0)
}
