import type { Fault } from './problem.ts'
import { read, type Language, type Text } from './text.ts'

/** A fault said in every language at once: who made the mistake may read another language than who finds it. */
export function fault(where: Text, what: Text, repair: Text): Fault {
  const said = (language: Language) => ({
    where: read(where, language),
    what: read(what, language),
    repair: read(repair, language),
  })
  return { ...said('nl'), translated: { en: said('en'), fr: said('fr') } }
}

/** The fault in the reader's language, or in Dutch where nobody wrote it otherwise. */
export function faultIn(language: Language, said: Fault): Fault {
  const { where, what, repair } = said.translated?.[language] ?? said
  return { where, what, repair }
}
