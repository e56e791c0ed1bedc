/**
 * A Taguette project (.sqlite3): documents as HTML, highlights with tags. After `taguette/database/models.py` and
 * `extract.py` (BSD): a highlight counts UTF-8 bytes of the characters of the document, tags not counted; who made
 * it stands in the list of commands.
 */
import type { GuidFor } from '../../qualitative/refi-qda/conform.ts'
import { codePoints } from '../../qualitative/refi-qda/code-points.ts'
import { ExchangeReport } from '../../qualitative/refi-qda/exchange-report.ts'
import { htmlText } from '../../qualitative/refi-qda/html-text.ts'
import type { RefiCode, RefiProject, RefiSelection, RefiText } from '../../qualitative/refi-qda/project.ts'
import { refusals } from '../../qualitative/refi-qda/refusals.ts'
import { emptyCode, emptyProject, emptyText, momentOf, noStamp, words } from './parts.ts'
import type { PeerProject } from './rqda.ts'
import { numberIn, textIn, withSqliteFile, type SqliteFile, type SqliteRow } from './sqlite-file.ts'

/** @throws {Problem} `exchange-refused`, also where the file holds several projects: export one of them. */
export function readTaguette(bytes: Uint8Array, fileName: string, guidFor: GuidFor): Promise<PeerProject> {
  return withSqliteFile(bytes, fileName, (file) => {
    if (!file.has('documents') || !file.has('highlights') || !file.has('tags')) {
      throw refusals.otherTables(fileName, 'Taguette')
    }
    const projects = file.rows('projects')
    if (projects.length !== 1) {
      throw refusals.severalProjects(
        fileName,
        projects.map((row) => textIn(row, 'name') ?? ''),
      )
    }
    return taguetteProject(file, projects[0]!, guidFor)
  })
}

function taguetteProject(file: SqliteFile, about: SqliteRow, guidFor: GuidFor): PeerProject {
  const report = new ExchangeReport()
  const seed = `taguette ${textIn(about, 'name')} ${textIn(about, 'created')}`
  const id = (kind: string, number: unknown) => guidFor(`${seed} ${kind} ${String(number)}`)
  const makers = makersOf(file.rows('commands'))
  const highlights = file.rows('highlights')
  const tagsOf = new Map<unknown, unknown[]>()
  for (const { highlight_id: highlight, tag_id: tag } of file.rows('highlight_tags')) {
    tagsOf.set(highlight, [...(tagsOf.get(highlight) ?? []), tag])
  }

  const texts = file.rows('documents').map((row): RefiText => {
    const guid = id('document', row.id)
    const html = htmlText(textIn(row, 'contents') ?? '')
    const points = codePoints(html.text)
    report.add('html-to-text', { element: 'TextSource', guid })
    if (html.text === '') report.add('source-empty', { element: 'TextSource', guid })
    const selections = highlights.flatMap((highlight): RefiSelection[] => {
      const start = numberIn(highlight, 'start_offset')
      const end = numberIn(highlight, 'end_offset')
      if (highlight.document_id !== row.id || start === null || end === null) return []
      const maker = makers.get(highlight.id)
      const made: RefiSelection = {
        ...noStamp,
        guid: id('highlight', highlight.id),
        name: null,
        description: null,
        start: html.startAt(start),
        end: html.endAt(end),
        creatingUser: maker ? id('user', maker.login) : null,
        creationDateTime: maker?.moment ?? null,
        noteRefs: [],
        codings: (tagsOf.get(highlight.id) ?? []).map((tag) => ({
          guid: id('coding', `${String(highlight.id)} ${String(tag)}`),
          code: id('tag', tag),
          creatingUser: maker ? id('user', maker.login) : null,
          creationDateTime: maker?.moment ?? null,
          noteRefs: [],
        })),
      }
      const snippet = textIn(highlight, 'snippet')
      if (snippet !== null && bare(htmlText(snippet).text) !== bare(points.slice(made.start, made.end))) {
        report.add('words-differ', { element: 'PlainTextSelection', guid: made.guid })
      }
      return [made]
    })
    return {
      ...emptyText,
      guid,
      name: textIn(row, 'name'),
      description: words(textIn(row, 'description')),
      text: html.text,
      creationDateTime: momentOf(textIn(row, 'created')),
      selections,
    }
  })

  const logins = new Set([
    ...file.rows('project_members').map((row) => textIn(row, 'user_login')),
    ...[...makers.values()].map(({ login }) => login),
  ])
  const project: RefiProject = {
    ...emptyProject,
    name: textIn(about, 'name') ?? '',
    description: words(textIn(about, 'description')),
    origin: 'Taguette',
    creationDateTime: momentOf(textIn(about, 'created')),
    users: [...logins].flatMap((login) =>
      login === null ? [] : [{ guid: id('user', login), name: login, id: null }],
    ),
    codes: codesUnder(null, file.rows('tags'), id),
    sources: texts.map((text) => ({ kind: 'text' as const, text })),
  }
  return { project, report }
}

/** Tags have a parent in newer files; in older ones all stand side by side, and a path stays one name. */
function codesUnder(
  parent: unknown,
  tags: readonly SqliteRow[],
  id: (kind: string, number: unknown) => string,
): RefiCode[] {
  return tags
    .filter((tag) => (tag.parent_id ?? null) === parent)
    .map((tag) => ({
      ...emptyCode,
      guid: id('tag', tag.id),
      name: textIn(tag, 'path') ?? '',
      description: words(textIn(tag, 'description')),
      codes: codesUnder(tag.id, tags, id),
    }))
}

interface Maker {
  readonly login: string
  readonly moment: string | null
}

/** Who made each highlight: the first command that added it. */
function makersOf(commands: readonly SqliteRow[]): Map<unknown, Maker> {
  const makers = new Map<unknown, Maker>()
  for (const command of commands) {
    const login = textIn(command, 'user_login')
    const payload = textIn(command, 'payload')
    if (login === null || payload === null || !payload.includes('highlight_add')) continue
    const highlight = highlightAdded(payload)
    if (highlight === null || makers.has(highlight)) continue
    makers.set(highlight, { login, moment: momentOf(textIn(command, 'date')) })
  }
  return makers
}

function highlightAdded(payload: string): unknown {
  try {
    const read: unknown = JSON.parse(payload)
    if (typeof read !== 'object' || read === null || !('type' in read) || !('highlight_id' in read))
      return null
    return read.type === 'highlight_add' ? read.highlight_id : null
  } catch {
    return null
  }
}

function bare(text: string): string {
  return text.replace(/\s+/g, '')
}
