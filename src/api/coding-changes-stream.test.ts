import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { freshEmbedded, type FreshDatabase } from '../../tests/databases.ts'
import { installation, somebody } from '../../tests/installation.ts'
import { lockedDocument } from '../../tests/locked-document.ts'
import type { CodeId, CoderId, CodingId, DocumentId, PersonId, RoundId, StudyId } from '../foundation/ids.ts'
import { addCodeToCodebook } from '../operations/codebook/change-codebook.ts'
import { codebook } from '../operations/codebook/codebook.ts'
import { addCoding } from '../operations/coding/add-coding.ts'
import { codingDesk } from '../operations/coding/coding-desk.ts'
import { writeMemo } from '../operations/coding/memos.ts'
import { createStudy } from '../operations/create-study.ts'
import { setMember } from '../operations/members.ts'
import type { Asker, Surroundings } from '../operations/operation.ts'
import { openSession } from '../operations/sign-in.ts'
import type { Layer } from '../qualitative/coding.ts'
import { insertRound } from '../storage/qualitative/rounds.ts'
import { createApp } from './app.ts'

type Person = Extract<Asker, { kind: 'person' }>

let fresh: FreshDatabase
let around: Surroundings
let app: FastifyInstance
let address: string
let study: StudyId
let document: DocumentId
let els: Person
let jo: Person
let code: CodeId
const open: AbortController[] = []

beforeAll(async () => {
  fresh = await freshEmbedded()
  around = await installation(fresh.db)
  els = await somebody(around, 'Els', true)
  jo = await somebody(around, 'Jo')
  const given = { title: 'Sterk verbonden', question: '', runBy: 'outside', languages: ['nl'] } as const
  study = (await createStudy(around, els, given)).study.id
  await setMember(around, els, { study, person: jo.id, role: 'researcher', centre: null })
  document = (await lockedDocument(around, study)).document
  code = (await codebook(around, els, { study })).codes.find(({ mark }) => mark === 'KL2')!.id
  app = await createApp(around, {
    webFolder: null,
    reportBug: (error) => {
      throw error
    },
  })
  address = await app.listen({ host: '127.0.0.1', port: 0 })
})
afterEach(() => {
  for (const one of open.splice(0)) one.abort()
})
afterAll(async () => {
  await app.close()
  await fresh.close()
})

const shared: Layer = { kind: 'shared' }
const coded = (by: Person, layer: Layer = shared) =>
  addCoding(around, by, {
    study,
    document,
    id: around.uuidV7() as CodingId,
    layer,
    code,
    start: 0,
    end: 12,
    textVersion: 1,
    direction: null,
    restsOn: null,
    level: null,
  })

interface Heard {
  readonly id: string
  readonly event: string | null
  readonly data: string
}

/** Opens the stream as the browser does; `next` waits for an event of one of these kinds. */
async function listening(by: Person, after: string | null = null) {
  const { token } = await openSession(around, by, { person: by.id as PersonId })
  const stop = new AbortController()
  open.push(stop)
  const answer = await fetch(`${address}/api/studies/${study}/documents/${document}/changes`, {
    headers: { cookie: `draagkracht=${token}`, ...(after && { 'last-event-id': after }) },
    signal: stop.signal,
  })
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  const heard: Heard[] = []
  let rest = ''
  let isOver = false
  const more = async () => {
    const { value, done } = await reader.read()
    isOver = done
    const blocks = (rest + (value ?? '')).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
      if (field('id'))
        heard.push({ id: field('id')!, event: field('event') ?? null, data: field('data') ?? '' })
    }
  }
  return {
    answer,
    heard,
    isOver: () => isOver,
    more,
    next: async (event: string) => {
      while (!heard.some((one) => one.event === event)) await more()
      return heard.find((one) => one.event === event)!
    },
  }
}

describe('whoever has a document open', () => {
  it('hears what somebody else codes, with the coding as it is', async () => {
    const { lastAct } = await codingDesk(around, jo, { study, document })
    const stream = await listening(jo, lastAct)
    expect(stream.answer.headers.get('content-type')).toContain('text/event-stream')
    expect(stream.answer.headers.get('cache-control')).toBe('no-store')
    const made = await coded(els)
    expect(JSON.parse((await stream.next('coding')).data)).toMatchObject({ coding: { id: made.id, code } })
  })

  it('hears after a lost connection what was done meanwhile, and goes on from there', async () => {
    const first = await coded(els)
    const { lastAct } = await codingDesk(around, jo, { study, document })
    const second = await coded(els)
    const stream = await listening(jo, lastAct)
    await stream.next('coding')
    const ids = () => stream.heard.map(({ data }) => (data ? JSON.parse(data).coding?.id : null))
    const third = await coded(els)
    while (!ids().includes(third.id)) await stream.more()
    expect(ids().filter((id) => id !== first.id)).toEqual([second.id, third.id])
  })

  it('hears that the codebook changed, or that somebody wrote a memo, and reads that anew', async () => {
    const { lastAct } = await codingDesk(around, jo, { study, document })
    const stream = await listening(jo, lastAct)
    const { version } = await codebook(around, els, { study })
    await addCodeToCodebook(around, els, {
      study,
      version,
      parent: null,
      name: 'Hoop',
      mark: '',
      definition: '',
      include: '',
      exclude: '',
      example: '',
      isCodable: true,
      colour: null,
    })
    await stream.next('codebook')
    await writeMemo(around, els, {
      study,
      document,
      about: { kind: 'document', id: document },
      body: 'Let op de toon.',
    })
    expect((await stream.next('memo')).data).not.toContain('toon')
  })

  it('hears in a blind round nothing of what another codes, not even an id', async () => {
    const round = around.uuidV7() as RoundId
    await around.db.transaction((tx) =>
      insertRound(tx, around.tenant, {
        id: round,
        study,
        number: 1,
        state: 'blind',
        documents: [document],
        coders: [els.id, jo.id] as string[] as CoderId[],
        finished: [],
        openedOn: '2026-03-02',
        closedOn: null,
      }),
    )
    const { lastAct } = await codingDesk(around, jo, { study, document })
    const stream = await listening(jo, lastAct)
    const hidden = await coded(els, { kind: 'blind', round })
    const own = await coded(jo, { kind: 'blind', round })
    const heard = await stream.next('coding')
    expect(JSON.parse(heard.data)).toMatchObject({ coding: { id: own.id } })
    expect(JSON.stringify(stream.heard)).not.toContain(hidden.id)
  })

  it('hears no more once they are no longer in the study', async () => {
    const ann = await somebody(around, 'Ann')
    await setMember(around, els, { study, person: ann.id, role: 'researcher', centre: null })
    const { lastAct } = await codingDesk(around, ann, { study, document })
    const stream = await listening(ann, lastAct)
    await setMember(around, els, { study, person: ann.id, role: null, centre: null })
    const hidden = await coded(els)
    while (!stream.isOver()) await stream.more()
    expect(JSON.stringify(stream.heard)).not.toContain(hidden.id)
  })
})
