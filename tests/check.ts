/** `npm run check`: types, lint, format, tests. All of them, so that one run tells everything. CI runs the tests by themselves. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './machine.ts'

const inModules = (path: string) => join(root, 'node_modules', path)
const steps: readonly (readonly [string, readonly string[]])[] = [
  ['types', [inModules('typescript/bin/tsc'), '--noEmit']],
  ['lint', [inModules('oxlint/bin/oxlint'), '--deny-warnings', 'src', 'tests', 'bench']],
  ['format', [inModules('@biomejs/biome/bin/biome'), 'format', '.']],
  ...(process.argv.includes('--without-tests') ? [] : [['tests', [join(root, 'tests/run-all.ts')]] as const]),
]
const failed = steps
  .filter(([name, args]) => {
    console.log(`\n── ${name}`)
    return spawnSync(process.execPath, [...args], { cwd: root, stdio: 'inherit' }).status !== 0
  })
  .map(([name]) => name)

console.log(failed.length === 0 ? '\nall in order' : `\nnot in order: ${failed.join(', ')}`)
process.exit(failed.length === 0 ? 0 : 1)
