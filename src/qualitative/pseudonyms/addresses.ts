/** Where somebody lives or can be reached: streets, municipalities, e-mail, web pages. */
import { isCommonFirstName } from './first-names.ts'
import { municipalities } from './municipalities.ts'
import { found } from './numbers.ts'
import type { Seen } from './proposal.ts'

export function addressesIn(text: string, isDutchWord: (word: string) => boolean): Seen[] {
  return [
    ...emails(text),
    ...webPages(text),
    ...streets(text),
    ...postcodes(text),
    ...places(text, isDutchWord),
  ]
}

/** Every part has a length it can have: a run of signs without end must not be read over and over. */
function emails(text: string): Seen[] {
  const pattern =
    /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,8}\.\p{L}{2,24}/gu
  return found(text, pattern, () => ['email', 'form', '[e-mail]'])
}

function webPages(text: string): Seen[] {
  return found(text, /(?<![\p{L}\p{N}@])(?:https?:\/\/|www\.)[^\s<>"'”)]*[^\s<>"'”).,;:!?]/giu, () => [
    'url',
    'form',
    '[webadres]',
  ])
}

/** A street by its ending: alone where that says enough (Kerkstraat), with a number otherwise (Meir 5, Veldweg 12). */
function streets(text: string): Seen[] {
  const particle = String.raw`(?:van|de|den|der|het|ter|ten|te|aan|op|’t|'t)`
  const before = String.raw`(?:\p{Lu}[\p{L}\p{M}'’-]{0,30}\s{1,3}(?:${particle}\s{1,3}){0,2}){0,3}`
  const sure = String.raw`(?:\p{Lu}[\p{L}\p{M}'’-]{2,30}(?:straat|steenweg|laan|dreef|plein|kaai|gracht)|\p{Lu}[\p{L}\p{M}'’-]{2,30}\s{1,3}(?:[Ss]traat|[Ss]teenweg|[Ll]aan|[Pp]lein|[Dd]reef|[Mm]arkt))`
  const withNumber = String.raw`\p{Lu}[\p{L}\p{M}'’-]{0,30}(?:weg|lei|baan|hof|pad|wijk|berg|veld|hoek|markt|wal|vest|singel|ring|park|bos|meir|heide)`
  const number = String.raw`(?:\s{1,3}(?:nummer\s{1,3}|nr\.?\s{0,3})?\d{1,4}\s?[a-zA-Z]?(?![\p{L}\p{N}])(?:\s{0,3}(?:,\s{0,3})?(?:bus|bte)\s{0,3}\w{1,4})?)`
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}-])(?:${before}${sure}(?![\p{L}\p{N}])${number}?|${withNumber}${number}|Meir${number})`,
    'gu',
  )
  return found(text, pattern, () => ['street', 'form', '[straat]'])
}

/** A year before a name is no postal code: those that could be years need a municipality behind them. */
function postcodes(text: string): Seen[] {
  return found(
    text,
    /(?<![\p{L}\p{N}.,])(?:B-?\s?)?([1-9]\d{3})\s{1,3}(\p{Lu}[\p{L}\p{M}'’-]{0,30}(?:\s\p{Lu}[\p{L}\p{M}-]{1,30})?)/gu,
    ({ 1: code, 2: name }) => {
      const isKnown = municipalities.has(name ?? '') || municipalities.has((name ?? '').split(' ')[0] ?? '')
      const isYear = Number(code) >= 1900 && Number(code) < 2100
      return isKnown || !isYear ? ['place', isKnown ? 'municipality' : 'form', '[gemeente]'] : null
    },
  )
}

/** Names that are everyday words too (Boom, Mol, Ham) are taken for a place in the middle of a sentence only. */
function places(text: string, isDutchWord: (word: string) => boolean): Seen[] {
  return found(
    text,
    /(?<![\p{L}\p{N}-])(?:De\s)?\p{Lu}[\p{L}\p{M}]+(?:-\p{L}+)*(?![\p{L}\p{N}])/gu,
    (match) => {
      const name = match[0]
      // Brecht is somebody more often than somewhere.
      if (!municipalities.has(name) || isCommonFirstName(name)) return null
      const isWord = isDutchWord(name.toLocaleLowerCase('nl'))
      const isMidway = /[\p{L},]\s+$/u.test(text.slice(Math.max(0, match.index - 4), match.index))
      return isWord && !isMidway ? null : ['place', 'municipality', '[gemeente]']
    },
  )
}
