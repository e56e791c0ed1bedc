import { readFile, writeFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { faultIn } from '../../foundation/fault.ts'
import { Problem } from '../../foundation/problem.ts'
import { isLanguage, read, type Language, type Text } from '../../foundation/text.ts'
import { offsetsNamed, type Offsets } from '../../operations/exchange/offsets.ts'
import { checkProject, roundTrip, type RoundTrip } from '../../operations/exchange/round-trip.ts'
import type { Io } from '../command.ts'
import { terminalLanguage } from '../terminal-language.ts'

type Surroundings = Pick<Io, 'out' | 'err' | 'cwd'> & Partial<Pick<Io, 'env'>>

const usage: Text = {
  nl: `draagkracht refi check project.qdpx [--offsets <telling>] [--json] [--lang nl|en|fr]
draagkracht refi round-trip in.qdpx uit.qdpx [--offsets <telling>] [--json] [--lang nl|en|fr]

  check       leest een project en toont wat er binnenkwam, veranderde of verloren ging
  round-trip  leest een project, schrijft het opnieuw en vergelijkt; eindigt met 1 als er iets
              verloren ging dat niet bij de verliezen staat
  --offsets   hoe het programma tekens telde, als u het beter weet: spec, crlf1, crlf2, bom,
              utf16, of samen: bom-crlf1
  --json      drukt één JSON-waarde af en niets anders`,
  en: `draagkracht refi check project.qdpx [--offsets <count>] [--json] [--lang nl|en|fr]
draagkracht refi round-trip in.qdpx out.qdpx [--offsets <count>] [--json] [--lang nl|en|fr]

  check       reads a project and shows what came in, was changed or was lost
  round-trip  reads a project, writes it again and compares; ends with 1 when something was lost
              that does not stand among the losses
  --offsets   how the program counted characters, where you know better: spec, crlf1, crlf2, bom,
              utf16, or together: bom-crlf1
  --json      print one JSON value and nothing else`,
  fr: `draagkracht refi check projet.qdpx [--offsets <comptage>] [--json] [--lang nl|en|fr]
draagkracht refi round-trip entree.qdpx sortie.qdpx [--offsets <comptage>] [--json] [--lang nl|en|fr]

  check       lit un projet et montre ce qui est entré, a changé ou s'est perdu
  round-trip  lit un projet, le réécrit et compare ; se termine par 1 si quelque chose s'est perdu
              qui ne figure pas parmi les pertes
  --offsets   comment le programme comptait les caractères, si vous le savez mieux : spec, crlf1,
              crlf2, bom, utf16, ou ensemble : bom-crlf1
  --json      affiche une seule valeur JSON et rien d'autre`,
}

/** @returns 0; 1 when something was lost that no report speaks of; 2 when asked wrongly or the file is refused. */
export async function refi(args: readonly string[], io: Surroundings): Promise<number> {
  const asked = readArguments(args)
  const language =
    typeof asked === 'object' && asked.language ? asked.language : terminalLanguage(io.env ?? {})
  if (asked === 'help') {
    io.out(read(usage, language))
    return 0
  }
  if (asked === 'wrong') {
    io.err(read(usage, language))
    return 2
  }
  try {
    const bytes = await fileRead(asked.from, io.cwd)
    const name = basename(asked.from)
    if (asked.to === null) {
      show(await checkProject(bytes, name, asked.offsets), asked, language, io)
      return 0
    }
    const done = await roundTrip(bytes, name, asked.offsets)
    await writeFile(resolve(io.cwd, asked.to), done.bytes)
    show(done, asked, language, io)
    return done.unexplained.length > 0 ? 1 : 0
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    io.err(error.text(language))
    for (const found of error.faults) {
      const { where, what, repair } = faultIn(language, found)
      io.err(`\n  ${where}\n    ${what}\n    ${repair}`)
    }
    return 2
  }
}

interface Asked {
  readonly from: string
  /** null: only look. */
  readonly to: string | null
  readonly offsets: Offsets | null
  readonly json: boolean
  readonly language: Language | null
}

function readArguments(args: readonly string[]): Asked | 'help' | 'wrong' {
  let parsed
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        offsets: { type: 'string' },
        json: { type: 'boolean', default: false },
        lang: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch {
    return 'wrong'
  }
  const { positionals, values } = parsed
  if (values.help) return 'help'
  const [task, from, to, ...rest] = positionals
  const offsets = values.offsets === undefined ? null : offsetsNamed(values.offsets)
  const fits = task === 'check' ? to === undefined : task === 'round-trip' && to !== undefined
  if (!fits || from === undefined || rest.length > 0) return 'wrong'
  if (values.offsets !== undefined && offsets === null) return 'wrong'
  if (values.lang !== undefined && !isLanguage(values.lang)) return 'wrong'
  return { from, to: to ?? null, offsets, json: values.json, language: values.lang ?? null }
}

async function fileRead(name: string, cwd: string): Promise<Uint8Array> {
  try {
    return await readFile(resolve(cwd, name))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new Problem('file-not-readable', { file: name })
  }
}

type Shown = Pick<RoundTrip, 'in' | 'profile' | 'reading'> &
  Partial<Pick<RoundTrip, 'out' | 'writing' | 'unexplained'>>

function show(done: Shown, asked: Asked, language: Language, io: Pick<Surroundings, 'out' | 'err'>): void {
  if (asked.json) io.out(JSON.stringify(asJson(done, language), null, 2))
  else io.out(readable(done, language))
  if (done.unexplained && done.unexplained.length > 0) {
    io.err(read(words.unexplained(done.unexplained.length), language))
    for (const { part, about, side } of done.unexplained.slice(0, 20)) io.err(`  ${part}: ${about} (${side})`)
  }
}

/** The counts stand on both sides, each with what was lost on that side; `losses` has them together. */
function asJson(
  { in: before, out, profile, reading, writing = [], unexplained = [] }: Shown,
  language: Language,
) {
  const of = (effect: Entry['effect'], entries: readonly Entry[]) =>
    entries
      .filter((entry) => entry.effect === effect)
      .map(({ code, count, places, what, why }) => ({
        code,
        count,
        what: read(what, language),
        why: read(why, language),
        places,
      }))
  const both = [...reading, ...writing]
  return {
    in: { ...before, losses: of('lost', reading) },
    ...(out && { out: { ...out, losses: of('lost', writing) } }),
    losses: of('lost', both),
    changes: of('changed', both),
    notices: of('noticed', both),
    offsets: {
      chosen: profile.chosenName,
      askedFor: profile.askedFor,
      clear: profile.isClear,
      telling: profile.telling,
      onWordBorders: Object.fromEntries(profile.scores.map(({ name, onBorders }) => [name, onBorders])),
    },
    unexplained,
  }
}

type Entry = RoundTrip['reading'][number]

function readable({ in: before, out, profile, reading, writing = [] }: Shown, language: Language): string {
  const names = Object.keys(before) as (keyof typeof before)[] // the keys of this very value
  const width = Math.max(...names.map((name) => read(words.parts[name], language).length))
  const counts = names.map((name) => {
    const after = out ? `  ${String(out[name]).padStart(8)}` : ''
    return `${read(words.parts[name], language).padEnd(width)}  ${String(before[name]).padStart(8)}${after}`
  })
  const heading = `${' '.repeat(width)}  ${read(words.in, language).padStart(8)}${out ? `  ${read(words.out, language).padStart(8)}` : ''}`
  const offsets = read(words.offsets(profile.chosenName, profile.isClear || profile.askedFor), language)
  const entries = [...reading, ...writing]
  const report = (['lost', 'changed', 'noticed'] as const).flatMap((effect) => {
    const found = entries.filter((entry) => entry.effect === effect)
    if (found.length === 0) return effect === 'lost' ? ['', read(words.nothingLost, language)] : []
    return [
      '',
      read(words.effects[effect], language),
      ...found.map(({ what, why, count }) => `  ${count} × ${read(what, language)}. ${read(why, language)}`),
    ]
  })
  return [heading, ...counts, '', offsets, ...report].join('\n')
}

const text = (nl: string, en: string, fr: string): Text => ({ nl, en, fr })

const words = {
  in: text('in', 'in', 'entrée'),
  out: text('uit', 'out', 'sortie'),
  parts: {
    sources: text('bronnen', 'sources', 'sources'),
    codes: text('codes', 'codes', 'codes'),
    selections: text('aanduidingen', 'selections', 'sélections'),
    codings: text('coderingen', 'codings', 'codages'),
    notes: text("memo's", 'memos', 'mémos'),
    cases: text('gevallen', 'cases', 'cas'),
    variables: text('kenmerken', 'variables', 'variables'),
    sets: text('verzamelingen', 'sets', 'ensembles'),
    links: text('verbanden', 'links', 'liens'),
    graphs: text("schema's", 'graphs', 'schémas'),
    users: text('mensen', 'people', 'personnes'),
  },
  effects: {
    lost: text('Verloren:', 'Lost:', 'Perdu :'),
    changed: text('Veranderd:', 'Changed:', 'Changé :'),
    noticed: text('Opgemerkt:', 'Noticed:', 'Remarqué :'),
  },
  nothingLost: text('Er ging niets verloren.', 'Nothing was lost.', "Rien n'a été perdu."),
  offsets: (name: string, clear: boolean) =>
    clear
      ? text(
          `Tekens geteld als: ${name}.`,
          `Characters counted as: ${name}.`,
          `Caractères comptés comme : ${name}.`,
        )
      : text(
          `Tekens geteld als: ${name}. Dat is niet zeker; kies zelf met --offsets als aanduidingen verschoven staan.`,
          `Characters counted as: ${name}. That is not certain; choose yourself with --offsets where selections are shifted.`,
          `Caractères comptés comme : ${name}. Ce n'est pas certain ; choisissez avec --offsets si les sélections sont décalées.`,
        ),
  unexplained: (count: number) =>
    text(
      `${count} verschillen zijn niet verklaard. Dat is een fout van Draagkracht; meld ze met dit bestand.`,
      `${count} differences are not explained. That is a fault of Draagkracht; report them with this file.`,
      `${count} différences ne sont pas expliquées. C'est une erreur de Draagkracht ; signalez-les avec ce fichier.`,
    ),
} as const
