import type { StudyId } from '../../foundation/ids.ts'
import { excerpt, type Excerpt } from '../../qualitative/queries/excerpt.ts'
import { type FoundPassage, foundPassages } from '../../qualitative/queries/found-passages.ts'
import type { PassagesQuery } from '../../qualitative/queries/query.ts'
import { operation } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { eachWithText, PAGE } from './page-of-texts.ts'
import { studyMaterial, turnsWanted } from './study-material.ts'

export interface PassagesFound {
  readonly total: number
  /** Where this page begins, from 0. */
  readonly from: number
  readonly passages: readonly PassageFound[]
}

export interface PassageFound extends FoundPassage {
  readonly excerpt: Excerpt
}

/** The passages behind a count, with what was said before and after: a page of them, in the order of the documents. */
export const findPassages = operation<
  PassagesQuery & { readonly study: StudyId; readonly from: number },
  PassagesFound
>({
  name: 'find-passages',
  may: researcher,
  record: 'reads',
  run: async (tx, around, { study, from, ...query }) => {
    const material = await studyMaterial(tx, around, study)
    const found = foundPassages(material, query, await turnsWanted(tx, around, study, query.beside?.near))
    const passages = await eachWithText(
      tx,
      around,
      material,
      found.slice(from, from + PAGE),
      (passage, document, text, index): PassageFound => ({
        ...passage,
        excerpt: excerpt(document, text, passage, [passage], index),
      }),
    )
    return { total: found.length, from, passages }
  },
})
