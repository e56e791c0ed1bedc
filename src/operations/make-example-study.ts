import type { KnownActorGroup } from '../foundation/actor-group.ts'
import type { CentreId, StudyId, TeamId, WaveId } from '../foundation/ids.ts'
import { wasDone } from '../storage/audit-records.ts'
import type { Transaction } from '../storage/database.ts'
import { storeFacts } from '../storage/facts.ts'
import { exampleOf, studyById, updateStudyDesign } from '../storage/studies.ts'
import { membersOfStudy, storeMember } from '../storage/study-members.ts'
import {
  insertDraftWave,
  lockedWave,
  markWaveOpen,
  markWavePublished,
  updateDraftDesign,
} from '../storage/waves.ts'
import { byteColumns } from '../study/closed-wave/byte-columns.ts'
import { columnLayout } from '../study/closed-wave/column-layout.ts'
import { exampleAnswers } from '../study/example/example-answers.ts'
import { exampleCentres, type ExampleCentre } from '../study/example/example-centres.ts'
import { manyCentresLater } from '../study/example/many-centres-later.ts'
import { manyCentres } from '../study/example/many-centres.ts'
import type { Centre, GroupDesign, Study } from '../study/study.ts'
import type { ClosedWave, Invited, Wave, WaveDesign } from '../study/wave.ts'
import { closeWithColumns } from './close-wave.ts'
import { makeStudy, usualDesign, usualGroups } from './create-study.ts'
import { makeExampleConversations } from './make-example-conversations.ts'
import { operation, type Surroundings } from './operation.ts'
import { product } from './permissions.ts'
import { studyLibrary } from './study-library.ts'

/**
 * Puts the example study in a new installation, closed and published, so that the first screen shows what comes
 * out. Where there is one, it is left as it is; only conversations are added once.
 */
export async function makeExampleStudy(around: Surroundings): Promise<void> {
  const there = await around.db.transaction((tx) => exampleOf(tx, around.tenant))
  if (!there) await carryOut(around, { kind: 'product' }, {})
  await makeExampleConversations(around)
}

/**
 * Beside it a study of 24 centres, enough for models over centres, with a second wave two years later that waits to be
 * looked through and published. It is made once, also in an installation that was there before it: whoever researches the
 * first example then researches this one too.
 */
export async function makeExampleOfManyCentres(around: Surroundings): Promise<void> {
  const first = await around.db.transaction(async (tx) => {
    const example = await exampleOf(tx, around.tenant)
    return example && !(await wasDone(tx, around.tenant, example, MANY_CENTRES)) ? example : null
  })
  if (first) await carryOutMany(around, { kind: 'product' }, { study: first })
}

const MANY_CENTRES = 'make-example-of-many-centres'

const carryOut = operation<object, StudyId>({
  name: 'make-example-study',
  may: product,
  record: (_input, study) => ({ study }),
  run: async (tx, around) => {
    const { study } = await makeStory(tx, around, {
      title: 'Sterk verbonden (voorbeeld)',
      question:
        'Wat in een OCMW draagt krachtgericht en verbindend werken, en wat houdt het tegen? (Alles in dit voorbeeld is verzonnen.)',
      centres: exampleCentres,
      days,
    })
    return study
  },
})

/** Recorded with the first example, which is how the next start knows that it was done. */
const carryOutMany = operation<{ readonly study: StudyId }, StudyId>({
  name: MANY_CENTRES,
  may: product,
  record: ({ study }) => ({ study }),
  run: async (tx, around, { study: first }) => {
    const wave = await makeStory(tx, around, {
      title: 'Vierentwintig centra naast elkaar (voorbeeld)',
      question:
        'Waarin verschillen leidinggevenden en werkers over veel centra samen, en wat zegt één centrum dan? (Alles in dit voorbeeld is verzonnen.)',
      centres: manyCentres,
      seed: 20_260_325,
      days: earlierDays,
    })
    await addLaterWave(tx, around, wave)
    const made = wave.study
    for (const member of await membersOfStudy(tx, around.tenant, first)) {
      if (member.role === 'researcher') await storeMember(tx, around.tenant, made, member)
    }
    return made
  },
})

interface Story {
  readonly title: string
  readonly question: string
  readonly centres: readonly ExampleCentre[]
  /** Of the answers. */
  readonly seed?: number
  readonly days: StoryDays
}

