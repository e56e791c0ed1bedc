/**
 * The known name that a typing error was probably meant to be, or null when none is near enough to suggest:
 * at most one change for every three letters, and at least one. Names that differ in their numbers only are never
 * suggested: T02 is no slip of T01, it is another code.
 */
export function nearestName(typed: string, known: Iterable<string>): string | null {
  const reach = Math.max(1, Math.floor(typed.length / 3))
  let nearest: string | null = null
  let fewest = reach + 1
  for (const name of known) {
    if (Math.abs(name.length - typed.length) >= fewest) continue
    if (/\d/.test(typed) && /\d/.test(name) && withoutNumbers(name) === withoutNumbers(typed)) continue
    const changes = changesBetween(typed.toLowerCase(), name.toLowerCase())
    if (changes < fewest) {
      fewest = changes
      nearest = name
    }
  }
  return nearest
}

/**
 * Suggestions for the first hundred slips of a file. Comparing each of thousands of wrong names with thousands of
 * right ones would keep the server busy for minutes, and nobody reads that far.
 */
export function suggester(): typeof nearestName {
  let left = 100
  return (typed, known) => (left-- > 0 ? nearestName(typed, known) : null)
}

function withoutNumbers(name: string): string {
  return name.replaceAll(/\d/g, '')
}

/** Letters to add, drop, replace or swap with their neighbour (optimal string alignment distance). */
function changesBetween(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1
      // every index lies within the rows filled so far
      let changes = Math.min(above[column]! + 1, current[column - 1]! + 1, above[column - 1]! + same)
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        changes = Math.min(changes, before[column - 2]! + 1)
      }
      current.push(changes)
    }
    before = above
    above = current
  }
  return above[b.length]!
}
