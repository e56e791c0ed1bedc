/** Where the people of a closed wave are: per centre and actor group. */
import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { CentreId } from '../../foundation/ids.ts'
import { listsOf, type ByteColumns } from './byte-columns.ts'
import type { ReportedGroup } from '../profile.ts'
import { peoplePerCell, waveCells, type WaveCells } from '../edition/question-tallies.ts'

export interface CountedWave {
  readonly columns: ByteColumns
  readonly cells: WaveCells
  readonly hasCentre: (centre: CentreId) => boolean
  /** null where the wave has no such centre or group: added to the study later. */
  readonly cell: (centre: CentreId, group: ActorGroup) => number | null
  /** How many took part. */
  readonly people: (centre: CentreId, group: ActorGroup) => number
}

export function countedWave(columns: ByteColumns): CountedWave {
  const lists = listsOf(columns)
  const cells = waveCells(columns)
  const people = peoplePerCell(cells)
  const centrePlace = new Map(lists.centres.map((centre, place) => [centre, place]))
  const groupPlace = new Map(lists.groups.map((group, place) => [group, place]))
  const cell = (centre: CentreId, group: ActorGroup): number | null => {
    const ofCentre = centrePlace.get(centre)
    const ofGroup = groupPlace.get(group)
    return ofCentre === undefined || ofGroup === undefined ? null : cells.place(ofCentre, ofGroup)
  }
  return {
    columns,
    cells,
    hasCentre: (centre) => centrePlace.has(centre),
    cell,
    people: (centre, group) => {
      const place = cell(centre, group)
      return place === null ? 0 : (people[place] ?? 0)
    },
  }
}

/** Is this actor group (part of) the reported one? Staff holds workers and managers. */
export function isPartOf(group: ActorGroup, reported: ReportedGroup): boolean {
  return group === reported || (reported === 'staff' && (group === 'worker' || group === 'manager'))
}
