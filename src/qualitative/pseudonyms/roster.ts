/**
 * Which name stands for which pseudonym, over all documents of a study. It is kept sealed: it is the one place where
 * the two meet.
 */
import type { Seen } from './proposal.ts'

export interface RosterEntry {
  /** As people say it: `Fatma El Amrani`. */
  readonly name: string
  readonly pseudonym: string
  /** Other ways the same person is called: `Fatmake`, `ons Fatma`. */
  readonly also: readonly string[]
}

export type Roster = readonly RosterEntry[]

/**
 * Every place where somebody of the roster is named: in full, by first name, by the rest of the name, and as listed
 * under `also`; with a capital or in capitals. A genitive 's or ' stays standing. A part that two entries share names
 * neither of them.
 */
export function namesOfRoster(text: string, roster: Roster): Seen[] {
  const pseudonyms = waysToSay(roster)
  if (pseudonyms.size === 0) return []
  const anyOfThem = [...pseudonyms.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((way) => escaped(way).replace(/\s+/g, String.raw`\s+`))
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{M}\p{N}])(?:${anyOfThem.join('|')})(?=['’]?s?(?![\p{L}\p{M}\p{N}]))`,
    'gu',
  )
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: 'name',
    why: 'in-roster',
    replacement: pseudonyms.get(match[0].replace(/\s+/g, ' ')) ?? null,
  }))
}

function waysToSay(roster: Roster): Map<string, string> {
  const ways = new Map<string, Set<string>>()
  const add = (way: string, pseudonym: string) => {
    for (const written of [way, way.toLocaleUpperCase('nl')])
      ways.set(written, (ways.get(written) ?? new Set()).add(pseudonym))
  }
  for (const { name, pseudonym, also } of roster) {
    for (const way of [name, ...also]) if (way.trim() !== '') add(oneSpaced(way), pseudonym)
    const [first = '', ...rest] = oneSpaced(name).split(' ')
    if (rest.length === 0) continue
    add(first, pseudonym)
    if (/^\p{Lu}/u.test(rest.join(' '))) add(rest.join(' '), pseudonym)
  }
  return new Map(
    [...ways].flatMap(([way, [one, other]]) =>
      one !== undefined && other === undefined ? [[way, one]] : [],
    ),
  )
}

function oneSpaced(words: string): string {
  return words.trim().replace(/\s+/g, ' ')
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
}
