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

/** Faults that say that something is not there: in a file that was read in part they may be wrong. */
const aboutAbsence: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'missing-key',
  'missing-language',
  'licence-missing',
  'edge-without-status',
  'empty-text',
  'wrong-type',
  'unknown-reference',
  'unknown-reference-near',
  'unknown-dimension',
  'estimate-without-shared-wording',
  'module-missing',
  'group-unnamed',
  'group-unnamed-near',
])

/**
 * The faults to tell the author. Where the YAML is broken, only what stands above the break and does not depend on
 * what comes after it: one wrong colon should not answer with fifty faults.
 */
export function worthTelling(faults: readonly FileFault[]): FileFault[] {
  const brokenFrom = new Map<string, number>()
  for (const { file, line, code } of faults) {
    if (!isBreak(code)) continue
    brokenFrom.set(file, Math.min(line, brokenFrom.get(file) ?? Infinity))
  }
  return inOrderOfLine(
    faults.filter(({ file, line, code }) => {
      const from = brokenFrom.get(file)
      return from === undefined || isBreak(code) || (line < from && !aboutAbsence.has(code))
    }),
  )
}

/** A field that stands twice is a fault of YAML too, but everything around it is read. */
function isBreak(code: FaultCode): boolean {
  return code.startsWith('yaml-') && code !== 'yaml-duplicate-key' && code !== 'yaml-alias'
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
