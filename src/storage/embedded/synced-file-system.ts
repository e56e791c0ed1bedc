/**
 * PGlite's folder on disk, with the two things it leaves out: a sync that reaches the disk, and an end as soon
 * as the disk refuses something.
 *
 * As shipped, PGlite starts with fsync off, and where PostgreSQL asks for a sync nothing happens: its NODEFS
 * has no `fsync`. A power cut then loses acknowledged rows or leaves a database that does not open.
 */
import * as fs from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** The part of Emscripten's NODEFS that is used here; its own types do not describe it. */
export interface NodeFileSystem {
  realPath(node: unknown): string
  readonly stream_ops: {
    write(stream: Stream, bytes: Uint8Array, offset: number, length: number, position?: number): number
    fsync?(stream: Stream): number
    setattr?(stream: Stream, change: { size?: number }): void
  }
  readonly node_ops: {
    mknod(parent: unknown, name: string, mode: number, device: number): unknown
    rename(node: unknown, folder: unknown, name: string): void
    unlink(parent: unknown, name: string): void
    setattr(node: unknown, change: { size?: number }): void
  }
}

export interface Stream {
  readonly nfd: number
  readonly node: { readonly mode: number }
}

export interface Module {
  readonly NODEFS: NodeFileSystem
  readonly FS: { isDir(mode: number): boolean }
}

export interface DiskFault {
  readonly code: string
  readonly message: string
}

export interface Disk {
  /** Called for each sync that reached the disk: the self-test counts them. */
  readonly synced?: () => void
  /**
   * Called when the disk refused a write or a sync. Must end the thread: PGlite swallows what it does not
   * expect and would go on with a database that no longer knows what is on disk.
   */
  readonly refused?: (fault: DiskFault) => never
  /** Bytes the disk still takes, for tests of a full disk. Left out: as many as it has. */
  readonly room?: Int32Array
}

export class SyncedFileSystem extends NodeFS {
  readonly #disk: Disk

  constructor(folder: string, disk: Disk = {}) {
    super(folder)
    this.#disk = disk
  }

  override async init(...args: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(...args)
    // As declared by Emscripten a preRun gets the module it prepares; PGlite's types leave NODEFS out of it.
    const patch = (module: unknown) => this.prepare(module as Module)
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), patch] } }
  }

  /** Changes the file operations of one PGlite, before it opens its first file. */
  protected prepare({ NODEFS, FS }: Module): void {
    const { synced, room } = this.#disk
    const files = NODEFS.stream_ops
    files.fsync = (stream) => {
      const isFolder = FS.isDir(stream.node.mode)
      try {
        fs.fdatasyncSync(stream.nfd)
      } catch (error) {
        // Some systems cannot sync a folder. PostgreSQL accepts that, and so do we; for a file it is a refusal.
        if (!isFolder) this.#stop(error)
        return 0
      }
      synced?.()
      return 0
    }
    const write = files.write
    files.write = (stream, bytes, offset, length, position) => {
      if (room && Atomics.sub(room, 0, length) < length) this.#stop(noRoom())
      return this.#orStop(() => write(stream, bytes, offset, length, position))
    }
    const nodes = NODEFS.node_ops
    const { mknod, setattr, rename } = nodes
    nodes.mknod = (...args) => {
      if (room && Atomics.load(room, 0) <= 0) this.#stop(noRoom())
      return this.#orStop(() => mknod(...args))
    }
    nodes.setattr = (...args) => this.#orStop(() => setattr(...args))
    nodes.rename = (...args) => this.#orStop(() => rename(...args))
  }

  #orStop<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      if (isRefusal(error)) this.#stop(error)
      throw error
    }
  }

  #stop(error: unknown): never {
    const { code = 'unknown', message } = error as NodeJS.ErrnoException
    this.#disk.refused?.({ code: isFull(error) ? 'ENOSPC' : code, message })
    throw error
  }
}

/** How PGlite starts here: its own parameters, without `-F` (fsync off), and with a sync that the patch sees. */
export const durableParameters: string[] = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'wal_sync_method=fsync', // the default, fdatasync, is a call that Emscripten answers without doing anything
  '-c',
  'wal_recycle=off', // a log file that is done with goes; kept for reuse, it would still hold what people answered
]

/** Opens the cluster in a folder, making it when the folder is empty. */
export async function openCluster(fileSystem: SyncedFileSystem): Promise<PGlite> {
  return await PGlite.create({ fs: fileSystem, startParams: durableParameters })
}

const noRoom = () => Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })

// Emscripten turns a Node error into its own, which holds a WASI number: 51 ENOSPC, 19 EDQUOT, 29 EIO, 69 EROFS, 22 EFBIG.
const fullNumbers = [51, 19]
const refusalNumbers = [...fullNumbers, 29, 69, 22]
const fullCodes = ['ENOSPC', 'EDQUOT']
const refusalCodes = [...fullCodes, 'EIO', 'EROFS', 'EFBIG']

function isFull(error: unknown): boolean {
  const { code, errno } = error as { code?: string; errno?: number }
  return fullCodes.includes(code ?? '') || (code === undefined && fullNumbers.includes(errno ?? 0))
}

function isRefusal(error: unknown): boolean {
  const { code, errno } = error as { code?: string; errno?: number }
  return refusalCodes.includes(code ?? '') || (code === undefined && refusalNumbers.includes(errno ?? 0))
}
