/**
 * A stretch of a text. Positions count Unicode code points from 0, the end is exclusive: what REFI-QDA counts,
 * and what PostgreSQL's `substring` counts. Only the browser turns them into UTF-16.
 */
export interface Passage {
  readonly start: number
  readonly end: number
}

/** Whether two passages share at least one code point. A passage of no length shares nothing. */
export function overlaps(a: Passage, b: Passage): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end)
}
