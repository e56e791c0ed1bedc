/**
 * Names that nobody listed: what has a capital where Dutch gives none. A hint is a question to a person, so it may be
 * wrong; docs/methods/name-hints.md says how often it was, measured.
 *
 * - In the middle of a sentence: a word with a capital that is not in the dictionary, or is a common first name.
 * - At the beginning of a sentence, where everything has a capital: a word that is not in the dictionary, nor put
 *   together out of two that are; a common first name that is no everyday word too; a name seen elsewhere in the text.
 * - Behind a title ("mevrouw", "dokter", "mijn zoon"): whatever has a capital.
 * - A word that stands in small letters in the same text, at least twice, is a word: so a French or English conversation
 *   is not one long list of names.
 * - What follows a name and has a capital belongs to it, with "van", "de", "El" between: Fatma El Amrani.
 */
import { isCommonFirstName } from './first-names.ts'
import type { Reason, Seen } from './proposal.ts'

/** @param isDutchWord  whether an everyday Dutch word is written so, capitals and all; false for the names of people and places. */
export function nameHints(text: string, isDutchWord: (word: string) => boolean): Seen[] {
  const words = wordsOf(text)
  const small = wordsInSmallLetters(text, words)
  const isWord = (word: string) => isDutchWord(word) || small.has(word)
  const hints: Seen[] = []
  for (let place = 0; place < words.length; place++) {
    const why = reasonFor(words, place, isWord)
    if (why === null) continue
    const last = endOfName(words, place, isWord)
    hints.push(nameFrom(words, place, last, why))
    place = last
  }
  const names = new Set(hints.flatMap(({ start, end }) => waysToName(text.slice(start, end), isWord)))
  return [...hints, ...elsewhere(text, words, names)]
}

