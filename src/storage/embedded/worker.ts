/**
 * The embedded PostgreSQL, in a thread of its own: a heavy statement does not hold up the pages, and when the
 * disk refuses something the thread ends as a machine would in a power cut. Bytes of the PostgreSQL protocol
 * come in, bytes go out; everything else is in `session.ts`.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { splitMessages } from './frontend-messages.ts'
import { openCluster, SyncedFileSystem, type DiskFault } from './synced-file-system.ts'

export interface WorkerSetup {
  readonly folder: string
  readonly room?: Int32Array
}

export type FromWorker =
  | { readonly kind: 'open' }
  | { readonly kind: 'answer'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'syncs'; readonly count: number }
  | { readonly kind: 'closed' }
  | { readonly kind: 'ended'; readonly fault: DiskFault }

export type ToWorker =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'syncs' }
  | { readonly kind: 'close' }

const port = parentPort!
const tell = (message: FromWorker, move: ArrayBuffer[] = []) => port.postMessage(message, move)

// In a worker this ends the thread at once; what was told before still arrives.
const end = (fault: DiskFault): never => {
  tell({ kind: 'ended', fault })
  process.exit(1)
}

const { folder, room } = workerData as WorkerSetup
let syncs = 0
const cluster = await openCluster(
  new SyncedFileSystem(folder, { synced: () => syncs++, refused: end, ...(room && { room }) }),
)
endWhenPostgresPanics()

const split = splitMessages()
port.on('message', (message: ToWorker) => {
  if (message.kind === 'syncs') tell({ kind: 'syncs', count: syncs })
  else if (message.kind === 'bytes') for (const batch of split(message.bytes)) answer(batch)
  else
    void cluster.close().then(() => {
      tell({ kind: 'closed' })
      process.exit(0)
    })
})
tell({ kind: 'open' })

function answer(batch: Uint8Array): void {
  const answered = cluster.execProtocolRawSync(batch)
  if (answered.length === 0) return
  // A copy of its own size: the answer may be a view on a buffer that is used again.
  const bytes = new Uint8Array(answered)
  tell({ kind: 'answer', bytes }, [bytes.buffer])
}

/**
 * PGlite takes every exception for an SQL error and asks PostgreSQL to go on. An SQL error leaves by one known
 * status; anything else is a panic or a trap, after which no answer can be trusted.
 */
function endWhenPostgresPanics(): void {
  const SQL_ERROR = 100
  // PGlite's types leave its C functions out.
  const module = cluster.Module as unknown as { _PostgresMainLoopOnce(): void }
  const once = module._PostgresMainLoopOnce
  module._PostgresMainLoopOnce = () => {
    try {
      once()
    } catch (error) {
      if ((error as { status?: number }).status !== SQL_ERROR) end({ code: 'panic', message: String(error) })
      throw error
    }
  }
}
