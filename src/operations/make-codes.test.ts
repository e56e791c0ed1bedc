import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../tests/databases.ts'
import { openStudy, surroundings, type OpenStudy } from '../../tests/journeys/taking-part-study.ts'
import { readAccessCode } from '../ballots/access-code.ts'
import type { CentreId, TeamId } from '../foundation/ids.ts'
import { lookUpCode } from './look-up-code.ts'
import { makeCodes } from './make-codes.ts'

const db = testDatabase()
const by = { kind: 'product' } as const
const slips = { kind: 'slip', group: 'client', team: null, number: 3 } as const
const place = ({ study, wave, centre }: OpenStudy) => ({ study, wave, centre })

describe('making codes', () => {
  it('answers with codes that work, each once, and the address for its QR', async () => {
    const around = await surroundings(db, 'https://vragen.example.org')
    const study = await openStudy(around)
    const made = await makeCodes(around, by, { ...slips, ...place(study) })
    expect(new Set(made.codes.map(({ code }) => code)).size).toBe(3)
    for (const { code, address } of made.codes) {
      expect(code).toMatch(/^.{4}-.{4}-.{4}$/)
      expect(address).toBe(`https://vragen.example.org/k/${code.replaceAll('-', '')}`)
      const { invitation } = await lookUpCode(around, code.toLowerCase())
      expect(invitation).toMatchObject({ centre: study.centre, group: 'client', team: null, kind: 'slip' })
    }
  })

  it('stores hashes only, and its record names no code', async () => {
    const around = await surroundings(db)
    const study = await openStudy(around)
    const made = await makeCodes(around, by, { ...slips, ...place(study) })
    const stored = JSON.stringify([
      await db.query('SELECT * FROM access_code'),
      await db.query('SELECT * FROM audit_record'),
    ])
    for (const { code } of made.codes) {
      expect(stored).not.toContain(code)
      expect(stored).not.toContain(readAccessCode(code))
    }
    const [record] = await db.query<{ act: string; subject: unknown }>(
      'SELECT act, subject FROM audit_record',
    )
    expect(record).toEqual({
      act: 'make-codes',
      subject: {
        wave: study.wave,
        kind: 'slip',
        centre: study.centre,
        group: 'client',
        team: null,
        number: 3,
      },
    })
  })

  it('remembers the team', async () => {
    const around = await surroundings(db)
    const study = await openStudy(around)
    const asked = {
      ...slips,
      ...place(study),
      kind: 'link',
      group: 'worker',
      team: study.team,
      number: 1,
    } as const
    const { codes } = await makeCodes(around, by, asked)
    expect((await lookUpCode(around, codes[0]!.code)).invitation.team).toBe(study.team)
  })

  it('refuses a centre, group or team that the study does not have', async () => {
    const around = await surroundings(db)
    const study = await openStudy(around)
    for (const wrong of [
      { centre: randomUUID() as CentreId },
      { group: 'other-buren' as const },
      { team: randomUUID() as TeamId },
      { centre: study.otherCentre, team: study.team },
    ])
      await expect(makeCodes(around, by, { ...slips, ...place(study), ...wrong })).rejects.toMatchObject({
        code: 'not-found',
      })
  })

  it('is for a researcher of the study only', async () => {
    const around = await surroundings(db)
    const study = await openStudy(around)
    await expect(makeCodes(around, { kind: 'nobody' }, { ...slips, ...place(study) })).rejects.toMatchObject({
      code: 'not-signed-in',
    })
  })

  it('refuses cards for an open wave on an address that anybody on the network can read along', async () => {
    const around = await surroundings(db, 'http://192.168.1.20:8080')
    const study = await openStudy(around)
    await expect(makeCodes(around, by, { ...slips, ...place(study) })).rejects.toMatchObject({
      code: 'address-not-https',
    })
  })

  it('refuses cards for a wave that closed', async () => {
    const around = await surroundings(db)
    const study = await openStudy(around)
    await db.query(`UPDATE wave SET state = 'closed', closed_on = '2026-04-01' WHERE id = $1`, [study.wave])
    await expect(makeCodes(around, by, { ...slips, ...place(study) })).rejects.toMatchObject({
      code: 'wave-not-open',
    })
  })
})
