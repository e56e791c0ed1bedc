/** `draagkracht frameworks list | check [path ...] | show <id>`: the frameworks, from the command line. */
import { isLanguage, read, type Language } from '../../foundation/text.ts'
import {
  checkFrameworkFiles,
  frameworkFile,
  listFrameworkFiles,
  type FrameworkFile,
} from '../../operations/framework-files.ts'
import type { Io } from '../command.ts'
import { terminalLanguage } from '../terminal-language.ts'

interface Words {
  readonly usage: string
  readonly unknownId: (id: string) => string
  readonly inPlaceOf: (files: readonly string[]) => string
  readonly inOrder: (files: number) => string
  readonly faults: (faults: number, files: number) => string
  readonly headings: readonly [string, string, string, string, string, string]
}

const usageLines = `draagkracht frameworks list  [--json] [--lang nl|en|fr]
draagkracht frameworks check [--json] [--lang nl|en|fr] [path ...]
draagkracht frameworks show <id> [--json] [--lang nl|en|fr]`

const words: Readonly<Record<Language, Words>> = {
  nl: {
    usage: usageLines,
    unknownId: (id) =>
      `Er is geen kader, kruistabel of instrument met id "${id}". "frameworks list" toont ze alle.`,
    inPlaceOf: (files) => `Gelezen in de plaats van wat meegeleverd is: ${files.join(', ')}.`,
    inOrder: (files) => `${files} ${files === 1 ? 'bestand' : 'bestanden'} nagekeken: alles in orde.`,
    faults: (faults, files) =>
      `${faults} ${faults === 1 ? 'fout' : 'fouten'} gevonden; ${files} ${files === 1 ? 'bestand' : 'bestanden'} nagekeken. Met een bestand met fouten start geen onderzoek.`,
    headings: ['id', 'versie', 'elementen', 'pijlen', 'items', 'titel'],
  },
  en: {
    usage: usageLines,
    unknownId: (id) =>
      `No framework, crosswalk or instrument has the id "${id}". "frameworks list" shows them all.`,
    inPlaceOf: (files) => `Read in place of what is shipped: ${files.join(', ')}.`,
    inOrder: (files) => `${files} ${files === 1 ? 'file' : 'files'} checked: all in order.`,
    faults: (faults, files) =>
      `${faults} ${faults === 1 ? 'fault' : 'faults'} found; ${files} ${files === 1 ? 'file' : 'files'} checked. No study starts with a file that has faults.`,
    headings: ['id', 'version', 'elements', 'edges', 'items', 'title'],
  },
  fr: {
    usage: usageLines,
    unknownId: (id) =>
      `Aucun cadre, tableau croisé ou instrument n'a l'identifiant « ${id} ». « frameworks list » les montre tous.`,
    inPlaceOf: (files) => `Lu à la place de ce qui est livré : ${files.join(', ')}.`,
    inOrder: (files) =>
      `${files} ${files === 1 ? 'fichier vérifié' : 'fichiers vérifiés'} : tout est en ordre.`,
    faults: (faults, files) =>
      `${faults} ${faults === 1 ? 'erreur trouvée' : 'erreurs trouvées'} ; ${files} ${files === 1 ? 'fichier vérifié' : 'fichiers vérifiés'}. Aucune étude ne démarre avec un fichier fautif.`,
    headings: ['id', 'version', 'éléments', 'flèches', 'items', 'titre'],
  },
}

/** Exit code 0 when done and in order, 1 when a check found faults, 2 when the command could not be carried out. */
export async function frameworks(
  args: readonly string[],
  io: Pick<Io, 'out' | 'err' | 'cwd'> & Partial<Pick<Io, 'env'>>,
): Promise<number> {
  const asked = parse(args, io.env ?? {})
  if (!asked) {
    io.err(usageLines)
    return 2
  }
  const { rest, json, language } = asked
  const [verb, ...names] = rest
  const say = words[language]
  const [first] = names

  if (verb === 'list' && names.length === 0) return list(json, language, io)
  if (verb === 'check') return check(names, json, language, io)
  if (verb === 'show' && first !== undefined && names.length === 1) {
    const file = await frameworkFile(first)
    if (!file) {
      io.err(say.unknownId(first))
      return 2
    }
    io.out(json ? JSON.stringify(file) : described(file, language))
    return 0
  }
  io.err(say.usage)
  return 2
}

