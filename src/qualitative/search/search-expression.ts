/**
 * What somebody looks for, in plain form, as a tree:
 *
 *     luisteren cliënt        both words, in any form of theirs
 *     luister*                every word that begins so
 *     "tijd voor mensen"      these words, as they stand, one after the other
 *     gezin OF kinderen       one or the other; OR and OU too
 *     huisbezoek NIET school  without; NOT, SAUF and a minus before the word too
 *     (a OF b) c              brackets; EN, AND and ET may stand between words
 *
 * The words of the search are in capitals, because `of`, `en` and `niet` are words people look for. Capitals and accents
 * of all other words make no difference.
 */
import { fault } from '../../foundation/fault.ts'
import type { Fault } from '../../foundation/problem.ts'
import { wordsOf } from './words-of.ts'

export type SearchExpression =
  | { readonly is: 'word'; readonly form: string }
  | { readonly is: 'beginning'; readonly form: string }
  /** One or more words in a row, as they were said; the last may be a beginning. */
  | { readonly is: 'phrase'; readonly forms: readonly string[]; readonly isOpenEnded: boolean }
  | { readonly is: 'not'; readonly of: SearchExpression }
  | { readonly is: 'and' | 'or'; readonly of: readonly SearchExpression[] }

/** Beyond this a search is no question any more, and slow. */
export const LONGEST_SEARCH = 500

type Mark = 'and' | 'or' | 'not' | '(' | ')'
type Token = Mark | SearchExpression

/** The tree, or what is wrong with what was typed. A search without a word in it is a fault. */
export function readSearch(typed: string): SearchExpression | Fault {
  if (typed.length > LONGEST_SEARCH) return tooLong
  const tokens = tokensOf(typed)
  if (tokens === null) return quoteOpen
  const reading = new Reading(tokens)
  const tree = reading.alternatives()
  if (!reading.isAtEnd) return bracketTooMany
  if (reading.hasOpenBracket) return bracketOpen
  return tree === null || reading.misses ? noWord : tree
}

export function isFault(read: SearchExpression | Fault): read is Fault {
  return 'where' in read
}

const marks: Readonly<Record<string, Mark>> = {
  EN: 'and',
  AND: 'and',
  ET: 'and',
  OF: 'or',
  OR: 'or',
  OU: 'or',
  NIET: 'not',
  NOT: 'not',
  SAUF: 'not',
}

