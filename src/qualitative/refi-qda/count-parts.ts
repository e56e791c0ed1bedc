import type { XmlElement } from './xml-element.ts'

/** How many of each kind of part a project has, wherever it stands in it. */
export interface PartCounts {
  readonly sources: number
  readonly codes: number
  readonly selections: number
  readonly codings: number
  readonly notes: number
  readonly cases: number
  readonly variables: number
  readonly sets: number
  readonly links: number
  readonly graphs: number
  readonly users: number
}

const kinds: Readonly<Record<string, keyof PartCounts>> = {
  TextSource: 'sources',
  PictureSource: 'sources',
  PDFSource: 'sources',
  AudioSource: 'sources',
  VideoSource: 'sources',
  Code: 'codes',
  PlainTextSelection: 'selections',
  PictureSelection: 'selections',
  PDFSelection: 'selections',
  AudioSelection: 'selections',
  VideoSelection: 'selections',
  TranscriptSelection: 'selections',
  Coding: 'codings',
  Note: 'notes',
  Case: 'cases',
  Variable: 'variables',
  Set: 'sets',
  Link: 'links',
  Graph: 'graphs',
  User: 'users',
}

/** Counts what stands in the file and decides nothing: the same count on both sides of an exchange. */
export function countParts(root: XmlElement): PartCounts {
  const counts = {
    sources: 0,
    codes: 0,
    selections: 0,
    codings: 0,
    notes: 0,
    cases: 0,
    variables: 0,
    sets: 0,
    links: 0,
    graphs: 0,
    users: 0,
  }
  const count = (element: XmlElement): void => {
    const kind = Object.hasOwn(kinds, element.name) ? kinds[element.name] : undefined
    if (kind) counts[kind] += 1
    element.children.forEach(count)
  }
  count(root)
  return counts
}
