import type { ActorGroup } from '../src/foundation/actor-group.ts'
import type { FigureBlock } from '../src/study/figures/figure-blocks.ts'

/** A block of krachtlijnen with these questions, as the page Cijfers knows it. */
export function blockOnPaper(ids: readonly string[], options = 4, group: ActorGroup = 'worker'): FigureBlock {
  const text = { nl: 'v', en: 'q' }
  return {
    id: `${group}.krachtlijnen`,
    group,
    kind: 'krachtlijnen',
    scaleName: null,
    about: null,
    items: ids.map((id) => ({ id, construct: id, dimension: null, text, options })),
  }
}
