import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import {
  docx,
  odt,
  packedSpaces,
  paragraph,
  pdf,
  wordXml,
  zipByHand,
  zipOf,
  zlibSpaces,
} from '../../../tests/files-on-paper.ts'
import { Problem } from '../../foundation/problem.ts'
import { READING_LIMITS } from '../../qualitative/reading/limits.ts'
import { documentReader } from './document-reader.ts'

const read = documentReader()
const utf8 = (text: string) => new TextEncoder().encode(text)

/** What refused it. */
async function refusalOf(bytes: Uint8Array, reader = read) {
  const problem = await reader({ name: 'gesprek.docx', bytes }).then(
    ({ format }) => expect.fail(`was read as ${format}`),
    (error: unknown) => error,
  )
  if (!(problem instanceof Problem)) throw problem
  expect(problem.code).toBe('document-refused')
  expect(problem.faults[0]?.translated).toHaveProperty('fr.repair')
  return problem.values as { reason: string; limit?: number; found?: number }
}

describe('a file is what is in it, whatever its name says', () => {
  it('a Word document', async () => {
    const bytes = await docx(paragraph('Els: Dag.') + paragraph('Jan: Dag, Els.'))
    expect(await read({ name: 'a.pdf', bytes })).toEqual({
      format: 'docx',
      text: 'Els: Dag.\nJan: Dag, Els.',
      notices: [],
    })
  })

  it('a text of LibreOffice', async () => {
    const bytes = await odt('<text:p>Els: Dag.</text:p><text:p>Jan: Dag, Els.</text:p>')
    expect(await read({ name: '', bytes })).toMatchObject({
      format: 'odt',
      text: 'Els: Dag.\nJan: Dag, Els.',
    })
  })

  it('a PDF', async () => {
    const bytes = pdf([['Els: Dag.', 'Jan: Dag, Els.'], ['Els: Hoe gaat het?']])
    expect(await read({ name: 'gesprek.docx', bytes })).toMatchObject({
      format: 'pdf',
      text: 'Els: Dag.\nJan: Dag, Els.\n\nEls: Hoe gaat het?',
    })
  })

  it('subtitles', async () => {
    const vtt = utf8('WEBVTT\n\n00:01.000 --> 00:02.000\n<v Els>Dag.')
    expect(await read({ name: 'a.txt', bytes: vtt })).toMatchObject({ format: 'vtt', text: 'Els: Dag.' })
    const srt = utf8('1\r\n00:00:01,000 --> 00:00:02,000\r\nEls: Dag.\r\n')
    expect(await read({ name: 'a.txt', bytes: srt })).toMatchObject({ format: 'srt', text: 'Els: Dag.' })
  })

  it('a plain text, as it stands: no normalisation, no trimming', async () => {
    const text = '  Els: cafe\u0301 🙂 \n\n\tJan: ja.  \n'
    expect(await read({ name: 'a.docx', bytes: utf8(text) })).toEqual({ format: 'txt', text, notices: [] })
  })

  it('a Word document whose main part goes by another name', async () => {
    const bytes = await zipOf({
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Type="x/officeDocument" Target="/word/document2.xml"/></Relationships>',
      'word/document2.xml': wordXml(paragraph('Dag.')),
    })
    expect(await read({ name: '', bytes })).toMatchObject({ text: 'Dag.' })
  })
})

