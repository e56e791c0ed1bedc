import type { CodeId } from '../../foundation/ids.ts'
import type { Code } from '../code.ts'
import { rulesIn } from '../refi-qda/code-words.ts'
import type { ExchangeReport } from '../refi-qda/exchange-report.ts'
import type { OwnParts } from '../refi-qda/own-parts.ts'
import type { RefiCode } from '../refi-qda/project.ts'
import { sameGuid } from '../refi-qda/values.ts'
import { withoutNul } from './kept-text.ts'
import type { StudyBefore } from './study-import.ts'

export interface CodesFor {
  readonly added: readonly Code[]
  /** From the GUID in the project to the code in the study. */
  readonly ids: ReadonlyMap<string, CodeId>
}

/** Codes that are there stay; a code of a frame falls together with the one the study has of it. */
export function codesFor(
  given: readonly RefiCode[],
  before: StudyBefore,
  own: OwnParts,
  report: ExchangeReport,
): CodesFor {
  const known = new Set(before.codes.map(({ id }) => id as string))
  const ofElement = new Map(
    before.codes.flatMap(({ element, id }) => (element === null ? [] : [[element, id] as const])),
  )
  const ids = new Map<string, CodeId>()
  const added: Code[] = []
  const lastPlace = Math.max(
    0,
    ...before.codes.filter(({ parent }) => parent === null).map(({ place }) => place),
  )
  const take = (codes: readonly RefiCode[], parent: CodeId | null): void => {
    codes.forEach((code, at) => {
      const guid = sameGuid(code.guid)
      if (guid === sameGuid(own.facetCodes.guid)) return
      const rules = rulesIn(code.description)
      const sameElement = rules.element === null ? undefined : ofElement.get(rules.element)
      const id = (known.has(guid) ? guid : (sameElement ?? guid)) as CodeId // a GUID, or the id of a code
      ids.set(guid, id)
      if (known.has(guid)) report.add('already-there', { element: 'Code', guid })
      else if (sameElement) report.add('code-of-frame', { element: 'Code', guid })
      else if (!added.some((one) => one.id === id)) {
        added.push({
          ...rules,
          id,
          parent,
          place: (parent === null ? lastPlace + 1 : 0) + at,
          name: code.name === '' ? '–' : withoutNul(code.name),
          // An element of a frame that this study does not have ties a code to nothing.
          element: null,
          definition: withoutNul(rules.definition),
          isCodable: code.isCodable,
          colour: null,
          state: { is: 'in-use' },
        })
      }
      take(code.codes, id)
    })
  }
  take(given, null)
  return { added, ids }
}
