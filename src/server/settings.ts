import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseEnv } from 'node:util'

/** The settings of an installation: all of them, and where each comes from. `.env` in the folder, then the environment. */
export interface Settings {
  readonly host: string
  /** null: the first free port from 4242 on. A port that was asked for is used or refused, never replaced. */
  readonly port: number | null
  readonly dataDir: string
  /** null: the embedded database in `dataDir`. */
  readonly databaseUrl: string | null
  /** The address people reach this on, without a slash at the end; null: the address it listens on. */
  readonly publicUrl: string | null
}

/** A setting that cannot be used. The message names the setting, what it was and what it should be. */
export class SettingFault extends Error {}

export function readSettings(
  root: string,
  environment: Readonly<Record<string, string | undefined>>,
): Settings {
  const values = { ...envFile(root), ...withoutEmpty(environment) }
  return {
    host: values.HOST ?? '127.0.0.1',
    port: values.PORT === undefined ? null : port(values.PORT),
    dataDir: resolve(root, values.DATA_DIR ?? 'data'),
    databaseUrl: values.DATABASE_URL === undefined ? null : databaseUrl(values.DATABASE_URL),
    publicUrl: values.PUBLIC_URL === undefined ? null : publicUrl(values.PUBLIC_URL),
  }
}

function envFile(root: string): Record<string, string | undefined> {
  try {
    return withoutEmpty(parseEnv(readFileSync(resolve(root, '.env'), 'utf8')))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
}

/** `PORT=` with nothing behind it means: as if it were not there. */
function withoutEmpty(
  values: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''))
}

function port(text: string): number {
  const number = Number(text)
  if (Number.isInteger(number) && number >= 0 && number <= 65_535) return number
  throw new SettingFault(`PORT is "${text}"; het moet een geheel getal van 1 tot 65535 zijn (of wegblijven).`)
}

function databaseUrl(text: string): string {
  if (/^postgres(ql)?:\/\//.test(text)) return text
  throw new SettingFault(
    'DATABASE_URL moet beginnen met postgres:// (of wegblijven: dan is er de ingebouwde databank).',
  )
}

function publicUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url && (url.protocol === 'https:' || url.protocol === 'http:') && url.pathname === '/' && !url.search) {
    return url.origin
  }
  throw new SettingFault(
    `PUBLIC_URL is "${text}"; het moet een adres zijn zoals https://onderzoek.example.be, zonder pad erachter.`,
  )
}
