/** Records what PGlite asks of the disk, in order, so that `power-cut.ts` can leave out what a cut would lose. */
import { relative } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { amcheck } from '@electric-sql/pglite/contrib/amcheck'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import {
  durableParameters,
  SyncedFileSystem,
  type Module,
} from '../../src/storage/embedded/synced-file-system.ts'

/** Files are known by number, as on a disk: a name may go to another file, and a file to another name. */
export type Step =
  | { readonly kind: 'write'; readonly file: number; readonly position: number; readonly bytes: Buffer }
  | { readonly kind: 'resize'; readonly file: number; readonly size: number }
  | { readonly kind: 'sync'; readonly file: number }
  | { readonly kind: 'create'; readonly file: number; readonly path: string; readonly isFolder: boolean }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'acknowledged'; readonly row: number }

export class Recording {
  readonly steps: Step[] = []
  readonly #numbers = new Map<string, number>()
  #last = 0

  constructor(paths: readonly string[]) {
    for (const path of paths) this.#give(path)
  }

  file(path: string): number {
    return this.#numbers.get(path) ?? this.#give(path)
  }

  create(path: string, isFolder: boolean): void {
    this.steps.push({ kind: 'create', path, file: this.#give(path), isFolder })
  }

  remove(path: string): void {
    this.#numbers.delete(path)
    this.steps.push({ kind: 'remove', path })
  }

  rename(from: string, to: string): void {
    this.#numbers.set(to, this.file(from))
    this.#numbers.delete(from)
    this.steps.push({ kind: 'rename', from, to })
  }

  #give(path: string): number {
    this.#numbers.set(path, ++this.#last)
    return this.#last
  }
}

/**
 * `product`: as Draagkracht opens it. `without-patch`: with its parameters, but PGlite's own folder, whose sync
 * reaches no disk. `as-shipped`: PGlite's own parameters too, which turn fsync off.
 */
export type Variant = 'product' | 'without-patch' | 'as-shipped'

export async function openCluster(folder: string, variant: Variant, recording?: Recording): Promise<PGlite> {
  const fileSystem =
    variant === 'product' ? new RecordedProduct(folder, recording) : new RecordedUnpatched(folder, recording)
  return await PGlite.create({
    fs: fileSystem,
    extensions: { amcheck },
    ...(variant !== 'as-shipped' && { startParams: durableParameters }),
  })
}

class RecordedProduct extends SyncedFileSystem {
  readonly #recording: Recording | undefined

  constructor(folder: string, recording: Recording | undefined) {
    super(folder)
    this.#recording = recording
  }

  protected override prepare(module: Module): void {
    super.prepare(module)
    if (this.#recording) record(module, this.rootDir, this.#recording)
  }
}

class RecordedUnpatched extends NodeFS {
  readonly #recording: Recording | undefined

  constructor(folder: string, recording: Recording | undefined) {
    super(folder)
    this.#recording = recording
  }

  override async init(...args: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(...args)
    const recording = this.#recording
    const watch = (module: unknown) => {
      if (recording) record(module as Module, this.rootDir, recording)
    }
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), watch] } }
  }
}

/** Only a sync that is there to be called is recorded: as shipped there is none. */
function record({ NODEFS, FS }: Module, root: string, recording: Recording): void {
  const pathOf = (node: unknown) => relative(root, NODEFS.realPath(node))
  const inFolder = (parent: unknown, name: string) =>
    [pathOf(parent), name].filter((part) => part !== '').join('/')
  const { steps } = recording
  const files = NODEFS.stream_ops
  const { write, fsync, setattr } = files
  files.write = (stream, bytes, offset, length, position) => {
    const written = write(stream, bytes, offset, length, position)
    const copy = Buffer.from(
      bytes.buffer.slice(bytes.byteOffset + offset, bytes.byteOffset + offset + written),
    )
    if (position === undefined) throw new RangeError('a write without a position cannot be replayed')
    steps.push({ kind: 'write', file: recording.file(pathOf(stream.node)), position, bytes: copy })
    return written
  }
  if (fsync)
    files.fsync = (stream) => {
      const answer = fsync(stream)
      steps.push({ kind: 'sync', file: recording.file(pathOf(stream.node)) })
      return answer
    }
  const resized = (node: unknown, size: number | undefined) => {
    if (size !== undefined) steps.push({ kind: 'resize', file: recording.file(pathOf(node)), size })
  }
  if (setattr)
    files.setattr = (stream, change) => {
      setattr(stream, change)
      resized(stream.node, change.size)
    }
  const nodes = NODEFS.node_ops
  const { mknod, rename, unlink, setattr: setNode } = nodes
  nodes.mknod = (parent, name, mode, device) => {
    const node = mknod(parent, name, mode, device)
    recording.create(inFolder(parent, name), FS.isDir(mode))
    return node
  }
  nodes.rename = (node, folder, name) => {
    const from = pathOf(node)
    rename(node, folder, name)
    recording.rename(from, inFolder(folder, name))
  }
  nodes.unlink = (parent, name) => {
    unlink(parent, name)
    recording.remove(inFolder(parent, name))
  }
  nodes.setattr = (node, change) => {
    setNode(node, change)
    resized(node, change.size)
  }
}
