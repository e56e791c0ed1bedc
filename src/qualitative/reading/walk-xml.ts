/** Walks through XML that a stranger made, in pieces: no document type (so no entities, nothing fetched), depth capped. */
import { SaxesParser } from 'saxes'
import { READING_LIMITS } from './limits.ts'
import { refusals } from './refusals.ts'

export interface Visitor {
  /** Names are `prefix:local`, with the prefix of the list that was given, whatever the file calls it. */
  readonly opens: (name: string, attribute: (name: string) => string | undefined) => void
  readonly closes: (name: string) => void
  readonly says: (text: string) => void
}

/**
 * @param part        the file within the document, to speak of in a refusal.
 * @param pieces      the XML, cut anywhere but within a character.
 * @param namespaces  prefix by namespace; elements of other namespaces are called `?:local`.
 * @throws {Problem} `document-refused`: a DOCTYPE, too deep, or no XML.
 */
export async function walkXml(
  part: string,
  pieces: AsyncIterable<string> | Iterable<string>,
  namespaces: Readonly<Record<string, string>>,
  visitor: Visitor,
  depthLimit: number = READING_LIMITS.xmlDepth,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: true })
  const nameOf = (uri: string, local: string) => `${namespaces[uri] ?? '?'}:${local}`
  let depth = 0
  parser.on('error', (error) => {
    throw refusals.damaged(part, error.message)
  })
  parser.on('doctype', () => {
    throw refusals.documentType(part)
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    depth += 1
    if (depth > depthLimit) throw refusals.tooDeep(part, depthLimit)
    visitor.opens(nameOf(uri, local), (name) => {
      for (const attribute of Object.values(attributes)) {
        const called = attribute.uri === '' ? attribute.local : nameOf(attribute.uri, attribute.local)
        if (called === name) return attribute.value
      }
      return undefined
    })
  })
  parser.on('closetag', ({ uri, local }) => {
    depth -= 1
    visitor.closes(nameOf(uri, local))
  })
  parser.on('text', (text) => visitor.says(text))
  parser.on('cdata', (text) => visitor.says(text))
  for await (const piece of pieces) parser.write(piece)
  parser.close()
}
