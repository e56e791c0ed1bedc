import { expect, it } from 'vitest'
import { testDatabase } from '../../../tests/databases.ts'
import { installation, somebody } from '../../../tests/installation.ts'
import { createStudy } from '../create-study.ts'
import { draft } from './change-draft.ts'
import { documents } from './documents.ts'
import { readOriginal } from './originals.ts'
import { uploadDocument } from './upload-document.ts'

const db = testDatabase()

it('a file becomes a draft, its name sealed with it and in no title', async () => {
  const { around, by, study } = await studyOfSomebody()
  const bytes = new TextEncoder().encode('\uFEFFI: Hoe gaat het?\r\nW1: Goed.')
  const uploaded = await uploadDocument(around, by, { study, name: 'gesprek met Jan.txt', bytes })
  expect(uploaded).toMatchObject({
    format: 'txt',
    notices: [{ code: 'byte-order-mark-left-out' }, { code: 'line-ends-changed' }],
  })
  const [listed] = await documents(around, by, { study })
  expect(JSON.stringify(listed)).not.toContain('Jan')
  expect(await draft(around, by, { study, document: uploaded.document })).toMatchObject({
    draft: { text: 'I: Hoe gaat het?\nW1: Goed.' },
  })
  const original = await readOriginal(around, by, { study, document: uploaded.document })
  expect(JSON.stringify(original)).toContain('gesprek met Jan.txt')
})

it('a file that is refused leaves nothing behind', async () => {
  const { around, by, study } = await studyOfSomebody()
  const bytes = Uint8Array.of(0, 1, 2, 3)
  await expect(uploadDocument(around, by, { study, name: 'beeld.jpg', bytes })).rejects.toMatchObject({
    code: 'document-refused',
  })
  expect(await documents(around, by, { study })).toEqual([])
})

it('a file that somebody stopped is not read on, and leaves nothing behind', async () => {
  const { around, by, study } = await studyOfSomebody()
  const bytes = new TextEncoder().encode('I: Hoe gaat het?')
  const stop = new AbortController()
  const uploading = uploadDocument(around, by, { study, name: 'gesprek.txt', bytes, signal: stop.signal })
  stop.abort()
  await expect(uploading).rejects.toMatchObject({ code: 'stopped' })
  expect(await documents(around, by, { study })).toEqual([])
})

async function studyOfSomebody() {
  const around = await installation(db)
  const by = await somebody(around, 'Ria', true)
  const made = await createStudy(around, by, {
    title: 'Studie',
    question: '',
    runBy: 'outside',
    languages: ['nl'],
  })
  return { around, by, study: made.study.id }
}
