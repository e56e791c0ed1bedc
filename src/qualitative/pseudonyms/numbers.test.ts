import { describe, expect, it } from 'vitest'
import { hasRightCheckDigits, isIban, numbersIn } from './numbers.ts'

const seen = (text: string) =>
  numbersIn(text).map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`)

describe('a national number', () => {
  it('has check digits: 97 less the rest by 97 of the first nine', () => {
    expect(hasRightCheckDigits('85073003328')).toBe(true)
    expect(hasRightCheckDigits('85073003329')).toBe(false)
  })

  it('of somebody born from 2000 on has a 2 before those nine', () => {
    // 2000101001 = 97 x 20619597 + 92, and 97 - 92 = 5
    expect(hasRightCheckDigits('00010100105')).toBe(true)
  })

  it('is seen in its form whatever its check digits, and without its form only when they are right', () => {
    expect(seen('85.07.30-033.28 en 85.07.30-033.29')).toEqual([
      'national-number: 85.07.30-033.28',
      'national-number: 85.07.30-033.29',
    ])
    expect(seen('85073003328')).toEqual(['national-number: 85073003328'])
    expect(seen('85073003329')).toEqual([])
  })
})

describe('an account number', () => {
  it('leaves 1 by 97 once its first four signs stand last', () => {
    // The examples of ECBS and of the National Bank of Belgium.
    expect(isIban('BE68 5390 0754 7034')).toBe(true)
    expect(isIban('GB82 WEST 1234 5698 7654 32')).toBe(true)
    expect(isIban('BE68 5390 0754 7035')).toBe(false)
  })

  it('of Belgium is seen with a slip of the pen in it too', () => {
    expect(seen('op BE68 5390 0754 7035.')).toEqual(['bank-account: BE68 5390 0754 7035'])
  })
})

it.each([
  '0475 12 34 56',
  '0475/12.34.56',
  '0475123456',
  '03/123.45.67',
  '02 123 45 67',
  '011 12 34 56',
  '+32 475 12 34 56',
  '+32 (0)3 123 45 67',
  '0032475123456',
  '+212 612 345 678',
])('%s is a telephone number', (number) => {
  expect(seen(`Bel ${number}, zei hij.`)).toEqual([`phone: ${number}`])
})

it.each([
  '12/03/1984',
  '12-3-84',
  '12.03.1984',
  '1984-03-12',
  '12 maart 1984',
  "12 maart '84",
  '12 maart',
  '1 jan. 2020',
  '3de mei 2021',
])('%s is a date', (date) => {
  expect(seen(`Dat was ${date}, denk ik.`)).toEqual([`date: ${date}`])
})

it('a date of birth is called one', () => {
  const [date, year] = numbersIn('Zij is geboren op 12/03/1984. Hij is geboren in 1990.')
  expect([date?.replacement, year?.replacement]).toEqual(['[geboortedatum]', '[geboortejaar]'])
})

it('a licence plate is seen, of now and of before', () => {
  expect(seen('de 1-ABC-123 en de ABC-123')).toEqual(['licence-plate: 1-ABC-123', 'licence-plate: ABC-123'])
})

it.each([
  'om 12.30 uur',
  '3.000 euro',
  'in 2019',
  'artikel 60 § 7',
  '24/7',
  'KL2',
  '1.234.567,89',
  'COVID-19',
])('%s is none of these', (words) => expect(seen(words)).toEqual([]))
