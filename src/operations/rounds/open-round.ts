import { dayOf } from '../../foundation/day.ts'
import { fault } from '../../foundation/fault.ts'
import type { CoderId, DocumentId, RoundId, StudyId } from '../../foundation/ids.ts'
import { Problem, type Fault } from '../../foundation/problem.ts'
import type { Text } from '../../foundation/text.ts'
import type { Transaction } from '../../storage/database.ts'
import { coderOfPerson } from '../../storage/qualitative/coders.ts'
import { documentsOfStudy } from '../../storage/qualitative/documents.ts'
import { insertRound, roundsOfStudy } from '../../storage/qualitative/rounds.ts'
import { membersOfStudy } from '../../storage/study-members.ts'
import { operation, type Surroundings } from '../operation.ts'
import { coderOf } from '../coding/coder-of.ts'
import { researcher } from '../permissions.ts'
import { roundsSeen, type RoundsSeen } from './round-seen.ts'
import { tellDocuments } from './tell-documents.ts'

interface RoundAsked {
  readonly study: StudyId
  readonly documents: readonly DocumentId[]
  /** In the order of their letters. */
  readonly coders: readonly CoderId[]
}

/** Opens a round: from now on each of these coders sees only their own work in these documents. */
export const openRound = operation<RoundAsked, RoundsSeen>({
  name: 'open-round',
  may: researcher,
  record: ({ study, documents, coders }, { rounds: [opened] }) => ({
    study,
    subject: { number: opened?.number ?? null, documents: documents.length, coders: coders.length },
  }),
  // Who has a document of it open may from now on see or add something else.
  announces: ({ study }) => ({ study, document: null }),
  run: async (tx, around, input, by) => {
    const { study, documents, coders } = input
    const known = await roundsOfStudy(tx, around.tenant, study)
    const faults = await faultsIn(
      tx,
      around,
      input,
      known.filter(({ state }) => state === 'blind').flatMap((round) => round.documents),
    )
    if (faults.length > 0) throw new Problem('input-invalid', {}, faults)
    const members = await membersOfStudy(tx, around.tenant, study)
    for (const { person } of members) {
      if ((coders as readonly string[]).includes(person))
        await coderOfPerson(tx, around.tenant, study, person)
    }
    const id = around.uuidV7() as RoundId
    await insertRound(tx, around.tenant, {
      id,
      study,
      number: known.length + 1,
      state: 'blind',
      documents,
      coders,
      finished: [],
      openedOn: dayOf(around.now()),
      closedOn: null,
    })
    const coder = await coderOf(tx, around, study, by)
    await tellDocuments(tx, around, { id, study }, coder, 'open-round', documents)
    return roundsSeen(tx, around, study, by)
  },
})

const text = (nl: string, en: string, fr: string): Text => ({ nl, en, fr })
const ofCoders = text('Codeurs', 'Coders', 'Codeurs')
const ofDocuments = text('Documenten', 'Documents', 'Documents')

async function faultsIn(
  tx: Transaction,
  around: Surroundings,
  { study, documents, coders }: RoundAsked,
  inOpenRounds: readonly DocumentId[],
): Promise<Fault[]> {
  const members = await membersOfStudy(tx, around.tenant, study)
  const researchers = members
    .filter(({ role }) => role === 'researcher')
    .map(({ person }) => person as string)
  const all = await documentsOfStudy(tx, around.tenant, study)
  const locked = all.filter(({ state }) => state === 'locked').map(({ id }) => id)
  const taken = all.filter(({ id }) => documents.includes(id) && inOpenRounds.includes(id))
  return [
    ...(new Set(coders).size < 2 || new Set(coders).size < coders.length ? [twoCoders] : []),
    ...(coders.some((coder) => !researchers.includes(coder)) ? [onlyResearchers] : []),
    ...(documents.length === 0 || new Set(documents).size < documents.length ? [someDocument] : []),
    ...(documents.some((document) => !locked.includes(document)) ? [onlyLocked] : []),
    ...taken.map(({ title }) => isTaken(title)),
  ]
}

const twoCoders = fault(
  ofCoders,
  text(
    'Vergelijken vraagt minstens twee verschillende mensen.',
    'Comparing takes at least two different people.',
    'Comparer demande au moins deux personnes différentes.',
  ),
  text('Kies er twee of meer.', 'Choose two or more.', 'Choisissez-en deux ou plus.'),
)
const onlyResearchers = fault(
  ofCoders,
  text(
    'Niet iedereen die u koos, is onderzoeker van deze studie.',
    'Not everybody you chose is a researcher of this study.',
    'Toutes les personnes choisies ne sont pas chercheurs de cette étude.',
  ),
  text(
    'Geef hen eerst die rol bij Leden, of kies iemand anders.',
    'Give them that role under Members first, or choose somebody else.',
    "Donnez-leur d'abord ce rôle sous Membres, ou choisissez quelqu'un d'autre.",
  ),
)
const someDocument = fault(
  ofDocuments,
  text('Er is geen document gekozen.', 'No document was chosen.', "Aucun document n'est choisi."),
  text(
    'Kies er minstens één, elk één keer.',
    'Choose at least one, each once.',
    'Choisissez-en au moins un, chacun une fois.',
  ),
)
const onlyLocked = fault(
  ofDocuments,
  text(
    'Een document is nog niet vergrendeld of bestaat niet meer.',
    'A document is not locked yet or is no longer there.',
    "Un document n'est pas encore verrouillé ou n'existe plus.",
  ),
  text(
    'Pseudonimiseer en vergrendel het eerst: een tekst die nog verandert, kan niet vergeleken worden.',
    'Pseudonymise and lock it first: a text that still changes cannot be compared.',
    "Pseudonymisez et verrouillez-le d'abord : un texte qui change encore ne peut être comparé.",
  ),
)
const isTaken = (title: string) =>
  fault(
    text(title, title, title),
    text(
      'Dit document zit al in een ronde die nog open is.',
      'This document is already in a round that is still open.',
      'Ce document est déjà dans un tour encore ouvert.',
    ),
    text(
      'Sluit die ronde eerst, of laat dit document weg.',
      'Close that round first, or leave this document out.',
      "Clôturez d'abord ce tour, ou omettez ce document.",
    ),
  )
