import { describe, expect, it } from 'vitest'
import { unexplainedDifferences } from '../../qualitative/refi-qda/compare-projects.ts'
import type { RefiProject } from '../../qualitative/refi-qda/project.ts'
import { guidFor } from './guid-for.ts'
import { readQdpx, writeQdpx } from './qdpx.ts'
import { roundTrip } from './round-trip.ts'
import { writePackage } from './write-package.ts'

const id = (place: number) => `00000000-0000-4000-8000-00000000000${place}`
const bytes = (text: string) => new TextEncoder().encode(text)

/** Two people code "vaste werker" in one sentence; a memo, a set, a picture that is carried along. */
const xml = `<Project xmlns="urn:QDA-XML:project:1.0" name="p" basePath="C:/An" mood="good">
  <Users><User guid="${id(1)}" name="A"/><User guid="${id(2)}" name="B"/></Users>
  <CodeBook><Codes><Code guid="${id(3)}" name="drempel" isCodable="1" color="rgba(255, 0, 10, .5)"/></Codes></CodeBook>
  <Sets/>
  <Sources>
    <TextSource guid="${id(4)}" name="t" plainTextPath="internal://t.txt">
      <PlainTextSelection guid="${id(5)}" startPosition="4" endPosition="16">
        <Coding guid="${id(6)}" creatingUser="${id(1)}"><CodeRef targetGUID="${id(3)}"/></Coding>
        <Coding guid="${id(7)}" creatingUser="${id(2)}"><CodeRef targetGUID="${id(3)}"/></Coding>
        <Coding guid="${id(8)}" creatingUser="${id(2)}"/>
      </PlainTextSelection>
      <Sentiment value="3"/>
    </TextSource>
    <PictureSource guid="${id(9)}" path="internal://p.jpg"/>
  </Sources>
</Project>`
const zipped = () =>
  writePackage(
    new Map([
      ['project.qde', bytes(xml)],
      ['sources/t.txt', bytes('Een vaste werker helpt.')],
      ['sources/p.jpg', Uint8Array.of(255, 216, 255)],
    ]),
  )

describe('a project that goes in and out', () => {
  it('keeps who coded what, and says each thing that could not come along', async () => {
    const done = await roundTrip(await zipped(), 'p.qdpx', null)
    expect(done.unexplained).toEqual([])
    expect(done.in).toMatchObject({ codings: 3, selections: 1, codes: 1, users: 2 })
    expect(done.out).toMatchObject({ codings: 2, selections: 1, codes: 1, users: 2 })
    const said = done.reading.map(({ effect, code, places: [place] }) => [effect, code, place?.about])
    expect(said).toEqual([
      ['lost', 'base-path-left-out', 'basePath'],
      ['lost', 'attribute-unknown', 'mood'],
      ['lost', 'element-incomplete', undefined],
      ['lost', 'element-unknown', 'Sentiment'],
      ['changed', 'value-rewritten', 'color'],
      ['changed', 'empty-left-out', 'Sets'],
    ])
  })

  it('keeps every GUID, and gives the same file when it goes round again', async () => {
    const once = await roundTrip(await zipped(), 'p.qdpx', null)
    const twice = await roundTrip(once.bytes, 'p.qdpx', null)
    expect(twice.bytes).toEqual(once.bytes)
    const { project } = await readQdpx(once.bytes, 'p.qdpx')
    const [source] = project.sources
    expect(source).toMatchObject({
      text: {
        guid: id(4),
        selections: [
          {
            guid: id(5),
            codings: [
              { guid: id(6), creatingUser: id(1), code: id(3) },
              { guid: id(7), creatingUser: id(2), code: id(3) },
            ],
          },
        ],
      },
    })
  })
})

/** Each breaks the project as a fault of ours would; the comparison has to see it. */
const breaks: Record<string, (project: RefiProject) => RefiProject> = {
  'a coding that is gone': (project) => inText(project, (codings) => codings.slice(1)),
  'a coding by another person': (project) =>
    inText(project, (codings) => codings.map((coding) => ({ ...coding, creatingUser: id(1) }))),
  'a coding with another code': (project) =>
    inText(project, (codings) => codings.map((coding) => ({ ...coding, code: id(9) }))),
  'a new GUID': (project) =>
    inText(project, (codings) => codings.map((one) => ({ ...one, guid: guidFor(one.guid) }))),
  'a selection that moved': (project) => inSelection(project, (one) => ({ ...one, start: one.start + 1 })),
  'a text with a space more': (project) => ({
    ...project,
    sources: project.sources.map((one) =>
      one.kind === 'text' ? { ...one, text: { ...one.text, text: `${one.text.text} ` } } : one,
    ),
  }),
  'a person who is gone': (project) => ({ ...project, users: project.users.slice(1) }),
  'a picture that is gone': (project) => ({ ...project, files: new Map() }),
  'a colour that changed': (project) => ({
    ...project,
    codes: project.codes.map((code) => ({ ...code, name: 'Drempel' })),
  }),
}

describe('the comparison of what went in and what came out', () => {
  for (const [name, broken] of Object.entries(breaks)) {
    it(`finds ${name}`, async () => {
      const read = await readQdpx(await zipped(), 'p.qdpx')
      const written = await writeQdpx(broken(read.project))
      const again = await readQdpx(written.bytes, 'p.qdpx')
      const found = unexplainedDifferences(
        { root: read.asGiven, files: read.project.files },
        { root: again.asGiven, files: again.project.files },
        [read.report, written.report],
        guidFor,
      )
      expect(found.length).toBeGreaterThan(0)
    })
  }
})

type Text = Extract<RefiProject['sources'][number], { kind: 'text' }>['text']
type Selection = Text['selections'][number]

function inSelection(project: RefiProject, change: (selection: Selection) => Selection): RefiProject {
  return {
    ...project,
    sources: project.sources.map((source) =>
      source.kind === 'text'
        ? { ...source, text: { ...source.text, selections: source.text.selections.map(change) } }
        : source,
    ),
  }
}

function inText(
  project: RefiProject,
  change: (codings: Selection['codings']) => Selection['codings'],
): RefiProject {
  return inSelection(project, (selection) => ({ ...selection, codings: change(selection.codings) }))
}
