import { isMap, isScalar, LineCounter, parseDocument, type Node, type YAMLError } from 'yaml'
import { crosswalk, framework, FRAMEWORK_KINDS, instrument } from './file-readers.ts'
import type { FaultCode } from './fault-texts.ts'
import { fileFault, type FileFault } from './file-fault.ts'
import { WHOLE_FILE, type Reading } from './node-readers.ts'
import type { FrameworkFile } from './shape.ts'

export interface SourceFile {
  /** The name that faults carry: a path as the author knows it. */
  readonly file: string
  readonly yaml: string
}

/** A file as far as it could be read. With faults, `value` holds blanks: good enough to look for more faults only. */
export interface ReadFile {
  readonly file: string
  readonly value: FrameworkFile | null
  readonly faults: readonly FileFault[]
  /** False when the YAML itself is broken, or says not what it is: much of the file may not have been read. */
  readonly isWhole: boolean
  readonly yaml: string
  /** The line of a value in `value`, or of one of its fields. */
  readonly lineOf: (value: object, key?: string) => number
}

const MOST_CHARACTERS = 2_000_000

/** Reads one file against the shape; ids, references and wordings are checked elsewhere. */
export function readFrameworkFile({ file, yaml }: SourceFile): ReadFile {
  const faults: FileFault[] = []
  const lines = new WeakMap<object, Map<string, number>>()
  const counter = new LineCounter()
  const lineOf = (value: object, key = '') => lines.get(value)?.get(key) ?? lines.get(value)?.get('') ?? 1
  const fault = (line: number, code: FaultCode, values = {}) => {
    faults.push(fileFault(file, line, code, values))
  }
  const unread: ReadFile = { file, value: null, faults, isWhole: false, yaml, lineOf }
  if (yaml.length > MOST_CHARACTERS) {
    fault(1, 'file-too-large', { limit: MOST_CHARACTERS })
    return unread
  }

  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false, uniqueKeys: true })
  const broken = syntaxFaults(file, yaml, document.errors, counter)
  faults.push(...broken)
  const isWhole = document.errors.every((error) => error.code === 'DUPLICATE_KEY')

  const reading: Reading = {
    fault,
    lineOfNode: (node, otherwise) => (node?.range ? counter.linePos(node.range[0]).line : otherwise),
    remember(value, key, line) {
      const known = lines.get(value) ?? new Map<string, number>()
      lines.set(value, known.set(key, line))
    },
  }
  const reader = readerFor(document.contents)
  if (!reader) {
    // one fault is enough where the file is no YAML at all
    if (faults.length === 0) unknownKind(document.contents, reading)
    return unread
  }
  const value = reader.read(document.contents, { key: WHOLE_FILE, line: 1 }, reading)
  return { file, value, faults, isWhole, yaml, lineOf }
}

function kindOf(contents: Node | null): unknown {
  return isMap(contents) ? contents.get('kind') : undefined
}

function readerFor(contents: Node | null) {
  const kind = kindOf(contents)
  if (kind === 'crosswalk') return crosswalk
  if (kind === 'instrument') return instrument
  return (FRAMEWORK_KINDS as readonly unknown[]).includes(kind) ? framework : null
}

function unknownKind(contents: Node | null, reading: Reading): void {
  const kind = kindOf(contents)
  const pair = isMap(contents)
    ? contents.items.find((one) => isScalar(one.key) && one.key.value === 'kind')
    : null
  const line = pair ? reading.lineOfNode(pair.key as Node, 1) : 1 // the parser makes keys nodes
  const found =
    typeof kind === 'string' ? `"${kind}"` : { nl: 'niet ingevuld', en: 'not given', fr: 'non rempli' }
  reading.fault(line, 'kind-unknown', { found, choices: FRAMEWORK_KINDS.join(', ') })
}

/**
 * What is wrong with the YAML, once for each cause. A parser that lost its way complains about line after line:
 * tabs are reported alone, and of complaints on neighbouring lines only the first.
 */
function syntaxFaults(
  file: string,
  yaml: string,
  errors: readonly YAMLError[],
  counter: LineCounter,
): FileFault[] {
  if (errors.length === 0) return []
  const tabs = yaml.split('\n').flatMap((text, index) => (/^ *\t/.test(text) ? [index + 1] : []))
  if (tabs.length > 0) return tabs.map((line) => fileFault(file, line, 'yaml-tab'))
  const faults: FileFault[] = []
  let before = -Infinity
  for (const error of errors) {
    const { line } = counter.linePos(error.pos[0])
    if (line - before > 2) faults.push(syntaxFault(file, line, error))
    before = line
  }
  return faults
}

function syntaxFault(file: string, line: number, { code, message }: YAMLError): FileFault {
  if (/flow (sequence|map|collection)/i.test(message)) return fileFault(file, line, 'yaml-unclosed-quote')
  if (code === 'DUPLICATE_KEY') return fileFault(file, line, 'yaml-duplicate-key')
  if (['BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY', 'BAD_INDENT'].includes(code)) {
    return fileFault(file, line, 'yaml-colon-in-text')
  }
  if (code === 'MISSING_CHAR') return fileFault(file, line, 'yaml-unclosed-quote')
  return fileFault(file, line, 'yaml-syntax', { message })
}
