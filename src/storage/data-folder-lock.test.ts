import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { holderOf, isAlive, takeDataFolder } from './data-folder-lock.ts'

const child = `
  import { takeDataFolder } from ${JSON.stringify(join(import.meta.dirname, 'data-folder-lock.ts'))}
  try {
    takeDataFolder(process.argv[1])
    process.stdout.write('held\\n')
    setInterval(() => {}, 1000)
  } catch (error) {
    process.stdout.write(\`refused \${error.code} \${error.values?.pid}\\n\`)
  }
`

/** Another process that tries to take the folder; answers with what it says. */
function otherProcess(folder: string): { process: ChildProcess; says: Promise<string>; gone: Promise<void> } {
  const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', child, folder]
  const started = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = new Promise<void>((resolve) => started.on('exit', () => resolve()))
  const says = new Promise<string>((resolve) => {
    let text = ''
    started.stdout.on('data', (chunk) => {
      text += String(chunk)
      if (text.endsWith('\n')) resolve(text.trim())
    })
  })
  return { process: started, says, gone }
}

describe('the data folder', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'draagkracht-lock-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('is for one process: the second is refused and told which process holds it', async () => {
    const release = takeDataFolder(folder)
    expect(await otherProcess(folder).says).toBe(`refused data-folder-in-use ${process.pid}`)
    release()
  })

  it('is for one database within a process too', () => {
    const release = takeDataFolder(folder)
    expect(() => takeDataFolder(folder)).toThrow('data-folder-in-use')
    release()
    takeDataFolder(folder)()
  })

  it('is held by the lock itself, also when the note that names the holder is gone', async () => {
    const release = takeDataFolder(folder)
    rmSync(join(folder, 'in-use-by.json'))
    expect(await otherProcess(folder).says).toMatch(/^refused data-folder-in-use/)
    release()
  })

  it('is free again once let go, and holds no sign of it', () => {
    takeDataFolder(folder)()
    expect(readdirSync(folder)).toEqual(['in-use.lock'])
    takeDataFolder(folder)()
  })

  it('is free as soon as its holder was killed, although the note still names it', async () => {
    const holder = otherProcess(folder)
    expect(await holder.says).toBe('held')
    holder.process.kill('SIGKILL')
    await holder.gone
    expect(existsSync(join(folder, 'in-use-by.json'))).toBe(true)
    takeDataFolder(folder)()
  })

  it('goes to exactly one of eight that come at once after a holder was killed', async () => {
    const killed = otherProcess(folder)
    await killed.says
    killed.process.kill('SIGKILL')
    await killed.gone
    const eight = Array.from({ length: 8 }, () => otherProcess(folder))
    const said = await Promise.all(eight.map(({ says }) => says))
    expect(said.filter((answer) => answer === 'held')).toHaveLength(1)
    const winner = eight.find((_, place) => said[place] === 'held')
    const refused = `refused data-folder-in-use ${winner?.process.pid}`
    expect(said.filter((answer) => answer === refused)).toHaveLength(7)
    for (const { process: started } of eight) started.kill('SIGKILL')
    await Promise.all(eight.map(({ gone }) => gone))
  })

  it.skipIf(process.platform !== 'linux')(
    'is not taken from a live process named in the note, even where the lock itself does nothing',
    async () => {
      const sleeper = spawn('sleep', ['30'])
      const note = holderOf(sleeper.pid!)
      writeFileSync(join(folder, 'in-use-by.json'), JSON.stringify(note))
      expect(() => takeDataFolder(folder)).toThrow('data-folder-in-use')

      // The same number given to a process that started at another moment, or before the last start.
      expect(isAlive({ ...note, started: '1' })).toBe(false)
      expect(isAlive({ ...note, boot: 'another' })).toBe(false)
      sleeper.kill()
    },
  )

  it.skipIf(process.platform !== 'linux')('counts a zombie as gone', async () => {
    // The shell starts a process, then becomes one that never asks how it ended: it stays a zombie.
    const parent = spawn('sh', ['-c', 'sleep 0.05 & echo $!; exec sleep 5'])
    const pid = await new Promise<number>((resolve) =>
      parent.stdout.once('data', (text) => resolve(Number(text))),
    )
    const note = holderOf(pid)
    expect(isAlive(note)).toBe(true)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(existsSync(`/proc/${pid}`)).toBe(true)
    expect(isAlive(note)).toBe(false)
    parent.kill()
  })

  it('is free when the note was cut off by a power failure', () => {
    writeFileSync(join(folder, 'in-use-by.json'), '{"pid":12')
    takeDataFolder(folder)()
  })
})
