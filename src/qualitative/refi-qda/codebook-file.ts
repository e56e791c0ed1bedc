/** A .qdc: a codebook on its own, for another program or another study. */
import { conform, type GuidFor } from './conform.ts'
import { codeElements, list, made } from './element-of.ts'
import { ExchangeReport } from './exchange-report.ts'
import { parseXml } from './parse-xml.ts'
import { codesIn } from './project-of.ts'
import { allCodes, type RefiCode, type RefiSet } from './project.ts'
import { refusals } from './refusals.ts'
import { ORIGIN } from './write-project.ts'
import { madeWritable, writeXml } from './write-xml.ts'
import { childNamed, childrenNamed, type XmlElement } from './xml-element.ts'

const NAMESPACE = 'urn:QDA-XML:codebook:1.0'

export interface CodebookFile {
  readonly codes: readonly RefiCode[]
  /** Sets of codes; a codebook file has no others. */
  readonly sets: readonly RefiSet[]
}

/**
 * @throws {Problem} `exchange-refused`. A whole project is refused too, and said to be one: its codings would be
 *                   lost without a word.
 */
export function readCodebookFile(
  bytes: Uint8Array,
  fileName: string,
  guidFor: GuidFor,
): { readonly codebook: CodebookFile; readonly report: ExchangeReport } {
  const report = new ExchangeReport()
  const { root, namespace } = parseXml(bytes, fileName)
  if (root.name !== 'CodeBook') throw refusals.otherRoot(fileName, root.name, 'CodeBook')
  // In the wild: urn:QDA-XML:codebook:1.0, 1:0 and 0:4.
  if (namespace !== NAMESPACE) {
    report.add('namespace-other', { element: 'CodeBook', guid: null, about: namespace })
  }
  const element = conform(root, 'CodebookFile', report, guidFor)
  const codes = codesIn(element)
  const names = new Set<string>()
  for (const { name, guid } of allCodes(codes)) {
    if (names.has(name)) report.add('code-names-repeat', { element: 'Code', guid, about: name })
    names.add(name)
  }
  return { codebook: { codes, sets: (childNamed(element, 'Sets')?.children ?? []).map(setOf) }, report }
}

function setOf(element: XmlElement): RefiSet {
  return {
    guid: element.attributes.guid ?? '',
    name: element.attributes.name ?? '',
    description: childNamed(element, 'Description')?.text ?? null,
    codes: childrenNamed(element, 'MemberCode').map(({ attributes }) => attributes.guid ?? ''),
    sources: [],
    notes: [],
  }
}

/** Valid by the schema: memos on codes have no place in it, nor have sources and notes in a set. */
export function writeCodebookFile({ codes, sets }: CodebookFile): {
  readonly bytes: Uint8Array
  readonly report: ExchangeReport
} {
  const report = new ExchangeReport()
  const setElements = sets
    .filter((set) => set.codes.length > 0)
    .map((set) =>
      made('Set', { guid: set.guid, name: madeWritable(set.name) }, [
        ...(set.description === null ? [] : [described(set.description)]),
        ...set.codes.map((guid) => made('MemberCode', { guid }, [])),
      ]),
    )
  for (const { guid, noteRefs } of allCodes(codes)) {
    if (noteRefs.length > 0) report.add('memo-without-place', { element: 'Code', guid, about: 'NoteRef' })
  }
  const root = made('CodeBook', { origin: ORIGIN }, [
    made('Codes', {}, codeElements(withoutNotes(codes))),
    ...list('Sets', setElements),
  ])
  const whole = conform(root, 'CodebookFile', report, () => '')
  return { bytes: writeXml(whole, NAMESPACE), report }
}

function withoutNotes(codes: readonly RefiCode[]): RefiCode[] {
  return codes.map((code) => ({
    ...code,
    name: madeWritable(code.name),
    description: code.description === null ? null : madeWritable(code.description),
    noteRefs: [],
    codes: withoutNotes(code.codes),
  }))
}

function described(text: string): XmlElement {
  return { name: 'Description', attributes: {}, children: [], text: madeWritable(text) }
}
