import { isMap, isScalar, LineCounter, parseDocument, type Node, type YAMLError } from 'yaml'
import { crosswalk, framework, FRAMEWORK_KINDS, instrument } from './file-readers.ts'
import type { FaultCode } from './fault-texts.ts'
import { fileFault, type FileFault } from './file-fault.ts'
import type { Reading } from './node-readers.ts'
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
  /** False when the YAML itself is broken: other files that refer to it cannot be judged. */
  readonly isYaml: boolean
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
  const unread = (isYaml: boolean): ReadFile => ({ file, value: null, faults, isYaml, lineOf })
  if (yaml.length > MOST_CHARACTERS) {
    fault(1, 'file-too-large', { limit: MOST_CHARACTERS })
    return unread(false)
  }

  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false, uniqueKeys: true })
  for (const error of document.errors) syntaxFault(error, counter.linePos(error.pos[0]).line, fault)
  const isYaml = document.errors.every((error) => error.code === 'DUPLICATE_KEY')

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
    return unread(isYaml)
  }
  const value = reader.read(document.contents, { key: 'file', line: 1 }, reading)
  return { file, value, faults, isYaml, lineOf }
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

function syntaxFault(
  error: YAMLError,
  line: number,
  fault: (line: number, code: FaultCode, values?: Record<string, string>) => void,
): void {
  if (error.code === 'DUPLICATE_KEY') fault(line, 'yaml-duplicate-key')
  else if (error.code === 'TAB_AS_INDENT' || /tab/i.test(error.message)) fault(line, 'yaml-tab')
  else if (['BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY', 'BAD_INDENT'].includes(error.code)) {
    fault(line, 'yaml-colon-in-text')
  } else if (error.code === 'MISSING_CHAR') fault(line, 'yaml-unclosed-quote')
  else fault(line, 'yaml-syntax', { message: error.message })
}
