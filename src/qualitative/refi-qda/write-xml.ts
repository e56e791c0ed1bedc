import type { XmlElement } from './xml-element.ts'

/**
 * The file: UTF-8 without a mark, one element after the other without layout, so that nothing between elements
 * can be taken for text. Line ends and tabs in attributes are written as references, or a reader makes them
 * spaces.
 */
export function writeXml(root: XmlElement, namespace: string): Uint8Array {
  const parts = ['<?xml version="1.0" encoding="utf-8"?>\n']
  write({ ...root, attributes: { xmlns: namespace, ...root.attributes } }, parts)
  parts.push('\n')
  return new TextEncoder().encode(parts.join(''))
}

function write(element: XmlElement, parts: string[]): void {
  const attributes = Object.entries(element.attributes).map(
    ([name, text]) => ` ${name}="${escapedAttribute(text)}"`,
  )
  const start = `<${element.name}${attributes.join('')}`
  if (element.children.length === 0 && element.text === '') {
    parts.push(start, '/>')
    return
  }
  parts.push(start, '>', escapedText(element.text))
  for (const child of element.children) write(child, parts)
  parts.push(`</${element.name}>`)
}

function escapedText(text: string): string {
  return text.replace(/[&<>\r]/g, escaped)
}

function escapedAttribute(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, escaped)
}

function escaped(character: string): string {
  return references[character] ?? character
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** What XML 1.0 cannot hold in any way of writing: control characters, halves of a pair, two non-characters. */
const impossible = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/u
const everyImpossible = new RegExp(impossible.source, 'gu')

export function isWritable(text: string): boolean {
  return !impossible.test(text)
}

/** One character for one: positions stay what they are. */
export function madeWritable(text: string): string {
  return text.replace(everyImpossible, '\ufffd')
}
