/** The words of a model in lavaan's syntax, each with where it stands. */

export interface Token {
  readonly kind: 'name' | 'number' | 'operator' | 'sign' | 'end'
  readonly text: string
  /** Both from 1. */
  readonly line: number
  readonly column: number
}

/** What is wrong in the text of a model, and where. */
export interface SyntaxFault {
  readonly problem:
    | 'no-model'
    | 'character-not-understood'
    | 'quote-not-closed'
    | 'block-not-supported'
    | 'no-operator'
    | 'two-operators'
    | 'operator-not-supported'
    | 'left-side-empty'
    | 'left-side-not-a-name'
    | 'right-side-empty'
    | 'term-empty'
    | 'term-without-variable'
    | 'star-missing'
    | 'modifier-not-understood'
    | 'interaction-not-supported'
    | 'equality-not-simple'
    | 'expression-not-understood'
    | 'function-not-known'
  readonly line: number
  readonly column: number
  /** The word it stands at. */
  readonly found: string
}

const KINDS: readonly (readonly [Token['kind'] | 'skip', RegExp])[] = [
  ['skip', /[ \t\r\f]+|[#!][^\n]*/y],
  ['end', /[\n;]/y],
  ['operator', /=~|~\*~|<~|~~|:=|==|~|[<>|]/y],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['name', /[\p{L}_.][\p{L}\p{N}_.]*/uy],
  ['name', /"[^"\n]*"/y],
  ['sign', /[+*()/,^:-]/y],
]

/** The words in order; what cannot be a word is added to `faults`. */
export function tokens(text: string, faults: SyntaxFault[]): Token[] {
  const found: Token[] = []
  let line = 1
  let lineStart = 0
  let place = 0
  while (place < text.length) {
    const column = place - lineStart + 1
    const matched = match(text, place)
    if (!matched) {
      const character = text[place] ?? ''
      const problem = character === '"' ? 'quote-not-closed' : 'character-not-understood'
      faults.push({ problem, line, column, found: character })
      place += 1
      continue
    }
    const { kind, word } = matched
    if (kind !== 'skip') found.push({ kind, text: word.replaceAll('"', ''), line, column })
    place += word.length
    if (word === '\n') {
      line += 1
      lineStart = place
    }
  }
  const block = found.find(
    ({ text: word }, at) => (word === 'level' || word === 'group') && found[at + 1]?.text === ':',
  )
  if (block) faults.push({ ...block, problem: 'block-not-supported', found: block.text })
  return [...found, { kind: 'end', text: '\n', line, column: text.length - lineStart + 1 }]
}

function match(
  text: string,
  place: number,
): { readonly kind: Token['kind'] | 'skip'; readonly word: string } | null {
  for (const [kind, pattern] of KINDS) {
    pattern.lastIndex = place
    const word = pattern.exec(text)?.[0]
    if (word) return { kind, word }
  }
  return null
}
