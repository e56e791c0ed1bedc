/** Arithmetic on labelled parameters, `a*b + c`, with its slopes: for quantities defined with `:=`. */
import type { SyntaxFault, Token } from './model-tokens.ts'

export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'label'; readonly label: string; readonly line: number; readonly column: number }
  | {
      readonly kind: 'operation'
      readonly sign: string
      readonly left: Expression
      readonly right: Expression
    }
  | { readonly kind: 'function'; readonly name: FunctionName; readonly of: Expression }

type FunctionName = keyof typeof FUNCTIONS

/** Value and derivative. */
const FUNCTIONS = {
  exp: [Math.exp, Math.exp],
  log: [Math.log, (x: number) => 1 / x],
  sqrt: [Math.sqrt, (x: number) => 0.5 / Math.sqrt(x)],
  abs: [Math.abs, Math.sign],
} as const

/** A value with its slopes in each of the labels. */
export interface WithSlopes {
  readonly value: number
  readonly slopes: ReadonlyMap<string, number>
}

/**
 * The value of an expression and its derivatives in each label, by the chain rule.
 *
 * @param valueOf  value of a label.
 * @example // a*b at a = 2, b = 3: value 6, slopes 3 in a and 2 in b
 */
export function evaluate(expression: Expression, valueOf: (label: string) => WithSlopes): WithSlopes {
  switch (expression.kind) {
    case 'number':
      return { value: expression.value, slopes: new Map() }
    case 'label':
      return valueOf(expression.label)
    case 'function': {
      const of = evaluate(expression.of, valueOf)
      const [value, slope] = FUNCTIONS[expression.name]
      return { value: value(of.value), slopes: combined(of, slope(of.value), of, 0) }
    }
    case 'operation': {
      const left = evaluate(expression.left, valueOf)
      const right = evaluate(expression.right, valueOf)
      return operated(expression.sign, left, right)
    }
  }
}

function operated(sign: string, left: WithSlopes, right: WithSlopes): WithSlopes {
  const x = left.value
  const y = right.value
  switch (sign) {
    case '+':
      return { value: x + y, slopes: combined(left, 1, right, 1) }
    case '-':
      return { value: x - y, slopes: combined(left, 1, right, -1) }
    case '*':
      return { value: x * y, slopes: combined(left, y, right, x) }
    case '/':
      return { value: x / y, slopes: combined(left, 1 / y, right, -x / (y * y)) }
    default: {
      const inExponent = right.slopes.size > 0 ? x ** y * Math.log(x) : 0
      return { value: x ** y, slopes: combined(left, y * x ** (y - 1), right, inExponent) }
    }
  }
}

function combined(a: WithSlopes, byA: number, b: WithSlopes, byB: number): Map<string, number> {
  const slopes = new Map<string, number>()
  for (const [label, slope] of a.slopes) slopes.set(label, byA * slope)
  if (byB !== 0)
    for (const [label, slope] of b.slopes) slopes.set(label, (slopes.get(label) ?? 0) + byB * slope)
  return slopes
}

/** Labels that an expression needs. */
export function labelsOf(
  expression: Expression,
): readonly { readonly label: string; readonly line: number; readonly column: number }[] {
  switch (expression.kind) {
    case 'number':
      return []
    case 'label':
      return [expression]
    case 'function':
      return labelsOf(expression.of)
    case 'operation':
      return [...labelsOf(expression.left), ...labelsOf(expression.right)]
  }
}

/** As one writes it: `a*b+c`. */
export function written(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return String(expression.value)
    case 'label':
      return expression.label
    case 'function':
      return `${expression.name}(${written(expression.of)})`
    case 'operation': {
      const { sign, left, right } = expression
      const own = STRENGTH[sign] ?? 0
      const side = (part: Expression, isRight: boolean) => {
        const strength = part.kind === 'operation' ? (STRENGTH[part.sign] ?? 0) : Infinity
        return strength < own || (isRight && strength === own && sign !== '+' && sign !== '*')
          ? `(${written(part)})`
          : written(part)
      }
      return `${side(left, false)}${sign}${side(right, true)}`
    }
  }
}

const STRENGTH: Readonly<Record<string, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 3 }

/**
 * Reads the words after `:=`. `^` binds to the right, the others to the left.
 *
 * @param operator  the `:=` itself, for the place of a fault.
 */
export function parseExpression(words: readonly Token[], operator: Token): Expression | SyntaxFault {
  const reader = new Reader(words, operator)
  const read = reader.sum(1)
  return reader.fault ?? (reader.isDone ? read : reader.notUnderstood())
}

class Reader {
  readonly #words: readonly Token[]
  readonly #operator: Token
  #place = 0
  fault: SyntaxFault | null = null

  constructor(words: readonly Token[], operator: Token) {
    this.#words = words
    this.#operator = operator
  }

  get isDone(): boolean {
    return this.#place >= this.#words.length
  }

  notUnderstood(problem: SyntaxFault['problem'] = 'expression-not-understood'): SyntaxFault {
    const token = this.#words[this.#place] ?? this.#words.at(-1) ?? this.#operator
    this.fault ??= { problem, line: token.line, column: token.column, found: token.text }
    return this.fault
  }

  /** Operations at least as strong as `least`. */
  sum(least: number): Expression {
    let left = this.#one()
    for (;;) {
      const sign = this.#words[this.#place]?.text ?? ''
      const strength = STRENGTH[sign] ?? 0
      if (strength < least || this.fault) return left
      this.#place += 1
      left = { kind: 'operation', sign, left, right: this.sum(sign === '^' ? strength : strength + 1) }
    }
  }

  #one(): Expression {
    const token = this.#words[this.#place]
    if (token?.text === '-' || token?.text === '+') {
      this.#place += 1
      const of = this.sum(3)
      return token.text === '+'
        ? of
        : { kind: 'operation', sign: '*', left: { kind: 'number', value: -1 }, right: of }
    }
    if (token?.text === '(') return this.#inBrackets()
    if (token?.kind === 'number') {
      this.#place += 1
      return { kind: 'number', value: Number(token.text) }
    }
    if (token?.kind === 'name') {
      if (this.#words[this.#place + 1]?.text === '(') return this.#function(token.text)
      this.#place += 1
      return { kind: 'label', label: token.text, line: token.line, column: token.column }
    }
    this.notUnderstood()
    return { kind: 'number', value: 0 }
  }

  #inBrackets(): Expression {
    this.#place += 1
    const inside = this.sum(1)
    if (this.#words[this.#place]?.text === ')') this.#place += 1
    else this.notUnderstood()
    return inside
  }

  #function(name: string): Expression {
    if (!isFunction(name)) {
      this.notUnderstood('function-not-known')
      return { kind: 'number', value: 0 }
    }
    this.#place += 1
    return { kind: 'function', name, of: this.#inBrackets() }
  }
}

function isFunction(name: string): name is FunctionName {
  return Object.hasOwn(FUNCTIONS, name)
}
