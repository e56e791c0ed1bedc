import { expect, it } from 'vitest'
import { testDatabase } from '../../tests/databases.ts'
import { installation } from '../../tests/installation.ts'
import { centreOnPaper, studyOnPaper } from '../../tests/study-on-paper.ts'
import type { CentreId, StudyId, TeamId } from '../foundation/ids.ts'
import { insertStudy, studyById, updateStudyDesign } from './studies.ts'

const db = testDatabase()

it('stores a design over the version it was made from, and over no other', async () => {
  const around = await installation(db)
  const id = around.uuidV7() as StudyId
  const centre = (name: string, teams: readonly string[]) => ({
    ...centreOnPaper(name),
    id: around.uuidV7() as CentreId,
    teams: teams.map((team) => ({ id: around.uuidV7() as TeamId, name: team })),
  })
  const centres = [centre('Waterzijde', ['Zuid', 'Noord']), centre('Merelveld', [])]
  const made = { ...studyOnPaper('worker\n A 3').study, id, centres }
  await db.transaction(async (tx) => {
    await insertStudy(tx, around.tenant, made)
    const [first, second] = centres
    const turned = { ...made, centres: [second!, { ...first!, teams: [first!.teams[1]!] }] }
    expect(await updateStudyDesign(tx, around.tenant, turned, 1)).toBe(true)
    expect(await updateStudyDesign(tx, around.tenant, { ...made, title: 'Te laat' }, 1)).toBe(false)
    const stored = await studyById(tx, around.tenant, id)
    expect(stored).toMatchObject({ title: 'Sterk verbonden', version: 2 })
    expect(stored!.centres.map(({ name, teams }) => [name, teams.map((team) => team.name)])).toEqual([
      ['Merelveld', []],
      ['Waterzijde', ['Noord']],
    ])
  })
})
