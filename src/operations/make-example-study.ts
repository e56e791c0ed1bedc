import type { CentreId, StudyId } from '../foundation/ids.ts'
import type { Transaction } from '../storage/database.ts'
import { storeFacts } from '../storage/facts.ts'
import { exampleOf, studyById, updateStudyDesign } from '../storage/studies.ts'
import { lockedWave, markWaveOpen, markWavePublished, updateDraftDesign } from '../storage/waves.ts'
import { byteColumns } from '../study/closed-wave/byte-columns.ts'
import { columnLayout } from '../study/closed-wave/column-layout.ts'
import { exampleAnswers } from '../study/example/example-answers.ts'
import { exampleCentres } from '../study/example/example-centres.ts'
import type { Centre, GroupDesign } from '../study/study.ts'
import type { WaveDesign } from '../study/wave.ts'
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

const carryOut = operation<object, StudyId>({
  name: 'make-example-study',
  may: product,
  record: (_input, study) => ({ study }),
  run: async (tx, around) => {
    const { id, wave } = await makeStudy(tx, around, {
      title: 'Sterk verbonden (voorbeeld)',
      question:
        'Wat in een OCMW draagt krachtgericht en verbindend werken, en wat houdt het tegen? (Alles in dit voorbeeld is verzonnen.)',
      runBy: 'outside',
      languages: ['nl', 'en', 'fr'],
      groups: usualGroups.map(inFullForStaff),
      isExample: true,
    })
    await addCentres(tx, around, id)
    const study = await studyById(tx, around.tenant, id)
    const draft = await lockedWave(tx, around.tenant, id, wave)
    if (!study || draft?.state !== 'draft') throw new RangeError('The example just made is not there.')

    const design = designOf(study.centres)
    await updateDraftDesign(tx, around.tenant, id, wave, design)
    for (const [place, { id: centre }] of study.centres.entries()) {
      const facts = Object.entries(exampleCentres[place]?.facts ?? {})
      await storeFacts(
        tx,
        around.tenant,
        id,
        wave,
        centre,
        facts.map(([fact, [value, source]]) => ({ fact, value, source })),
      )
    }

    const library = await studyLibrary(tx, around, id)
    const people = exampleAnswers(exampleCentres, study, library)
    const open = await markWaveOpen(tx, around.tenant, { ...draft, design }, days.opened)
    const closed = await closeWithColumns(
      tx,
      // The edition too was made on a day of the story.
      { ...around, now: () => new Date(`${days.published}T12:00:00Z`) },
      open,
      byteColumns(people, columnLayout(study, library)),
      [],
      days.closed,
    )
    if (closed.state === 'closed') await markWavePublished(tx, around.tenant, closed, days.published)
    return id
  },
})

/** Made-up days, before anybody could install this. */
const days = { opened: '2026-03-02', closed: '2026-05-29', published: '2026-06-15' }

/** The full form shows what it yields: empowerment of people and teams, and the table of Peterson and Zimmerman. */
function inFullForStaff(design: GroupDesign): GroupDesign {
  return design.group === 'worker' || design.group === 'manager' ? { ...design, form: 'full' } : design
}

async function addCentres(tx: Transaction, around: Surroundings, id: StudyId): Promise<void> {
  const study = await studyById(tx, around.tenant, id)
  if (!study) throw new RangeError('The example just made is not there.')
  const centres = exampleCentres.map(
    ({ name, whyChosen, training, context }): Centre => ({
      id: around.uuidV7() as CentreId, // made here, so it is what it says
      name,
      whyChosen,
      training,
      context,
      teams: [],
    }),
  )
  await updateStudyDesign(tx, around.tenant, { ...study, centres }, study.version)
}

function designOf(centres: readonly Centre[]): WaveDesign {
  return {
    ...usualDesign,
    pooledStaff: true,
    invited: centres.flatMap((centre, place) =>
      usualGroups.map(({ group }) => ({
        centre: centre.id,
        group,
        team: null,
        number: exampleCentres[place]?.people[group as keyof (typeof exampleCentres)[0]['people']]?.[0] ?? 0, // the usual groups are the known ones
      })),
    ),
  }
}
