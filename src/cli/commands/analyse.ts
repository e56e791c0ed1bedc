import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Problem, type Fault } from '../../foundation/problem.ts'
import { analyseCsv, analysisNames, type Json } from '../../operations/analyse-csv.ts'
import type { Io } from '../command.ts'

type Surroundings = Pick<Io, 'out' | 'err' | 'cwd'>

const USAGE = `draagkracht analyse <analysis> --data file.csv --spec spec.json [--json]

  analysis   ${analysisNames.join(', ')}
  --data     CSV file with a heading; empty cells and NA are missing
  --spec     JSON file; docs/methods/ shows the keys of each analysis
  --json     print one JSON value and nothing else`

/**
 * `draagkracht analyse`: runs a statistic on a CSV file.
 *
 * @param args  what stands after `analyse` on the command line.
 * @returns     exit code: 0 also where the data cannot answer ("notEstimable"), 2 for bad input.
 */
export async function analyse(args: readonly string[], io: Surroundings): Promise<number> {
  try {
    const asked = readArguments(args)
    if (asked === 'help') {
      io.out(USAGE)
      return 0
    }
    const [data, spec] = await readFiles(asked, io.cwd)
    const { value, notes } = analyseCsv(asked.analysis, data, spec)
    for (const note of notes) io.err(note)
    io.out(asked.json ? JSON.stringify(value, null, 2) : readable(value))
    return 0
  } catch (error) {
    if (!(error instanceof Problem) || error.faults.length === 0) throw error
    io.err(error.text('en'))
    for (const { where, what, repair } of error.faults) io.err(`\n  ${where}\n    ${what}\n    ${repair}`)
    return 2
  }
}

interface Asked {
  readonly analysis: string
  readonly data: string
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
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    throw badInput('draagkracht analyse', error instanceof Error ? error.message : String(error), USAGE)
  }
  const { positionals, values } = parsed
  if (values.help) return 'help'
  const [analysis = '', ...rest] = positionals
  if (rest.length > 0)
    throw badInput('draagkracht analyse', `"${rest.join(' ')}" is one word too many.`, USAGE)
  if (values.data === undefined) throw badInput('draagkracht analyse', '--data is missing.', USAGE)
  if (values.spec === undefined) throw badInput('draagkracht analyse', '--spec is missing.', USAGE)
  return { analysis, data: values.data, spec: values.spec, json: values.json }
}

async function readFiles(asked: Asked, cwd: string) {
  const faults: Fault[] = []
  const texts = [asked.data, asked.spec].map(async (name) => ({
    name,
    text: await readText(name, cwd, faults),
  }))
  const [data, spec] = await Promise.all(texts)
  if (!data || !spec || faults.length > 0) throw new Problem('analysis-input-invalid', {}, faults)
  return [data, spec] as const
}

async function readText(name: string, cwd: string, faults: Fault[]): Promise<string> {
  const path = resolve(cwd, name)
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    const what =
      error.code === 'ENOENT'
        ? 'There is no such file.'
        : `The file cannot be read (${error.code ?? error.message}).`
    faults.push({ where: path, what, repair: 'Check the name and the folder, then run the command again.' })
    return null
  })
  if (bytes === null) return ''
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    faults.push({ where: path, what: 'The file is not in UTF-8.', repair: 'Save it again as "CSV UTF-8".' })
    return ''
  }
}

function badInput(where: string, what: string, repair: string): Problem {
  return new Problem('analysis-input-invalid', {}, [{ where, what, repair }])
}

/** Plain values above, then a table for each list. */
function readable(value: Json): string {
  if (isList(value)) return table(value)
  if (value === null || typeof value !== 'object') return cell(value)
  const plain = Object.entries(value).filter(([, inner]) => inner === null || typeof inner !== 'object')
  const lists = Object.entries(value).filter(([, inner]) => isList(inner) && inner.length > 0)
  const width = Math.max(0, ...plain.map(([key]) => key.length))
  const lines = plain.map(([key, inner]) => `${key.padEnd(width)}  ${cell(inner)}`)
  const tables = lists.map(([key, inner]) => `\n${key}\n${isList(inner) ? table(inner) : ''}`)
  return [...lines, ...tables].join('\n')
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function table(rows: readonly Json[]): string {
  const records = rows.map((row) =>
    row !== null && typeof row === 'object' ? Object.entries(row) : [['', row]],
  )
  const keys = [...new Set(records.flatMap((record) => record.map(([key]) => String(key))))]
  const text = records.map((record) => {
    const found = new Map(record.map(([key, inner]) => [String(key), inner]))
    return keys.map((key) => (found.has(key) ? cell(found.get(key) ?? null) : ''))
  })
  const all = [keys, ...text]
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
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
