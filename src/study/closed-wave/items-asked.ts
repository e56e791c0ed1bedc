import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { Instrument, Item, Library } from '../../framework/shape.ts'
import type { GroupDesign, Study } from '../study.ts'

export interface AskedItem {
  readonly group: ActorGroup
  readonly item: Item
  readonly instrument: Instrument
  /** Number of places on its answer scale. */
  readonly options: number
}

/** Every closed question the design puts to each group, in the order of the instrument. */
export function itemsAsked(study: Pick<Study, 'groups'>, library: Library): AskedItem[] {
  return study.groups.flatMap((design) => {
    const instrument = instrumentOf(design, library)
    if (!instrument) return []
    return instrument.items
      .filter((item) => isAsked(item, design))
      .map((item) => ({ group: design.group, item, instrument, options: optionsOf(item, instrument) }))
  })
}

export function instrumentOf(design: GroupDesign, library: Library): Instrument | undefined {
  return library.instruments.find(({ id }) => id === design.instrument)
}

function isAsked(item: Item, design: GroupDesign): boolean {
  if (!(item.actorGroups as readonly ActorGroup[]).includes(design.group)) return false
  if (item.form === 'module') return item.module !== undefined && design.modules.includes(item.module)
  return item.form === 'short' || design.form === 'full'
}

function optionsOf(item: Item, instrument: Instrument): number {
  const scale = instrument.scales.find(({ id }) => id === item.answers)
  if (!scale) throw new RangeError(`Item ${item.id} names the scale ${item.answers}, which is not there.`)
  return scale.options.length
}
