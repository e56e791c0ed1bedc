/**
 * How a table of answers that came from elsewhere is to be read: which column says where somebody answered, in
 * which position, and which question each other column is. The manual (docs/handleiding/importeren.md) shows it.
 */
import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { Language } from '../../foundation/text.ts'
import type { OutsideOption } from '../../framework/shape.ts'
import type { Study } from '../study.ts'

export interface WaveMapping {
  /** For an import that makes the study as well; null where the study is there already. */
  readonly study: {
    readonly title: string
    readonly question: string
    readonly runBy: Study['runBy']
    readonly languages: readonly Language[]
  } | null
  /** Only rows with one of these values in that column are read. */
  readonly rows: readonly {
    readonly column: string
    readonly values: readonly string[]
    readonly line: number
  }[]
  readonly centre: {
    readonly column: string
    readonly line: number
    /** Value in the file → name of the centre. */
    readonly names: ReadonlyMap<string, string>
    /** For values without a name of their own: `Company {value}`. */
    readonly name: string
    readonly whyChosen: string
    readonly training: string
    readonly context: string
  }
  readonly group:
    | { readonly kind: 'constant'; readonly group: ActorGroup }
    | {
        readonly kind: 'column'
        readonly column: string
        readonly line: number
        readonly values: ReadonlyMap<string, ActorGroup>
      }
  readonly team: { readonly column: string; readonly line: number } | null
  readonly items: readonly MappedItem[]
  /** Codes and values that mean "not filled in", and answers outside the scale, for the whole file. */
  readonly missing: readonly string[]
  readonly outside: ReadonlyMap<string, OutsideOption>
  /** What goes best and worst, one entry for each column that names a krachtlijn. */
  readonly levers: readonly MappedChoice[]
  readonly open: readonly { readonly column: string; readonly question: string; readonly line: number }[]
  /**
   * How many people were invited. `rows`: everybody who was invited stands in the file, so the numbers of rows
   * may be told as numbers invited. null: the wave says it already.
   */
  readonly invited: 'rows' | readonly MappedInvitation[] | null
  readonly minimumCells: Readonly<Partial<Record<ActorGroup, number>>>
  readonly pooledStaff: boolean | null
  /** The days between which was asked; null where nobody knows. */
  readonly asked: { readonly from: string; readonly until: string } | null
}

export interface MappedItem {
  readonly column: string
  /** The item, or one per group where the same column holds another question for another group. */
  readonly item: string | ReadonlyMap<ActorGroup, string>
  /** Value in the file → place on the answer scale, from 1; null: the file holds the places. */
  readonly values: ReadonlyMap<string, number> | null
  readonly outside: ReadonlyMap<string, OutsideOption>
  readonly missing: ReadonlySet<string>
  readonly line: number
}

export interface MappedChoice {
  readonly direction: 'best' | 'worst'
  /** Holds the krachtlijn. */
  readonly column: string
  /** Hold the levers of what goes best, or the thresholds of what goes worst. */
  readonly codes: readonly string[]
  /** Value in the file → id of the krachtlijn or code; a value that is not here is the id itself. */
  readonly values: ReadonlyMap<string, string>
  readonly line: number
}

export interface MappedInvitation {
  /** The value in the file; null: every centre. */
  readonly centre: string | null
  readonly group: ActorGroup
  readonly number: number
}

export function groupsMapped(mapping: WaveMapping): readonly ActorGroup[] {
  return mapping.group.kind === 'constant'
    ? [mapping.group.group]
    : [...new Set(mapping.group.values.values())]
}

/** The item a column holds for somebody of this group, if any. */
export function itemFor(mapped: MappedItem, group: ActorGroup): string | undefined {
  return typeof mapped.item === 'string' ? mapped.item : mapped.item.get(group)
}
