import { fault } from '../foundation/fault.ts'
import type { CentreId, PersonId, StudyId } from '../foundation/ids.ts'
import { Problem } from '../foundation/problem.ts'
import type { Transaction } from '../storage/database.ts'
import { allPeople } from '../storage/people.ts'
import { studyById } from '../storage/studies.ts'
import { deleteMember, membersOfStudy, storeMember, type Member } from '../storage/study-members.ts'
import { operation, type Surroundings } from './operation.ts'
import { researcher } from './permissions.ts'
import type { AccountView } from './session.ts'

export interface MemberSeen {
  readonly person: AccountView
  readonly role: Member['role']
  readonly centre: CentreId | null
}

export const members = operation<{ readonly study: StudyId }, MemberSeen[]>({
  name: 'members',
  may: researcher,
  record: 'reads',
  run: (tx, around, { study }) => membersSeen(tx, around, study),
})

interface RoleGiven {
  readonly study: StudyId
  readonly person: PersonId
  readonly role: Member['role'] | null
  readonly centre: CentreId | null
}

/** Gives a person a role in this study, or takes it away (role null). */
export const setMember = operation<RoleGiven, MemberSeen[]>({
  name: 'set-member',
  may: researcher,
  record: ({ study, person, role, centre }) => ({ study, subject: { person, role, centre } }),
  run: async (tx, around, { study, person, role, centre }) => {
    const people = await allPeople(tx, around.tenant)
    if (!people.some(({ id }) => id === person)) throw new Problem('not-found')
    const others = (await membersOfStudy(tx, around.tenant, study)).filter((one) => one.person !== person)
    if (role !== 'researcher' && !others.some((one) => one.role === 'researcher')) {
      throw new Problem('last-researcher')
    }
    if (role === null) await deleteMember(tx, around.tenant, study, person)
    else {
      await checkCentre(tx, around, study, role, centre)
      await storeMember(tx, around.tenant, study, { person, role, centre })
    }
    return membersSeen(tx, around, study)
  },
})

async function checkCentre(
  tx: Transaction,
  around: Surroundings,
  study: StudyId,
  role: Member['role'],
  centre: CentreId | null,
): Promise<void> {
  const centres = (await studyById(tx, around.tenant, study))?.centres ?? []
  const fits = role === 'researcher' ? centre === null : centres.some(({ id }) => id === centre)
  if (fits) return
  throw new Problem('input-invalid', {}, [
    fault(
      { nl: 'Centrum', en: 'Centre', fr: 'Centre' },
      role === 'researcher'
        ? {
            nl: 'Een onderzoeker ziet het hele onderzoek, niet één centrum.',
            en: 'A researcher sees the whole study, not one centre.',
            fr: "Un chercheur voit toute l'étude, pas un seul centre.",
          }
        : {
            nl: 'Een lezer hoort bij één centrum van dit onderzoek.',
            en: 'A reader belongs to one centre of this study.',
            fr: 'Un lecteur appartient à un centre de cette étude.',
          },
      role === 'researcher'
        ? { nl: 'Laat het centrum leeg.', en: 'Leave the centre empty.', fr: 'Laissez le centre vide.' }
        : { nl: 'Kies een centrum.', en: 'Choose a centre.', fr: 'Choisissez un centre.' },
    ),
  ])
}

/** Researchers first, then readers, by name. */
async function membersSeen(tx: Transaction, around: Surroundings, study: StudyId): Promise<MemberSeen[]> {
  const people = new Map((await allPeople(tx, around.tenant)).map((person) => [person.id, person]))
  const byName = new Intl.Collator('nl').compare
  return (await membersOfStudy(tx, around.tenant, study))
    .flatMap(({ person, role, centre }) => {
      const account = people.get(person)
      return account ? [{ person: account, role, centre }] : []
    })
    .sort((a, b) => b.role.localeCompare(a.role, 'en') || byName(a.person.displayName, b.person.displayName))
}
