/** From a project file, as another program wrote it, to a project; with a report of what that took. */
import { conform, type GuidFor } from './conform.ts'
import { countParts, type PartCounts } from './count-parts.ts'
import { ExchangeReport, type Place } from './exchange-report.ts'
import type { OffsetProfile, ProfileChoice } from './offset-profile.ts'
import { fileFinder, isInternal, type PackageFiles } from './package-files.ts'
import { parseXml } from './parse-xml.ts'
import { placeTexts } from './place-texts.ts'
import { allCodes, type RefiProject } from './project.ts'
import { projectOf } from './project-of.ts'
import { refusals } from './refusals.ts'
import { sameGuid } from './values.ts'
import type { XmlElement } from './xml-element.ts'

export interface ProjectGiven {
  /** The .qde file of the package. */
  readonly project: { readonly name: string; readonly bytes: Uint8Array }
  /** The files in its folder of sources. */
  readonly files: PackageFiles
  /** Anything else that was in the package. */
  readonly otherFiles: readonly string[]
}

export interface ReadProject {
  readonly project: RefiProject
  readonly counts: PartCounts
  readonly profile: ProfileChoice
  readonly report: ExchangeReport
  /** The project before anything was left out, texts in place: what a comparison starts from. */
  readonly asGiven: XmlElement
}

/**
 * @param asked  how positions were counted, where a person knows better than the data; null: from the data.
 * @throws {Problem} `exchange-refused` where it is no project, or one that could do harm.
 */
export function readProject(given: ProjectGiven, asked: OffsetProfile | null, guidFor: GuidFor): ReadProject {
  const report = new ExchangeReport()
  const { root, namespace } = parseXml(given.project.bytes, given.project.name)
  if (root.name !== 'Project') throw refusals.otherRoot(given.project.name, root.name, 'Project')
  if (namespace !== 'urn:QDA-XML:project:1.0') {
    report.add('namespace-other', { element: 'Project', guid: null, about: namespace })
  }
  const placed = placeTexts(root, given.files, asked, report)
  const element = conform(placed.root, 'Project', report, guidFor)
  const files = new Map([...given.files].filter(([name]) => !placed.readFiles.has(name)))
  for (const name of given.otherFiles) report.add('file-not-carried', fileAt(name))
  noticeFiles(element, files, report)
  const project = projectOf(element, files)
  noticeReferences(project, element, report)
  return { project, counts: countParts(root), profile: placed.profile, report, asGiven: placed.root }
}

function fileAt(name: string): Place {
  return { element: 'Project', guid: null, about: name }
}

/** Which files the project names and does not have, and the other way round. */
function noticeFiles(root: XmlElement, files: PackageFiles, report: ExchangeReport): void {
  const find = fileFinder(files)
  const named = new Set<string>()
  const look = (element: XmlElement): void => {
    for (const about of ['path', 'richTextPath']) {
      const path = element.attributes[about]
      if (path === undefined) continue
      const file = find(path)
      if (file) named.add(file.name)
      else {
        const place = { element: element.name, guid: element.attributes.guid ?? null, about }
        report.add(isInternal(path) ? 'source-file-missing' : 'file-outside', place)
      }
    }
    element.children.forEach(look)
  }
  look(root)
  for (const name of files.keys()) if (!named.has(name)) report.add('file-unreferenced', fileAt(name))
}

function noticeReferences(project: RefiProject, root: XmlElement, report: ExchangeReport): void {
  const codes = allCodes(project.codes)
  const names = new Set<string>()
  for (const { name, guid } of codes) {
    if (names.has(name)) report.add('code-names-repeat', { element: 'Code', guid, about: name })
    names.add(name)
  }
  const known = new Set(codes.map(({ guid }) => sameGuid(guid)))
  const look = (element: XmlElement): void => {
    if (element.name === 'Coding') {
      const code = element.children.find(({ name }) => name === 'CodeRef')?.attributes.targetGUID ?? ''
      if (!known.has(sameGuid(code))) {
        report.add('reference-dangling', {
          element: 'Coding',
          guid: element.attributes.guid ?? null,
          about: 'CodeRef',
        })
      }
    }
    element.children.forEach(look)
  }
  look(root)
}
