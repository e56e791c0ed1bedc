import type { Body } from '../api-client.ts'
import { useSending } from '../asking.ts'
import type { Draft } from '../form/draft.ts'
import { type Study, useStudyInHand } from './study-in-hand.tsx'

type Design = Pick<Study, 'title' | 'question' | 'runBy' | 'languages' | 'groups'>
type CentresSent = Body<'updateStudy'>['centres']

/**
 * Stores a part of the design. The server takes a design as a whole with the version it was made from; the parts
 * that this form does not show go along as they are stored.
 */
export function useKeepingStudy<Part extends object>(draft: Draft<Part>) {
  const { study } = useStudyInHand()
  const sending = useSending('updateStudy')
  const keep = (
    part: Partial<Design> & { readonly centres?: CentresSent },
    whenStored?: (stored: Study) => Part,
  ) => {
    const { title, question, runBy, languages, groups } = { ...study, ...part }
    sending.mutate(
      {
        params: { study: study.id },
        body: {
          version: draft.version,
          title: title.trim(),
          question: question.trim(),
          runBy,
          languages: [...languages],
          groups: groups.map((group) => ({ ...group, modules: [...group.modules] })),
          centres: part.centres ?? study.centres.map((centre) => ({ ...centre, teams: [...centre.teams] })),
        },
      },
      {
        onSuccess: ({ study: stored }) => {
          const kept = whenStored ? whenStored(stored) : samePart(draft.value, stored)
          draft.isStored(kept, stored.version)
        },
      },
    )
  }
  return { keep, sending }
}

/** What the server stored of the parts that the form shows: it may have tidied them. */
function samePart<Part extends object>(part: Part, stored: Study): Part {
  // The keys of a part of the design are keys of the study: that is how the forms make them.
  return Object.fromEntries(Object.keys(part).map((key) => [key, stored[key as keyof Study]])) as Part
}