/** A file as one reads it: what it is, and then its elements, rows or questions. */
function described(file: FrameworkFile, language: Language): string {
  const head = [
    `${read(file.title, language)} (${file.id} ${file.version})`,
    ...(file.about ? [read(file.about, language)] : []),
    `${file.source}. ${file.licence}.`,
    '',
  ]
  if (file.kind === 'crosswalk') {
    const rows = file.rows.map(({ from, relation, to, status }) => [from, relation, to, status])
    return [...head, aligned(rows)].join('\n')
  }
  if (file.kind === 'instrument') {
    const items = file.items.map(({ id, actorGroups, construct, text }) => [
      id,
      actorGroups.join('+'),
      construct,
      read(text, language),
    ])
    return [...head, aligned(items)].join('\n')
  }
  const elements = file.elements.map(({ id, parent, kind, title, status }) => [
    parent === undefined ? id : `  ${id}`,
    kind,
    status,
    read(title, language),
  ])
  const edges = file.edges.map(({ from, to, kind, basis, status }) => [
    `${from} -> ${to}`,
    kind,
    basis,
    status,
  ])
  return [...head, aligned(elements), ...(edges.length > 0 ? ['', aligned(edges)] : [])].join('\n')
}

async function list(json: boolean, language: Language, io: Pick<Io, 'out'>): Promise<number> {
  const rows = await listFrameworkFiles()
  if (json) {
    io.out(JSON.stringify(rows))
    return 0
  }
  const table = rows.map(({ id, version, elements, edges, items, title }) => [
    id,
    version,
    String(elements),
    String(edges),
    String(items),
    read(title, language),
  ])
  io.out(aligned([words[language].headings, ...table]))
  return 0
}

async function check(
  paths: readonly string[],
  json: boolean,
  language: Language,
  io: Pick<Io, 'out' | 'err' | 'cwd'>,
): Promise<number> {
  const { faults, filesChecked, inPlaceOf } = await checkFrameworkFiles(paths, io.cwd)
  if (inPlaceOf.length > 0) io.err(words[language].inPlaceOf(inPlaceOf))
  if (json) {
    io.out(
      JSON.stringify(
        faults.map(({ file, line, code, what, repair }) => ({
          file,
          line,
          code,
          what: read(what, language),
          repair: read(repair, language),
        })),
      ),
    )
  } else {
    for (const { file, line, what, repair } of faults) {
      io.out(`${file}:${line}: ${read(what, language)} / ${read(repair, language)}`)
    }
    const say = words[language]
    if (faults.length === 0) io.out(say.inOrder(filesChecked))
    else io.err(say.faults(faults.length, filesChecked))
  }
  return faults.length === 0 ? 0 : 1
}

/** Null when an option is unknown or wants a value it did not get. */
function parse(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): { readonly rest: readonly string[]; readonly json: boolean; readonly language: Language } | null {
  const rest: string[] = []
  let json = false
  let language = terminalLanguage(env)
  for (let place = 0; place < args.length; place++) {
    const arg = args[place] ?? ''
    if (arg === '--json') json = true
    else if (arg === '--lang' || arg.startsWith('--lang=')) {
      const given = arg === '--lang' ? args[++place] : arg.slice('--lang='.length)
      if (!isLanguage(given)) return null
      language = given
    } else if (arg.startsWith('-')) return null
    else rest.push(arg)
  }
  return { rest, json, language }
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  const isNumber = (cell: string) => /^\d+$/.test(cell)
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          isNumber(cell) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
