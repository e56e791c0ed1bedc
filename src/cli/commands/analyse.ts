import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { faultIn } from '../../foundation/fault.ts'
import { Problem, type Fault } from '../../foundation/problem.ts'
import { isLanguage, read, type Language, type Text } from '../../foundation/text.ts'
import { analysesWithoutData, analysisNames, commandFaults, type Json } from '../../operations/analyse-csv.ts'
import { analysing } from '../../operations/analyse-csv/in-worker.ts'
import { inWorker } from '../../operations/heavy-work/in-worker.ts'
import { INTERRUPTED, type Io } from '../command.ts'
import { figureName, saidInFull } from '../figure-names.ts'
import { terminalLanguage } from '../terminal-language.ts'
import { whileWaiting } from '../while-waiting.ts'

type Surroundings = Pick<Io, 'out' | 'err' | 'cwd' | 'onInterrupt'> & Partial<Pick<Io, 'env'>>

const names = analysisNames.join(', ')
const usage: Text = {
  nl: `draagkracht analyse <berekening> --data bestand.csv --spec opdracht.json [--json] [--lang nl|en|fr]

  berekening  ${names}
  --data      CSV-bestand met een kop; lege cellen en NA zijn ontbrekend
  --spec      JSON-bestand; docs/methods/ toont de sleutels van elke berekening
  --json      drukt één JSON-waarde af en niets anders`,
  en: `draagkracht analyse <analysis> --data file.csv --spec spec.json [--json] [--lang nl|en|fr]

  analysis   ${names}
  --data     CSV file with a heading; empty cells and NA are missing
  --spec     JSON file; docs/methods/ shows the keys of each analysis
  --json     print one JSON value and nothing else`,
  fr: `draagkracht analyse <analyse> --data fichier.csv --spec spec.json [--json] [--lang nl|en|fr]

  analyse    ${names}
  --data     fichier CSV avec un en-tête ; les cellules vides et NA sont manquantes
  --spec     fichier JSON ; docs/methods/ montre les clés de chaque analyse
  --json     affiche une seule valeur JSON et rien d'autre`,
}

/**
 * `draagkracht analyse`: runs a statistic on a CSV file.
 *
 * @param args  what stands after `analyse` on the command line.
 * @returns     exit code: 0 also where the data cannot answer ("notEstimable"), 2 for bad input, 130 after Ctrl-C.
 */
export async function analyse(args: readonly string[], io: Surroundings): Promise<number> {
  const language = languageAsked(args) ?? terminalLanguage(io.env ?? {})
  try {
    const asked = readArguments(args)
    if (asked === 'help') {
      io.out(read(usage, language))
      return 0
    }
    const [data, spec] = await readFiles(asked, io.cwd)
    const { analysis } = asked
    const { value, notes } = await whileWaiting(io, language, (waiting) =>
      inWorker(analysing, { analysis, data, spec }, waiting),
    )
    for (const note of notes) io.err(read(note, language))
    io.out(asked.json ? JSON.stringify(value, null, 2) : readable(value, language))
    return 0
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (error.code === 'stopped') {
      io.err(error.text(language))
      return INTERRUPTED
    }
    if (error.faults.length === 0) throw error
    io.err(error.text(language))
    for (const found of error.faults) {
      const { where, what, repair } = faultIn(language, found)
      io.err(`\n  ${where}\n    ${what}\n    ${repair}`)
    }
    return 2
  }
}

/** Looked for before anything else: a fault in the other options is told in this language too. */
function languageAsked(args: readonly string[]): Language | null {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const given = args[at] === '--lang' ? args[at + 1] : args[at]?.slice('--lang='.length)
  return isLanguage(given) ? given : null
}

interface Asked {
  readonly analysis: string
  /** `null` for an analysis that asks nothing of a file. */
  readonly data: string | null
  readonly spec: string
  readonly json: boolean
}

function readArguments(args: readonly string[]): Asked | 'help' {
  let parsed
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        spec: { type: 'string' },
        json: { type: 'boolean', default: false },
        lang: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    throw badInput(commandFaults.optionWrong(error instanceof Error ? error.message : String(error), usage))
  }
  const { positionals, values } = parsed
  if (values.help) return 'help'
  const [analysis = '', ...rest] = positionals
  if (rest.length > 0) throw badInput(commandFaults.wordTooMany(rest.join(' '), usage))
  if (values.lang !== undefined && !isLanguage(values.lang)) {
    throw badInput(commandFaults.languageUnknown(values.lang))
  }
  const needsData = !analysesWithoutData.includes(analysis)
  if (needsData && values.data === undefined) throw badInput(commandFaults.optionMissing('--data', usage))
  if (values.spec === undefined) throw badInput(commandFaults.optionMissing('--spec', usage))
  return { analysis, data: values.data ?? null, spec: values.spec, json: values.json }
}

