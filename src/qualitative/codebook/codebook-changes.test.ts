import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CodeId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import type { Codebook } from '../code.ts'
import { childrenOf, codeBranches, inTreeOrder, isBelow } from './code-branches.ts'
import { codebookOnPaper, codeOnPaper } from './code-on-paper.ts'
import {
  addCode,
  type ChangedCodebook,
  mergeCode,
  moveCode,
  redefineCode,
  retireCode,
  reviveCode,
  splitCode,
} from './codebook-changes.ts'
import { codesResolvingTo, resolvedCodes } from './resolved-code.ts'

const id = (letter: string) => letter as CodeId // on paper
const words = (name: string) => {
  const { definition, include, exclude, example, isCodable, colour } = codeOnPaper('x')
  return { name, mark: '', definition, include, exclude, example, isCodable, colour }
}
const order = ({ codes }: Codebook) => inTreeOrder(codes).map((code) => code.id)
const problemOf = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
  return 'none'
}

describe('a codebook', () => {
  const book = codebookOnPaper('a > b, c | d > e')

  it('takes a new code as the last of its parent, also with a name that is there already', () => {
    const { codebook, changed } = addCode(book, id('f'), id('a'), words('b'))
    expect(order(codebook)).toEqual(['a', 'b', 'c', 'f', 'd', 'e'])
    expect(changed.map((code) => code.id)).toEqual(['f'])
    expect(codebook.version).toBe(2)
  })

  it('moves a code with all below it, before another or to the end', () => {
    expect(order(moveCode(book, id('d'), id('a'), id('c')).codebook)).toEqual(['a', 'b', 'd', 'e', 'c'])
    expect(order(moveCode(book, id('a'), null, null).codebook)).toEqual(['d', 'e', 'a', 'b', 'c'])
  })

  it('says which codes changed by a move, and no others', () => {
    expect(moveCode(book, id('e'), id('a'), null).changed.map((code) => code.id)).toEqual(['e'])
  })

  it('puts no code below itself', () => {
    expect(problemOf(() => moveCode(book, id('a'), id('b'), null))).toBe('code-below-itself')
    expect(problemOf(() => moveCode(book, id('a'), id('a'), null))).toBe('code-below-itself')
    expect(problemOf(() => mergeCode(book, id('a'), id('b')))).toBe('code-below-itself')
    expect(problemOf(() => mergeCode(book, id('a'), id('a')))).toBe('code-below-itself')
  })

  it('merges a code into another: what was coded with it counts there, what stood below it goes along', () => {
    const { codebook } = mergeCode(book, id('a'), id('e'))
    const resolved = resolvedCodes(codebook.codes)
    expect(resolved(id('a'))).toBe('e')
    expect(childrenOf(codebook.codes, id('e')).map((code) => code.id)).toEqual(['b', 'c'])
    expect(codesResolvingTo(codebook.codes, id('e'))).toEqual(['e', 'a'])
  })

  it('resolves a code that was merged twice over, and leaves an unknown one as it is', () => {
    const once = mergeCode(book, id('b'), id('c')).codebook
    const twice = mergeCode(once, id('c'), id('e')).codebook
    expect(resolvedCodes(twice.codes)(id('b'))).toBe('e')
    expect(resolvedCodes(twice.codes)(id('unknown'))).toBe('unknown')
  })

  it('ends a chain of merges that stored data turn into a circle', () => {
    const round = [
      codeOnPaper('a', { state: { is: 'merged', into: id('b') } }),
      codeOnPaper('b', { state: { is: 'merged', into: id('a') } }),
    ]
    expect(['a', 'b']).toContain(resolvedCodes(round)(id('a')))
  })

  it('undoes a merge or a retirement by reviving', () => {
    const merged = mergeCode(book, id('b'), id('c')).codebook
    const { codebook } = reviveCode(merged, id('b'))
    expect(resolvedCodes(codebook.codes)(id('b'))).toBe('b')
    const retired = retireCode(book, id('b')).codebook
    expect(retired.codes.find((code) => code.id === id('b'))?.state).toEqual({ is: 'retired' })
    expect(problemOf(() => mergeCode(retired, id('c'), id('b')))).toBe('code-not-in-use')
  })

  it('splits off a new code right behind the old one, which stays', () => {
    const { codebook, changed } = splitCode(book, id('b'), id('b2'), words('b, deel twee'))
    expect(order(codebook)).toEqual(['a', 'b', 'b2', 'c', 'd', 'e'])
    expect(changed.map((code) => code.id).toSorted()).toEqual(['b2', 'c'])
    expect(codebook.version).toBe(2)
  })

  it('keeps the words of a frame, and takes the rule and example of the team', () => {
    const frame = {
      version: 1,
      codes: [codeOnPaper('k', { element: 'KL2', name: 'Autonomie', mark: 'KL2' })],
    }
    const given = { ...words('Iets anders'), include: 'mee kiezen', isCodable: false }
    const [code] = redefineCode(frame, id('k'), given).codebook.codes
    expect(code).toMatchObject({ name: 'Autonomie', mark: 'KL2', isCodable: true, include: 'mee kiezen' })
    const twoFrames = { ...frame, codes: [...frame.codes, codeOnPaper('m', { element: 'KL3' })] }
    expect(problemOf(() => mergeCode(twoFrames, id('k'), id('m')))).toBe('code-of-a-frame')
  })

  it('shows a code whose parent is gone at the top rather than nowhere', () => {
    expect(codeBranches([codeOnPaper('a', { parent: 'weg' })])).toHaveLength(1)
  })
})

describe('whatever a team does to its codebook', () => {
  const letters = ['a', 'b', 'c', 'd', 'e', 'f']
  const act = fc.record({
    what: fc.constantFrom('move', 'merge', 'retire', 'revive', 'split'),
    code: fc.constantFrom(...letters),
    other: fc.constantFrom(...letters, null),
  })
  const doing = (
    book: Codebook,
    { what, code, other }: typeof act extends fc.Arbitrary<infer A> ? A : never,
  ) => {
    const one = id(code)
    const two = other === null ? null : id(other)
    const made: Record<string, () => ChangedCodebook> = {
      move: () => moveCode(book, one, two, null),
      merge: () => mergeCode(book, one, two ?? one),
      retire: () => retireCode(book, one),
      revive: () => reviveCode(book, one),
      split: () => splitCode(book, one, id(`${code}${book.version}`), words(code)),
    }
    try {
      return made[what]!() // one of the five
    } catch (error) {
      if (error instanceof Problem) return { codebook: book, changed: [] }
      throw error
    }
  }

  it('no code disappears, none stands below itself, and every merged code leads to one that is not merged', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        let book = codebookOnPaper('a > b, c | d > e, f')
        for (const one of acts) {
          const before = book.codes.length
          const done = doing(book, one)
          const changedThere = new Map(done.changed.map((code) => [code.id, code]))
          // The new codebook is the old one with the changed codes put over it, and nothing else.
          expect(done.codebook.codes.filter((code) => !changedThere.has(code.id))).toEqual(
            book.codes.filter((code) => !changedThere.has(code.id)),
          )
          book = done.codebook
          expect(book.codes.length).toBeGreaterThanOrEqual(before)
        }
        expect(inTreeOrder(book.codes)).toHaveLength(book.codes.length)
        const resolved = resolvedCodes(book.codes)
        for (const code of book.codes) {
          expect(isBelow(book.codes, code.id, code.id)).toBe(false)
          expect(book.codes.find(({ id: one }) => one === resolved(code.id))?.state.is).not.toBe('merged')
        }
      }),
    )
  })
})