const pieces = /"([^"]*)"|([()])|(-(?=[\p{L}\p{N}"(]))|([^\s()"]+)/gu

/** null: a quotation mark that is opened and not closed. */
function tokensOf(typed: string): Token[] | null {
  const straight = typed.replace(/[“”„«»]/g, '"')
  if ((straight.split('"').length - 1) % 2 === 1) return null
  return Array.from(straight.matchAll(pieces)).flatMap(([piece, quoted, bracket, minus]): Token[] => {
    if (quoted !== undefined) return phraseOf(quoted)
    if (bracket !== undefined) return [bracket === '(' ? '(' : ')']
    if (minus !== undefined) return ['not']
    const mark = Object.hasOwn(marks, piece) ? marks[piece] : undefined
    return mark ? [mark] : wordOf(piece)
  })
}

function wordOf(piece: string): SearchExpression[] {
  const forms = formsOf(piece)
  const isBeginning = piece.endsWith('*')
  const [form] = forms
  if (form === undefined) return []
  // What is typed as one word and cut into several (`OCMW's`) has to stand together in the text too.
  if (forms.length > 1) return [{ is: 'phrase', forms, isOpenEnded: isBeginning }]
  return [{ is: isBeginning ? 'beginning' : 'word', form }]
}

function phraseOf(quoted: string): SearchExpression[] {
  const forms = formsOf(quoted)
  return forms.length === 0 ? [] : [{ is: 'phrase', forms, isOpenEnded: quoted.trimEnd().endsWith('*') }]
}

function formsOf(typed: string): string[] {
  return wordsOf(typed).map(({ form }) => form)
}

/** Reads tokens from left to right: alternatives of combinations of words. */
class Reading {
  readonly #tokens: readonly Token[]
  #at = 0
  /** A sign that asks for a word after it, and has none. */
  misses = false
  hasOpenBracket = false

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  get isAtEnd(): boolean {
    return this.#at === this.#tokens.length
  }

  alternatives(): SearchExpression | null {
    const parts = [this.#combination()]
    while (this.#takes('or')) parts.push(this.#combination())
    return this.#joined('or', parts)
  }

  #combination(): SearchExpression | null {
    const parts = [this.#single()]
    while (!this.isAtEnd && this.#next !== 'or' && this.#next !== ')') {
      this.#takes('and')
      parts.push(this.#single())
    }
    return this.#joined('and', parts)
  }

  #single(): SearchExpression | null {
    if (this.#takes('not')) {
      const of = this.#single()
      return of && { is: 'not', of }
    }
    if (this.#takes('(')) {
      const inside = this.alternatives()
      if (!this.#takes(')')) this.hasOpenBracket = true
      return inside
    }
    const token = this.#next
    if (token === undefined || typeof token === 'string') {
      this.misses = true
      // Passed over, so that reading goes on; a closing bracket is left to whoever opened it.
      if (token === 'and') this.#at++
      return null
    }
    this.#at++
    return token
  }

  get #next(): Token | undefined {
    return this.#tokens[this.#at]
  }

  #takes(mark: Mark): boolean {
    if (this.#next !== mark) return false
    this.#at++
    return true
  }

  #joined(is: 'and' | 'or', parts: readonly (SearchExpression | null)[]): SearchExpression | null {
    const there = parts.filter((part) => part !== null)
    const [only] = there
    return there.length > 1 ? { is, of: there } : (only ?? null)
  }
}

const where = { nl: 'Zoeken naar', en: 'Search for', fr: 'Rechercher' } as const

function faultOf(what: Parameters<typeof fault>[1], repair: Parameters<typeof fault>[2]): Fault {
  return fault(where, what, repair)
}

const noWord = faultOf(
  {
    nl: 'Er staat geen woord om naar te zoeken, of een EN, OF of NIET zonder woord erachter.',
    en: 'There is no word to search for, or an AND, OR or NOT without a word after it.',
    fr: "Il n'y a pas de mot à rechercher, ou un ET, OU ou SAUF sans mot derrière.",
  },
  {
    nl: 'Typ een woord: luisteren, luister* of "tijd voor mensen".',
    en: 'Type a word: luisteren, luister* or "tijd voor mensen".',
    fr: 'Tapez un mot : luisteren, luister* ou "tijd voor mensen".',
  },
)
const quoteOpen = faultOf(
  {
    nl: 'Er staat een aanhalingsteken dat niet gesloten wordt.',
    en: 'There is a quotation mark that is not closed.',
    fr: "Il y a un guillemet qui n'est pas fermé.",
  },
  {
    nl: 'Zet ook achter de woorden een aanhalingsteken: "tijd voor mensen".',
    en: 'Put a quotation mark behind the words too: "tijd voor mensen".',
    fr: 'Mettez aussi un guillemet après les mots : "tijd voor mensen".',
  },
)
const bracketOpen = faultOf(
  {
    nl: 'Er staat een haakje dat niet gesloten wordt.',
    en: 'There is a bracket that is not closed.',
    fr: "Il y a une parenthèse qui n'est pas fermée.",
  },
  {
    nl: 'Sluit het haakje: (gezin OF kinderen) huisbezoek.',
    en: 'Close the bracket: (gezin OR kinderen) huisbezoek.',
    fr: 'Fermez la parenthèse : (gezin OU kinderen) huisbezoek.',
  },
)
const bracketTooMany = faultOf(
  {
    nl: 'Er staat een haakje te veel.',
    en: 'There is a bracket too many.',
    fr: 'Il y a une parenthèse de trop.',
  },
  {
    nl: 'Laat het weg, of zet er een open haakje voor.',
    en: 'Leave it out, or put an opening bracket before it.',
    fr: 'Enlevez-la, ou mettez une parenthèse ouvrante avant.',
  },
)
const tooLong = faultOf(
  {
    nl: `Dit is langer dan ${LONGEST_SEARCH} tekens.`,
    en: `This is longer than ${LONGEST_SEARCH} characters.`,
    fr: `Ceci dépasse ${LONGEST_SEARCH} caractères.`,
  },
  {
    nl: 'Zoek met minder woorden.',
    en: 'Search with fewer words.',
    fr: 'Recherchez avec moins de mots.',
  },
)
