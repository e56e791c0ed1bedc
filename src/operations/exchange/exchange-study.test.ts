import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshEmbedded, type FreshDatabase } from '../../../tests/databases.ts'
import { installation, somebody } from '../../../tests/installation.ts'
import { root } from '../../../tests/machine.ts'
import type { StudyId } from '../../foundation/ids.ts'
import { storeMember } from '../../storage/study-members.ts'
import { codingsOfStudy } from '../../storage/qualitative/codings.ts'
import { codebookWithFrames } from '../codebook/codebook-of-study.ts'
import { createStudy } from '../create-study.ts'
import { documents } from '../documents/documents.ts'
import { makeExampleStudy } from '../make-example-study.ts'
import { studies } from '../studies.ts'
import type { Asker, Surroundings } from '../operation.ts'
import { exportCodebook, exportProject, exportTable, pastImports, previewExport } from './export-project.ts'
import { checkImport, importProject } from './import-project.ts'
import { readPackage } from './read-package.ts'

const schema = join(root, '..', 'shared', 'refi-qda', 'Project.xsd')

let fresh: FreshDatabase
let around: Surroundings
let by: Extract<Asker, { kind: 'person' }>
let example: StudyId

beforeAll(async () => {
  fresh = await freshEmbedded()
  around = await installation(fresh.db)
  by = await somebody(around, 'Ria', true)
  await makeExampleStudy(around)
  const [found] = await studies(around, { kind: 'product' }, {}).catch(() => [])
  example = found?.id ?? (await onlyStudy())
  await fresh.db.transaction((tx) =>
    storeMember(tx, around.tenant, example, { person: by.id, role: 'researcher', centre: null }),
  )
})
afterAll(() => fresh.close())

async function onlyStudy(): Promise<StudyId> {
  const [row] = await fresh.db.query<{ id: StudyId }>('SELECT id FROM study')
  if (!row) throw new Error('The example was not made.')
  return row.id
}

const newStudy = async () =>
  (await createStudy(around, by, { title: 'Ingebracht', question: '', runBy: 'outside', languages: ['nl'] }))
    .study.id

