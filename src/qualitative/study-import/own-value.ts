import type { OwnParts, OwnVariable } from '../refi-qda/own-parts.ts'
import type { RefiVariableValue } from '../refi-qda/project.ts'
import { sameGuid } from '../refi-qda/values.ts'

/** What a variable of ours says of a source or a case; null where it says nothing. */
export function valueOf(
  values: readonly RefiVariableValue[],
  own: OwnParts,
  name: OwnVariable,
): string | null {
  return (
    values.find(({ variable }) => sameGuid(variable) === sameGuid(own.variable(name)))?.value?.text ?? null
  )
}
