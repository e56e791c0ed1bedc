const LENGTH = 5

/**
 * What two words may have in common: runs of five characters within ` luister `, its edges being spaces; of a word of
 * three letters or fewer the whole. The word comes as it is searched, in small letters and without accents.
 *
 * By hand: `tijd` has the fragments ` tijd` and `tijd `; `nu` has the one fragment ` nu `.
 */
export function fragmentsOf(form: string): string[] {
  const padded = ` ${form} `
  if (padded.length <= LENGTH) return [padded]
  return Array.from({ length: padded.length - LENGTH + 1 }, (_, i) => padded.slice(i, i + LENGTH))
}
