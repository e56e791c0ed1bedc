import yazl from 'yazl'

/** A fixed day for every file, so that the same project gives the same bytes: the first that a zip can hold. */
const DAY = new Date(1980, 0, 1)

/** A zip of these files, in their order. */
export async function writePackage(files: ReadonlyMap<string, Uint8Array>): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  for (const [name, bytes] of files) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    zip.addBuffer(buffer, name, { mtime: DAY, mode: 0o100644, forceDosTimestamp: true })
  }
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer) // the stream holds bytes
  return Buffer.concat(chunks)
}
