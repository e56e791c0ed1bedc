import { useState } from 'react'

/**
 * The token of a one-time link. It stands behind the # so that it reaches no server log and no other site; it is
 * read once, and the address keeps it until the link was used, so that a reload still works.
 */
export function useOneTimeToken(): string {
  const [token] = useState(() => decodeURIComponent(location.hash.slice(1)))
  return token
}
