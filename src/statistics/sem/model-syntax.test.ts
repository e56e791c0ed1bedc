import { describe, expect, it } from 'vitest'
import { evaluate, written } from './expression.ts'
import { parseModel } from './model-syntax.ts'

function model(text: string) {
  const read = parseModel(text)
  if (!read.isRead) throw new Error(JSON.stringify(read.faults))
  return read.model
}

function faults(text: string) {
  const read = parseModel(text)
  return read.isRead ? [] : read.faults
}

const relations = (text: string) =>
  model(text).relations.map(({ lhs, op, rhs, modifiers }) => [`${lhs} ${op} ${rhs}`, ...modifiers.values])

describe('a model in lavaan’s syntax', () => {
  it('reads factors, paths, covariances and intercepts, over lines and with comments', () => {
    const text = `
      f =~ x1 + b*x2 +   # two lines
           NA*x3
      y ~ f; y ~~ x1     ! two on one line
      y + x1 ~ 1
    `
    expect(relations(text)).toEqual([
      ['f =~ x1'],
      ['f =~ x2', ['b']],
      ['f =~ x3', [null]],
      ['y ~ f'],
      ['y ~~ x1'],
      ['y ~1 '],
      ['x1 ~1 '],
    ])
  })

  it('reads fixed values, starts, labels in quotes and one value per group', () => {
    expect(relations('f =~ -.5*x1 + 1e-2*x2 + "a b"*x3 + c(a, NA, 1)*x4')).toEqual([
      ['f =~ x1', [-0.5]],
      ['f =~ x2', [0.01]],
      ['f =~ x3', ['a b']],
      ['f =~ x4', ['a', null, 1]],
    ])
    expect(model('f =~ start(.8)*x1').relations[0]?.modifiers.start).toBe(0.8)
  })

  it('adds what is said of a variable later to what was said before', () => {
    expect(relations('f =~ x1 + a*x1\nx1 ~~ x2\nx2 ~~ 0*x1')).toEqual([
      ['f =~ x1', ['a']],
      ['x1 ~~ x2', [0]],
    ])
  })

  it('reads equalities of labels, either way round with a number', () => {
    expect(model('f =~ a*x1 + b*x2\na == b\n1 == a').equalities).toMatchObject([
      { label: 'a', to: 'b' },
      { label: 'a', to: 1 },
    ])
  })

  it('works out defined quantities with their slopes', () => {
    const [one] = model('y ~ a*x + b*z + c*w\nd := a*b^2 - (c - a)/2').definitions
    if (!one) throw new Error('no definition')
    expect(written(one.expression)).toBe('a*b^2-(c-a)/2')
    // a = 2, b = 3, c = 4: 18 − 1 = 17; slopes 9 + ½ in a, 12 in b, −½ in c
    const at: Record<string, number> = { a: 2, b: 3, c: 4 }
    const { value, slopes } = evaluate(one.expression, (label) => ({
      value: at[label] ?? NaN,
      slopes: new Map([[label, 1]]),
    }))
    expect(value).toBe(17)
    expect(Object.fromEntries(slopes)).toEqual({ a: 9.5, b: 12, c: -0.5 })
  })

  it('binds powers to the right and signs before products', () => {
    const of = (text: string) => {
      const [one] = model(`y ~ a*x\nd := ${text}`).definitions
      return one && evaluate(one.expression, () => ({ value: 3, slopes: new Map() })).value
    }
    expect(of('2^3^2')).toBe(512)
    expect(of('-2^2')).toBe(-4)
    expect(of('2 - 3 - 4')).toBe(-5)
    expect(of('8 / 2 / 2')).toBe(2)
    expect(of('exp(log(a)) + sqrt(4) * abs(-1)')).toBeCloseTo(5, 12)
  })
})

describe('a model that cannot be read', () => {
  it.each([
    ['', 'no-model', 1, 1],
    ['f =~ x1 +', 'term-empty', 1, 3],
    ['f =~', 'right-side-empty', 1, 3],
    ['=~ x1', 'left-side-empty', 1, 1],
    ['f x1', 'no-operator', 1, 1],
    ['f =~ x1\ng =~ x2 x3', 'star-missing', 2, 6],
    ['f =~ x1 =~ x2', 'two-operators', 1, 9],
    ['f =~ x1 % x2', 'character-not-understood', 1, 9],
    ['f =~ x1 + "a*x2', 'quote-not-closed', 1, 11],
    ['f =~ x1 + 3', 'term-without-variable', 1, 11],
    ['f =~ q(1)*x1', 'modifier-not-understood', 1, 6],
    ['y ~ a:b', 'interaction-not-supported', 1, 6],
    ['f <~ x1', 'operator-not-supported', 1, 3],
    ['f =~ a*x1\na > 0', 'operator-not-supported', 2, 3],
    ['f =~ a*x1\na == 2*b', 'equality-not-simple', 2, 3],
    ['f =~ a*x1\nd := a*', 'expression-not-understood', 2, 7],
    ['f =~ a*x1\nd := sin(a)', 'function-not-known', 2, 6],
    ['level: 1\nf =~ x1', 'block-not-supported', 1, 1],
  ])('says of %j that there is %s', (text, problem, line, column) => {
    expect(faults(text)).toContainEqual(expect.objectContaining({ problem, line, column }))
  })

  it('names every fault, not only the first', () => {
    expect(faults('f x1\ng =~ x2 x3').map(({ line }) => line)).toEqual([1, 2])
  })
})
