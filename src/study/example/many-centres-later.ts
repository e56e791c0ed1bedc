/**
 * The same 24 centres two years later, for the second wave of that example. Made up like all of it, and drawn by a chance of its own.
 *
 * The story: hard choices are talked about more (KL8), in some centres much more and in a few less; roles can be fitted to what a
 * client needs a little more often (KL6); and staff are cared for a little less well (KL9). Clients notice half of it. The other seven
 * krachtlijnen stay as they were. Nothing in the story says why: two waves cannot tell that either.
 */
import type { ExampleCentre } from './example-centres.ts'
import { manyCentres, peopleOf } from './many-centres.ts'
import { seededChance, type SeededChance } from './seeded-chance.ts'

const SEED = 20_280_305

/** In scale points of 1 to 4: the change over all centres, and how much centres differ in it. */
const CHANGES: Readonly<Record<string, { readonly by: number; readonly apart: number }>> = {
  KL6: { by: 0.2, apart: 0.1 },
  KL8: { by: 0.4, apart: 0.3 },
  KL9: { by: -0.2, apart: 0.08 },
}

/** Clients, workers, managers, policy makers; own effort, organisation: what each average takes of the change of its centre. */
const TAKES = [0.5, 1, 1, 1, 0, 1]

/** Invited again, and nobody answered: in the smallest centre of all. */
const STAYED_AWAY = 'Spechtenhout'

export const manyCentresLater: readonly ExampleCentre[] = drawn()

function drawn(): ExampleCentre[] {
  const chance = seededChance(SEED)
  return manyCentres.map((centre) => ({
    ...centre,
    people: answeringNow(centre, chance),
    krachtlijnen: changed(centre.krachtlijnen, chance),
  }))
}

function answeringNow({ name, people }: ExampleCentre, chance: SeededChance): ExampleCentre['people'] {
  const { client, worker, manager, policyMaker } = people
  const invited = { client: client[0], worker: worker[0], manager: manager[0], policyMaker: policyMaker[0] }
  if (name !== STAYED_AWAY) return peopleOf(invited, chance)
  return {
    client: [invited.client, 0],
    worker: [invited.worker, 0],
    manager: [invited.manager, 0],
    policyMaker: [invited.policyMaker, 0],
  }
}

function changed(krachtlijnen: string, chance: SeededChance): string {
  return krachtlijnen
    .split('\n')
    .map((line) => {
      const [id = '', ...averages] = line.split(' ')
      const change = CHANGES[id]
      if (!change) return line
      const here = change.by + chance.normal() * change.apart
      const moved = averages.map((average, place) => {
        const highest = place < 4 ? 3.8 : 4.8
        return Math.min(highest, Math.max(1.2, Number(average) + here * (TAKES[place] ?? 0))).toFixed(2)
      })
      return [id, ...moved].join(' ')
    })
    .join('\n')
}
