import { Problem } from '../../foundation/problem.ts'
import { methodPage } from '../../storage/method-pages.ts'
import type { AnalysisName } from '../../study/figures/analysis-result.ts'
import { operation } from '../operation.ts'
import { signedIn } from '../permissions.ts'

export interface MethodText {
  /** Markdown, in English: what is computed, what happens with missing answers, sources. */
  readonly markdown: string
}

/** How an analysis is computed: the page that stands in docs/methods. */
export const methodText = operation<{ readonly analysis: AnalysisName }, MethodText>({
  name: 'method-text',
  may: signedIn,
  record: 'reads',
  run: async (_tx, _around, { analysis }) => {
    const markdown = methodPage(analysis)
    if (markdown === null) throw new Problem('not-found')
    return { markdown }
  },
})
