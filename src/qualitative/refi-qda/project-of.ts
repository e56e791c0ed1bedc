/** A conformed project element as a typed project, and nothing decided: `element-of.ts` is the way back. */
import type { PackageFiles } from './package-files.ts'
import type {
  RefiCase,
  RefiCode,
  RefiCoding,
  RefiProject,
  RefiSelection,
  RefiSet,
  RefiSource,
  RefiStamp,
  RefiText,
  RefiUser,
  RefiVariable,
  RefiVariableValue,
  VariableType,
} from './project.ts'
import { childNamed, childrenNamed, type XmlElement } from './xml-element.ts'

export function projectOf(root: XmlElement, files: PackageFiles): RefiProject {
  const inside = (name: string) => childNamed(root, name)?.children ?? []
  return {
    name: root.attributes.name ?? '',
    description: textOf(root, 'Description'),
    origin: attribute(root, 'origin'),
    creatingUser: attribute(root, 'creatingUserGUID'),
    creationDateTime: attribute(root, 'creationDateTime'),
    modifyingUser: attribute(root, 'modifyingUserGUID'),
    modifiedDateTime: attribute(root, 'modifiedDateTime'),
    users: inside('Users').map(userOf),
    codes: codesIn(childNamed(root, 'CodeBook')),
    variables: inside('Variables').map(variableOf),
    cases: inside('Cases').map(caseOf),
    sources: inside('Sources').map(sourceOf),
    notes: inside('Notes').map(refiTextOf),
    sets: inside('Sets').map(setOf),
    links: inside('Links'),
    graphs: inside('Graphs'),
    noteRefs: targets(root, 'NoteRef'),
    files,
  }
}

/** @param holder  the element around `Codes`. */
export function codesIn(holder: XmlElement | undefined): RefiCode[] {
  const codes = holder && childNamed(holder, 'Codes')
  return (codes?.children ?? []).map(codeOf)
}

function userOf(element: XmlElement): RefiUser {
  return { guid: guidOf(element), name: attribute(element, 'name'), id: attribute(element, 'id') }
}

function codeOf(element: XmlElement): RefiCode {
  return {
    guid: guidOf(element),
    name: element.attributes.name ?? '',
    description: textOf(element, 'Description'),
    isCodable: isTrue(element.attributes.isCodable),
    colour: attribute(element, 'color'),
    noteRefs: targets(element, 'NoteRef'),
    codes: childrenNamed(element, 'Code').map(codeOf),
  }
}

function variableOf(element: XmlElement): RefiVariable {
  return {
    guid: guidOf(element),
    name: element.attributes.name ?? '',
    type: element.attributes.typeOfVariable as VariableType, // conformed: one of them
    description: textOf(element, 'Description'),
  }
}

function caseOf(element: XmlElement): RefiCase {
  return {
    guid: guidOf(element),
    name: attribute(element, 'name'),
    description: textOf(element, 'Description'),
    codeRefs: targets(element, 'CodeRef'),
    values: valuesIn(element),
    sourceRefs: targets(element, 'SourceRef'),
    selectionRefs: targets(element, 'SelectionRef'),
  }
}

function sourceOf(element: XmlElement): RefiSource {
  return element.name === 'TextSource'
    ? { kind: 'text', text: refiTextOf(element) }
    : { kind: 'media', element }
}

function refiTextOf(element: XmlElement): RefiText {
  return {
    guid: guidOf(element),
    name: attribute(element, 'name'),
    description: textOf(element, 'Description'),
    text: textOf(element, 'PlainTextContent'),
    missingPath: attribute(element, 'plainTextPath'),
    richTextPath: attribute(element, 'richTextPath'),
    ...stampOf(element),
    selections: childrenNamed(element, 'PlainTextSelection').map(selectionOf),
    codings: codingsIn(element),
    noteRefs: targets(element, 'NoteRef'),
    values: valuesIn(element),
  }
}

function selectionOf(element: XmlElement): RefiSelection {
  return {
    guid: guidOf(element),
    name: attribute(element, 'name'),
    description: textOf(element, 'Description'),
    start: Number(element.attributes.startPosition),
    end: Number(element.attributes.endPosition),
    ...stampOf(element),
    codings: codingsIn(element),
    noteRefs: targets(element, 'NoteRef'),
  }
}

function codingsIn(element: XmlElement): RefiCoding[] {
  return childrenNamed(element, 'Coding').map((coding) => ({
    guid: guidOf(coding),
    code: targets(coding, 'CodeRef')[0] ?? '',
    creatingUser: attribute(coding, 'creatingUser'),
    creationDateTime: attribute(coding, 'creationDateTime'),
    noteRefs: targets(coding, 'NoteRef'),
  }))
}

function setOf(element: XmlElement): RefiSet {
  return {
    guid: guidOf(element),
    name: element.attributes.name ?? '',
    description: textOf(element, 'Description'),
    codes: targets(element, 'MemberCode'),
    sources: targets(element, 'MemberSource'),
    notes: targets(element, 'MemberNote'),
  }
}

function valuesIn(element: XmlElement): RefiVariableValue[] {
  return childrenNamed(element, 'VariableValue').map((one) => {
    const value = one.children.find(({ name }) => name !== 'VariableRef')
    return {
      variable: targets(one, 'VariableRef')[0] ?? '',
      value: value
        ? { type: value.name.slice(0, -'Value'.length) as VariableType, text: value.text } // conformed
        : null,
    }
  })
}

function stampOf(element: XmlElement): RefiStamp {
  return {
    creatingUser: attribute(element, 'creatingUser'),
    creationDateTime: attribute(element, 'creationDateTime'),
    modifyingUser: attribute(element, 'modifyingUser'),
    modifiedDateTime: attribute(element, 'modifiedDateTime'),
  }
}

function targets(element: XmlElement, name: string): string[] {
  return childrenNamed(element, name).map(({ attributes }) => attributes.targetGUID ?? attributes.guid ?? '')
}

function textOf(element: XmlElement, name: string): string | null {
  return childNamed(element, name)?.text ?? null
}

function attribute(element: XmlElement, name: string): string | null {
  return element.attributes[name] ?? null
}

function guidOf(element: XmlElement): string {
  return element.attributes.guid ?? ''
}

function isTrue(text: string | undefined): boolean {
  return text === 'true' || text === '1'
}