describe('a study as a project of REFI-QDA', () => {
  it('holds every locked text, and says what another program will not see', async () => {
    const { counts, report } = await previewExport(around, by, { study: example, layers: 'evidence' })
    expect(counts).toMatchObject({ sources: 8 })
    expect(counts.codings).toBeGreaterThan(250)
    expect(report.every(({ what, why }) => what.nl !== '' && why.nl !== '')).toBe(true)
  })

  it.runIf(existsSync(schema))('is valid against the schema of the standard', async () => {
    const { name, bytes } = await exportProject(around, by, { study: example, layers: 'everything' })
    expect(name).toBe('draagkracht.qdpx')
    const files = await readPackage(bytes, name)
    const xml = XmlDocument.fromBuffer(files.get('project.qde') ?? new Uint8Array())
    const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(schema)))
    expect(() => validator.validate(xml)).not.toThrow()
    validator.dispose()
    xml.dispose()
  })

  it('goes into another study whole, and comes out of it the same', async () => {
    const out = await exportProject(around, by, { study: example, layers: 'evidence' })
    const study = await newStudy()
    const asked = { study, offsets: 'detect', ...out }
    const looked = await checkImport(around, by, asked)
    expect(await documents(around, by, { study })).toEqual([]) // looking stores nothing
    const done = await importProject(around, by, {
      ...asked,
      kind: 'interview',
      group: 'none',
      consent: 'none',
    })
    expect(done.added).toEqual(looked.added)
    expect(done.added).toMatchObject({ documents: 8 })
    const before = await evidenceOf(example)
    expect(await evidenceOf(study)).toEqual(before)
    const again = await exportProject(around, by, { study, layers: 'evidence' })
    // whoever brought it in is a coder of the study from then on; nothing else is added, and nothing is gone
    const importer = `User ${by.id}`
    const parts = await partsOf(again.bytes)
    expect(parts.filter((part) => part !== importer)).toEqual(await partsOf(out.bytes))
    expect(await pastImports(around, by, { study })).toHaveLength(1)
  })

  it('brings nothing twice: the same file a second time adds nothing', async () => {
    const out = await exportProject(around, by, { study: example, layers: 'evidence' })
    const { added } = await checkImport(around, by, { study: example, offsets: 'detect', ...out })
    expect(added).toEqual({ documents: 0, codes: 0, codings: 0, memos: 0, participants: 0, coders: 0 })
  })

  it('leaves the study as it was when a file is refused', async () => {
    const study = await newStudy()
    const bytes = new TextEncoder().encode('geen zip')
    const asked = { study, offsets: 'detect', name: 'x.qdpx', bytes }
    const said = { kind: 'interview', group: 'none', consent: 'none' } as const
    await expect(importProject(around, by, { ...asked, ...said })).rejects.toMatchObject({
      code: 'exchange-refused',
    })
    expect(await documents(around, by, { study })).toEqual([])
    expect(await pastImports(around, by, { study })).toEqual([])
  })

  it('leaves the study as it was when somebody stops the import: the thread that reads ends', async () => {
    const study = await newStudy()
    const { name, bytes } = await exportProject(around, by, { study: example, layers: 'everything' })
    const stop = new AbortController()
    const threadsBefore = threads()
    const asked = { study, offsets: 'detect', name, bytes, signal: stop.signal }
    const said = { kind: 'interview', group: 'none', consent: 'none' } as const
    const importing = importProject(around, by, { ...asked, ...said })
    while (threads() === threadsBefore) await new Promise((goOn) => setTimeout(goOn, 1))
    stop.abort()
    await expect(importing).rejects.toMatchObject({ code: 'stopped' })
    expect(threads()).toBe(threadsBefore)
    expect(await documents(around, by, { study })).toEqual([])
    expect(await pastImports(around, by, { study })).toEqual([])
  })

  it('gives the codebook and tables on their own', async () => {
    const codebook = await exportCodebook(around, by, { study: example })
    expect(new TextDecoder().decode(codebook.bytes)).toContain('<CodeBook')
    const table = await exportTable(around, by, { study: example, what: 'passages', format: 'csv' })
    expect(new TextDecoder().decode(table.bytes)).toContain('coding_id')
    const sheet = await exportTable(around, by, { study: example, what: 'codes', format: 'xlsx' })
    expect(Array.from(sheet.bytes.subarray(0, 2))).toEqual([0x50, 0x4b])
  })
})

function threads(): number {
  return process.getActiveResourcesInfo().filter((resource) => resource === 'MessagePort').length
}

/** Passages with code and facets. A code of a frame is the study's own, so it is known by its element. */
async function evidenceOf(study: StudyId) {
  const { codes } = await fresh.db.transaction((tx) => codebookWithFrames(tx, around, study))
  const nameOf = new Map(codes.map(({ id, element, name }) => [id, element ?? name]))
  const codings = await fresh.db.transaction((tx) => codingsOfStudy(tx, around.tenant, study))
  return codings
    .filter(({ layer, isRemoved }) => layer.kind !== 'blind' && !isRemoved)
    .map(({ document, start, end, code, direction, restsOn, level }) =>
      [document, start, end, nameOf.get(code), direction, restsOn, level].join(' '),
    )
    .sort()
}

/** What a project holds, by identity: order and dates aside, and codes, of which those of frames are the study's own. */
async function partsOf(bytes: Uint8Array): Promise<string[]> {
  const files = await readPackage(bytes, 'x.qdpx')
  const xml = new TextDecoder().decode(files.get('project.qde'))
  return [...xml.matchAll(/<(\w+)[^>]*? guid="([^"]+)"/g)]
    .filter(([, name]) => name !== 'Code')
    .map(([, name, guid]) => `${name} ${guid}`)
    .sort()
}
