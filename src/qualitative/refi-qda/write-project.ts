/**
 * From a project to the files of its package, by the letter of the standard: `project.qde`, texts of sources
 * as files with LF and no mark, no `basePath`, no empty lists, every GUID and every creating user as it was.
 * The same project gives the same bytes.
 */
import { conform } from './conform.ts'
import { countParts, type PartCounts } from './count-parts.ts'
import { elementOf } from './element-of.ts'
import { ExchangeReport, type Place } from './exchange-report.ts'
import type { RefiProject } from './project.ts'
import { sameGuid } from './values.ts'
import { isWritable, madeWritable, writeXml } from './write-xml.ts'
import type { XmlElement } from './xml-element.ts'

export const PROJECT_FILE = 'project.qde'
const NAMESPACE = 'urn:QDA-XML:project:1.0'
export const ORIGIN = 'Draagkracht'

export interface WrittenProject {
  /** By name in the package. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly counts: PartCounts
  readonly report: ExchangeReport
}

export function writeProject(project: RefiProject): WrittenProject {
  const report = new ExchangeReport()
  if (project.origin !== ORIGIN) {
    report.add('origin-replaced', { element: 'Project', guid: null, about: 'origin' })
  }
  const sources = new Map(project.files)
  const withFiles = textsToFiles(elementOf(project, ORIGIN), sources)
  // What we make ourselves conforms; a project put together from elsewhere is held to the same rules.
  const root = conform(writable(withFiles, report), 'Project', report, noGuid)
  const files = new Map<string, Uint8Array>([[PROJECT_FILE, writeXml(root, NAMESPACE)]])
  for (const name of [...sources.keys()].toSorted()) files.set(`sources/${name}`, sources.get(name)!)
  return { files, counts: countParts(root), report }
}

function noGuid(text: string): never {
  throw new RangeError(`Not a GUID in a project to be written: "${text.slice(0, 80)}".`)
}

/** Sources and what stands for them get a file; notes and the words under a selection stay in the project. */
function textsToFiles(root: XmlElement, files: Map<string, Uint8Array>): XmlElement {
  const taken = new Map([...files.keys()].map((name) => [name.toLowerCase(), name]))
  const moved = (element: XmlElement, parent: string): XmlElement => {
    const children = element.children.map((child) => moved(child, element.name))
    const content = children.find(({ name }) => name === 'PlainTextContent')
    if (!content || (!getsFile(element.name, parent) && isWritable(content.text)))
      return { ...element, children }
    const name = storedAs(files, taken, sameGuid(element.attributes.guid ?? ''), content.text)
    return {
      ...element,
      attributes: { ...element.attributes, plainTextPath: `internal://${name}` },
      children: children.filter((child) => child !== content),
    }
  }
  return moved(root, '')
}

function getsFile(name: string, parent: string): boolean {
  return (
    name === 'TextSource' ||
    name === 'Transcript' ||
    name === 'TextDescription' ||
    (name === 'Representation' && parent === 'PDFSource')
  )
}

/** Under the GUID of what it is the text of; a carried file of that name keeps its place. */
function storedAs(
  files: Map<string, Uint8Array>,
  taken: Map<string, string>,
  guid: string,
  text: string,
): string {
  const bytes = new TextEncoder().encode(text)
  for (let copy = 1; ; copy++) {
    const name = copy === 1 ? `${guid}.txt` : `${guid}-${copy}.txt`
    const known = taken.get(name)
    if (known !== undefined && !sameBytes(files.get(known)!, bytes)) continue
    files.set(known ?? name, bytes)
    taken.set(name, known ?? name)
    return known ?? name
  }
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}

/** One character for one, and every place where it was needed said. */
function writable(element: XmlElement, report: ExchangeReport, owner: Place = theProject): XmlElement {
  const { guid } = element.attributes
  const here: Place =
    guid !== undefined
      ? { element: element.name, guid }
      : element.name === 'Project'
        ? owner
        : { ...owner, about: owner.about ?? element.name }
  if (!isWritable(element.text)) report.add('character-replaced', here)
  const attributes = Object.entries(element.attributes).map(([name, text]) => {
    if (!isWritable(text)) report.add('character-replaced', { ...here, about: here.about ?? name })
    return [name, madeWritable(text)]
  })
  return {
    name: element.name,
    attributes: Object.fromEntries(attributes),
    children: element.children.map((child) => writable(child, report, here)),
    text: madeWritable(element.text),
  }
}

const theProject: Place = { element: 'Project', guid: null }