describe('a hostile file is refused', () => {
  /** Gives a thread no time: what it refuses for another reason, it refuses before a thread is started. */
  const atFirstSight = documentReader({ ...READING_LIMITS, seconds: 0.001 })

  const refuses = (
    what: string,
    reason: string,
    make: () => Uint8Array | Promise<Uint8Array>,
    reader = atFirstSight,
  ) =>
    it(`${what}: ${reason}`, async () => {
      expect(await refusalOf(await make(), reader)).toMatchObject({ reason })
    })

  const inThread = read
  const nested = (depth: number) => '<w:sdt>'.repeat(depth) + '</w:sdt>'.repeat(depth)

  refuses('390 kB of .docx that becomes 400 MB', 'unpacks-too-large', () =>
    zipByHand([
      { name: '[Content_Types].xml', packed: deflateRawSync('<Types/>'), told: 8 },
      { name: 'word/document.xml', packed: packedSpaces(400), told: 400_000_000 },
    ]),
  )
  refuses('the same, in fifty parts of 8 MB', 'packed-too-hard', () =>
    zipByHand(
      Array.from({ length: 50 }, (_, at) => ({
        name: `word/${at}.xml`,
        packed: deflateRawSync(Buffer.alloc(8_000_000)),
        told: 8_000_000,
      })),
    ),
  )
  refuses('the same, under parts that stay small', 'unpacks-too-large', () =>
    zipByHand(
      Array.from({ length: 120 }, (_, at) => ({
        name: `word/${at}.xml`,
        packed: deflateRawSync(Buffer.alloc(3_900_000)),
        told: 3_900_000,
      })),
    ),
  )
  refuses(
    'a .docx that says 8 bytes and holds 400 MB',
    'more-than-told',
    () =>
      zipByHand([
        { name: '[Content_Types].xml', packed: deflateRawSync('<Types/>'), told: 8 },
        { name: 'word/document.xml', packed: packedSpaces(400), told: 8 },
      ]),
    inThread,
  )
  refuses('parts that lie over each other', 'overlapping-entries', () => {
    const packed = deflateRawSync(Buffer.alloc(3_000_000))
    return zipByHand(
      Array.from({ length: 20 }, (_, at) => ({ name: `word/${at}.xml`, packed, told: 3_000_000, at: 0 })),
    )
  })
  refuses('2,001 parts', 'too-many-entries', () =>
    zipOf(
      Object.fromEntries(Array.from({ length: READING_LIMITS.zip.entries + 1 }, (_, at) => [`${at}`, ''])),
    ),
  )
  refuses('the same part twice', 'entry-twice', () => {
    const part = { name: 'word/document.xml', packed: deflateRawSync('<a/>'), told: 4 }
    return zipByHand([part, part])
  })
  refuses('a part outside the file', 'entry-outside', () =>
    zipByHand([{ name: '../../etc/passwd', packed: deflateRawSync('x'), told: 1 }]),
  )
  refuses('a part with a password', 'encrypted', () =>
    zipByHand([{ name: 'word/document.xml', packed: deflateRawSync('x'), told: 1, isEncrypted: true }]),
  )
  refuses('half a zip', 'damaged', async () => (await docx(paragraph('Dag.'))).slice(0, -30))
  refuses(
    'entities that multiply',
    'document-type',
    () =>
      docx('', {
        xml: wordXml(paragraph('&c;'), '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;&b;">]>'),
      }),
    inThread,
  )
  refuses(
    'an entity that reads a file of the server',
    'document-type',
    () =>
      docx('', {
        xml: wordXml(paragraph('&x;'), '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      }),
    inThread,
  )
  refuses('200,000 parts within each other', 'nested-too-deep', () => docx(nested(200_000)), inThread)
  refuses(
    'three bytes for a thousand million spaces',
    'text-too-long',
    () => odt('<text:p>a<text:s text:c="1000000000"/></text:p>'),
    inThread,
  )
  refuses(
    'five million empty paragraphs',
    'packed-too-hard',
    () => docx('<w:p/>'.repeat(5_000_000)),
    inThread,
  )
  refuses(
    'an .odt with a password',
    'encrypted',
    () => odt('', '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'),
    inThread,
  )
  refuses('a .docx with a password', 'encrypted', () =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(500),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
  )
  refuses('an old .doc', 'old-word', () =>
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(500)]),
  )
  refuses('a workbook', 'other-kind', () => zipOf({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }))
  refuses('a REFI-QDA project', 'qda-project', () => zipOf({ 'project.qde': '', 'sources/a.txt': '' }))
  refuses('a web page', 'other-kind', () => utf8('<!DOCTYPE html><html><body>Dag.</body></html>'))
  refuses('a picture', 'other-kind', () =>
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
  )
  refuses('a NUL in a text', 'nul-in-text', () => utf8('Els: da\0g.'), inThread)
  refuses('26 MB', 'file-too-large', () => new Uint8Array(26_000_000).fill(65))
  refuses('nothing at all', 'no-text', () => new Uint8Array(0))
  refuses('nothing but white space', 'no-text', () => utf8(' \n\t\n'), inThread)
  refuses('2,000,001 characters', 'text-too-long', () => utf8('a'.repeat(2_000_001)), inThread)
  refuses('a scan', 'pdf-without-text', () => pdf([[], []]), inThread)
  refuses(
    'a PDF with a password',
    'encrypted',
    () => {
      const key = `<${'41'.repeat(32)}>` // of no password that anybody gives
      const lock = `<< /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >>`
      return pdf([['Dag.']], { trailer: `/Encrypt ${lock} /ID [<41> <41>]` })
    },
    inThread,
  )
  refuses('half a PDF', 'damaged', () => utf8('%PDF-1.7\n1 0 obj'), inThread)
  refuses(
    'a PDF of 1 MB that becomes 1 GB',
    'too-much-memory',
    () => pdf([['Dag.']], { packed: zlibSpaces(1000) }),
    inThread,
  )
  refuses('a text that takes too long', 'takes-too-long', () => utf8('Dag.'))
  refuses(
    'a text that takes more memory than there is',
    'too-much-memory',
    () => utf8('a b\r\n'.repeat(300_000)),
    documentReader({ ...READING_LIMITS, heapMegabytes: 8 }),
  )
})

it('a reader that was stopped reads the next file', async () => {
  const bomb = pdf([['Dag.']], { packed: zlibSpaces(1000) })
  const [first, second, third] = await Promise.allSettled([
    read({ name: '', bytes: bomb }),
    read({ name: '', bytes: utf8('een') }),
    read({ name: '', bytes: utf8('twee') }),
  ])
  expect(first).toMatchObject({ status: 'rejected' })
  expect(second).toMatchObject({ value: { text: 'een' } })
  expect(third).toMatchObject({ value: { text: 'twee' } })
})

it('reading stops when nobody waits for it any more', async () => {
  const stop = new AbortController()
  const reading = read({ name: '', bytes: pdf([['Dag.']], { packed: zlibSpaces(500) }) }, stop.signal)
  setTimeout(() => stop.abort(), 200)
  await expect(reading).rejects.toThrow('stopped')
})
