/** Counting what was coded: 45,000 codings of 100 codes in 100 conversations with 300 people, on the embedded database. */
import { countCodings, codesTogether } from '../src/operations/queries/count-codings.ts'
import { findPassages } from '../src/operations/queries/find-passages.ts'
import { searchConversations } from '../src/operations/queries/search-conversations.ts'
import type { CodeId, DocumentId, StudyId } from '../src/foundation/ids.ts'
import { suggestCodes } from '../src/operations/suggestions/suggest-codes.ts'
import type { Surroundings } from '../src/operations/operation.ts'
import { type CodedStudy, codedStudy } from '../tests/coded-study.ts'
import { freshEmbedded } from '../tests/databases.ts'
import { installation } from '../tests/installation.ts'
import { exampleConversations } from '../src/study/example/conversations/example-conversations.ts'
import type { BenchFigure } from './figure.ts'
import { medianMilliseconds } from './median-milliseconds.ts'

const DOCUMENTS = 100
const TURNS = 300
const CODES = 100
const CODINGS = 45_000
const ROUNDS = 7

export async function benchQueries(): Promise<readonly BenchFigure[]> {
  const { db, close } = await freshEmbedded()
  try {
    const around = await installation(db)
    const { study, codes } = await largeStudy(around)
    const product = { kind: 'product' } as const
    const asked = { study, filter: {}, rollUp: true }
    const on = `${CODINGS.toLocaleString('en')} codings, ${CODES} codes in a tree, ${DOCUMENTS} conversations, ${DOCUMENTS * 3} people; the whole operation, from the embedded database`
    return [
      {
        name: 'crosstab, code by actor group',
        value: await medianMilliseconds(ROUNDS, () =>
          countCodings(around, product, { ...asked, rows: 'code', columns: 'group' }),
        ),
        unit: 'ms',
        target: '< 300',
        note: `${on}; median of ${ROUNDS}`,
      },
      {
        name: 'crosstab, code by document',
        value: await medianMilliseconds(ROUNDS, () =>
          countCodings(around, product, { ...asked, rows: 'code', columns: 'document' }),
        ),
        unit: 'ms',
        target: '< 300',
        note: 'the same codings, a table of 11,000 cells',
      },
      {
        name: 'which of 20 codes overlap',
        value: await medianMilliseconds(ROUNDS, () =>
          codesTogether(around, product, { ...asked, codes: codes.slice(0, 20), near: 'overlap' }),
        ),
        unit: 'ms',
        note: 'the same codings',
      },
      {
        name: 'a page of passages with context',
        value: await medianMilliseconds(ROUNDS, () =>
          findPassages(around, product, { ...asked, from: 20_000 }),
        ),
        unit: 'ms',
        note: 'the same codings, passages 20,000 to 20,050',
      },
      {
        name: 'searching the conversations',
        value: await medianMilliseconds(ROUNDS, () =>
          searchConversations(around, product, {
            study,
            words: 'luister* OF "tijd voor" NIET school',
            filter: {},
            coded: null,
            from: 0,
          }),
        ),
        unit: 'ms',
        note: `${(DOCUMENTS * TURNS).toLocaleString('en')} turns of 40 words of the example`,
      },
      ...(await suggestions(around, study)),
    ]
  } finally {
    await close()
  }
}

/** From the first question, when there is no index yet, until it is built between other work; and a question then. */
async function suggestions(around: Surroundings, study: StudyId): Promise<readonly BenchFigure[]> {
  const [document] = await around.db.query<{ id: DocumentId }>('SELECT id FROM document LIMIT 1')
  const ask = () =>
    suggestCodes(
      around,
      { kind: 'product' },
      { study, document: document!.id, start: 30, end: 200 }, // a hundred were made
    )
  const began = performance.now()
  await ask()
  const firstAnswer = performance.now() - began
  let longest = 0
  while ((await ask()).state === 'preparing') {
    const waited = performance.now()
    await new Promise((resolve) => setImmediate(resolve))
    longest = Math.max(longest, performance.now() - waited)
  }
  const ready = performance.now() - began
  return [
    {
      name: 'suggestions: the first question',
      value: firstAnswer,
      unit: 'ms',
      note: 'reads all codings with their texts, answers that they are being read',
    },
    {
      name: 'suggestions: index ready',
      value: ready / 1000,
      unit: 's',
      note: `built between other work, which waited ${Math.round(longest)} ms at most for one step`,
    },
    {
      name: 'suggestions: a question then',
      value: await medianMilliseconds(ROUNDS, ask),
      unit: 'ms',
      note: 'a passage of 30 words',
    },
  ]
}

/** What is said in the conversations of the example, one after the other and from another beginning in each document. */
const said = exampleConversations.flatMap(({ text }) => text.replaceAll(/^.*?: /gm, '').split(/\s+/))

async function largeStudy(around: Surroundings): Promise<{ study: StudyId; codes: CodeId[] }> {
  const paper = await codedStudy(around)
  const codes = await tree(paper)
  const groups = ['client', 'worker', 'manager'] as const
  for (let i = 0; i < DOCUMENTS; i++) {
    for (const group of groups) await paper.person(`${group} 1`, group, paper.centres[i % 2])
    const turns = Array.from({ length: TURNS }, (_, turn) => {
      const from = (i * 101 + turn * 40) % (said.length - 40)
      const words = said.slice(from, from + 40)
      return `${groups[turn % 3]} 1: ${words.join(' ')}.`
    })
    await paper.document(turns.join('\n'))
  }
  await around.db.query(
    `INSERT INTO coding (tenant_id, study_id, id, document_id, text_version, layer, coder_id, code_id, start_at, end_at,
                         direction, rests_on, level, participants, is_removed)
     SELECT $1, $2, gen_random_uuid(), turn.document_id, 1, 'shared', $1, ($3::uuid[])[1 + n * 31 % ${CODES}],
            turn.start_at + 20, turn.end_at - n % 50, (ARRAY['carries', 'hinders', NULL])[1 + n % 3],
            (ARRAY['individual', 'organisation', 'both', NULL])[1 + n % 4],
            (ARRAY['individual', 'team', 'organisation', NULL])[1 + n % 4], ARRAY[turn.participant_id], false
       FROM generate_series(1, ${CODINGS}) n
       JOIN (SELECT *, row_number() OVER (ORDER BY document_id, number) - 1 AS place FROM document_turn
              WHERE tenant_id = $1 AND study_id = $2) turn ON turn.place = n * 7 % ${DOCUMENTS * TURNS}`,
    [around.tenant, paper.study, codes],
  )
  return { study: paper.study, codes }
}

/** Ten at the top with nine under each. */
async function tree(paper: CodedStudy): Promise<CodeId[]> {
  const codes: CodeId[] = []
  for (let top = 0; top < CODES / 10; top++) {
    const parent = await paper.code(`KL${top + 1}`)
    codes.push(parent)
    for (let under = 1; under < 10; under++)
      codes.push(await paper.code(`KL${top + 1}.p${under}`, { parent }))
  }
  return codes
}
