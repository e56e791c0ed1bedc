/** One of the two example studies, of 4 or of 24 centres, with a researcher who may ask figures of it. */
import { makeExampleOfManyCentres, makeExampleStudy } from '../src/operations/make-example-study.ts'
import { studies } from '../src/operations/studies.ts'
import type { Database } from '../src/storage/database.ts'
import { adoptStudiesWithoutResearcher } from '../src/storage/study-members.ts'
import { installation, somebody } from './installation.ts'

export async function exampleOfFigures(db: Database, hasManyCentres: boolean) {
  const around = await installation(db)
  await makeExampleStudy(around)
  if (hasManyCentres) await makeExampleOfManyCentres(around)
  const els = await somebody(around, 'Els')
  await db.transaction((tx) => adoptStudiesWithoutResearcher(tx, around.tenant, els.id))
  const listed = (await studies(around, els, {})).find(
    ({ centres }) => centres.length > 20 === hasManyCentres,
  )
  return { around, els, study: listed!.id, waves: listed!.waves } // it was just made
}
