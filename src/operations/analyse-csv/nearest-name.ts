/**
 * The known name that somebody most likely meant, or null when none is close: at most a third of the letters
 * may differ. Capitals do not count.
 *
 * @example nearestName('LEAD1', ['LEAD01', 'HOSTIL01']) // 'LEAD01'
 */
export function nearestName(typed: string, known: Iterable<string>): string | null {
  let nearest: string | null = null
  let fewest = Math.max(1, Math.floor(typed.length / 3)) + 1
  for (const name of known) {
    const distance = editDistance(typed.toLowerCase(), name.toLowerCase())
    if (distance < fewest) {
      fewest = distance
      nearest = name
    }
  }
  return nearest
}

/** Letters to add, drop or replace to get from one word to the other (Levenshtein). */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const replace = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
