import { SaxesParser } from 'saxes'
import { refusals } from './refusals.ts'
import type { XmlElement } from './xml-element.ts'

/** More than any project has, less than what makes a machine slow. */
export const XML_LIMITS = { depth: 100, elements: 3_000_000 } as const

export interface ParsedXml {
  readonly root: XmlElement
  /** The namespace of the root, or '' where it has none. */
  readonly namespace: string
}

interface Open {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: XmlElement[]
  text: string
}

/**
 * Reads XML that a stranger made: no document type, so no entities and nothing fetched; depth and number of
 * elements are capped.
 *
 * @throws {Problem} `exchange-refused`, with the limit or the line where it stops being XML.
 */
export function parseXml(bytes: Uint8Array, fileName: string, limits = XML_LIMITS): ParsedXml {
  const parser = new SaxesParser()
  const open: Open[] = []
  let root: Open | null = null
  let namespace = ''
  let prefix = ''
  let elements = 0

  parser.on('error', (error) => {
    throw refusals.notXml(fileName, error.message)
  })
  parser.on('doctype', () => {
    throw refusals.documentType(fileName)
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= limits.depth) throw refusals.tooDeep(fileName, limits.depth)
    elements += 1
    if (elements > limits.elements) throw refusals.tooManyElements(fileName, limits.elements)
    if (!root) {
      prefix = name.includes(':') ? `${name.slice(0, name.indexOf(':'))}:` : ''
      namespace = attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`] ?? ''
    }
    const own = prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name
    const element: Open = { name: own, attributes: ownAttributes(attributes), children: [], text: '' }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  const addText = (text: string) => {
    const element = open.at(-1)
    if (element) element.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    const element = open.pop()
    // Between elements stands layout, not text.
    if (element && element.children.length > 0) element.text = ''
  })

  const text = decoded(bytes)
  for (let at = 0; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK))
  parser.close()
  if (!root) throw refusals.notXml(fileName, 'no root element')
  return { root, namespace }
}

const CHUNK = 1 << 20

/** Declarations and hints of other namespaces (`xsi:schemaLocation`) say nothing about the project. */
function ownAttributes(given: Readonly<Record<string, string>>): Record<string, string> {
  const own: Record<string, string> = Object.create(null)
  for (const name in given) {
    if (name !== 'xmlns' && !name.includes(':')) own[name] = given[name]! // `for in` walks what is there
  }
  return own
}

/** UTF-8 unless a byte order mark says UTF-16, as some Windows programs write. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}
