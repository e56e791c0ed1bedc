import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'

/** Everything the bundle is made from. The server's own folders are left out: a change there rebuilds nothing. */
const sources = [
  'src/{web,foundation,framework,ballots,qualitative,disclosure,study}/**/*',
  'src/api/**/*.ts',
  'vite.config.ts',
  'package-lock.json',
]

/** Builds the workbench for the browser when a source changed since the last build; says so on stderr. */
export function buildBrowserBundleWhenStale(root: string): void {
  const made = join(root, 'dist', 'web', '.made-from')
  const wanted = fingerprint(root)
  if (existsSync(made) && readFileSync(made, 'utf8') === wanted) return
  console.error('Draagkracht: making the pages for the browser (once) ...')
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const result = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    // Under another name for the environment (tests have one) Vite would pack React's slow and large development build.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (result.status !== 0)
    throw new Error('The pages for the browser could not be built; what Vite said stands above.')
  writeFileSync(made, wanted)
}

function fingerprint(root: string): string {
  const hash = createHash('sha256')
  const files = sources.flatMap((pattern) => globSync(pattern, { cwd: root, withFileTypes: true }))
  for (const file of files
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}
