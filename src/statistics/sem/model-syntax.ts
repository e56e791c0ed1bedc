/**
 * Reads a model in the syntax of lavaan: `f =~ x1 + x2`, `y ~ a*x`, `x1 ~~ x2`, `x1 ~ 1`, `ind := a*b`, `a == b`.
 *
 * One statement per line, or divided by `;`; a line that ends in `+`, `*` or an operator goes on in the next. `#` and `!`
 * begin a comment. Before a variable may stand, divided by `*`: a number (fixed), `NA` (free), a label, `start(.8)`, and
 * `c(...)` with one of these per group.
 */
import { parseExpression, type Expression } from './expression.ts'
import { tokens, type SyntaxFault, type Token } from './model-tokens.ts'

export type { SyntaxFault } from './model-tokens.ts'

/** `~1` is an intercept or mean; `|` a threshold of an ordered variable; `~*~` the scale of its latent response. */
export type Operator = '=~' | '~' | '~~' | '~1' | '|' | '~*~'

/** A number is a fixed value, null is `NA`: free; a word is a label. */
export type Modifier = number | null | string

/** What stands before a variable. */
export interface Modifiers {
  /** Each a value per group; a list of one holds for all groups. */
  readonly values: readonly (readonly Modifier[])[]
  readonly start: number | null
}

export interface Relation {
  readonly lhs: string
  readonly op: Operator
  /** Empty for `~1`. */
  readonly rhs: string
  readonly modifiers: Modifiers
  readonly line: number
}

/** `ind := a*b`. */
export interface Definition {
  readonly name: string
  readonly expression: Expression
  readonly line: number
}

/** `a == b`: two labels, or a label and a number. */
export interface Equality {
  readonly label: string
  readonly to: string | number
  readonly line: number
}

export interface ModelSyntax {
  readonly relations: readonly Relation[]
  readonly definitions: readonly Definition[]
  readonly equalities: readonly Equality[]
}

export type ParsedModel =
  | { readonly isRead: true; readonly model: ModelSyntax }
  | { readonly isRead: false; readonly faults: readonly SyntaxFault[] }

const RELATIONS: readonly string[] = ['=~', '~', '~~', '|', '~*~']

/**
 * @param text  the model.
 * @returns the statements in their order, or every fault with its line and place.
 * @example parseModel('f =~ x1 + b*x2') // two relations: f =~ x1, and f =~ x2 labelled b
 */
export function parseModel(text: string): ParsedModel {
  const faults: SyntaxFault[] = []
  const relations: Relation[] = []
  const definitions: Definition[] = []
  const equalities: Equality[] = []
  for (const statement of statements(tokens(text, faults))) {
    const place = statement.findIndex(({ kind }) => kind === 'operator')
    const operator = statement[place]
    const first = statement[0]
    if (!first) continue
    if (!operator) {
      faults.push(at(first, 'no-operator'))
      continue
    }
    const left = statement.slice(0, place)
    const right = statement.slice(place + 1)
    if (RELATIONS.includes(operator.text)) readRelations(left, operator, right, relations, faults)
    else if (operator.text === ':=') readDefinition(left, operator, right, definitions, faults)
    else if (operator.text === '==') readEquality(left, operator, right, equalities, faults)
    else faults.push(at(operator, 'operator-not-supported'))
  }
  if (faults.length === 0 && relations.length === 0)
    faults.push({ problem: 'no-model', line: 1, column: 1, found: '' })
  return faults.length > 0
    ? { isRead: false, faults }
    : { isRead: true, model: { relations: merged(relations), definitions, equalities } }
}

function at(token: Token, problem: SyntaxFault['problem']): SyntaxFault {
  return { problem, line: token.line, column: token.column, found: token.text }
}

/** Ends of lines divide statements, except after something that asks for more, and before a `+`. */
function statements(all: readonly Token[]): Token[][] {
  const found: Token[][] = [[]]
  all.forEach((token, place) => {
    const current = found.at(-1) ?? [] // never empty: it starts with one
    if (token.kind !== 'end') {
      current.push(token)
      return
    }
    const last = current.at(-1)
    const next = all.slice(place + 1).find(({ kind }) => kind !== 'end')
    const goesOn =
      token.text !== ';' &&
      last !== undefined &&
      (last.kind === 'operator' || '+*-/^(,'.includes(last.text) || next?.text === '+')
    if (!goesOn) found.push([])
  })
  return found.filter((statement) => statement.length > 0)
}

function readRelations(
  left: readonly Token[],
  operator: Token,
  right: readonly Token[],
  relations: Relation[],
  faults: SyntaxFault[],
): void {
  const second = right.find(({ kind }) => kind === 'operator')
  if (second) {
    faults.push(at(second, 'two-operators'))
    return
  }
  const names = divided(left).map((part) => {
    const [name, ...rest] = part
    if (name?.kind === 'name' && rest.length === 0) return name.text
    faults.push(at(rest[0] ?? name ?? operator, name ? 'left-side-not-a-name' : 'left-side-empty'))
    return null
  })
  if (right.length === 0) {
    faults.push(at(operator, 'right-side-empty'))
    return
  }
  for (const term of divided(right)) {
    const read = readTerm(term, operator, faults)
    if (!read) continue
    for (const lhs of names) {
      if (lhs === null) continue
      const isIntercept = operator.text === '~' && read.name === '1'
      const op = isIntercept ? '~1' : (operator.text as Operator) // one of RELATIONS
      relations.push({
        lhs,
        op,
        rhs: isIntercept ? '' : read.name,
        modifiers: read.modifiers,
        line: operator.line,
      })
    }
  }
}

