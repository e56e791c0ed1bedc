/**
 * Which words of a passage answer a search, from where its words stand. The database finds turns with the same rules
 * (a word by its stem, a beginning and a phrase as said); this says which words to mark, and holds a search against
 * one sentence of a turn.
 */
import type { SearchExpression } from './search-expression.ts'

/** A word of a text as it is looked for. */
export interface SoughtWord {
  readonly form: string
  /** null: a word that stemming leaves out (`van`, `het`). */
  readonly stem: string | null
}

/**
 * The places (in the list, from 0) of the words that make the search true; null when it is not. What stands under NOT
 * is never marked; of alternatives, every one that is there.
 *
 * By hand: in `wij luisteren echt`, the search `luistert OF horen` answers {1}; `luistert horen` answers null;
 * `NIET horen` answers the empty set: true, with nothing to mark.
 */
export function matchedWords(
  search: SearchExpression,
  words: readonly SoughtWord[],
  stemOf: (form: string) => string | null,
): ReadonlySet<number> | null {
  switch (search.is) {
    case 'word': {
      const stem = stemOf(search.form)
      return found(words, ({ form, stem: own }) =>
        stem === null ? form === search.form : own === stem || form === stem,
      )
    }
    case 'beginning':
      return found(words, ({ form }) => form.startsWith(search.form))
    case 'phrase':
      return phraseFound(words, search.forms, search.isOpenEnded)
    case 'not':
      return matchedWords(search.of, words, stemOf) === null ? new Set() : null
    case 'and': {
      const each = search.of.map((part) => matchedWords(part, words, stemOf))
      return each.includes(null) ? null : union(each)
    }
    case 'or': {
      const each = search.of.map((part) => matchedWords(part, words, stemOf))
      return each.every((one) => one === null) ? null : union(each)
    }
  }
}

function found(
  words: readonly SoughtWord[],
  isSought: (word: SoughtWord) => boolean,
): ReadonlySet<number> | null {
  const places = words.flatMap((word, place) => (isSought(word) ? [place] : []))
  return places.length > 0 ? new Set(places) : null
}

function phraseFound(
  words: readonly SoughtWord[],
  forms: readonly string[],
  isOpenEnded: boolean,
): ReadonlySet<number> | null {
  const places = new Set<number>()
  const last = forms.length - 1
  for (let first = 0; first + last < words.length; first++) {
    const isHere = forms.every((form, i) => {
      const said = words[first + i]?.form ?? ''
      return i === last && isOpenEnded ? said.startsWith(form) : said === form
    })
    if (isHere) for (let i = 0; i <= last; i++) places.add(first + i)
  }
  return places.size > 0 ? places : null
}

function union(sets: readonly (ReadonlySet<number> | null)[]): ReadonlySet<number> {
  return new Set(sets.flatMap((set) => [...(set ?? [])]))
}

/** Every word that a search names, for asking their stems at once. */
export function formsSought(search: SearchExpression): string[] {
  switch (search.is) {
    case 'word':
      return [search.form]
    case 'not':
      return formsSought(search.of)
    case 'and':
    case 'or':
      return search.of.flatMap(formsSought)
    default:
      return []
  }
}