async function makeStory(tx: Transaction, around: Surroundings, story: Story): Promise<ClosedWave> {
  const { id, wave } = await makeStudy(tx, around, {
    title: story.title,
    question: story.question,
    runBy: 'outside',
    languages: ['nl', 'en', 'fr'],
    groups: usualGroups.map(inFullForStaff),
    isExample: true,
  })
  await addCentres(tx, around, id, story.centres)
  const { study, draft } = await draftOf(tx, around, id, wave)

  const design = designOf(study.centres, story.centres)
  await updateDraftDesign(tx, around.tenant, id, wave, design)
  for (const [place, { id: centre }] of study.centres.entries()) {
    const facts = Object.entries(story.centres[place]?.facts ?? {})
    await storeFacts(
      tx,
      around.tenant,
      id,
      wave,
      centre,
      facts.map(([fact, [value, source]]) => ({ fact, value, source })),
    )
  }

  const closed = await openAndClose(tx, around, study, { ...draft, design }, story)
  if (closed.state === 'closed') await markWavePublished(tx, around.tenant, closed, story.days.editionMade)
  return closed
}

/** As many people of each centre are invited again. Closed; its facts are still to be filled in, and nothing of it is published. */
async function addLaterWave(tx: Transaction, around: Surroundings, earlier: ClosedWave): Promise<void> {
  const id = around.uuidV7() as WaveId // made here, so it is what it says
  const { study: of, number, design } = earlier
  await insertDraftWave(tx, around.tenant, { id, study: of, number: number + 1, design })
  const { study, draft } = await draftOf(tx, around, of, id)
  const story = { centres: manyCentresLater, seed: 20_280_306, days: laterDays }
  await openAndClose(tx, around, study, draft, story)
}

async function draftOf(
  tx: Transaction,
  around: Surroundings,
  id: StudyId,
  wave: WaveId,
): Promise<{ readonly study: Study; readonly draft: DraftWave }> {
  const study = await studyById(tx, around.tenant, id)
  const draft = await lockedWave(tx, around.tenant, id, wave)
  if (!study || draft?.state !== 'draft') throw new RangeError('The example just made is not there.')
  return { study, draft }
}

type DraftWave = Extract<Wave, { state: 'draft' }>

async function openAndClose(
  tx: Transaction,
  around: Surroundings,
  study: Study,
  draft: DraftWave,
  { centres, seed, days: { opened, closed, editionMade } }: Pick<Story, 'centres' | 'seed' | 'days'>,
): Promise<ClosedWave> {
  const library = await studyLibrary(tx, around, study.id)
  const people = exampleAnswers(centres, study, library, seed)
  const open = await markWaveOpen(tx, around.tenant, draft, opened)
  return closeWithColumns(
    tx,
    // The edition too was made on a day of the story.
    { ...around, now: () => new Date(`${editionMade}T12:00:00Z`) },
    open,
    byteColumns(people, columnLayout(study, library)),
    [],
    closed,
  )
}

interface StoryDays {
  readonly opened: string
  readonly closed: string
  readonly editionMade: string
}

/** Made-up days, before anybody could install this. */
const days: StoryDays = { opened: '2026-03-02', closed: '2026-05-29', editionMade: '2026-06-15' }

/** Two years before, for a study that asks again: its second wave is of the days above, and its edition is a draft. */
const earlierDays: StoryDays = { opened: '2024-03-04', closed: '2024-05-31', editionMade: '2024-06-17' }
const laterDays: StoryDays = { ...days, editionMade: days.closed }

/** The full form shows what it yields: empowerment of people and teams, and the table of Peterson and Zimmerman. */
function inFullForStaff(design: GroupDesign): GroupDesign {
  return design.group === 'worker' || design.group === 'manager' ? { ...design, form: 'full' } : design
}

async function addCentres(
  tx: Transaction,
  around: Surroundings,
  id: StudyId,
  wanted: readonly ExampleCentre[],
): Promise<void> {
  const study = await studyById(tx, around.tenant, id)
  if (!study) throw new RangeError('The example just made is not there.')
  const centres = wanted.map(
    ({ name, whyChosen, training, context, teams = [] }): Centre => ({
      id: around.uuidV7() as CentreId, // made here, so it is what it says
      name,
      whyChosen,
      training,
      context,
      teams: teams.map((team) => ({ id: around.uuidV7() as TeamId, name: team.name })),
    }),
  )
  await updateStudyDesign(tx, around.tenant, { ...study, centres }, study.version)
}

function designOf(centres: readonly Centre[], wanted: readonly ExampleCentre[]): WaveDesign {
  return {
    ...usualDesign,
    pooledStaff: true,
    invited: centres.flatMap(({ id: centre, teams }, place) =>
      usualGroups.flatMap(({ group }): Invited[] => {
        const number = wanted[place]?.people[group as KnownActorGroup]?.[0] ?? 0 // the usual groups are the known ones
        return group === 'worker' && teams.length > 0
          ? teams.map(({ id: team }, of) => ({
              centre,
              group,
              team,
              number: share(number, of, teams.length),
            }))
          : [{ centre, group, team: null, number }]
      }),
    ),
  }
}

/** Of so many people, dealt out in turn. */
const share = (people: number, place: number, parts: number) => Math.ceil((people - place) / parts)
