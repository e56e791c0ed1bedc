/**
 * Brings every text of a project into the project itself: read from its file, with LF and without a mark, and
 * every position in it recounted in code points. After this nobody needs to know how a program counted.
 */
import { codePoints } from './code-points.ts'
import type { ExchangeReport, Place } from './exchange-report.ts'
import {
  chooseProfile,
  positionIn,
  rawText,
  type OffsetProfile,
  type ProfileChoice,
  type Range,
  type RawText,
} from './offset-profile.ts'
import { fileFinder, isInternal, type PackageFiles } from './package-files.ts'
import { childNamed, childrenNamed, type XmlElement } from './xml-element.ts'

export interface PlacedTexts {
  readonly root: XmlElement
  readonly profile: ProfileChoice
  /** Files whose text now stands in the project. */
  readonly readFiles: ReadonlySet<string>
}

/** Elements that hold a text, or say in which file it is. */
export const textHolders: ReadonlySet<string> = new Set([
  'TextSource',
  'Note',
  'TextDescription',
  'Representation',
  'Transcript',
])

export function placeTexts(
  root: XmlElement,
  files: PackageFiles,
  asked: OffsetProfile | null,
  report: ExchangeReport,
): PlacedTexts {
  const find = fileFinder(files)
  const readFiles = new Set<string>()
  const raws = new Map<XmlElement, RawText>()
  const collect = (element: XmlElement): void => {
    if (textHolders.has(element.name)) {
      const raw = rawTextOf(element, find, readFiles, report)
      if (raw) raws.set(element, raw)
    }
    element.children.forEach(collect)
  }
  collect(root)

  const profile = chooseProfile(
    [...raws].map(([holder, raw]) => ({ ...raw, selections: rangesIn(holder) })),
    asked,
  )
  const place = (element: XmlElement): XmlElement => {
    const raw = raws.get(element)
    const children = element.children.map(place)
    return raw ? withText({ ...element, children }, raw, profile.chosen, report) : { ...element, children }
  }
  return { root: place(root), profile, readFiles }
}

function rawTextOf(
  holder: XmlElement,
  find: ReturnType<typeof fileFinder>,
  readFiles: Set<string>,
  report: ExchangeReport,
): RawText | null {
  const path = holder.attributes.plainTextPath
  const file = path === undefined ? null : find(path)
  if (file) {
    readFiles.add(file.name)
    return rawText(decodedText(file.bytes, holder, report))
  }
  const inline = childNamed(holder, 'PlainTextContent')
  if (inline) return rawText(inline.text)
  if (path !== undefined) {
    report.add(isInternal(path) ? 'source-file-missing' : 'file-outside', placeOf(holder, 'plainTextPath'))
  }
  return null
}

/** UTF-8, or UTF-16 with its mark; a file that is neither comes from an older Windows program. */
function decodedText(bytes: Uint8Array, holder: XmlElement, report: ExchangeReport): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decode('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return decode('utf-16be', bytes)
  try {
    return decode('utf-8', bytes)
  } catch {
    report.add('encoding-assumed', placeOf(holder, 'plainTextPath'))
    return decode('windows-1252', bytes)
  }
}

function decode(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding, { ignoreBOM: true, fatal: true }).decode(bytes)
}

function rangesIn(holder: XmlElement): Range[] {
  return childrenNamed(holder, 'PlainTextSelection').flatMap(({ attributes }) => {
    const start = Number(attributes.startPosition)
    const end = Number(attributes.endPosition)
    return Number.isInteger(start) && Number.isInteger(end) ? [{ start, end }] : []
  })
}

function withText(
  holder: XmlElement,
  raw: RawText,
  profile: OffsetProfile,
  report: ExchangeReport,
): XmlElement {
  const { plainTextPath: _, ...attributes } = holder.attributes
  if (raw.written.includes('\r')) report.add('line-ends-changed', placeOf(holder, 'PlainTextContent'))
  if (raw.hasMark) report.add('mark-removed', placeOf(holder, 'PlainTextContent'))
  if (raw.text === '' && holder.name !== 'Note') report.add('source-empty', placeOf(holder))
  const recounted = recountedIn(raw, profile, report)
  const content: XmlElement = { name: 'PlainTextContent', attributes: {}, children: [], text: raw.text }
  const others = holder.children.filter(({ name }) => name !== 'PlainTextContent')
  return { ...holder, attributes, children: [content, ...others.map(recounted)] }
}

function recountedIn(
  raw: RawText,
  profile: OffsetProfile,
  report: ExchangeReport,
): (child: XmlElement) => XmlElement {
  const position = positionIn(raw, profile)
  const { length } = codePoints(raw.text)
  const recount = (element: XmlElement, names: readonly string[]): XmlElement => {
    const attributes = { ...element.attributes }
    let moved = false
    for (const name of names) {
      const given = Number(attributes[name])
      if (attributes[name] === undefined || !Number.isInteger(given)) continue
      const placed = position(given)
      if (placed === given) continue
      attributes[name] = String(placed)
      moved = true
    }
    if (moved) report.add('positions-recounted', placeOf(element, 'position'))
    return moved ? { ...element, attributes } : element
  }
  return (child) => {
    if (child.name === 'SyncPoint') return recount(child, ['position'])
    if (child.name !== 'PlainTextSelection') return child
    const placed = recount(child, ['startPosition', 'endPosition'])
    const start = Number(placed.attributes.startPosition)
    const end = Number(placed.attributes.endPosition)
    if (start === end) report.add('selection-empty', placeOf(child))
    else if (start < 0 || end > length || start > end) report.add('selection-outside', placeOf(child))
    return placed
  }
}

function placeOf(element: XmlElement, about?: string): Place {
  const place = { element: element.name, guid: element.attributes.guid ?? null }
  return about === undefined ? place : { ...place, about }
}
