/** What each column of an imported file may hold, as the byte it becomes: worked out once, looked up per cell. */
import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { Item, Library, Scale } from '../../framework/shape.ts'
import { answerByte, SKIPPED } from '../answers.ts'
import { csvFaults, type FaultList } from './csv-faults.ts'
import { instrumentOf, itemsAsked } from '../closed-wave/items-asked.ts'
import type { Study } from '../study.ts'
import { itemFor, type MappedItem, type WaveMapping } from './wave-mapping.ts'

/** A value in a column that holds no question for this group. */
export const NOT_ASKED = -1

export interface ColumnBytes {
  readonly column: string
  readonly line: number
  /** The item per group of the study, null where the column is nothing for that group. */
  readonly items: readonly (string | null)[]
  /** undefined: no answer to this question. */
  readonly byte: (given: string, group: number) => number | undefined
  /** For the author of a fault: what could stand there. */
  readonly expected: (group: number) => string
}

/** Also says which questions of the mapping the study does not ask, and which values their scales do not have. */
export function bytesOfColumns(
  mapping: WaveMapping,
  study: Pick<Study, 'groups' | 'centres'>,
  library: Library,
  faults: FaultList,
): ColumnBytes[] {
  const asked = new Map<
    string,
    { readonly item: Item; readonly scale: Scale; readonly groups: Set<ActorGroup> }
  >()
  for (const { group, item, instrument } of itemsAsked(study, library)) {
    const scale = instrument.scales.find(({ id }) => id === item.answers)! // itemsAsked looked at it
    const known = asked.get(item.id)
    if (known) known.groups.add(group)
    else asked.set(item.id, { item, scale, groups: new Set([group]) })
  }
  checkOpenQuestions(mapping, study, library, faults)

  return mapping.items.map((mapped) => {
    const named = typeof mapped.item === 'string' ? [mapped.item] : [...mapped.item.values()]
    const tables = new Map<string, ReadonlyMap<string, number>>()
    for (const id of named) {
      const found = asked.get(id)
      if (!found) faults.add(csvFaults.itemUnknown(mapped.line, id, [...asked.keys()]))
      else tables.set(id, tableOf(mapped, found.scale, faults))
    }
    const items = study.groups.map(({ group }) => {
      const id = itemFor(mapped, group)
      return id !== undefined && asked.get(id)?.groups.has(group) ? id : null
    })
    return {
      column: mapped.column,
      line: mapped.line,
      items,
      byte: (given, group) => {
        const item = items[group]
        if (!item) return mapped.missing.has(given.trim()) ? SKIPPED : NOT_ASKED
        const table = tables.get(item)! // an item that is asked has a table
        return table.get(given) ?? table.get(given.trim())
      },
      expected: (group) =>
        [...(tables.get(items[group] ?? '')?.keys() ?? [])].filter((value) => value !== '').join(', '),
    }
  })
}

function tableOf(mapped: MappedItem, scale: Scale, faults: FaultList): ReadonlyMap<string, number> {
  const places = scale.options.length
  const table = new Map<string, number>()
  if (mapped.values) {
    for (const [value, place] of mapped.values) {
      if (place < 1 || place > places) faults.add(csvFaults.noPlace(mapped.line, value, place, places))
      table.set(value, place)
    }
  } else {
    // Statistical programs write whole numbers with a decimal as well.
    for (let place = 1; place <= places; place++) {
      table.set(String(place), place)
      table.set(`${place}.0`, place)
    }
  }
  for (const [value, option] of mapped.outside) {
    if (scale.outside.some(({ id }) => id === option)) table.set(value, answerByte(option))
    else
      faults.add(
        csvFaults.outsideUnknown(
          mapped.line,
          scale.id,
          option,
          scale.outside.map(({ id }) => id),
        ),
      )
  }
  for (const value of mapped.missing) table.set(value, SKIPPED)
  return table
}

function checkOpenQuestions(
  mapping: WaveMapping,
  study: Pick<Study, 'groups'>,
  library: Library,
  faults: FaultList,
): void {
  const known = study.groups.flatMap(
    (design) => instrumentOf(design, library)?.openQuestions.map(({ id }) => id) ?? [],
  )
  for (const { question, line } of mapping.open) {
    if (!known.includes(question)) faults.add(csvFaults.itemUnknown(line, question, known))
  }
}
