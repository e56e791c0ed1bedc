import { readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { faultIn } from '../../foundation/fault.ts'
import { parseId, type StudyId } from '../../foundation/ids.ts'
import { Problem } from '../../foundation/problem.ts'
import { importStudy, importWave, type ImportDone } from '../../operations/import-wave.ts'
import type { Surroundings } from '../../operations/operation.ts'
import { study } from '../../operations/studies.ts'
import { readSettings } from '../../server/settings.ts'
import { openSurroundings } from '../../server/surroundings.ts'
import type { Io } from '../command.ts'

const USAGE = `draagkracht import --csv bestand.csv --mapping mapping.yaml [...]

  Een nieuw onderzoek maken van een bestand:
    --framework eigen.yaml   eigen kader of vragenlijst; mag meermaals
    --title "..."            in plaats van de titel in de mapping
    --researcher naam        wie het onderzoek mag zien; mag meermaals. Zonder: de enige beheerder

  Een golf van een bestaand onderzoek vullen:
    --study <id> --wave <nummer>

  --check                    alleen nakijken, niets bewaren
  --json                     één JSON-waarde op de uitvoer

docs/handleiding/importeren.md legt de mapping uit.`

const product = { kind: 'product' } as const

/** Opens the installation of the settings: for the command line. A test passes one of its own. */
export async function importCommand(args: readonly string[], io: Io): Promise<number> {
  return import_(args, io, async () => {
    const settings = readSettings(join(import.meta.dirname, '..', '..', '..'), io.env)
    return openSurroundings(settings, settings.publicUrl ?? 'http://localhost')
  })
}

/** @returns 0 when stored, or when a check found nothing; 1 when there are faults; 2 when asked wrongly. */
export async function import_(
  args: readonly string[],
  io: Pick<Io, 'out' | 'err' | 'cwd'>,
  open: () => Promise<Surroundings>,
): Promise<number> {
  const asked = readArguments(args)
  if (asked === 'help') {
    io.out(USAGE)
    return 0
  }
  if (typeof asked === 'string') {
    io.err(asked)
    io.err(USAGE)
    return 2
  }
  const files = await readFiles(asked, io.cwd)
  const around = await open()
  try {
    const done =
      asked.study === null ? await asNewStudy(around, asked, files) : await intoStudy(around, asked, files)
    show(done, asked, io)
    return done.faultCount > 0 ? 1 : 0
  } finally {
    await around.db.close()
  }
}

interface Asked {
  readonly csv: string
  readonly mapping: string
  readonly frameworks: readonly string[]
  readonly title: string | null
  readonly researchers: readonly string[]
  readonly study: StudyId | null
  readonly wave: number
  readonly check: boolean
  readonly json: boolean
}

/** What was asked, or what is wrong with how it was asked. */
function readArguments(args: readonly string[]): Asked | 'help' | string {
  let values
  try {
    values = parseArgs({
      args: [...args],
      options: {
        csv: { type: 'string' },
        mapping: { type: 'string' },
        framework: { type: 'string', multiple: true, default: [] },
        title: { type: 'string' },
        researcher: { type: 'string', multiple: true, default: [] },
        new: { type: 'boolean', default: false },
        study: { type: 'string' },
        wave: { type: 'string', default: '1' },
        check: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  if (values.help) return 'help'
  if (!values.csv || !values.mapping) return '--csv en --mapping zijn allebei nodig.'
  const id = values.study === undefined ? null : parseId<StudyId>(values.study)
  if (values.study !== undefined && id === null)
    return `--study "${values.study}" is geen id van een onderzoek.`
  if (id !== null && values.new) return '--new en --study gaan niet samen.'
  if (id !== null && values.framework.length > 0) {
    return '--framework hoort bij een nieuw onderzoek. Voeg het bestand anders toe op de pagina van het onderzoek.'
  }
  if (!/^[1-9]\d{0,3}$/.test(values.wave)) return `--wave "${values.wave}" is geen nummer van een golf.`
  return {
    csv: values.csv,
    mapping: values.mapping,
    frameworks: values.framework,
    title: values.title ?? null,
    researchers: values.researcher,
    study: id,
    wave: Number(values.wave),
    check: values.check,
    json: values.json,
  }
}

interface Files {
  readonly csv: string
  readonly mapping: string
  readonly frameworks: readonly { readonly fileName: string; readonly yaml: string }[]
}

async function readFiles(asked: Asked, cwd: string): Promise<Files> {
  const read = async (name: string) => {
    try {
      return await readFile(resolve(cwd, name), 'utf8')
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error
      throw new Problem('file-not-readable', { file: name })
    }
  }
  return {
    csv: await read(asked.csv),
    mapping: await read(asked.mapping),
    frameworks: await Promise.all(
      asked.frameworks.map(async (name) => ({ fileName: basename(name), yaml: await read(name) })),
    ),
  }
}

function asNewStudy(around: Surroundings, asked: Asked, files: Files): Promise<ImportDone> {
  const { title, researchers, check } = asked
  return importStudy(around, product, { ...files, title, researchers, checkOnly: check })
}

async function intoStudy(around: Surroundings, asked: Asked, files: Files): Promise<ImportDone> {
  const id = asked.study! // the caller looked
  const seen = await study(around, product, { study: id })
  const wave = seen.waves.find((one) => one.wave.number === asked.wave)
  if (!wave) throw new Problem('not-found')
  return importWave(around, product, {
    study: id,
    wave: wave.wave.id,
    csv: files.csv,
    mapping: files.mapping,
    checkOnly: asked.check,
  })
}

function show(done: ImportDone, asked: Asked, io: Pick<Io, 'out' | 'err'>): void {
  if (asked.json) {
    const { stored, rows, faults, faultCount, study } = done
    io.out(JSON.stringify({ stored, rows, faultCount, faults, study: study?.study.id ?? null }))
    return
  }
  for (const one of done.faults) {
    const { where, what, repair } = faultIn('nl', one)
    io.err(`${where}: ${what}\n    ${repair}`)
  }
  if (done.faultCount > 0) {
    const more = done.faultCount - done.faults.length
    if (more > 0) io.err(`... en nog ${more}.`)
    io.err(`\n${done.faultCount} ${done.faultCount === 1 ? 'fout' : 'fouten'}. Er is niets bewaard.`)
  } else if (!done.study) {
    io.out(`In orde: ${done.rows} rijen. Er is niets bewaard, want u vroeg alleen om na te kijken.`)
  } else {
    const { title, id, centres } = done.study.study
    io.out(`Bewaard: ${title}. ${done.rows} rijen in ${centres.length} centra; de golf is gesloten.`)
    io.out(`Kijk het na en publiceer op de pagina /studies/${id}`)
  }
}
