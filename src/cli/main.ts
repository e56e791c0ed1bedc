/** `npm run -s draagkracht -- <command>`: which command, then that command's own file. */
import { Problem } from '../foundation/problem.ts'
import type { Command, Io } from './command.ts'

/** Loaded only when asked for: `frameworks list` should not wait for a database. */
const commands: Readonly<Record<string, { readonly says: string; readonly load: () => Promise<Command> }>> = {
  frameworks: {
    says: 'frameworks list | check [file ...] | show <id>   read and check the frameworks',
    load: async () => (await import('./commands/frameworks.ts')).frameworks,
  },
  analyse: {
    says: 'analyse <name> --data file.csv --spec spec.json   a statistic straight on a CSV',
    load: async () => (await import('./commands/analyse.ts')).analyse,
  },
  import: {
    says: 'import --csv file --mapping file ...              a closed wave from CSV',
    load: async () => (await import('./commands/import.ts')).importCommand,
  },
  refi: {
    says: 'refi check | round-trip in.qdpx out.qdpx          a REFI-QDA project: read, written again, compared',
    load: async () => (await import('./commands/refi.ts')).refi,
  },
  documents: {
    says: 'documents check <file ...>                        what would come in of a transcript, or why not',
    load: async () => (await import('./commands/documents.ts')).documents,
  },
  'new-link': {
    says: 'new-link <name>                                   a one-time link for a forgotten password',
    load: async () => (await import('./commands/new-link.ts')).newLink,
  },
  backup: {
    says: 'backup <file>                                     a logical copy of the database',
    load: async () => (await import('./commands/backup.ts')).backup,
  },
  restore: {
    says: 'restore <file>                                    put a copy into an empty database',
    load: async () => (await import('./commands/backup.ts')).restore,
  },
}

const io: Io = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  cwd: process.env.INIT_CWD ?? process.cwd(),
  env: process.env,
  onInterrupt: (stop) => {
    process.on('SIGINT', stop)
    return () => process.off('SIGINT', stop)
  },
}

process.exitCode = await main(process.argv.slice(2))

async function main([name, ...args]: readonly string[]): Promise<number> {
  const command = name === undefined ? undefined : Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    const asked = name === undefined || name === 'help' || name === '--help'
    ;(asked ? io.out : io.err)(
      [
        ...(asked ? [] : [`draagkracht does not know the command "${name}".`, '']),
        'draagkracht <command>',
        '',
        ...Object.values(commands).map(({ says }) => `  ${says}`),
        '',
        'With --json a command prints one JSON value on standard output and nothing else there.',
      ].join('\n'),
    )
    return asked ? 0 : 2
  }
  try {
    const run = await command.load()
    return await run(args, io)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    io.err(error.text('nl'))
    for (const fault of error.faults) io.err(`  ${fault.where}: ${fault.what} ${fault.repair}`)
    return 2
  }
}
