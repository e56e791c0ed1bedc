/**
 * One life of the embedded database: from the start of its thread to its end, wanted or not. The `pg` driver
 * speaks to it as it would to a server; the stream between them is a message port instead of a socket.
 */
import { Duplex } from 'node:stream'
import { Worker } from 'node:worker_threads'
import pg from 'pg'
import { Problem } from '../../foundation/problem.ts'
import { valueParsers } from '../column-values.ts'
import type { DiskFault } from './synced-file-system.ts'
import type { FromWorker, ToWorker, WorkerSetup } from './worker.ts'

export interface Session {
  readonly client: pg.Client
  readonly hasEnded: () => boolean
  /** How many syncs reached the disk since the start. */
  readonly syncs: () => Promise<number>
  readonly close: () => Promise<void>
}

export async function startSession(setup: WorkerSetup): Promise<Session> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: setup })
  const life = follow(worker)
  await life.opened
  const client = new pg.Client({
    user: 'postgres',
    database: 'postgres',
    stream: () => streamTo(worker, life) as never, // declared as a socket; the driver needs the part that is here
    types: valueParsers,
  })
  // Queries under way are told by their own rejection; without a listener the event would end the process.
  client.on('error', () => undefined)
  await client.connect()
  const send = (message: ToWorker) => worker.postMessage(message)
  return {
    client,
    hasEnded: life.hasEnded,
    syncs: async () => {
      const counted = life.next('syncs')
      send({ kind: 'syncs' })
      return (await counted).count
    },
    close: async () => {
      if (life.hasEnded()) return
      life.isWanted()
      send({ kind: 'close' })
      await life.gone
      client.end().catch(() => undefined)
    },
  }
}

interface Life {
  readonly opened: Promise<unknown>
  /** Resolves when the thread is no more, whatever the reason. */
  readonly gone: Promise<void>
  readonly hasEnded: () => boolean
  readonly isWanted: () => void
  readonly next: <Kind extends FromWorker['kind']>(kind: Kind) => Promise<Extract<FromWorker, { kind: Kind }>>
  readonly onAnswer: (take: (bytes: Uint8Array) => void) => void
  readonly onEnd: (hear: (reason: Problem | null) => void) => void
}

function follow(worker: Worker): Life {
  let fault: DiskFault | null = null
  let ended = false
  let wanted = false
  let takeAnswer: (bytes: Uint8Array) => void = () => undefined
  const hearEnd: ((reason: Problem | null) => void)[] = []
  const waiting = new Map<
    FromWorker['kind'],
    { resolve(message: never): void; reject(error: Error): void }[]
  >()
  const reason = () => (wanted ? null : asProblem(fault))

  worker.on('message', (message: FromWorker) => {
    if (message.kind === 'answer') takeAnswer(message.bytes)
    else if (message.kind === 'ended') fault = message.fault
    const first = waiting.get(message.kind)?.shift()
    first?.resolve(message as never) // kept under its own kind
  })
  worker.on('error', (error) => {
    fault ??= { code: 'crash', message: error.message }
  })
  const gone = new Promise<void>((resolve) => {
    worker.on('exit', () => {
      ended = true
      const told = reason()
      for (const hear of hearEnd) hear(told)
      for (const { reject } of [...waiting.values()].flat())
        reject(told ?? new Error('the database was closed'))
      resolve()
    })
  })
  const next: Life['next'] = (kind) =>
    new Promise((resolve, reject) => {
      if (ended) return reject(reason() ?? new Error('the database was closed'))
      waiting.set(kind, [...(waiting.get(kind) ?? []), { resolve, reject }])
    })
  return {
    opened: next('open'),
    gone,
    hasEnded: () => ended,
    isWanted: () => {
      wanted = true
    },
    next,
    onAnswer: (take) => {
      takeAnswer = take
    },
    onEnd: (hear) => (ended ? hear(reason()) : hearEnd.push(hear)),
  }
}

function asProblem(fault: DiskFault | null): Problem {
  const problem = new Problem(fault?.code === 'ENOSPC' ? 'storage-full' : 'storage-interrupted')
  problem.cause = fault ? `${fault.code}: ${fault.message}` : 'the thread of the database ended'
  return problem
}

function streamTo(worker: Worker, life: Life): Duplex {
  const stream = new Duplex({
    read() {},
    write(chunk: Buffer, _encoding, done) {
      worker.postMessage({ kind: 'bytes', bytes: new Uint8Array(chunk) } satisfies ToWorker)
      done()
    },
    final: (done) => done(),
  })
  life.onAnswer((bytes) => stream.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)))
  life.onEnd((reason) => stream.destroy(reason ?? undefined))
  const nothing = () => stream
  return Object.assign(stream, {
    connect: () => setImmediate(() => stream.emit('connect')),
    setNoDelay: nothing,
    setKeepAlive: nothing,
    ref: nothing,
    unref: nothing,
  })
}