/** A heading and no rows, for an analysis that asks nothing of a file. */
const NO_DATA = { name: '-', text: '-\n' }

async function readFiles(asked: Asked, cwd: string) {
  const faults: Fault[] = []
  const texts = [asked.data, asked.spec].map(async (name) =>
    name === null ? NO_DATA : { name, text: await readText(name, cwd, faults) },
  )
  const [data, spec] = await Promise.all(texts)
  if (!data || !spec || faults.length > 0) throw new Problem('analysis-input-invalid', {}, faults)
  return [data, spec] as const
}

async function readText(name: string, cwd: string, faults: Fault[]): Promise<string> {
  const path = resolve(cwd, name)
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    faults.push(
      error.code === 'ENOENT'
        ? commandFaults.noFile(path)
        : commandFaults.fileClosed(path, error.code ?? error.message),
    )
    return null
  })
  if (bytes === null) return ''
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    faults.push(commandFaults.notUtf8(path))
    return ''
  }
}

function badInput(found: Fault): Problem {
  return new Problem('analysis-input-invalid', {}, [found])
}

/** Plain values above, then a table for each list. */
function readable(value: Json, language: Language): string {
  if (isList(value)) return table(value, language)
  if (value === null || typeof value !== 'object') return cell(value)
  const { cautions: said, ...figures } = value
  const plain = Object.entries(figures).filter(([, inner]) => inner === null || typeof inner !== 'object')
  const lists = Object.entries(figures).filter(([, inner]) => isList(inner) && inner.length > 0)
  const width = Math.max(0, ...plain.map(([key]) => figureName(key, language).length))
  const lines = plain.map(
    ([key, inner]) => `${figureName(key, language).padEnd(width)}  ${saidInFull(key, cell(inner), language)}`,
  )
  const tables = lists.map(
    ([key, inner]) => `\n${figureName(key, language)}\n${isList(inner) ? table(inner, language) : ''}`,
  )
  return [...lines, ...tables, ...cautions(said ?? [], language)].join('\n')
}

/** What must be said beside the figures, under them, with what it is about. */
function cautions(said: Json, language: Language): string[] {
  if (!isList(said) || said.length === 0) return []
  const lines = said.map((one) => {
    if (!isRecord(one)) return `- ${cell(one)}`
    const { caution, says, source, ...about } = one
    const words = says !== undefined && isRecord(says) ? (says[language] ?? says.nl) : undefined
    const subject = Object.entries(about).map(([key, inner]) => `${figureName(key, language)} ${cell(inner)}`)
    const reason = [...subject, ...(typeof source === 'string' ? [source] : [])].join('; ')
    return `- ${typeof words === 'string' ? words : cell(caution ?? null)}${reason === '' ? '' : ` (${reason})`}`
  })
  return [`\n${figureName('cautions', language)}`, ...lines]
}

function isRecord(value: Json): value is { readonly [key: string]: Json } {
  return value !== null && typeof value === 'object' && !isList(value)
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function table(rows: readonly Json[], language: Language): string {
  const records = rows.map((row) =>
    row !== null && typeof row === 'object' ? Object.entries(row) : [['', row]],
  )
  // why there is no figure stands in its own column, in the language asked; `says` has it in all three
  const keys = [...new Set(records.flatMap((record) => record.map(([key]) => String(key))))].filter(
    (key) => key !== 'says',
  )
  const text = records.map((record) => {
    const found = new Map(record.map(([key, inner]) => [String(key), inner]))
    return keys.map((key) => (found.has(key) ? saidInFull(key, cell(found.get(key) ?? null), language) : ''))
  })
  const all = [keys.map((key) => figureName(key, language)), ...text]
  const widths = keys.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  return all.map((row) => row.map((part, column) => part.padStart(widths[column] ?? 0)).join('  ')).join('\n')
}

/** Whole numbers as they are, others with four digits that count; a missing figure as a dash. */
function cell(value: Json | readonly unknown[]): string {
  if (value === null) return '-'
  if (typeof value === 'number') {
    if (Number.isInteger(value)) return String(value)
    return Math.abs(value) >= 1e-4 && Math.abs(value) < 1e6 ? value.toFixed(4) : value.toPrecision(4)
  }
  if (typeof value !== 'object') return String(value)
  if (isUnknownList(value)) return JSON.stringify(value)
  return Object.entries(value)
    .map(([key, inner]) => `${key} ${cell(inner)}`)
    .join(', ')
}

function isUnknownList(value: object): value is readonly unknown[] {
  return Array.isArray(value)
}
