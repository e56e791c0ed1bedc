/**
 * Makes of what a program wrote what the standard allows: known parts in the order of the schema, valid
 * values, nothing that must be there missing. Whatever cannot come along is said in the report.
 */
import type { ExchangeReport, Place } from './exchange-report.ts'
import { shapeOf, type ElementShape, type ShapeName, type ValueKind } from './schema-shape.ts'
import { valid } from './values.ts'
import type { XmlElement } from './xml-element.ts'

/** Makes a GUID of a text, always the same one. */
export type GuidFor = (text: string) => string

export function conform(
  root: XmlElement,
  shape: ShapeName,
  report: ExchangeReport,
  guidFor: GuidFor,
): XmlElement {
  const made = conformed(root, shapeOf(shape), { element: root.name, guid: null }, { report, guidFor })
  // Only a root without its required parts is nothing at all: then an empty one says the same.
  return made ?? { name: root.name, attributes: { name: '' }, children: [], text: '' }
}

interface Means {
  readonly report: ExchangeReport
  readonly guidFor: GuidFor
}

function conformed(element: XmlElement, shape: ElementShape, here: Place, means: Means): XmlElement | null {
  if (shape.value !== null) return withValue(element, shape.value, here, means)
  const attributes = conformedAttributes(element, shape, here, means)
  if (attributes === null) return leftOut(element, here, means)
  const children = conformedChildren(element, shape, here, means)
  const complete = shape.children.every(
    ({ name, required }) => !required || children.some((child) => child.name === name),
  )
  const isEmptyList = shape.notEmpty && element.children.length === 0
  if (!complete && !isEmptyList) return leftOut(element, here, means)
  if (shape.notEmpty && children.length === 0) {
    if (isEmptyList) means.report.add('empty-left-out', here)
    return null
  }
  if (element.text.trim() !== '') means.report.add('element-unknown', of(here, 'text'))
  return { name: element.name, attributes, children, text: '' }
}

/** A part without a GUID is spoken of as something of the part around it. */
function placeIn(element: XmlElement, owner: Place): Place {
  const { guid } = element.attributes
  return guid === undefined
    ? { element: owner.element, guid: owner.guid, about: owner.about ?? element.name }
    : { element: element.name, guid }
}

function of(here: Place, about: string): Place {
  return { ...here, about: here.about ?? about }
}

function withValue(element: XmlElement, kind: ValueKind, here: Place, { report }: Means): XmlElement | null {
  for (const child of element.children) report.add('element-unknown', of(here, child.name))
  const text = valid(kind, element.text)
  if (text === null) {
    report.add('value-invalid', here)
    return null
  }
  if (text !== element.text) report.add('value-rewritten', here)
  return { name: element.name, attributes: {}, children: [], text }
}

function leftOut(element: XmlElement, here: Place, { report }: Means): null {
  report.add('element-incomplete', here)
  everyPartBelow(element, report)
  return null
}

function everyPartBelow(element: XmlElement, report: ExchangeReport): void {
  for (const child of element.children) {
    const { guid } = child.attributes
    if (guid !== undefined) report.alsoGone({ element: child.name, guid })
    everyPartBelow(child, report)
  }
}

/** null where one that must be there is not, and nothing can stand in for it. */
function conformedAttributes(
  element: XmlElement,
  shape: ElementShape,
  here: Place,
  { report, guidFor }: Means,
): Record<string, string> | null {
  const made: Record<string, string> = {}
  for (const [name, given] of Object.entries(element.attributes)) {
    const known = Object.hasOwn(shape.attributes, name) ? shape.attributes[name] : undefined
    if (!known) {
      report.add('attribute-unknown', of(here, name))
      continue
    }
    if (name === 'basePath') {
      report.add('base-path-left-out', of(here, name))
      continue
    }
    const text = valid(known.kind, given)
    if (text !== null) {
      made[name] = text
      if (text !== given) report.add('value-rewritten', of(here, name))
    } else if (known.kind === 'guid' && given.trim() !== '') {
      made[name] = guidFor(given)
      report.add('guid-replaced', name === 'guid' ? { element: element.name, guid: given } : of(here, name))
    } else if (given.trim() === '') report.add('value-rewritten', of(here, name))
    else report.add('value-invalid', of(here, name))
  }
  for (const [name, { required }] of Object.entries(shape.attributes)) {
    if (!required || made[name] !== undefined) continue
    const assumed = stoodIn(name, element, here, guidFor)
    if (assumed === null) return null
    made[name] = assumed
    report.add(name === 'guid' ? 'guid-replaced' : 'value-assumed', of(here, name))
    if (name === 'guid') report.alsoGone({ element: element.name, guid: assumed })
  }
  return made
}

function stoodIn(name: string, element: XmlElement, here: Place, guidFor: GuidFor): string | null {
  if (name === 'name') return ''
  if (name === 'isCodable') return 'true'
  if (name === 'guid') return guidFor(`${here.element} ${here.guid} ${JSON.stringify(element)}`)
  return null
}

function conformedChildren(
  element: XmlElement,
  shape: ElementShape,
  here: Place,
  means: Means,
): XmlElement[] {
  const known = new Map(shape.children.map((child, order) => [child.name, { ...child, order }]))
  const made: { readonly child: XmlElement; readonly order: number }[] = []
  const seen = new Set<string>()
  for (const child of element.children) {
    const slot = known.get(child.name)
    if (!slot || (!slot.many && seen.has(child.name))) {
      means.report.add('element-unknown', placeIn(child, here))
      everyPartBelow(child, means.report)
      continue
    }
    seen.add(child.name)
    const inner = conformed(child, shapeOf(slot.shape), placeIn(child, here), means)
    if (inner) made.push({ child: inner, order: shape.anyOrder ? 0 : slot.order })
  }
  return made.toSorted((a, b) => a.order - b.order).map(({ child }) => child)
}
