/**
 * Whether a project that was written is the project that was read. Both are taken apart into single facts, and
 * every fact that is missing or new on the other side must be one that a report spoke of. This knows nothing of
 * how reading and writing work: it is there to catch them.
 */
import { identityOf, type ExchangeReport } from './exchange-report.ts'
import type { GuidFor } from './conform.ts'
import { codePoints, type CodePoints } from './code-points.ts'
import type { PackageFiles } from './package-files.ts'
import { isGuid, sameGuid } from './values.ts'
import { childNamed, type XmlElement } from './xml-element.ts'

export interface Difference {
  /** Element and GUID. */
  readonly part: string
  /** The attribute or child, or 'part' where the whole part is on one side only. */
  readonly about: string
  readonly side: 'only-in' | 'only-out'
}

export interface ComparedProject {
  readonly root: XmlElement
  /** Those that are carried along. */
  readonly files: PackageFiles
}

/**
 * @param given     the project as read, texts in place, before anything was left out.
 * @param written   what was written, read again in the same way.
 * @param reports   of the reading and of the writing.
 */
export function unexplainedDifferences(
  given: ComparedProject,
  written: ComparedProject,
  reports: readonly ExchangeReport[],
  guidFor: GuidFor,
): Difference[] {
  const before = factsOf(given, guidFor)
  const after = factsOf(written, guidFor)
  const missing = without(before, after).map((fact) => ({ ...fact, side: 'only-in' as const }))
  const added = without(after, before).map((fact) => ({ ...fact, side: 'only-out' as const }))
  return [...missing, ...added]
    .filter(({ part, about }) => !reports.some((report) => report.says(part, about)))
    .map(({ part, about, side }) => ({ part, about, side }))
}

interface Fact {
  readonly part: string
  readonly about: string
}

interface Facts {
  readonly counted: ReadonlyMap<string, number>
  readonly facts: ReadonlyMap<string, Fact>
}

/** How the same thing may be written on one side and not on the other, without being another thing. */
const notCompared: ReadonlySet<string> = new Set(['plainTextPath', 'startPosition', 'endPosition'])

/** Lists that only hold parts with a GUID of their own. */
const lists: ReadonlySet<string> = new Set([
  'Users',
  'CodeBook',
  'Codes',
  'Variables',
  'Cases',
  'Sources',
  'Notes',
  'Links',
  'Sets',
  'Graphs',
])

function factsOf({ root, files }: ComparedProject, guidFor: GuidFor): Facts {
  const counted = new Map<string, number>()
  const facts = new Map<string, Fact>()
  const canonical = (guid: string) => (isGuid(guid.trim()) ? sameGuid(guid.trim()) : guidFor(guid))
  const state = (part: string, about: string, value: string) => {
    const key = `${part}\n${about}\n${value}`
    counted.set(key, (counted.get(key) ?? 0) + 1)
    facts.set(key, { part, about })
  }

  const texts = new Map<XmlElement, CodePoints | null>()
  const textIn = (holder: XmlElement): CodePoints | null => {
    const known = texts.get(holder)
    if (known !== undefined) return known
    const content = childNamed(holder, 'PlainTextContent')
    const points = content ? codePoints(content.text) : null
    texts.set(holder, points)
    return points
  }
  const look = (element: XmlElement, owner: string, holder: XmlElement): void => {
    const { guid } = element.attributes
    const part = guid === undefined ? owner : identityOf({ element: element.name, guid: canonical(guid) })
    if (guid === undefined && element !== root && !lists.has(element.name)) {
      state(owner, element.name, serialised(element, canonical))
      return
    }
    if (guid !== undefined) state(part, 'part', owner)
    for (const [name, value] of Object.entries(element.attributes)) {
      if (name !== 'guid' && !notCompared.has(name)) state(part, name, attributeValue(name, value, canonical))
    }
    if (element.attributes.startPosition !== undefined)
      state(part, 'position', marked(element, textIn(holder)))
    for (const child of element.children) look(child, part, element)
  }
  look(root, root.name, root)
  // Bytes as text of one character each: long, and exact.
  for (const [name, bytes] of files) state(root.name, name, Buffer.from(bytes).toString('latin1'))
  return { counted, facts }
}

/** Where a selection stands and the characters it marks; without a text, the numbers. */
function marked({ attributes }: XmlElement, text: CodePoints | null): string {
  const start = Number(attributes.startPosition)
  const end = Number(attributes.endPosition)
  return `${start} ${end} ${text?.slice(start, end) ?? ''}`
}

function attributeValue(name: string, value: string, canonical: (guid: string) => string): string {
  if (/guid|user|vertex|syncpoint$/i.test(name)) return value.trim() === '' ? '' : canonical(value)
  if (name === 'isCodable') return { '1': 'true', '0': 'false' }[value.trim()] ?? value.trim()
  return value
}

function serialised(element: XmlElement, canonical: (guid: string) => string): string {
  const attributes = Object.entries(element.attributes)
    .map(([name, value]) => `${name}=${attributeValue(name, value, canonical)}`)
    .toSorted()
  const children = element.children.map((child) => serialised(child, canonical))
  return `${element.name}(${[...attributes, ...children, element.text].join(' ')})`
}

function without(one: Facts, other: Facts): Fact[] {
  return [...one.counted].flatMap(([key, count]) => {
    const extra = count - (other.counted.get(key) ?? 0)
    const fact = one.facts.get(key)
    return extra > 0 && fact ? Array.from({ length: extra }, () => fact) : []
  })
}
