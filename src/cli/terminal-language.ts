import { isLanguage, type Language } from '../foundation/text.ts'

/** The language of the person's terminal where it is one of ours; Dutch, our source, otherwise. */
export function terminalLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const set = (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').slice(0, 2).toLowerCase()
  return isLanguage(set) ? set : 'nl'
}
