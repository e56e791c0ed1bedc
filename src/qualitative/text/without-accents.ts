/**
 * Words as they are searched: "privé" and "prive", "zoëven" and "zoeven" find each other. Both what is stored for
 * searching and what is searched for go through here; the text itself is never changed.
 */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[œŒ]/g, 'oe')
    .replace(/[æÆ]/g, 'ae')
    .replace(/ß/g, 'ss')
}
