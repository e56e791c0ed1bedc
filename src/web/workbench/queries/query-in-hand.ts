/**
 * The query that the page shows. It is kept with the page in the browser's history, not in the address: going back
 * brings the table back, and words that somebody looked for stand in no address.
 */
import { useNavigate, useRouterState } from '@tanstack/react-router'
import type { AnyQuery } from '../../../qualitative/queries/query.ts'

declare module '@tanstack/react-router' {
  interface HistoryState {
    query?: AnyQuery
  }
}

export interface QueryInHand {
  /** null: nothing was asked yet. */
  readonly query: AnyQuery | null
  readonly ask: (query: AnyQuery, how?: 'in-place') => void
}

export function useQueryInHand(): QueryInHand {
  const navigate = useNavigate()
  const query = useRouterState({ select: ({ location }) => location.state.query ?? null })
  return {
    query,
    ask: (next, how) =>
      void navigate({ to: '.', state: { query: next }, replace: how === 'in-place', resetScroll: false }),
  }
}
