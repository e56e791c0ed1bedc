/** Numbers that point at a person: national numbers, bank accounts, telephones, licence plates, dates. Belgian forms. */
import type { IdentifierKind, Reason, Seen } from './proposal.ts'

export function numbersIn(text: string): Seen[] {
  return [
    ...bankAccounts(text),
    ...nationalNumbers(text),
    ...dates(text),
    ...phones(text),
    ...licencePlates(text),
  ]
}

/**
 * YY.MM.DD-XXX.CC. The last two digits are 97 less the rest of the first nine by 97, with a 2 before those nine for who
 * was born from 2000 on (royal decree of 3 April 1984, art. 3; the 2 since 2000). One written in its usual form is
 * seen even when its check digits are wrong: a slip of the pen still points at somebody.
 *
 * By hand: 850730033 = 97 x 8770412 + 69, and 97 - 69 = 28: 85.07.30-033.28 is right.
 */
export function hasRightCheckDigits(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false
  const first = digits.slice(0, 9)
  const check = Number(digits.slice(9))
  return [first, `2${first}`].some((number) => 97 - (Number(number) % 97) === check)
}

function nationalNumbers(text: string): Seen[] {
  return found(
    text,
    /(?<![\d.])(\d{2}[. ]?\d{2}[. ]?\d{2}[ -]{0,3}\d{3}[. -]?\d{2})(?![\d]|[.,]\d)/g,
    ([number]) => {
      const isRight = hasRightCheckDigits(number.replace(/\D/g, ''))
      const hasForm = /^\d{2}\.\d{2}\.\d{2} ?- ?\d{3}[. -]\d{2}$/.test(number)
      if (isRight) return ['national-number', 'check-digits', '[rijksregisternummer]']
      return hasForm ? ['national-number', 'form', '[rijksregisternummer]'] : null
    },
  )
}

/** ISO 13616: the first four characters to the back, letters as 10 to 35, rest 1 by 97. */
export function isIban(written: string): boolean {
  const compact = written.replace(/\s/g, '').toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact)) return false
  let rest = 0
  for (const sign of compact.slice(4) + compact.slice(0, 4)) {
    const value = Number.parseInt(sign, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

function bankAccounts(text: string): Seen[] {
  return found(
    text,
    /(?<![\p{L}\p{N}])(?:BE\d{2}(?:[ -]?\d{4}){3}|[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?)(?![\p{L}\p{N}])/giu,
    ([number]) => {
      if (isIban(number.replaceAll('-', ''))) return ['bank-account', 'check-digits', '[rekeningnummer]']
      return /^BE/i.test(number) ? ['bank-account', 'form', '[rekeningnummer]'] : null
    },
  )
}

/** 0475 12 34 56, 03/123.45.67, 011 12 34 56, +32 475 12 34 56, 0032 (0)3 ...: nine digits, ten for a mobile. */
function phones(text: string): Seen[] {
  const gap = String.raw`[ \u00a0./-]{0,3}`
  const pattern = new RegExp(
    String.raw`(?<![\d.,+])(?:(?:\+|00)\d{2}${gap}(?:\(0\)${gap})?\d(?:${gap}\d){7,10}|0\d(?:${gap}\d){7,8})(?![\d]|[.,]\d)`,
    'g',
  )
  return found(text, pattern, ([number]) => {
    const digits = number.replace(/\D/g, '')
    const isHere =
      /^0[1-9]/.test(digits) && digits.length === (digits.startsWith('04') && digits[2] !== '2' ? 10 : 9)
    const isMobileOfAll = digits.startsWith('04') && digits.length === 10
    return isHere || isMobileOfAll || /^\+|^00/.test(number) ? ['phone', 'form', '[telefoon]'] : null
  })
}

function licencePlates(text: string): Seen[] {
  return found(
    text,
    /(?<![\p{L}\p{N}-])(?:[1-9][ -]?[A-Z]{3}[ -]?\d{3}|[A-Z]{3}-\d{3})(?![\p{L}\p{N}])/gu,
    () => ['licence-plate', 'form', '[nummerplaat]'],
  )
}

const month =
  '(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)'

/** 12/03/1984, 12-3-84, 1984-03-12, 12 maart '84, 12 maart; a year alone only behind "geboren in". */
function dates(text: string): Seen[] {
  const numeric = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-]|\.\d)/g
  const iso = /(?<![\d/.-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g
  const inWords = new RegExp(
    String.raw`(?<![\d\p{L}])(\d{1,2})(?:ste|de|e)?\s+${month}(?:\.|(?!\p{L}))(?:\s+(?:\d{4}|['’]\d{2})(?!\d))?`,
    'giu',
  )
  const bornIn = /(?<=geboren\s+in\s+|geboortejaar\s*:?\s+|°\s?)(?:19|20)\d{2}(?!\d)/giu
  const asDate = (text: string, at: number) => (isBirth(text, at) ? '[geboortedatum]' : '[datum]')
  return [
    ...found(text, numeric, ({ 1: day, 3: monthNumber, index }) =>
      isDay(day) && isMonth(monthNumber) ? ['date', 'form', asDate(text, index)] : null,
    ),
    ...found(text, iso, ({ 2: monthNumber, 3: day, index }) =>
      isDay(day) && isMonth(monthNumber) ? ['date', 'form', asDate(text, index)] : null,
    ),
    ...found(text, inWords, ({ 1: day, index }) =>
      isDay(day) ? ['date', 'form', asDate(text, index)] : null,
    ),
    ...found(text, bornIn, () => ['date', 'form', '[geboortejaar]']),
  ]
}

function isBirth(text: string, at: number): boolean {
  return /(?:geboren|geboortedatum|verjaart|verjaardag|jarig)[^.!?\n]{0,20}$/iu.test(
    text.slice(Math.max(0, at - 40), at),
  )
}

function isDay(written: string | undefined): boolean {
  return Number(written) >= 1 && Number(written) <= 31
}

function isMonth(written: string | undefined): boolean {
  return Number(written) >= 1 && Number(written) <= 12
}

/** What a pattern finds, as far as `read` takes it for something. */
export function found(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => readonly [IdentifierKind, Reason, string] | null,
): Seen[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const taken = read(match)
    if (!taken) return []
    const [kind, why, replacement] = taken
    return [{ start: match.index, end: match.index + match[0].length, kind, why, replacement }]
  })
}
