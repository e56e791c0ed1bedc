/**
 * Tells whoever has a document open that something was done to it. It says where and no more: whoever hears it reads
 * what they may see. In one process it is a list of listeners; processes that share a server hear each other through it.
 */
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { DocumentId, StudyId } from '../foundation/ids.ts'

export interface Change {
  readonly study: StudyId
  /** null: about the codebook or a round, so about every document. */
  readonly document: DocumentId | null
}

export interface ChangeFeed {
  /** After the commit. Losing one loses nothing: the next says the same, and the acts are in the database. */
  readonly announce: (change: Change) => void
  /** Hears every change until the function it gives is called. */
  readonly listen: (hear: (change: Change) => void) => () => void
  readonly close: () => Promise<void>
}

export function changesInProcess(): ChangeFeed {
  const listeners = new Set<(change: Change) => void>()
  return {
    announce: (change) => {
      for (const hear of listeners) hear(change)
    },
    listen: (hear) => {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
    close: async () => listeners.clear(),
  }
}

const CHANNEL = 'draagkracht_changes'
const TRY_AGAIN_MS = 5000

/**
 * The same among processes, over a connection of its own that is made when somebody first listens or tells: a command
 * that does neither needs none. While it is down each process still hears itself.
 */
export function changesThroughServer(url: string): ChangeFeed {
  const here = changesInProcess()
  const me = randomUUID()
  let connection: Promise<pg.Client | null> | null = null
  let isClosed = false

  const connected = () => (connection ??= connect())
  const connect = async (): Promise<pg.Client | null> => {
    const client = new pg.Client({ connectionString: url })
    client.on('error', startAgainLater)
    client.on('end', startAgainLater)
    client.on('notification', ({ payload }) => {
      const heard = JSON.parse(payload ?? 'null') as { by: string; change: Change } | null // we wrote it
      if (heard && heard.by !== me) here.announce(heard.change)
    })
    try {
      await client.connect()
      await client.query(`LISTEN ${CHANNEL}`)
      return client
    } catch {
      startAgainLater()
      return null
    }
  }
  const startAgainLater = () => {
    if (isClosed) return
    setTimeout(() => {
      if (!isClosed) connection = connect()
    }, TRY_AGAIN_MS).unref()
  }
  const tell = async (change: Change) => {
    const client = await connected()
    await client?.query('SELECT pg_notify($1, $2)', [CHANNEL, JSON.stringify({ by: me, change })])
  }

  return {
    announce: (change) => {
      here.announce(change)
      tell(change).catch(() => undefined) // the acts are stored; only the telling failed
    },
    listen: (hear) => {
      void connected()
      return here.listen(hear)
    },
    close: async () => {
      isClosed = true
      const client = await connection
      await client?.end().catch(() => undefined)
      await here.close()
    },
  }
}
