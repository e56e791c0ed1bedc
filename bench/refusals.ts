/** How soon is refused what may not come in: files made to hurt, and a data folder that is in use. */
import { deflateRawSync } from 'node:zlib'
import { readQdpx } from '../src/operations/exchange/qdpx.ts'
import { writePackage } from '../src/operations/exchange/write-package.ts'
import { documentReader } from '../src/server/document-reader/document-reader.ts'
import { openDatabase } from '../src/storage/database.ts'
import { freshEmbedded } from '../tests/databases.ts'
import { packedSpaces, zipByHand } from '../tests/files-on-paper.ts'
import type { BenchFigure } from './figure.ts'
import { medianMilliseconds } from './median-milliseconds.ts'

const TIMES = 5

export async function benchRefusals(): Promise<readonly BenchFigure[]> {
  const part = (name: string, packed: Buffer, told: number) => ({ name, packed, told })
  const bomb = await packageOf(new Uint8Array(60_000_000))
  const deep = await packageOf(new TextEncoder().encode('<Project>'.repeat(200_000)))
  const many = zipByHand(Array.from({ length: 60_000 }, (_, at) => part(`sources/${at}`, Buffer.alloc(0), 0)))
  const large = zipByHand([
    part('[Content_Types].xml', deflateRawSync('<Types/>'), 8),
    part('word/document.xml', packedSpaces(400), 400_000_000),
  ])
  const read = documentReader()
  const folder = await freshEmbedded()
  try {
    return [
      await refusal('a project that unpacks to 60 MB', 100, () => readQdpx(bomb, 'a.qdpx')),
      await refusal('a project of 60,000 files', 100, () => readQdpx(Buffer.from(many), 'a.qdpx')),
      await refusal('a project of 200,000 elements within each other', 200, () => readQdpx(deep, 'a.qdpx')),
      await refusal('a .docx of 390 kB that becomes 400 MB', 100, () =>
        read({ name: 'a.docx', bytes: large }),
      ),
      await refusal('a second opening of a data folder', 1000, () =>
        openDatabase({ dataDir: folder.dataDir }),
      ),
    ]
  } finally {
    await folder.close()
  }
}

const packageOf = (project: Uint8Array) => writePackage(new Map([['project.qde', project]]))

async function refusal(name: string, within: number, come: () => Promise<unknown>): Promise<BenchFigure> {
  const value = await medianMilliseconds(TIMES, () =>
    come().then(
      () => {
        throw new Error(`not refused: ${name}`)
      },
      () => 'refused',
    ),
  )
  return { name, value, unit: 'ms', target: `<= ${within}`, note: `until the refusal; median of ${TIMES}` }
}
