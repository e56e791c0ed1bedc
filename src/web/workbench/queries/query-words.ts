/** What the values of a dimension are called in the study of the page. */
import { isActorGroup } from '../../../foundation/actor-group.ts'
import { codeHeading, fixedHeading, waveHeading } from '../../../qualitative/queries/dimension-words.ts'
import type { Dimension } from '../../../qualitative/queries/query.ts'
import type { Output } from '../api-client.ts'
import { text, useSay } from '../shell/language.tsx'
import { useGroupName } from '../study/group-names.ts'
import { useStudyInHand } from '../study/study-in-hand.tsx'

export type Choices = Output<'queryChoices'>
export type Code = Choices['codes'][number]

const gone = text('(bestaat niet meer)', '(no longer there)', "(n'existe plus)")

/** The name of a value of a dimension, in the language of the page. */
export function useHeading(choices: Choices): (dimension: Dimension, value: string | null) => string {
  const say = useSay()
  const groupName = useGroupName()
  const { study, waves } = useStudyInHand()
  return (dimension, value) => {
    const fixed = fixedHeading(dimension, value)
    if (value === null || fixed !== null) return say(fixed ?? gone)
    switch (dimension) {
      case 'code': {
        const code = choices.codes.find(({ id }) => id === value)
        return code ? codeHeading(code) : say(gone)
      }
      case 'group':
        return isActorGroup(value) ? say(groupName(value)) : value
      case 'centre':
        return study.centres.find(({ id }) => id === value)?.name ?? say(gone)
      case 'wave': {
        const number = waves.find(({ wave }) => wave.id === value)?.wave.number
        return number === undefined ? say(gone) : say(waveHeading, { number })
      }
      case 'document':
        return choices.documents.find(({ id }) => id === value)?.title ?? say(gone)
      default:
        return say(gone)
    }
  }
}
