/** Questions to the codings of the example, kept under a name. */
import type { CodeId } from '../../../foundation/ids.ts'
import type { Code } from '../../../qualitative/code.ts'
import type { AnyQuery } from '../../../qualitative/queries/query.ts'

/** @param codes  of the example's codebook, in the order in which people read them. */
export function exampleQueries(
  codes: readonly Pick<Code, 'id' | 'mark' | 'element'>[],
): readonly { readonly name: string; readonly query: AnyQuery }[] {
  const marked = (marks: RegExp): CodeId[] => codes.filter(({ mark }) => marks.test(mark)).map(({ id }) => id)
  return [
    {
      name: 'Welke geleding spreekt van welke krachtlijn?',
      query: {
        kind: 'crosstab',
        rows: 'code',
        columns: 'group',
        filter: { code: marked(/^KL\d+$/) },
        rollUp: true,
      },
    },
    {
      name: 'Hefbomen en drempels: op wie rust wat draagt?',
      query: {
        kind: 'crosstab',
        rows: 'code',
        columns: 'restsOn',
        filter: { code: marked(/^T\d\d$/), direction: ['carries'] },
        rollUp: false,
      },
    },
    {
      name: 'Wat gaat samen met het comité?',
      query: {
        kind: 'co-occurrence',
        codes: marked(/^(T01|T02|T07|T08|E1|KL7\.mede)$/),
        near: 'turn',
        filter: {},
        rollUp: false,
      },
    },
  ]
}
