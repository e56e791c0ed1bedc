import { expect, it } from 'vitest'
import { dutchWords } from './dutch-words.ts'

it('knows everyday words with their endings, and not the names of people and places', async () => {
  const isDutchWord = await dutchWords()
  const known = ['gesprek', 'gesprekken', 'begeleidster', 'mooiere', 'Nederlands', 'Marokkaanse', 'bijzonder']
  expect(known.filter((word) => !isDutchWord(word))).toEqual([])
  const unknown = ['Peeters', 'Fatma', 'Brussel', 'Janssens', 'nederlands', 'zomaariets']
  expect(unknown.filter((word) => isDutchWord(word))).toEqual([])
})