/** Parts between the `+` that stand outside brackets. */
function divided(side: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]]
  let depth = 0
  for (const token of side) {
    if (token.text === '(') depth += 1
    if (token.text === ')') depth -= 1
    if (token.text === '+' && depth === 0) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts
}

function readTerm(
  term: readonly Token[],
  operator: Token,
  faults: SyntaxFault[],
): { readonly name: string; readonly modifiers: Modifiers } | null {
  const last = term.at(-1)
  if (!last) {
    faults.push(at(operator, 'term-empty'))
    return null
  }
  const isIntercept = operator.text === '~' && (last.text === '1' || last.text === '0')
  if (last.kind !== 'name' && !isIntercept) {
    faults.push(at(last, 'term-without-variable'))
    return null
  }
  const interaction = term.find(({ text }) => text === ':')
  if (interaction) {
    faults.push(at(interaction, 'interaction-not-supported'))
    return null
  }
  const into: Collected = { values: [], start: null }
  let rest = term.slice(0, -1)
  while (rest.length > 0) {
    const star = closingStar(rest)
    if (star < 0) {
      faults.push(at(rest.at(-1) ?? last, 'star-missing'))
      return null
    }
    if (!readModifier(rest.slice(0, star), into)) {
      faults.push(at(rest[0] ?? last, 'modifier-not-understood'))
      return null
    }
    rest = rest.slice(star + 1)
  }
  if (last.text === '0') into.values.push([0]) // `y ~ 0` is an intercept of nothing
  return { name: isIntercept ? '1' : last.text, modifiers: into }
}

/** The first `*` outside brackets. */
function closingStar(part: readonly Token[]): number {
  let depth = 0
  return part.findIndex(({ text }) => {
    if (text === '(') depth += 1
    if (text === ')') depth -= 1
    return text === '*' && depth === 0
  })
}

interface Collected {
  readonly values: (readonly Modifier[])[]
  start: number | null
}

/** `.5`, `-1`, `NA`, `a`, `"a"`, `start(.8)`, `equal("a")`, `c(a, NA, 1)`. */
function readModifier(part: readonly Token[], into: Collected): boolean {
  const [head, open] = part
  if (!head) return false
  const isCall = open?.text === '('
  if (isCall && part.at(-1)?.text !== ')') return false
  const inside = isCall ? part.slice(2, -1) : part
  if (isCall && head.text === 'start') {
    const value = readOne(inside)
    if (typeof value !== 'number') return false
    into.start = value
    return true
  }
  if (isCall && !['equal', 'label', 'c'].includes(head.text)) return false
  const each: Token[][] = [[]]
  for (const token of inside) {
    if (token.text === ',') each.push([])
    else each.at(-1)?.push(token)
  }
  const values = each.map(readOne).filter((value) => value !== undefined)
  if (values.length !== each.length) return false
  into.values.push(values)
  return true
}

function readOne(part: readonly Token[]): Modifier | undefined {
  const isNegative = part[0]?.text === '-'
  const [token, ...more] = isNegative ? part.slice(1) : part
  if (!token || more.length > 0) return undefined
  if (token.kind === 'number') return (isNegative ? -1 : 1) * Number(token.text)
  if (isNegative || token.kind !== 'name') return undefined
  return token.text === 'NA' ? null : token.text
}

function readDefinition(
  left: readonly Token[],
  operator: Token,
  right: readonly Token[],
  definitions: Definition[],
  faults: SyntaxFault[],
): void {
  const [name, ...rest] = left
  if (name?.kind !== 'name' || rest.length > 0) {
    faults.push(at(rest[0] ?? name ?? operator, 'left-side-not-a-name'))
    return
  }
  const read = parseExpression(right, operator)
  if ('problem' in read) faults.push(read)
  else definitions.push({ name: name.text, expression: read, line: operator.line })
}

function readEquality(
  left: readonly Token[],
  operator: Token,
  right: readonly Token[],
  equalities: Equality[],
  faults: SyntaxFault[],
): void {
  const one = simple(left)
  const other = simple(right)
  if (typeof one === 'string' && other !== null)
    equalities.push({ label: one, to: other, line: operator.line })
  else if (typeof other === 'string' && one !== null)
    equalities.push({ label: other, to: one, line: operator.line })
  else faults.push(at(operator, 'equality-not-simple'))
}

/** A label, a number, or null for anything that must be worked out. */
function simple(side: readonly Token[]): string | number | null {
  const isNegative = side[0]?.text === '-'
  const [token, ...rest] = isNegative ? side.slice(1) : side
  if (!token || rest.length > 0) return null
  if (token.kind === 'number') return (isNegative ? -1 : 1) * Number(token.text)
  return token.kind === 'name' && !isNegative ? token.text : null
}

/** `f =~ x1 + a*x1` is one relation: what is said later is added to what was said before. */
function merged(relations: readonly Relation[]): Relation[] {
  const found = new Map<string, Relation>()
  for (const relation of relations) {
    const { lhs, op, rhs, modifiers } = relation
    const turned = `${rhs} ${op} ${lhs}`
    const key = op === '~~' && found.has(turned) ? turned : `${lhs} ${op} ${rhs}`
    const before = found.get(key)
    found.set(key, before ? { ...before, modifiers: added(before.modifiers, modifiers) } : relation)
  }
  return [...found.values()]
}

function added(before: Modifiers, later: Modifiers): Modifiers {
  return { values: [...before.values, ...later.values], start: later.start ?? before.start }
}
