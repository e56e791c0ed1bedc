import { fault } from '../foundation/fault.ts'
import type { CentreId, StudyId, TeamId } from '../foundation/ids.ts'
import { Problem, type Fault } from '../foundation/problem.ts'
import type { Text } from '../foundation/text.ts'
import type { Transaction } from '../storage/database.ts'
import { studyById, updateStudyDesign } from '../storage/studies.ts'
import { updateDraftDesign, wavesOfStudy } from '../storage/waves.ts'
import { frozenChanges, inFrozenOrder, type Design } from '../study/design/frozen-design.ts'
import type { Centre, Study } from '../study/study.ts'
import type { Wave } from '../study/wave.ts'
import { operation, type Surroundings } from './operation.ts'
import { researcher } from './permissions.ts'
import { studyView, type StudySeen } from './study-view.ts'

export interface CentreGiven extends Omit<Centre, 'id' | 'teams'> {
  /** Left out for one that is new. */
  readonly id?: CentreId
  readonly teams: readonly { readonly id?: TeamId; readonly name: string }[]
}

interface StudyChange extends Omit<Design, 'centres'> {
  readonly study: StudyId
  /** The version the change was made from. */
  readonly version: number
  readonly centres: readonly CentreGiven[]
}

export const updateStudy = operation<StudyChange, StudySeen>({
  name: 'update-study',
  may: researcher,
  record: ({ study }, seen) => ({ study, subject: { version: seen.study.version } }),
  run: async (tx, around, given, by) => {
    const now = await studyById(tx, around.tenant, given.study)
    if (!now) throw new Problem('not-found')
    if (now.version !== given.version) throw new Problem('changed-meanwhile')
    await storeDesign(tx, around, now, { ...given, centres: centresOf(around, given.centres) })
    return studyView(tx, around, by, given.study)
  },
})

/** Checks the wanted design against what may change and against itself, and stores it. */
export async function storeDesign(
  tx: Transaction,
  around: Surroundings,
  now: Study,
  wanted: Design,
): Promise<void> {
  const waves = await wavesOfStudy(tx, around.tenant, now.id)
  const design = {
    ...wanted,
    title: wanted.title.trim(),
    question: wanted.question.trim(),
    languages: [...new Set(wanted.languages)],
  }
  const faults = designFaults(now, design)
  if (faults.length > 0) throw new Problem('input-invalid', {}, faults)

  const isFrozen = waves.some((wave) => wave.state !== 'draft')
  if (isFrozen) {
    const changes = frozenChanges(now, design)
    if (changes.length > 0) throw new Problem('design-frozen', {}, changes)
  }
  const centres = isFrozen ? inFrozenOrder(now, design) : design.centres
  const stored = await updateStudyDesign(tx, around.tenant, { ...design, centres, id: now.id }, now.version)
  if (!stored) throw new Problem('changed-meanwhile')
  for (const wave of waves) if (wave.state === 'draft') await dropStrayInvitations(tx, around, wave, design)
}

/** Ids for what is new. */
export function centresOf(around: Surroundings, given: readonly CentreGiven[]): readonly Centre[] {
  return given.map((centre) => ({
    id: centre.id ?? (around.uuidV7() as CentreId), // made here, so it is what it says
    name: centre.name.trim(),
    whyChosen: centre.whyChosen.trim(),
    training: centre.training.trim(),
    context: centre.context.trim(),
    teams: centre.teams.map((team) => ({
      id: team.id ?? (around.uuidV7() as TeamId),
      name: team.name.trim(),
    })),
  }))
}

/** A centre, group or team that went takes the numbers invited in it along. */
async function dropStrayInvitations(
  tx: Transaction,
  around: Surroundings,
  wave: Extract<Wave, { state: 'draft' }>,
  { centres, groups }: Design,
): Promise<void> {
  const invited = wave.design.invited.filter(
    (row) =>
      groups.some(({ group }) => group === row.group) &&
      centres.some(
        ({ id, teams }) =>
          id === row.centre && (row.team === null || teams.some((team) => team.id === row.team)),
      ),
  )
  if (invited.length < wave.design.invited.length) {
    await updateDraftDesign(tx, around.tenant, wave.study, wave.id, { ...wave.design, invited })
  }
}

function designFaults(now: Study, wanted: Design): Fault[] {
  const faults: Fault[] = []
  for (const name of repeated(wanted.centres.map((centre) => centre.name))) {
    faults.push(twice({ nl: 'Centra', en: 'Centres', fr: 'Centres' }, name))
  }
  for (const group of repeated(wanted.groups.map((design) => design.group))) {
    faults.push(twice({ nl: 'Geledingen', en: 'Actor groups', fr: 'Groupes' }, group))
  }
  for (const centre of wanted.centres) {
    const where = { nl: `Centrum ${centre.name}`, en: `Centre ${centre.name}`, fr: `Centre ${centre.name}` }
    for (const name of repeated(centre.teams.map((team) => team.name))) faults.push(twice(where, name))
  }
  faults.push(...strangeIds(now, wanted))
  return faults
}

function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>()
  const again = new Set<string>()
  for (const name of names) {
    const key = name.toLocaleLowerCase('nl')
    if (seen.has(key)) again.add(name)
    seen.add(key)
  }
  return [...again]
}

function twice(where: Text, name: string): Fault {
  return fault(
    where,
    {
      nl: `"${name}" staat er tweemaal.`,
      en: `"${name}" stands there twice.`,
      fr: `« ${name} » figure deux fois.`,
    },
    {
      nl: 'Geef elk een eigen naam, of laat er één staan.',
      en: 'Give each a name of its own, or keep one.',
      fr: "Donnez à chacun son propre nom, ou n'en gardez qu'un.",
    },
  )
}

/** The same id twice, or a team under another centre than it belongs to: a client that mixed up what it sent. */
function strangeIds(now: Study, wanted: Design): Fault[] {
  const repeatedIds = repeated([
    ...wanted.centres.map(({ id }) => id),
    ...wanted.centres.flatMap(({ teams }) => teams.map(({ id }) => id)),
  ])
  const misplaced = wanted.centres.flatMap(({ id, teams }) =>
    teams.filter((team) =>
      now.centres.some((centre) => centre.id !== id && centre.teams.some((other) => other.id === team.id)),
    ),
  )
  return [...repeatedIds, ...misplaced.map(({ name }) => name)].map((what) =>
    twice({ nl: 'Centra en teams', en: 'Centres and teams', fr: 'Centres et équipes' }, what),
  )
}
