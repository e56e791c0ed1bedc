import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { Problem } from '../../foundation/problem.ts'
import { codePoints } from '../../qualitative/refi-qda/code-points.ts'
import type { RefiProject } from '../../qualitative/refi-qda/project.ts'
import { readRqda } from './rqda.ts'
import { readTaguette } from './taguette.ts'

/** A file as the other program makes it: its own statements, our few rows. */
function sqliteFile(sql: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'draagkracht-peer-'))
  try {
    const path = join(folder, 'made.sqlite')
    const database = new DatabaseSync(path)
    database.exec(sql)
    database.close()
    return readFileSync(path)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Readable in an expectation: the seed itself. */
const guidFor = (text: string) =>
  text.replace(/^.*? (source|code|codecat|user|tag|document|coding|selection) /, '$1 ')

const marked = (project: RefiProject) =>
  project.sources.flatMap((source) => {
    if (source.kind !== 'text') return []
    const points = codePoints(source.text.text ?? '')
    return source.text.selections.flatMap(({ start, end, codings }) =>
      codings.map(({ code, creatingUser }) => [points.slice(start, end), code, creatingUser]),
    )
  })

/** `create table` after R/ProjectFun.R of RQDA. "Cliënt 😀 zegt: drempels." has the emoji at 7, "drempels" at 15-23. */
const rqda = (text: string, shift: number) => `
  create table source (name text, id integer, file text, memo text, owner text, date text, dateM text, status integer);
  create table freecode (name text, memo text, owner text, date text, dateM text, id integer, status integer);
  create table treecode (cid integer, catid integer, date text, dateM text, memo text, status integer);
  create table codecat (name text, cid integer, catid integer, owner text, date text, dateM text, memo text, status integer);
  create table coding (cid integer, fid integer, seltext text, selfirst real, selend real, status integer, owner text, date text, memo text);
  create table project (encoding text, databaseversion text, date text, dateM text, memo text, BOM integer);
  create table cases (name text, memo text, owner text, date text, dateM text, id integer, status integer);
  create table caselinkage (caseid integer, fid integer, selfirst real, selend real, status integer, owner text, date text, memo text);
  create table attributes (name text, status integer, date text, dateM text, owner text, memo text);
  create table caseAttr (variable text, value text, caseID integer, date text, dateM text, owner text);
  create table journal (name text, journal text, date text, dateM text, owner text, status integer);
  insert into project (databaseversion, date, memo) values ('0.1.6', 'Thu Nov 25 10:22:33 2010', 'Over het project');
  insert into source values ('gesprek', 1, '${text}', 'rustig', 'an', 'Thu Nov  5 10:22:33 2010', null, 1);
  insert into source values ('weg', 2, 'weg', null, 'an', null, null, 0);
  insert into freecode values ('drempel', 'wat remt', 'an', null, null, 1, 1);
  insert into freecode values ('gevoel', null, 'bo', null, null, 2, 1);
  insert into codecat values ('kern', null, 1, 'an', null, null, null, 1);
  insert into treecode values (1, 1, null, null, null, 1);
  insert into coding values (1, 1, 'drempels', ${15 + shift}, ${23 + shift}, 1, 'an', 'Thu Nov 25 11:00:00 2010', 'let op');
  insert into coding values (2, 1, 'drempels', ${15 + shift}, ${23 + shift}, 1, 'bo', null, null);
  insert into coding values (2, 1, '😀', ${7 + shift}, ${8 + shift}, 1, 'bo', null, null);
  insert into coding values (2, 1, 'oud', 0, 3, 0, 'bo', null, null);
  insert into cases values ('persoon', null, 'an', null, null, 1, 1);
  insert into caselinkage values (1, 1, 0, 10, 1, 'an', null, null);
  insert into attributes values ('groep', 1, null, null, 'an', null);
  insert into caseAttr values ('groep', 'cliënt', 1, null, null, 'an');
  insert into journal values ('dag 1', 'begonnen', null, null, 'an', 1);
`

describe('an RQDA project', () => {
  it('comes in with words, codes under their category, and who coded what', async () => {
    const { project, report } = await readRqda(
      sqliteFile(rqda('Cliënt 😀 zegt: drempels.', 0)),
      'Kern.rqda',
      guidFor,
    )
    expect(marked(project)).toEqual([
      ['drempels', 'code 1', 'user an'],
      ['drempels', 'code 2', 'user bo'],
      ['😀', 'code 2', 'user bo'],
    ])
    expect(project).toMatchObject({
      name: 'Kern',
      description: 'Over het project',
      origin: 'RQDA',
      users: [{ name: 'an' }, { name: 'bo' }],
      codes: [
        { name: 'kern', isCodable: false, codes: [{ name: 'drempel' }] },
        { name: 'gevoel', isCodable: true },
      ],
      cases: [{ name: 'persoon', values: [{ value: { text: 'cliënt' } }], sourceRefs: ['source 1'] }],
    })
    expect(project.notes.map(({ text }) => text)).toEqual(['let op', 'rustig', 'wat remt', 'begonnen'])
    const [source] = project.sources
    expect(source).toMatchObject({ kind: 'text', text: { creationDateTime: '2010-11-05T10:22:33' } })
    expect(report.entries().map(({ code, count }) => [code, count])).toEqual([['row-removed', 2]])
  })

  it('is counted by the words it kept: here a Windows line end counts as two', async () => {
    // "Een.\r\n" is six characters for the program and five for us.
    const bytes = sqliteFile(rqda('Een.\r\nCliënt 😀 zegt: drempels.', 6))
    const { project, report } = await readRqda(bytes, 'Kern.rqda', guidFor)
    expect(marked(project).map(([words]) => words)).toEqual(['drempels', 'drempels', '😀'])
    expect(report.entries().map(({ code }) => code)).toContain('line-ends-changed')
  })

  it('says at how many places the words are others than the program kept', async () => {
    const { report } = await readRqda(
      sqliteFile(rqda('Iets heel anders staat hier nu.', 0)),
      'a.rqda',
      guidFor,
    )
    expect(report.entries()).toContainEqual(expect.objectContaining({ code: 'words-differ', count: 3 }))
  })

  it('keeps codes that stand in several categories once, with the categories as sets', async () => {
    const sql = `${rqda('Cliënt 😀 zegt: drempels.', 0)}
      insert into codecat values ('ander', null, 2, 'an', null, null, null, 1);
      insert into treecode values (1, 2, null, null, null, 1);`
    const { project } = await readRqda(sqliteFile(sql), 'a.rqda', guidFor)
    expect(project.codes.map(({ name }) => name)).toEqual(['drempel', 'gevoel'])
    expect(project.sets.map(({ name, codes }) => [name, codes])).toEqual([
      ['kern', ['code 1']],
      ['ander', ['code 1']],
    ])
  })
})

/** "Cliënt 😀" is 12 bytes; after the block "drempels & meer" begins at byte 12. */
const taguette = `
  create table projects (id integer primary key, name varchar(200), description text, created datetime);
  create table project_members (project_id integer, user_login varchar(30), privileges varchar(11));
  create table documents (id integer primary key, name varchar(200), description text, filename varchar(200), created datetime, project_id integer, text_direction varchar(13), contents text);
  create table commands (id integer primary key, date datetime, user_login varchar(30), project_id integer, document_id integer, payload text);
  create table highlights (id integer primary key, document_id integer, start_offset integer, end_offset integer, snippet text);
  create table tags (id integer primary key, project_id integer, path varchar(200), description text);
  create table highlight_tags (highlight_id integer, tag_id integer);
  insert into projects values (1, 'Gesprekken', 'over de kern', '2024-03-02 10:00:00.123456');
  insert into project_members values (1, 'an', 'ADMIN');
  insert into documents values (1, 'gesprek', '', 'g.docx', '2024-03-02 10:00:00', 1, 'LEFT_TO_RIGHT', '<p>Cliënt <b>😀</b></p><p>drempels &amp; meer</p>');
  insert into tags values (1, 1, 'kern.drempel', 'wat remt');
  insert into tags values (2, 1, 'gevoel', '');
  insert into highlights values (1, 1, 12, 22, '<p>drempels &amp;</p>');
  insert into highlights values (2, 1, 8, 12, '<b>😀</b>');
  insert into highlight_tags values (1, 1);
  insert into highlight_tags values (1, 2);
  insert into highlight_tags values (2, 2);
  insert into commands values (1, '2024-03-02 11:00:00', 'bo', 1, 1, '{"type": "highlight_add", "highlight_id": 1, "tags": [1, 2]}');
`

describe('a Taguette project', () => {
  it('comes in as text, with the words that were marked, and who marked them', async () => {
    const { project, report } = await readTaguette(sqliteFile(taguette), 'p.sqlite3', guidFor)
    expect(project.sources).toMatchObject([{ text: { name: 'gesprek', text: 'Cliënt 😀\ndrempels & meer' } }])
    expect(marked(project)).toEqual([
      ['drempels &', 'tag 1', 'user bo'],
      ['drempels &', 'tag 2', 'user bo'],
      ['😀', 'tag 2', null],
    ])
    expect(project.codes.map(({ name, description }) => [name, description])).toEqual([
      ['kern.drempel', 'wat remt'],
      ['gevoel', null],
    ])
    expect(project.users.map(({ name }) => name)).toEqual(['an', 'bo'])
    expect(report.entries().map(({ code, count }) => [code, count])).toEqual([['html-to-text', 1]])
  })

  it('says where the words are others than the program kept', async () => {
    const sql = `${taguette} update highlights set start_offset = 13 where id = 1;`
    const { report } = await readTaguette(sqliteFile(sql), 'p.sqlite3', guidFor)
    expect(report.entries()).toContainEqual(expect.objectContaining({ code: 'words-differ', count: 1 }))
  })
})

describe('a file that is no such project', () => {
  const said = async (work: Promise<unknown>) => {
    const error: unknown = await work.catch((thrown: unknown) => thrown)
    return error instanceof Problem ? error.faults[0]?.what : String(error)
  }

  it('is refused with what it is', async () => {
    const other = sqliteFile('create table a (b integer);')
    expect(await said(readRqda(new Uint8Array(100), 'a.rqda', guidFor))).toBe('Dit is geen SQLite-bestand.')
    expect(await said(readRqda(other, 'a.rqda', guidFor))).toContain('geen project van RQDA')
    expect(await said(readTaguette(other, 'a.sqlite3', guidFor))).toContain('geen project van Taguette')
    const several = `${taguette} insert into projects values (2, 'Ander', '', '2024-01-01 00:00:00');`
    expect(await said(readTaguette(sqliteFile(several), 'a.sqlite3', guidFor))).toContain('Gesprekken, Ander')
    const damaged = sqliteFile(taguette)
    damaged.fill(7, 4096)
    expect(await said(readTaguette(damaged, 'a.sqlite3', guidFor))).toContain('beschadigd')
  })
})
