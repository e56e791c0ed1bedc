import type { StudyId } from '../../foundation/ids.ts'
import { coOccurrence, type CoOccurrence } from '../../qualitative/queries/co-occurrence.ts'
import { crosstab, type Crosstab } from '../../qualitative/queries/crosstab.ts'
import type { CoOccurrenceQuery, CrosstabQuery } from '../../qualitative/queries/query.ts'
import { operation } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { sameDimension } from './query-faults.ts'
import { studyMaterial, turnsWanted } from './study-material.ts'

/**
 * Working counts for those who read the transcripts: nothing is withheld in them, so nothing of them may be published.
 * What leaves the study is counted again, and released, in `disclosure`.
 */
export const countCodings = operation<CrosstabQuery & { readonly study: StudyId }, Crosstab>({
  name: 'count-codings',
  may: researcher,
  record: 'reads',
  run: async (tx, around, { study, ...query }) => {
    if (query.rows === query.columns) throw sameDimension()
    return crosstab(await studyMaterial(tx, around, study), query)
  },
})

/** Which codes stand together. Also working counts. */
export const codesTogether = operation<CoOccurrenceQuery & { readonly study: StudyId }, CoOccurrence>({
  name: 'codes-together',
  may: researcher,
  record: 'reads',
  run: async (tx, around, { study, ...query }) => {
    const material = await studyMaterial(tx, around, study)
    return coOccurrence(material, query, await turnsWanted(tx, around, study, query.near))
  },
})
