import { createHmac } from 'node:crypto'
import {
  ACCESS_CODE_BYTES,
  accessCodeHash,
  makeAccessCode,
  writeAccessCode,
  type AccessCode,
} from '../ballots/access-code.ts'
import type { ActorGroup } from '../foundation/actor-group.ts'
import type { CentreId, StudyId, TeamId, WaveId } from '../foundation/ids.ts'
import { Problem } from '../foundation/problem.ts'
import { insertAccessCodes } from '../storage/access-codes.ts'
import { studyById } from '../storage/studies.ts'
import { lockedWave } from '../storage/waves.ts'
import { keepsAnswersFromEavesdroppers } from './open-wave.ts'
import { operation, type Surroundings } from './operation.ts'
import { researcher } from './permissions.ts'

interface Asked {
  readonly study: StudyId
  readonly wave: WaveId
  readonly kind: 'slip' | 'link'
  readonly centre: CentreId
  readonly group: ActorGroup
  readonly team: TeamId | null
  readonly number: number
}

interface CodesMade extends Pick<Asked, 'kind' | 'centre' | 'group' | 'team'> {
  readonly codes: readonly { readonly code: string; readonly address: string }[]
}

/** Makes slips or links. This answer is the only place where the codes ever stand: the database gets hashes. */
export const makeCodes = operation<Asked, CodesMade>({
  name: 'make-codes',
  may: researcher,
  record: ({ study, wave, kind, centre, group, team, number }) => ({
    study,
    wave,
    subject: { kind, centre, group, team, number },
  }),
  run: async (tx, around, { kind, centre, group, team, number, ...asked }) => {
    const study = await studyById(tx, around.tenant, asked.study)
    const wave = await lockedWave(tx, around.tenant, asked.study, asked.wave)
    if (!study || !wave) throw new Problem('not-found')
    if (wave.state === 'closed' || wave.state === 'published') throw new Problem('wave-not-open')
    // A draft is stopped when it opens; cards for a wave that is open already are stopped here.
    if (wave.state === 'open' && !keepsAnswersFromEavesdroppers(around.publicUrl))
      throw new Problem('address-not-https', { address: around.publicUrl })

    const place = study.centres.find(({ id }) => id === centre)
    const isInvited = study.groups.some((design) => design.group === group)
    if (!place || !isInvited || (team !== null && !place.teams.some(({ id }) => id === team)))
      throw new Problem('not-found')

    const codes = Array.from({ length: number }, () => makeAccessCode(around.randomBytes(ACCESS_CODE_BYTES)))
    const invitation = { study: study.id, wave: wave.id, centre, group, team, kind }
    await insertAccessCodes(
      tx,
      around.tenant,
      invitation,
      codes.map((code) => hashOfCode(around, code)),
    )
    return {
      kind,
      centre,
      group,
      team,
      codes: codes.map((code) => ({ code: writeAccessCode(code), address: `${around.publicUrl}/k/${code}` })),
    }
  },
})

export function hashOfCode(around: Pick<Surroundings, 'keys'>, code: AccessCode): Uint8Array {
  return accessCodeHash(hmac, around.keys.codePepper, code)
}

export const hmac = (key: Uint8Array, message: string): Uint8Array =>
  createHmac('sha256', key).update(message).digest()
