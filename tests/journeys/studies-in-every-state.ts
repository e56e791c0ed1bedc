/** A first account, and a study of three centres in each state a wave can have: to look at every page there is. */
import type { ActorGroup } from '../../src/foundation/actor-group.ts'
import type { PersonId, StudyId } from '../../src/foundation/ids.ts'
import { addCentresFromCsv } from '../../src/operations/add-centres-from-csv.ts'
import { closeWave } from '../../src/operations/close-wave.ts'
import { createStudy } from '../../src/operations/create-study.ts'
import { makeCodes } from '../../src/operations/make-codes.ts'
import { setMember } from '../../src/operations/members.ts'
import { addToMethodLog } from '../../src/operations/method-log.ts'
import { openWave } from '../../src/operations/open-wave.ts'
import type { Asker } from '../../src/operations/operation.ts'
import { acceptInvitation, invitePerson } from '../../src/operations/people.ts'
import { setUp } from '../../src/operations/set-up.ts'
import { studies } from '../../src/operations/studies.ts'
import { updateWave } from '../../src/operations/update-wave.ts'
import type { RunningProduct } from './running-product.ts'
import { takesPart } from './takes-part.ts'

export const researcherAccount = { name: 'els.maes', password: 'een zin die ik onthoud' }
export const readerAccount = { name: 'jo.claes', password: 'nog een zin om te onthouden' }

export interface StudiesInEveryState {
  /** Closed and published; Merelveld comes first, Waterzijde is the truly small centre. */
  readonly example: { readonly id: StudyId; readonly centres: readonly { id: string; name: string }[] }
  /** Centres, and nobody invited yet. */
  readonly draft: StudyId
  readonly open: StudyId
  readonly closed: StudyId
}

const centres = `name;context;teams
Lindehove;Een klein centrum dat pas verhuisde.;Onthaal|Intake
Kastelein;Een stad met twee sociale huizen.;
Zandvoorde;Een gemeente aan zee.;
`

/** Invited per centre: clients, workers, managers and policy makers. */
const invited = [40, 18, 2, 9]
const groups: readonly ActorGroup[] = ['client', 'worker', 'manager', 'policyMaker']

export async function studiesInEveryState({
  around,
  firstRunLink,
  address,
}: RunningProduct): Promise<StudiesInEveryState> {
  const id = await setUp(around, {
    token: firstRunLink.split('#')[1] ?? '',
    runBy: 'outside',
    displayName: 'Els Maes',
    ...researcherAccount,
  })
  const els: Asker = { kind: 'person', id }
  const [example] = await studies(around, els, {})
  if (!example) throw new RangeError('The example study is not there.')

  const design = async (title: string, isReady: boolean) => {
    const question = 'Wat helpt mensen vooruit, en wat houdt hen tegen?'
    const made = await createStudy(around, els, {
      title,
      question,
      runBy: 'outside',
      languages: ['nl', 'en', 'fr'],
    })
    const study = made.study.id
    const wave = made.waves[0]!.wave.id // every study has one from the start
    const { study: seen } = await addCentresFromCsv(around, els, { study, csv: centres })
    if (isReady) {
      const numbers = seen.centres.flatMap((centre) =>
        groups.map((group, place) => ({ centre: centre.id, group, team: null, number: invited[place]! })),
      )
      const minimumCells = { client: 10, worker: 5, manager: 5, policyMaker: 5 }
      await updateWave(around, els, {
        study,
        wave,
        version: 1,
        minimumCells,
        pooledStaff: true,
        invited: numbers,
      })
    }
    return { study, wave, centre: seen.centres[0]!.id }
  }

  const draft = await design('Nog in de maak', false)
  await addToMethodLog(around, els, {
    study: draft.study,
    entry: 'Drie centra gekozen, samen met de vereniging.',
  })
  const open = await design('Samen sterk 2026', true)
  const closed = await design('Samen sterk, oefening', true)
  for (const { study, wave, centre } of [open, closed]) {
    await openWave(around, els, { study, wave })
    for (const [group, kind, number] of [
      ['client', 'slip', 24],
      ['worker', 'link', 15],
    ] as const) {
      const { codes } = await makeCodes(around, els, { study, wave, centre, group, kind, number, team: null })
      await Promise.all(
        codes.map((code, person) =>
          takesPart(
            `${address}/k/${code.code.replaceAll(/\W/g, '')}`,
            (question, options) => 1 + ((person + question) % options),
          ),
        ),
      )
    }
  }
  await closeWave(around, els, { study: closed.study, wave: closed.wave })

  const { person, invitationLink } = await invitePerson(around, els, {
    name: readerAccount.name,
    displayName: 'Jo Claes',
    mayAdminister: false,
  })
  await acceptInvitation(around, {
    token: invitationLink.split('#')[1] ?? '',
    password: readerAccount.password,
  })
  await setMember(around, els, {
    study: example.id,
    person: person.id as PersonId,
    role: 'centreReader',
    centre: example.centres[0]!.id,
  })
  return { example, draft: draft.study, open: open.study, closed: closed.study }
}
