/** `documents check <file> ...`: what would come in of a file, or why it is refused. Nothing is stored. */
import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { faultIn } from '../../foundation/fault.ts'
import { Problem } from '../../foundation/problem.ts'
import { isLanguage, read, type Language } from '../../foundation/text.ts'
import { wouldComeIn, type WouldComeIn } from '../../operations/documents/would-come-in.ts'
import { documentReader } from '../../server/document-reader/document-reader.ts'
import type { Io } from '../command.ts'
import { terminalLanguage } from '../terminal-language.ts'

const USAGE = `draagkracht documents check <file> [<file> ...] [--json] [--lang nl|en|fr]

  Reads each file (.txt, .docx, .odt, .pdf, .vtt, .srt) as the upload page would, within the same limits, and says
  what would come in: format, characters, turns, what is left out; or why not. Nothing is stored.`

type Checked = { readonly file: string } & (
  | ({ readonly refused: false } & WouldComeIn)
  | { readonly refused: true; readonly why: readonly string[]; readonly repair: readonly string[] }
)

/** @returns 0 when every file would come in; 1 when one is refused; 2 when asked wrongly. */
export async function documents(args: readonly string[], io: Io): Promise<number> {
  const asked = readArguments(args)
  if (!asked) {
    io.err(USAGE)
    return 2
  }
  const language = asked.language ?? terminalLanguage(io.env)
  const reader = documentReader()
  const checked: Checked[] = []
  for (const file of asked.files) {
    const bytes = await readFile(resolve(io.cwd, file)).catch(() => null)
    if (bytes === null) {
      io.err(`${file}: ?`)
      return 2
    }
    checked.push(await check(file, () => reader({ name: basename(file), bytes }), language))
  }
  if (asked.json) io.out(JSON.stringify(checked, null, 2))
  else for (const one of checked) io.out(inWords(one, language))
  return checked.some(({ refused }) => refused) ? 1 : 0
}

async function check(
  file: string,
  reading: () => ReturnType<ReturnType<typeof documentReader>>,
  language: Language,
): Promise<Checked> {
  try {
    return { file, refused: false, ...wouldComeIn(await reading()) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const faults = error.faults.map((found) => faultIn(language, found))
    return {
      file,
      refused: true,
      why: faults.map(({ what }) => what),
      repair: faults.map(({ repair }) => repair),
    }
  }
}

const counted = {
  nl: (of: WouldComeIn) =>
    `${of.format}, ${of.characters} tekens, ${of.turns} beurten, ${of.speakers} sprekers`,
  en: (of: WouldComeIn) =>
    `${of.format}, ${of.characters} characters, ${of.turns} turns, ${of.speakers} speakers`,
  fr: (of: WouldComeIn) =>
    `${of.format}, ${of.characters} caractères, ${of.turns} tours, ${of.speakers} voix`,
}

function inWords(one: Checked, language: Language): string {
  const lines = one.refused
    ? [...one.why, ...one.repair]
    : [counted[language](one), ...one.notices.map(({ says }) => read(says, language))]
  return [one.file, ...lines.map((line) => `  ${line}`)].join('\n')
}

function readArguments(args: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, lang: { type: 'string' } },
    })
    const [task, ...files] = positionals
    if (task !== 'check' || files.length === 0) return null
    if (values.lang !== undefined && !isLanguage(values.lang)) return null
    return { files, json: values.json, language: values.lang ?? null }
  } catch {
    return null // an option that is not known
  }
}
