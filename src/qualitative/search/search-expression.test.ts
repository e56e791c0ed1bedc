import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFault, readSearch, type SearchExpression } from './search-expression.ts'

/** The tree in brackets, as one would write it down: `(luister* + !(school | werk))`. */
function written(search: SearchExpression): string {
  switch (search.is) {
    case 'word':
      return search.form
    case 'beginning':
      return `${search.form}*`
    case 'phrase':
      return `"${search.forms.join(' ')}${search.isOpenEnded ? '*' : ''}"`
    case 'not':
      return `!${written(search.of)}`
    default:
      return `(${search.of.map(written).join(search.is === 'and' ? ' + ' : ' | ')})`
  }
}

function read(typed: string): string {
  const tree = readSearch(typed)
  return isFault(tree) ? `fault: ${tree.what}` : written(tree)
}

describe('what somebody looks for', () => {
  it.each([
    ['luisteren cliënt', '(luisteren + client)'],
    ['luister*', 'luister*'],
    ['"Tijd voor mensen"', '"tijd voor mensen"'],
    ['“tijd voor men*”', '"tijd voor men*"'],
    ['gezin OF kinderen', '(gezin | kinderen)'],
    ['gezin OR kinderen ou ouders', '(gezin | (kinderen + ou + ouders))'],
    ['huisbezoek NIET school', '(huisbezoek + !school)'],
    ['huisbezoek -school', '(huisbezoek + !school)'],
    ['sociaal-werk', '"sociaal werk"'],
    ['OCMW’s', '"ocmw s"'],
    ['(gezin OF kinderen) huisbezoek', '((gezin | kinderen) + huisbezoek)'],
    ['gezin EN kinderen OF school', '((gezin + kinderen) | school)'],
    ['NIET (a OF "b c")', '!(a | "b c")'],
    ['een of ander', '(een + of + ander)'],
  ])('%s is %s', (typed, tree) => {
    expect(read(typed)).toBe(tree)
  })

  it.each([
    ['', 'geen woord'],
    ['...', 'geen woord'],
    ['gezin OF', 'geen woord'],
    ['OF gezin', 'geen woord'],
    ['NIET', 'geen woord'],
    ['()', 'geen woord'],
    ['"tijd voor', 'aanhalingsteken'],
    ['(gezin', 'niet gesloten'],
    ['gezin)', 'haakje te veel'],
    ['x'.repeat(501), 'langer dan 500'],
  ])('%s gets a clear answer: %s', (typed, why) => {
    expect(read(typed)).toMatch(new RegExp(`^fault: .*${why}`))
  })

  it('never breaks on what people type', () => {
    const piece = fc.constantFrom(
      'OF',
      'EN',
      'NIET',
      '(',
      ')',
      '"',
      '-',
      '*',
      'luister',
      'é',
      ' ',
      '😀',
      "'",
      '\\',
      ':',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        expect(() => readSearch(pieces.join(' '))).not.toThrow()
        expect(() => readSearch(pieces.join(''))).not.toThrow()
      }),
    )
  })
})
