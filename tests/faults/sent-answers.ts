/** What the child of the kill rounds writes down, and the test reads back. */
import type { TenantId } from '../../src/foundation/ids.ts'
import type { Answers } from '../../src/study/answers.ts'

export interface Sent {
  readonly tenant: TenantId
  readonly code: string
  /** The number that the page made for this sending. */
  readonly id: string
}

/** The same id has the same answers, so that it can be sent again; the text tells one from another in the table. */
export function answersOf(id: string): Answers {
  return { items: { 'C.KL1.1': 3 }, best: [], worst: [], open: { 'O.C.1': id } }
}

export function written(what: 'sent' | 'kept', { tenant, code, id }: Sent): string {
  return [what, tenant, code, id].join(' ')
}

export function readBack(lines: readonly string[], what: 'sent' | 'kept'): Sent[] {
  return lines.flatMap((line) => {
    const [said, tenant, code = '', id = ''] = line.split(' ')
    return said === what ? [{ tenant: tenant as TenantId, code, id }] : [] // written by the function above
  })
}
