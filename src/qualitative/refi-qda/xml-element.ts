/**
 * An element of an exchanged file. The standard has no mixed content: an element holds elements, or text.
 * Prefixes of the file's own namespace are gone; a name of another namespace keeps its prefix.
 */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** As written, blanks included; '' where the element holds elements. */
  readonly text: string
}

export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name)
}

export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name)
}
