/** For tests: a closed wave as it would stand on paper, with the shipped questionnaire. */
import type { ActorGroup } from '../../foundation/actor-group.ts'
import type { CentreId, StudyId, WaveId } from '../../foundation/ids.ts'
import type { Library, OutsideOption } from '../../framework/shape.ts'
import { byteColumns, type ByteColumns, type Respondent } from '../closed-wave/byte-columns.ts'
import { columnLayout } from '../closed-wave/column-layout.ts'
import { editionOfWave, type MadeEdition } from './edition-of-wave.ts'
import type { FactValue } from '../profile.ts'
import { nothingReleased, type ReleasedCells } from './released-cells.ts'
import type { GroupDesign, Study } from '../study.ts'
import type { ClosedWave, WaveDesign } from '../wave.ts'

/** One line of the paper: so many people of a group in a centre who all answered this. */
export interface PaperLine {
  readonly centre?: string
  readonly group: ActorGroup
  readonly people?: number
  readonly answers?: Readonly<Record<string, number | OutsideOption>>
  readonly levers?: readonly (readonly [krachtlijn: string, ...codes: string[]])[]
}

export interface Paper {
  readonly library: Library
  readonly lines: readonly PaperLine[]
  readonly groups?: readonly ActorGroup[]
  readonly pooledStaff?: boolean
  readonly minimumCells?: WaveDesign['minimumCells']
  /** Number invited per group in every centre; everybody who answered, when left out. */
  readonly invited?: Readonly<Partial<Record<ActorGroup, number>>>
  readonly facts?: readonly FactValue[]
  readonly earlier?: ReleasedCells
}

export function studyOnPaper({ lines, groups }: Pick<Paper, 'lines' | 'groups'>): Study {
  const names = [...new Set(lines.map(({ centre = 'Waterzijde' }) => centre))]
  const asked = groups ?? [...new Set(lines.map(({ group }) => group))]
  return {
    id: 'study' as StudyId,
    title: 'Op papier',
    question: '',
    runBy: 'outside',
    languages: ['nl'],
    isExample: false,
    groups: asked.map(
      (group): GroupDesign => ({ group, instrument: 'draagkracht-questionnaire', form: 'full', modules: [] }),
    ),
    centres: names.map((name) => ({
      id: name as CentreId,
      name,
      whyChosen: '',
      training: '',
      context: '',
      teams: [],
    })),
    pinned: [],
    version: 1,
  }
}

export function columnsOnPaper(paper: Paper): ByteColumns {
  const study = studyOnPaper(paper)
  const layout = columnLayout(study, paper.library)
  const people = paper.lines.flatMap(
    ({ centre = 'Waterzijde', group, people = 1, answers = {}, levers = [] }): Respondent[] =>
      Array.from({ length: people }, () => ({
        centre: layout.centres.indexOf(centre as CentreId),
        group: layout.groups.indexOf(group),
        team: 0,
        answers: {
          items: answers,
          best: levers.map(([construct, ...codes]) => ({ construct, codes })),
          worst: [],
          open: {},
        },
      })),
  )
  return byteColumns(people, layout)
}

export function editionOnPaper(paper: Paper): MadeEdition {
  const study = studyOnPaper(paper)
  const invited = study.centres.flatMap(({ id }) =>
    study.groups.map(({ group }) => ({
      centre: id,
      group,
      team: null,
      number: paper.invited?.[group] ?? answered(paper, id, group),
    })),
  )
  const wave: ClosedWave = {
    id: 'wave' as WaveId,
    study: study.id,
    number: 1,
    version: 1,
    design: { minimumCells: paper.minimumCells ?? {}, pooledStaff: paper.pooledStaff ?? false, invited },
    state: 'closed',
    openedOn: '2026-03-02',
    closedOn: '2026-03-20',
  }
  return editionOfWave({
    study,
    wave,
    library: paper.library,
    columns: columnsOnPaper(paper),
    facts: new Map(study.centres.map(({ id }) => [id, paper.facts ?? []])),
    earlier: paper.earlier ?? nothingReleased,
    number: 1,
    madeOn: '2026-03-21',
  })
}

function answered({ lines }: Paper, wanted: CentreId, wantedGroup: ActorGroup): number {
  return lines
    .filter(({ centre = 'Waterzijde', group }) => centre === wanted && group === wantedGroup)
    .reduce((sum, { people = 1 }) => sum + people, 0)
}
