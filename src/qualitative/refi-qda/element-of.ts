/** A typed project as the element it is written as: the way back of `project-of.ts`. */
import type {
  RefiCase,
  RefiCode,
  RefiCoding,
  RefiProject,
  RefiSelection,
  RefiSet,
  RefiStamp,
  RefiText,
  RefiUser,
  RefiVariable,
  RefiVariableValue,
} from './project.ts'
import type { XmlElement } from './xml-element.ts'

export function elementOf(project: RefiProject, origin: string): XmlElement {
  return made(
    'Project',
    {
      name: project.name,
      origin,
      creatingUserGUID: project.creatingUser,
      creationDateTime: project.creationDateTime,
      modifyingUserGUID: project.modifyingUser,
      modifiedDateTime: project.modifiedDateTime,
    },
    [
      ...list('Users', project.users.map(userElement)),
      ...(project.codes.length > 0 ? [made('CodeBook', {}, list('Codes', codeElements(project.codes)))] : []),
      ...list('Variables', project.variables.map(variableElement)),
      ...list('Cases', project.cases.map(caseElement)),
      ...list(
        'Sources',
        project.sources.map((source) =>
          source.kind === 'text' ? textElement('TextSource', source.text) : source.element,
        ),
      ),
      ...list(
        'Notes',
        project.notes.map((note) => textElement('Note', note)),
      ),
      ...list('Links', project.links),
      ...list('Sets', project.sets.map(setElement)),
      ...list('Graphs', project.graphs),
      ...value('Description', project.description),
      ...references('NoteRef', project.noteRefs),
    ],
  )
}

export function codeElements(codes: readonly RefiCode[]): XmlElement[] {
  return codes.map((code) =>
    made(
      'Code',
      { guid: code.guid, name: code.name, isCodable: String(code.isCodable), color: code.colour },
      [
        ...value('Description', code.description),
        ...references('NoteRef', code.noteRefs),
        ...codeElements(code.codes),
      ],
    ),
  )
}

function userElement({ guid, name, id }: RefiUser): XmlElement {
  return made('User', { guid, name, id }, [])
}

function variableElement({ guid, name, type, description }: RefiVariable): XmlElement {
  return made('Variable', { guid, name, typeOfVariable: type }, value('Description', description))
}

function caseElement(one: RefiCase): XmlElement {
  return made('Case', { guid: one.guid, name: one.name }, [
    ...value('Description', one.description),
    ...references('CodeRef', one.codeRefs),
    ...valueElements(one.values),
    ...references('SourceRef', one.sourceRefs),
    ...references('SelectionRef', one.selectionRefs),
  ])
}

function textElement(name: 'TextSource' | 'Note', text: RefiText): XmlElement {
  return made(
    name,
    {
      guid: text.guid,
      name: text.name,
      richTextPath: text.richTextPath,
      plainTextPath: text.text === null ? text.missingPath : null,
      ...stampAttributes(text),
    },
    [
      ...value('Description', text.description),
      ...value('PlainTextContent', text.text),
      ...text.selections.map(selectionElement),
      ...text.codings.map(codingElement),
      ...references('NoteRef', text.noteRefs),
      ...valueElements(text.values),
    ],
  )
}

function selectionElement(selection: RefiSelection): XmlElement {
  return made(
    'PlainTextSelection',
    {
      guid: selection.guid,
      name: selection.name,
      startPosition: String(selection.start),
      endPosition: String(selection.end),
      ...stampAttributes(selection),
    },
    [
      ...value('Description', selection.description),
      ...selection.codings.map(codingElement),
      ...references('NoteRef', selection.noteRefs),
    ],
  )
}

function codingElement({ guid, code, creatingUser, creationDateTime, noteRefs }: RefiCoding): XmlElement {
  return made('Coding', { guid, creatingUser, creationDateTime }, [
    ...references('CodeRef', [code]),
    ...references('NoteRef', noteRefs),
  ])
}

function setElement(set: RefiSet): XmlElement {
  return made('Set', { guid: set.guid, name: set.name }, [
    ...value('Description', set.description),
    ...references('MemberCode', set.codes),
    ...references('MemberSource', set.sources),
    ...references('MemberNote', set.notes),
  ])
}

function valueElements(values: readonly RefiVariableValue[]): XmlElement[] {
  return values.map(({ variable, value: given }) =>
    made('VariableValue', {}, [
      ...references('VariableRef', [variable]),
      ...value(`${given?.type}Value`, given?.text ?? null),
    ]),
  )
}

function stampAttributes(stamp: RefiStamp) {
  const { creatingUser, creationDateTime, modifyingUser, modifiedDateTime } = stamp
  return { creatingUser, creationDateTime, modifyingUser, modifiedDateTime }
}

function references(name: string, targets: readonly string[]): XmlElement[] {
  return targets.map((targetGUID) => made(name, { targetGUID }, []))
}

function value(name: string, text: string | null): XmlElement[] {
  return text === null ? [] : [{ name, attributes: {}, children: [], text }]
}

/** A list around its members; none around nothing, because an empty list is not valid. */
export function list(name: string, children: readonly XmlElement[]): XmlElement[] {
  return children.length === 0 ? [] : [made(name, {}, children)]
}

export function made(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  children: readonly XmlElement[],
): XmlElement {
  const given = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== null)
  return { name, attributes: Object.fromEntries(given), children, text: '' }
}
