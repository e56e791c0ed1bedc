import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The page of docs/methods about one analysis, as it is written there; null where there is none. */
export function methodPage(name: string): string | null {
  if (!/^[a-z-]+$/.test(name)) return null
  const path = fileURLToPath(new URL(`../../docs/methods/${name}.md`, import.meta.url))
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}
