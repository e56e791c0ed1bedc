/** The people of a closed wave by centre, actor group and team, for models over centres. */
import { answerCounter, type AnswerCounter } from '../../statistics/aggregate/answer-counter.ts'
import { THRESHOLDS } from '../../statistics/cautions/thresholds.ts'
import type { OverCentres } from '../profile.ts'
import { centrePlaces, groupPlaces, listsOf, peopleIn, teamPlaces, type ByteColumns } from './byte-columns.ts'

/** Centres and teams together: more, and a model takes longer than anybody waits. */
const MOST_LEVELS = 300

export interface TeamCell {
  /** Place of the centre and of the group in the lists of the wave. */
  readonly centre: number
  readonly group: number
  /** From 1; 0: in no team, or teams are left out. */
  readonly team: number
}

export interface TeamCells {
  readonly teams: OverCentres['teams']
  readonly cells: readonly TeamCell[]
  /** Counts questions on a scale of so many options, in the order of `cells`. */
  readonly counterFor: (options: number) => AnswerCounter
}

export function teamCells(columns: ByteColumns): TeamCells {
  const centreOf = centrePlaces(columns)
  const groupOf = groupPlaces(columns)
  const teamOf = teamPlaces(columns)
  const teams = useOfTeams(columns)
  const people = peopleIn(columns)
  const groups = listsOf(columns).groups.length
  const ofPerson = new Uint32Array(people)
  const place = new Map<number, number>()
  const cells: TeamCell[] = []
  for (let row = 0; row < people; row++) {
    // Every column has one entry per person; a team is two bytes.
    const centre = centreOf[row]!
    const group = groupOf[row]!
    const team = teams === 'in-the-model' ? teamOf[row]! : 0
    const key = (centre * groups + group) * 65_536 + team
    let found = place.get(key)
    if (found === undefined) {
      found = cells.length
      place.set(key, found)
      cells.push({ centre, group, team })
    }
    ofPerson[row] = found
  }
  const counters = new Map<number, AnswerCounter>()
  return {
    teams,
    cells,
    counterFor: (options) => {
      const counter = counters.get(options) ?? answerCounter(ofPerson, cells.length, options)
      counters.set(options, counter)
      return counter
    },
  }
}

/** How much teams differ shows in teams of the same centre: each centre gives one fewer than it has. */
function useOfTeams(columns: ByteColumns): OverCentres['teams'] {
  const centreOf = centrePlaces(columns)
  const teamOf = teamPlaces(columns)
  const found = new Map<number, Set<number>>()
  for (let row = 0; row < teamOf.length; row++) {
    const team = teamOf[row]! // one per person, as is the centre
    if (team === 0) continue
    const ofCentre = found.get(centreOf[row]!)
    if (ofCentre) ofCentre.add(team)
    else found.set(centreOf[row]!, new Set([team]))
  }
  const teams = [...found.values()].reduce((sum, { size }) => sum + size, 0)
  if (teams === 0) return 'not-known'
  if (teams - found.size < THRESHOLDS.levelsForAModel.value) return 'too-few'
  return listsOf(columns).centres.length + teams > MOST_LEVELS ? 'too-many' : 'in-the-model'
}
