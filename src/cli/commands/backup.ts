/** `draagkracht backup <file>` and `draagkracht restore <file>`. */
import { join, resolve } from 'node:path'
import { backUpInstallation, restoreInstallation, type CopiedTable } from '../../server/copies.ts'
import { readSettings } from '../../server/settings.ts'
import type { Command, Io } from '../command.ts'

const root = join(import.meta.dirname, '..', '..', '..')

export const backup: Command = async (args, io) => {
  const asked = readArguments(args, io, 'draagkracht backup <bestand>')
  if (!asked) return 2
  const settings = readSettings(root, io.env)
  const tables = await backUpInstallation(settings, asked.file)
  const keys = join(settings.dataDir, 'secrets')
  if (asked.json) {
    io.out(JSON.stringify({ file: asked.file, tables, notIncluded: keys }))
    return 0
  }
  io.out(`De kopie staat in ${asked.file}`)
  show(tables, io)
  io.out('')
  io.out('In deze kopie staan antwoorden en accounts. Bewaar ze op een veilige plaats.')
  io.out(`De sleutels zitten er niet in. Bewaar een kopie van de map ${keys} apart,`)
  io.out('niet naast deze kopie. Zonder die sleutels werken de codes die al uitgedeeld zijn niet meer.')
  return 0
}

export const restore: Command = async (args, io) => {
  const asked = readArguments(args, io, 'draagkracht restore <bestand>')
  if (!asked) return 2
  const settings = readSettings(root, io.env)
  const tables = await restoreInstallation(settings, asked.file)
  const keys = join(settings.dataDir, 'secrets')
  if (asked.json) {
    io.out(JSON.stringify({ file: asked.file, tables, notIncluded: keys }))
    return 0
  }
  io.out(`Alles uit ${asked.file} is teruggezet.`)
  show(tables, io)
  io.out('')
  io.out(`De sleutels zaten niet in de kopie. Zet ze nu terug in de map ${keys}.`)
  io.out('Zonder die sleutels werken de codes die al uitgedeeld zijn niet meer.')
  return 0
}

function readArguments(
  args: readonly string[],
  io: Io,
  usage: string,
): { file: string; json: boolean } | null {
  const files = args.filter((arg) => !arg.startsWith('--'))
  const unknown = args.filter((arg) => arg.startsWith('--') && arg !== '--json')
  const [file] = files
  if (file === undefined || files.length > 1 || unknown.length > 0) {
    io.err(`Gebruik: ${usage}`)
    return null
  }
  return { file: resolve(io.cwd, file), json: args.includes('--json') }
}

function show(tables: readonly CopiedTable[], io: Io): void {
  const total = tables.reduce((sum, { rows }) => sum + rows, 0)
  for (const { table, rows } of tables) if (rows > 0) io.out(`  ${String(rows).padStart(8)}  ${table}`)
  io.out(`  ${String(total).padStart(8)}  rijen in ${tables.length} tabellen`)
}
