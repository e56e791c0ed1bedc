import type { SearchQuery } from '../../../qualitative/queries/query.ts'
import type { Choices } from './query-words.ts'

export function ProposalsPart(_props: { readonly query: SearchQuery; readonly choices: Choices }) {
  return null
}
