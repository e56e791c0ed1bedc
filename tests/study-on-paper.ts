/** A study as a researcher would write it down, for tests. */
import type { ActorGroup } from '../src/foundation/actor-group.ts'
import type { CentreId, StudyId, TeamId, WaveId } from '../src/foundation/ids.ts'
import type { Centre, Study } from '../src/study/study.ts'
import type { Invited, Wave } from '../src/study/wave.ts'

export interface PaperStudy {
  readonly study: Study
  readonly wave: Extract<Wave, { state: 'draft' }>
}

/**
 * Numbers invited as they would stand on paper, a line per centre:
 *
 *                 client  worker  manager  policyMaker
 *     Merelveld   90      24      8        9
 *     Waterzijde  22      6       1        -           (- is nobody)
 */
export function studyOnPaper(
  table: string,
  changes: Partial<Study> & { readonly design?: Partial<Wave['design']> } = {},
): PaperStudy {
  const [header, ...lines] = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  const groups = header as ActorGroup[]
  const centres = lines.map(([name], place) => centreOnPaper(name!, place))
  const invited = lines.flatMap(([, ...numbers], row) =>
    numbers.flatMap((number, column): Invited[] =>
      number === '-'
        ? []
        : [{ centre: centres[row]!.id, group: groups[column]!, team: null, number: Number(number) }],
    ),
  )
  const { design, ...study } = changes
  const id = 'study' as StudyId
  return {
    study: {
      id,
      title: 'Sterk verbonden',
      question: 'Wat draagt krachtgericht werken?',
      runBy: 'outside',
      languages: ['nl'],
      isExample: false,
      groups: groups.map((group) => ({
        group,
        instrument: 'draagkracht-questionnaire',
        form: 'short',
        modules: [],
      })),
      centres,
      pinned: [],
      version: 1,
      ...study,
    },
    wave: {
      id: 'wave' as WaveId,
      study: id,
      number: 1,
      version: 1,
      state: 'draft',
      design: {
        minimumCells: { client: 10, worker: 5, manager: 5, policyMaker: 5 },
        pooledStaff: false,
        invited,
        ...design,
      },
    },
  }
}

export function centreOnPaper(name: string, place = 0, teams: readonly string[] = []): Centre {
  return {
    id: `centre ${place}` as CentreId,
    name,
    whyChosen: '',
    training: '',
    context: '',
    teams: teams.map((team, at) => ({ id: `team ${place} ${at}` as TeamId, name: team })),
  }
}
