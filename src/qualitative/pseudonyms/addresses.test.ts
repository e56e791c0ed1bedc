import { expect, it } from 'vitest'
import { addressesIn } from './addresses.ts'

const isWord = (word: string) => ['boom', 'mol', 'ham'].includes(word)
const seen = (text: string) =>
  addressesIn(text, isWord).map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`)

it.each([
  'Kerkstraat 12',
  'Kerkstraat',
  'Brusselsesteenweg 101 bus 3',
  'Gentse Steenweg 5A',
  'Koning Albertlaan 7',
  'Veldweg 3',
  'Meir 5',
  'Sint-Jansplein',
])('%s is a street', (street) => {
  expect(seen(`Hij woont ${street}, zegt hij.`)).toEqual([`street: ${street}`])
})

it('what only ends like a street is none', () => {
  expect(seen('Onderweg zag ik 3 Gezinnen. Straks meer.')).toEqual([])
})

it('a municipality is a place, with or without its code; a year is no code', () => {
  expect(seen('in 9400 Ninove')).toContain('place: 9400 Ninove')
  expect(seen('dat was in 2019 Marie')).toEqual([])
  expect(seen('Ninove is ver.')).toEqual(['place: Ninove'])
})

it('a municipality that is an everyday word is a place only in the middle of a sentence', () => {
  expect(seen('Zij woont in Boom.')).toEqual(['place: Boom'])
  expect(seen('Boom zegt ze.')).toEqual([])
})

it('e-mail and web pages are seen without what ends the sentence', () => {
  expect(seen('Mail jan.peeters@ocmw.be. Zie https://ocmw.be/hulp?x=1.')).toEqual([
    'email: jan.peeters@ocmw.be',
    'url: https://ocmw.be/hulp?x=1',
  ])
})
