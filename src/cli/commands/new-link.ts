import { join } from 'node:path'
import type { Surroundings } from '../../operations/operation.ts'
import { people, renewInvitation } from '../../operations/people.ts'
import { readSettings } from '../../server/settings.ts'
import { openSurroundings } from '../../server/surroundings.ts'
import type { Io } from '../command.ts'

const USAGE = `draagkracht new-link <naam>

  Een eenmalige link om een nieuw wachtwoord te kiezen, voor wie zich aanmeldt als <naam>. Voor als de enige
  beheerder het wachtwoord kwijt is: anders kan het op de bladzijde Mensen. Stop Draagkracht eerst (Ctrl+C).`

const product = { kind: 'product' } as const

/** Whoever holds the machine holds the installation: no password is asked, and the audit says that a link was made. */
export async function newLink(args: readonly string[], io: Io): Promise<number> {
  return newLinkIn(args, io, async () => {
    const settings = readSettings(join(import.meta.dirname, '..', '..', '..'), io.env)
    return openSurroundings(settings, settings.publicUrl ?? 'http://127.0.0.1:4242')
  })
}

/** @returns 0 with the link on standard output; 1 when nobody has that name; 2 when asked wrongly. */
export async function newLinkIn(
  args: readonly string[],
  io: Pick<Io, 'out' | 'err'>,
  open: () => Promise<Surroundings>,
): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name.startsWith('-') || rest.length > 0) {
    io.err(USAGE)
    return 2
  }
  const around = await open()
  try {
    const found = (await people(around, product, {})).find(
      (person) => person.name === name.trim().toLowerCase(),
    )
    if (!found) {
      io.err(`Niemand meldt zich aan als "${name}".`)
      return 1
    }
    io.out((await renewInvitation(around, product, { person: found.id })).invitationLink)
    return 0
  } finally {
    await around.db.close()
  }
}