/** An address ("ferhat@...", "www.fatma.be") makes no word of a name. */
function wordsInSmallLetters(text: string, words: readonly Word[]): ReadonlySet<string> {
  const once = new Set<string>()
  const twice = new Set<string>()
  for (const { written, start, gap } of words) {
    if (
      /[@._/]$/.test(gap) ||
      /^(?:@|[._]\p{L})/u.test(text.slice(start + written.length, start + written.length + 2))
    )
      continue
    for (const part of new Set([written, ...written.split(/[-'’]/u)])) {
      if (!/^\p{Ll}/u.test(part)) continue
      if (once.has(part)) twice.add(part)
      else once.add(part)
    }
  }
  return twice
}

interface Word {
  readonly written: string
  readonly start: number
  /** A name without its genitive: Els' → Els, Fatma's → Fatma. */
  readonly bare: string
  /** Nothing but a sentence's end, a label or a white line stands before it. */
  readonly isFirst: boolean
  /** What stands between the word before and this one. */
  readonly gap: string
}

const wordPattern = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*['’]?/gu

function wordsOf(text: string): Word[] {
  let end = 0
  return [...text.matchAll(wordPattern)].map((match, place) => {
    const gap = text.slice(end, match.index)
    end = match.index + match[0].length
    const written = match[0].replace(/['’]$/u, '')
    return {
      written,
      start: match.index,
      bare: written.replace(/['’]s$/u, ''),
      isFirst: place === 0 || /[.!?:;…\n•]|^\s*["“«‘]\s*$|[([{]\s*$|\s[-–—]\s*$/u.test(gap),
      gap,
    }
  })
}

const titles = new Set(
  (
    'mevrouw mevr mw mvr meneer mijnheer dhr heer juffrouw juf meester dokter dr doctor prof professor zuster broeder ' +
    'pater pastoor tante nonkel oom oma opa bomma bompa meme pepe schepen burgemeester advocaat meter peter notaris ' +
    'collega genaamd heet noemt'
  ).split(' '),
)
const relatives = new Set(
  'zoon dochter man vrouw zus broer vriend vriendin kleinzoon kleindochter moeder vader nicht neef buurvrouw buurman partner collega begeleider begeleidster'.split(
    ' ',
  ),
)
const particles = new Set(
  'van de den der het ten ter te in op la le du des el al ben ibn bint von vanden vander vande'.split(' '),
)

function isParticle({ written }: Word): boolean {
  return particles.has(written.toLocaleLowerCase('nl'))
}

function reasonFor(words: readonly Word[], place: number, isWord: (word: string) => boolean): Reason | null {
  const word = words[place]!
  if (!hasNameForm(word)) return startsWithParticle(words, place, isWord) ? 'capital-midway' : null
  if (isBehindTitle(words, place)) return 'after-title'
  const isName = isCommonFirstName(word.bare)
  if (word.isFirst) {
    const isAlsoWord = isWord(word.bare.toLocaleLowerCase('nl'))
    if (isName) return !isAlsoWord || isFollowedByName(words, place, isWord) ? 'first-name' : null
    return isUnknown(word, isWord) && !isPutTogether(word, isWord) ? 'not-in-dictionary' : null
  }
  if (isName) return 'first-name'
  if (isParticle(word)) return startsWithParticle(words, place, isWord) ? 'capital-midway' : null
  return isUnknown(word, isWord) ? 'capital-midway' : null
}

/** One capital and small letters behind it; "OCMW" and "A" are no names. Hyphens may join several. */
function hasNameForm({ bare }: Word): boolean {
  return (
    bare.split(/[-’']/u).every((part) => /^\p{Lu}?[\p{Ll}\p{M}]+$|^\p{Lu}$/u.test(part)) &&
    /^\p{Lu}/u.test(bare) &&
    bare.length > 1 &&
    bare.length <= 40
  )
}

function isUnknown({ bare, written }: Word, isWord: (word: string) => boolean): boolean {
  const parts = bare.split(/[-'’]/u).filter((part) => part.length > 1)
  const isContraction = parts.every((part) => part.length < 3) && /['’]/u.test(bare) // "I'm", "J'ai"
  const known = [written, bare, ...parts].some((part) => isWord(part) || isWord(inSmallLetters(part)))
  return !known && !isContraction
}

/** "Eén" has its first accent back once it is small. */
function inSmallLetters(word: string): string {
  return word.toLocaleLowerCase('nl').replace(/^eé/, 'éé')
}

/** "Huisvestingsdienst" is in no list, its halves are. */
function isPutTogether({ bare }: Word, isWord: (word: string) => boolean): boolean {
  const word = bare.toLocaleLowerCase('nl')
  for (let at = 4; at <= word.length - 4; at++) {
    const first = word.slice(0, at)
    if (isWord(word.slice(at)) && (isWord(first) || isWord(first.replace(/s$/, '')))) return true
  }
  return false
}

function isBehindTitle(words: readonly Word[], place: number): boolean {
  const before = words[place - 1]
  if (!before || !/^\.?[ \u00a0]+$/.test(words[place]!.gap)) return false
  const title = before.written.toLocaleLowerCase('nl')
  if (titles.has(title)) return true
  return (
    relatives.has(title) &&
    /^(?:mijn|m'n|uw|zijn|haar|hun|ons|onze|de)$/i.test(words[place - 2]?.written ?? '')
  )
}

/** "Van den Broeck" in the middle of a sentence: a capital on a small word, and another one behind it. */
function startsWithParticle(
  words: readonly Word[],
  place: number,
  isWord: (word: string) => boolean,
): boolean {
  const word = words[place]!
  if (word.isFirst || !/^\p{Lu}/u.test(word.written) || !isParticle(word)) return false
  const end = endOfName(words, place, isWord)
  return end > place
}

function isFollowedByName(words: readonly Word[], place: number, isWord: (word: string) => boolean): boolean {
  const last = endOfName(words, place, isWord)
  return words
    .slice(place + 1, last + 1)
    .some((word) => isUnknown(word, isWord) || isCommonFirstName(word.bare))
}

/** The last word of the name that begins here: over capitals and the small words between them, on one line. */
function endOfName(words: readonly Word[], place: number, isWord: (word: string) => boolean): number {
  let last = place
  for (let next = place + 1; next < words.length && next - last <= 3; next++) {
    const word = words[next]!
    if (!/^[ \u00a0]+$/.test(word.gap)) break
    // A genitive ends a name: "Els' Gentse vriend".
    if (words[next - 1]!.written !== words[next - 1]!.bare) break
    const isBehindParticle = isParticle(words[next - 1]!)
    if (hasNameForm(word) && (isBehindParticle || !isOtherCapital(word, isWord))) last = next
    else if (!isParticle(word)) break
  }
  return last
}

/** "Jan Nederlands" is no name: an adjective of a country has its capital from elsewhere. */
function isOtherCapital(word: Word, isWord: (word: string) => boolean): boolean {
  return isWord(word.bare) && !isWord(word.bare.toLocaleLowerCase('nl')) && !isCommonFirstName(word.bare)
}

function nameFrom(words: readonly Word[], first: number, last: number, why: Reason): Seen {
  const { start, bare } = words[last]!
  return { start: words[first]!.start, end: start + bare.length, kind: 'name', why, replacement: null }
}

/** The whole name, and the parts of it that say enough to be looked for alone. */
function waysToName(name: string, isWord: (word: string) => boolean): string[] {
  const parts = name.split(/\s+/)
  const familyName = parts.slice(1).join(' ')
  return [
    ...(parts.length > 1 ? [name] : []),
    ...(parts.length > 2 && /^\p{Lu}/u.test(familyName) ? [familyName] : []),
    ...parts.filter(
      (part) =>
        isCommonFirstName(part) ||
        (/^\p{Lu}/u.test(part) && part.length > 2 && !isWord(part.toLocaleLowerCase('nl'))),
    ),
  ]
}

/** Longer names first, so that "Van Acker" is seen before "Acker". */
function elsewhere(text: string, words: readonly Word[], names: ReadonlySet<string>): Seen[] {
  const byFirstWord = Map.groupBy(
    [...names].toSorted((a, b) => b.length - a.length),
    (name) => wordsOf(name)[0]?.bare ?? name,
  )
  return words.flatMap(({ bare, start }) => {
    const name = byFirstWord
      .get(bare)
      ?.find(
        (one) =>
          text.startsWith(one, start) &&
          !/^[\p{L}\p{M}]/u.test(text.slice(start + one.length, start + one.length + 2)),
      )
    return name === undefined
      ? []
      : [{ start, end: start + name.length, kind: 'name', why: 'named-elsewhere', replacement: null }]
  })
}
