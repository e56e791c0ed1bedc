/** The codebook as the desk uses it: by id, with what merged codes became, and ready for finding. */
import { useMemo } from 'react'
import type { CodeId } from '../../../foundation/ids.ts'
import type { Code } from '../../../qualitative/code.ts'
import { resolvedCodes } from '../../../qualitative/codebook/resolved-code.ts'
import { useAnswer } from '../asking.ts'
import { type CodeToFind, codesToFind } from './find-codes.ts'

export interface CodesInHand {
  readonly version: number
  readonly codes: readonly Code[]
  /** The code under which a coding is shown: what its own was merged into, where it was. */
  readonly shown: (id: CodeId) => Code | undefined
  readonly toFind: readonly CodeToFind[]
}

export function useCodesInHand(study: string) {
  const answer = useAnswer('codebook', { study })
  const codes = useMemo(() => answer.data && codesInHand(answer.data), [answer.data])
  return { answer, codes }
}

export function codesInHand({ version, codes }: { version: number; codes: readonly Code[] }): CodesInHand {
  const byId = new Map(codes.map((code) => [code.id, code]))
  const resolved = resolvedCodes(codes)
  return { version, codes, shown: (id) => byId.get(resolved(id)), toFind: codesToFind(codes) }
}

/** For narrow places: the mark, or the beginning of the name where an own code has none. */
export function shortName({ mark, name }: Pick<Code, 'mark' | 'name'>): string {
  return mark || (name.length > 9 ? `${name.slice(0, 8)}…` : name)
}
