import { describe, expect, it, vi } from 'vitest'
import { ZipFile } from 'yauzl'
import { Problem } from '../../foundation/problem.ts'
import { readQdpx } from './qdpx.ts'
import { PACKAGE_LIMITS, readPackage } from './read-package.ts'
import { writePackage } from './write-package.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const project = (inner = '') => bytes(`<Project xmlns="urn:QDA-XML:project:1.0" name="p">${inner}</Project>`)
const packed = (files: Record<string, Uint8Array>) => writePackage(new Map(Object.entries(files)))

/** What the person reads, and how far the package had been opened by then. */
async function refusal(work: () => Promise<unknown>) {
  using entries = vi.spyOn(ZipFile.prototype, 'readEntry')
  using unpacked = vi.spyOn(ZipFile.prototype, 'openReadStreamPromise')
  const error: unknown = await work().catch((thrown: unknown) => thrown)
  if (!(error instanceof Problem)) throw new Error(`not refused: ${String(error)}`)
  const opened = { entries: entries.mock.calls.length > 0, unpacked: unpacked.mock.calls.length > 0 }
  return { where: error.faults[0]?.where, what: error.faults[0]?.what ?? '', opened }
}

/** A number in the table of contents of the first file made into another: what a forger does. */
function withUnpackedSize(zip: Buffer, size: number): Buffer {
  const forged = Buffer.from(zip)
  forged.writeUInt32LE(size, forged.indexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 24)
  return forged
}

/** As a zip is written, by hand: nothing else makes so many entries quickly. */
function emptyFiles(count: number): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (let at = 0; at < count; at++) {
    const name = Buffer.from(`sources/${at}`)
    const header = Buffer.alloc(30)
    header.writeUInt32LE(0x04034b50, 0)
    header.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    local.push(header, name)
    central.push(entry, name)
    offset += header.length + name.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(Buffer.concat(central).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, ...central, end])
}

describe('a package made by a stranger', () => {
  it('is refused when a file in it unpacks to hundreds of times its size, with the limit said', async () => {
    const bomb = await packed({ 'project.qde': new Uint8Array(60_000_000) })
    expect(bomb.length).toBeLessThan(100_000)
    const { what, where, opened } = await refusal(() => readQdpx(bomb, 'bomb.qdpx'))
    expect(where).toBe('project.qde')
    expect(what).toMatch(/uitgepakt \d+ keer zo groot; hoogstens 150 keer/)
    expect(opened).toEqual({ entries: true, unpacked: false })
  })

  it('is refused when it says it unpacks to 4 GB, before anything is unpacked', async () => {
    const forged = withUnpackedSize(await packed({ 'project.qde': project() }), 4_000_000_000)
    const { what, opened } = await refusal(() => readQdpx(forged, 'bomb.qdpx'))
    expect(what).toBe('Dit bestand in het pakket wordt uitgepakt 4000 MB; hoogstens 200 MB.')
    expect(opened).toEqual({ entries: true, unpacked: false })
  })

  it('is refused when more comes out of a file than its table of contents tells', async () => {
    const forged = withUnpackedSize(await packed({ 'project.qde': project() }), 10)
    const { where, opened } = await refusal(() => readQdpx(forged, 'lie.qdpx'))
    expect(where).toBe('project.qde')
    expect(opened).toEqual({ entries: true, unpacked: true })
  })

  it('is refused when the files together unpack to too much', async () => {
    const half = new Uint8Array(500)
    const zip = await packed({ 'project.qde': half, 'sources/a': half, 'sources/b': half })
    const limits = { ...PACKAGE_LIMITS, unpackedBytes: 1200 }
    expect((await refusal(() => readPackage(zip, 'sum.qdpx', limits))).where).toBe('sum.qdpx')
  })

  it('is refused when it holds sixty thousand files, before the table of contents is read', async () => {
    const zip = emptyFiles(60_000)
    const { what, opened } = await refusal(() => readQdpx(zip, 'many.qdpx'))
    expect(what).toBe('Er zitten 60000 bestanden in; er gaan er hoogstens 10000 in.')
    expect(opened).toEqual({ entries: false, unpacked: false })
  })

  it('is refused when a name in it points outside', async () => {
    const zip = await packed({ 'aa/out.txt': bytes('x'), 'project.qde': project() })
    for (const name of ['../out.txt', '/aout.txt0', 'C:/out.txt']) {
      const forged = Buffer.from(
        zip.toString('latin1').replaceAll('aa/out.txt', name.padEnd(10, 'x')),
        'latin1',
      )
      expect((await refusal(() => readQdpx(forged, 'out.qdpx'))).what).toContain('buiten het pakket wijst')
    }
  })

  it('is refused when one name stands in it twice', async () => {
    const zip = await packed({ 'sources/a.txt': bytes('1'), 'sources/b.txt': bytes('2') })
    const forged = Buffer.from(zip.toString('latin1').replaceAll('b.txt', 'A.txt'), 'latin1')
    expect((await refusal(() => readQdpx(forged, 'twice.qdpx'))).what).toContain('twee keer')
  })

  it('is refused when it is no zip, half a zip, or holds no project or two', async () => {
    const zip = await packed({ 'project.qde': project() })
    const none = await packed({ 'readme.txt': bytes('x') })
    const two = await packed({ 'a.qde': project(), 'b.qde': project() })
    expect((await refusal(() => readQdpx(bytes('no zip'), 'a.qdpx'))).what).toContain('geen heel zip-bestand')
    expect((await refusal(() => readQdpx(zip.subarray(0, 90), 'a.qdpx'))).what).toContain('geen heel zip')
    expect((await refusal(() => readQdpx(none, 'a.qdpx'))).what).toContain('geen projectbestand')
    expect((await refusal(() => readQdpx(two, 'a.qdpx'))).what).toContain('a.qde, b.qde')
  })
})

