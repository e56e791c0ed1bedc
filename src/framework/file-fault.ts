import type { Fault } from '../foundation/problem.ts'
import { LANGUAGES, read, type Language, type Text } from '../foundation/text.ts'
import { faultTexts, type FaultCode } from './fault-texts.ts'

/** One fault in a framework file, in words for its author: where, what is wrong, how to repair it. */
export interface FileFault {
  readonly file: string
  /** Counted from 1, as editors do. */
  readonly line: number
  readonly code: FaultCode
  readonly what: Text
  readonly repair: Text
}

/** A word or number is the same in every language; a list of choices or a name of a kind may be a Text. */
export type FaultValues = Readonly<Record<string, string | number | Text>>

export function fileFault(file: string, line: number, code: FaultCode, values: FaultValues = {}): FileFault {
  const { what, repair } = faultTexts[code]
  return { file, line, code, what: filled(what, values), repair: filled(repair, values) }
}

/** The fault as the pages and the `Problem` 'framework-invalid' show it. */
export function faultInLanguage(fault: FileFault, language: Language): Fault {
  return {
    where: `${fault.file}:${fault.line}`,
    what: read(fault.what, language),
    repair: read(fault.repair, language),
  }
}

/** In the order in which an author goes through the file. */
export function inOrderOfLine(faults: readonly FileFault[]): FileFault[] {
  return faults.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
}

function filled(text: Text, values: FaultValues): Text {
  const [nl, en, fr] = LANGUAGES.map((language) =>
    read(text, language).replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name]
      return value === undefined ? whole : typeof value === 'object' ? read(value, language) : String(value)
    }),
  ) as [string, string, string] // one for each language of LANGUAGES
  return { nl, en, fr }
}
