/** Everything that is done to a coding once it is there. Each act says only what is to become different, so two people's acts go together. */
import type { CodingId, DocumentId, StudyId } from '../../foundation/ids.ts'
import type { Coding, Facets } from '../../qualitative/coding.ts'
import {
  afterChange,
  type CodingChange,
  isSameState,
  stateOf,
} from '../../qualitative/coding-acts/coding-state.ts'
import { type Operation, operation } from '../operation.ts'
import { researcher } from '../permissions.ts'
import { carriedCodings } from './carried-codings.ts'
import { checkCode, checkPassage, codingPlace, codingToChange, storeCodingAct } from './store-coding.ts'

export interface OfCoding {
  readonly study: StudyId
  readonly document: DocumentId
  readonly coding: CodingId
}

/** Carries or hinders, on whom it rests, at which level; null takes an answer back. */
export const changeFacets = change<OfCoding & Partial<Facets>>(
  'change-facets',
  ({ direction, restsOn, level }) => ({
    ...(direction !== undefined && { direction }),
    ...(restsOn !== undefined && { restsOn }),
    ...(level !== undefined && { level }),
  }),
)

export const changeCode = change<OfCoding & Pick<Coding, 'code'>>('change-code', ({ code }) => ({ code }))

export const changePassage = change<OfCoding & Pick<Coding, 'start' | 'end' | 'textVersion'>>(
  'change-passage',
  ({ start, end, textVersion }) => ({ passage: { start, end, textVersion } }),
)

/** Takes it out of sight and out of the counts. It stays in the database, and undoing brings it back. */
export const removeCoding = change<OfCoding>('remove-coding', () => ({ isRemoved: true }))

export const restoreCoding = change<OfCoding>('restore-coding', () => ({ isRemoved: false }))

function change<Given extends OfCoding>(
  name: string,
  changeIn: (given: Given) => CodingChange,
): Operation<Given, Coding> {
  return operation<Given, Coding>({
    name,
    may: researcher,
    record: 'coding-act',
    announces: ({ study, document }) => ({ study, document }),
    run: async (tx, around, given, by) => {
      const place = await codingPlace(tx, around, by, given)
      const coding = await codingToChange(tx, around, place, given.coding)
      const wanted = changeIn(given)
      if (wanted.passage) checkPassage(place, wanted.passage)
      if (wanted.code !== undefined) await checkCode(tx, around, given.study, wanted.code)
      const before = stateOf(coding)
      const after = afterChange(before, wanted)
      const stored = isSameState(before, after)
        ? coding
        : await storeCodingAct(tx, around, place, name, coding, before, after)
      const { document, text } = place
      const [seen] = await carriedCodings(tx, around.tenant, given.study, document.id, text.version, [stored])
      return seen! // one in, one out
    },
  })
}
