/**
 * PostgreSQL inside the product, for an installation without a server. One session, so one thing at a time:
 * each statement and each transaction waits for its turn, and none gets into another's.
 *
 * When the disk refuses something or the thread ends, whoever waits hears that nothing was stored, and the
 * next one opens the database again, which recovers as after a power cut.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Client } from 'pg'
import type { Database, Statement, Transaction } from '../database.ts'
import { checkEmbeddedDurability } from '../durability-self-test.ts'
import { commitOrUndo, runStatement } from '../statement.ts'
import { makeClusterWhenNew } from './new-cluster.ts'
import { startSession, type Session } from './session.ts'

export interface EmbeddedOptions {
  /** Bytes the disk still takes: a test of a full disk passes its own. */
  readonly room?: Int32Array
}

/** Opens (or makes) the cluster in `folder`, which the caller holds for itself; see `takeDataFolder`. */
export async function openEmbedded(folder: string, { room }: EmbeddedOptions = {}): Promise<Database> {
  const setup = { folder, ...(room && { room }) }
  const open = async () => {
    await makeClusterWhenNew(folder, room)
    const session = await startSession(setup)
    try {
      await checkEmbeddedDurability(session.client, session.syncs)
      return session
    } catch (error) {
      await session.close()
      throw error
    }
  }

  let session: Session = await open()
  let isClosed = false
  let lastTurn: Promise<unknown> = Promise.resolve()
  const inside = new AsyncLocalStorage<{ isOpen: boolean }>()

  /** Turns are taken in the order of asking; one that fails does not hold up the next. */
  function inTurn<T>(work: (client: Client) => Promise<T>): Promise<T> {
    if (inside.getStore()?.isOpen) throw new RangeError('inside a transaction: use its tx, not the database')
    const turn = lastTurn.then(async () => {
      if (isClosed) throw new RangeError('this database was closed')
      if (session.hasEnded()) session = await open()
      return await work(session.client)
    })
    lastTurn = turn.catch(() => undefined)
    return turn
  }

  return {
    kind: 'embedded',
    query: async <Row>(sql: string | Statement, values?: readonly unknown[]) =>
      await inTurn((client) => runStatement<Row>(client, sql, values)),
    transaction: async <T>(work: (tx: Transaction) => Promise<T>) =>
      await inTurn(async (client) => {
        const mark = { isOpen: true }
        try {
          return await inside.run(mark, () => commitOrUndo(client, work))
        } finally {
          mark.isOpen = false
        }
      }),
    close: async () => {
      await lastTurn
      isClosed = true
      await session.close()
    },
  }
}
