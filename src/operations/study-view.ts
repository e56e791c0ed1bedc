/** A study as somebody may see it. Every operation that changes a study answers with this, so a page is never stale. */
import type { OwnGroupNames } from '../foundation/actor-group.ts'
import type { CentreId, StudyId } from '../foundation/ids.ts'
import { Problem, type Fault } from '../foundation/problem.ts'
import type { Language } from '../foundation/text.ts'
import type { Transaction } from '../storage/database.ts'
import { factsOfWave, type CentreFact } from '../storage/facts.ts'
import { membership, type Membership } from '../storage/people.ts'
import { studyById } from '../storage/studies.ts'
import { wavesOfStudy } from '../storage/waves.ts'
import { missingBeforeOpening } from '../study/design/missing-before-opening.ts'
import { participantStatement } from '../study/design/statement.ts'
import type { Study } from '../study/study.ts'
import type { Wave } from '../study/wave.ts'
import { groupNamesOfStudy } from './group-names-of-study.ts'
import type { Asker, Surroundings } from './operation.ts'
import { studyLibrary } from './study-library.ts'

export interface StudySeen {
  readonly study: Study
  readonly role: 'researcher' | 'centreReader'
  readonly waves: readonly WaveSeen[]
  /** What its actor groups beside the four are called. */
  readonly ownGroups: OwnGroupNames
}

export interface WaveSeen {
  readonly wave: Wave
  readonly missing: readonly Fault[]
  readonly statement: Readonly<Partial<Record<Language, string>>> & Readonly<Record<string, string>>
  readonly facts: readonly CentreFact[]
  readonly publicPage: string | null
}

export async function studyView(
  tx: Transaction,
  around: Surroundings,
  by: Asker,
  id: StudyId,
): Promise<StudySeen> {
  const study = await studyById(tx, around.tenant, id)
  const member = await membershipOf(tx, around, by, id)
  if (!study || !member) throw new Problem('not-found')
  const waves = await wavesOfStudy(tx, around.tenant, id)
  return member.role === 'researcher'
    ? wholeView(tx, around, study, waves)
    : viewOfCentre(tx, around, study, waves, member.centre)
}

export async function membershipOf(
  tx: Transaction,
  around: Surroundings,
  by: Asker,
  study: StudyId,
): Promise<Membership | null> {
  if (by.kind === 'product') return { role: 'researcher' }
  return by.kind === 'person' ? membership(tx, around.tenant, study, by.id) : null
}

async function wholeView(
  tx: Transaction,
  around: Surroundings,
  study: Study,
  waves: readonly Wave[],
): Promise<StudySeen> {
  const seen: WaveSeen[] = []
  const ownGroups = await groupNamesOfStudy(tx, around, study)
  for (const wave of waves) {
    seen.push({
      wave,
      missing:
        wave.state === 'draft'
          ? missingBeforeOpening(study, wave, await studyLibrary(tx, around, study.id), waves)
          : [],
      statement: statements(study, wave, ownGroups),
      facts: await factsOfWave(tx, around.tenant, study.id, wave.id),
      publicPage: publicPage(wave),
    })
  }
  return { study, role: 'researcher', waves: seen, ownGroups }
}

/** One centre, published waves, no numbers invited: the profile says what of those may be said. */
async function viewOfCentre(
  tx: Transaction,
  around: Surroundings,
  study: Study,
  waves: readonly Wave[],
  centre: CentreId,
): Promise<StudySeen> {
  const seen: WaveSeen[] = []
  const ownGroups = await groupNamesOfStudy(tx, around, study)
  for (const wave of waves) {
    if (wave.state !== 'published') continue
    const facts = await factsOfWave(tx, around.tenant, study.id, wave.id)
    seen.push({
      wave: { ...wave, design: { ...wave.design, invited: [] } },
      missing: [],
      statement: statements(study, wave, ownGroups),
      facts: facts.filter((fact) => fact.centre === centre),
      publicPage: publicPage(wave),
    })
  }
  const own = study.centres.filter(({ id }) => id === centre)
  return { study: { ...study, centres: own }, role: 'centreReader', waves: seen, ownGroups }
}

function statements(study: Study, wave: Wave, own: OwnGroupNames): WaveSeen['statement'] {
  return Object.fromEntries(
    study.languages.map((language) => [language, participantStatement(study, wave.design, language, own)]),
  )
}

const publicPage = (wave: Wave) => (wave.state === 'published' ? `/resultaat/${wave.study}` : null)