describe('the project in it', () => {
  const read = async (xml: string) => readQdpx(await packed({ 'project.qde': bytes(xml) }), 'p.qdpx')

  it('is refused when it defines entities: a billion laughs stays a few bytes', async () => {
    const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`)
    const xml = `<!DOCTYPE Project [<!ENTITY l0 "ha">${laughs.join('')}]><Project name="&l9;"/>`
    expect((await refusal(() => read(xml))).what).toContain('DOCTYPE')
    const file = '<!DOCTYPE Project [<!ENTITY x SYSTEM "file:///etc/passwd">]><Project name="&x;"/>'
    expect((await refusal(() => read(file))).what).toContain('DOCTYPE')
  })

  it('is refused when elements are nested beyond the limit', async () => {
    // Not XML any more behind the limit: what is read no further is not complained of.
    const xml = `${'<Project>'.repeat(101)}<<<`
    expect((await refusal(() => read(xml))).what).toContain('meer dan 100 diep')
  })

  it('is refused when it is not XML, or something else, and says where', async () => {
    expect((await refusal(() => read('<Project name="p">\n<Users></Project>'))).what).toMatch(/XML: 2:\d+/)
    expect((await refusal(() => read('<html/>'))).what).toContain('<html>')
    expect((await refusal(() => read('<Project name="&nix;"/>'))).what).toContain('XML')
  })

  it('is found whatever its name and wherever the folder of sources stands', async () => {
    const inner =
      '<Sources><TextSource guid="722c95c0-85fb-57ab-bb45-d3ba3c543364" plainTextPath="internal://T%20x.TXT"/></Sources>'
    const zip = await packed({
      'Export/Mijn project.QDE': project(inner),
      'Export/Sources/t x.txt': bytes('tekst'),
      'Export/notes.md': bytes('x'),
      '__MACOSX/Export/._Mijn project.qde': bytes('x'),
    })
    const { project: found, report } = await readQdpx(zip, 'wild.qdpx')
    expect(found.sources[0]).toMatchObject({ kind: 'text', text: { text: 'tekst' } })
    expect(report.entries()).toMatchObject([
      { code: 'file-not-carried', count: 1, places: [{ about: 'Export/notes.md' }] },
    ])
  })
})
