import { expect, it } from 'vitest'
import { isRephrased, wordingOf } from './quote.ts'

it('lines of a transcript run on in a report', () => {
  expect(wordingOf(' Zij vraagt altijd\n  wat ik zie zitten. ')).toBe('Zij vraagt altijd wat ik zie zitten.')
})

it.each([
  { wording: 'Zij vraagt  het', passage: 'Zij vraagt\nhet', rephrased: false },
  { wording: '"Zij vraagt het"', passage: 'Zij vraagt het', rephrased: false },
  { wording: 'Zij vraagt (...)', passage: 'Zij vraagt het altijd', rephrased: true },
  { wording: 'zij vraagt het', passage: 'Zij vraagt het', rephrased: true },
  { wording: '', passage: 'Zij vraagt het', rephrased: true },
])('“$wording” of “$passage” is rephrased: $rephrased', ({ wording, passage, rephrased }) => {
  expect(isRephrased(wording, passage)).toBe(rephrased)
})
