/**
 * A project as the exchange standard REFI-QDA tells it. Typed are the parts Draagkracht can use: people, codes,
 * texts with their selections and codings, notes, cases, variables, sets. What it does not use stays as it was
 * read (`XmlElement`) and goes out again unharmed: pictures, PDF, sound and film with their selections,
 * transcripts and sync points, links, graphs.
 *
 * Texts have LF and no byte order mark; positions count code points, the end not included.
 */
import type { PackageFiles } from './package-files.ts'
import type { XmlElement } from './xml-element.ts'

export interface RefiProject {
  readonly name: string
  readonly description: string | null
  /** The program that wrote it. */
  readonly origin: string | null
  readonly creatingUser: string | null
  readonly creationDateTime: string | null
  readonly modifyingUser: string | null
  readonly modifiedDateTime: string | null
  readonly users: readonly RefiUser[]
  readonly codes: readonly RefiCode[]
  readonly variables: readonly RefiVariable[]
  readonly cases: readonly RefiCase[]
  readonly sources: readonly RefiSource[]
  readonly notes: readonly RefiText[]
  readonly sets: readonly RefiSet[]
  readonly links: readonly XmlElement[]
  readonly graphs: readonly XmlElement[]
  /** Notes on the project as a whole. */
  readonly noteRefs: readonly string[]
  /** Files of the package that are carried along: rich text, pictures, PDF, sound, film. */
  readonly files: PackageFiles
}

export interface RefiUser {
  readonly guid: string
  readonly name: string | null
  readonly id: string | null
}

/** Recognised by its GUID: two codes may have the same name. */
export interface RefiCode {
  readonly guid: string
  readonly name: string
  readonly description: string | null
  readonly isCodable: boolean
  /** `#rgb` or `#rrggbb`. */
  readonly colour: string | null
  readonly noteRefs: readonly string[]
  readonly codes: readonly RefiCode[]
}

export type VariableType = 'Text' | 'Boolean' | 'Integer' | 'Float' | 'Date' | 'DateTime'

export interface RefiVariable {
  readonly guid: string
  readonly name: string
  readonly type: VariableType
  readonly description: string | null
}

export interface RefiVariableValue {
  readonly variable: string
  /** null: no value was given. */
  readonly value: { readonly type: VariableType; readonly text: string } | null
}

export interface RefiCase {
  readonly guid: string
  readonly name: string | null
  readonly description: string | null
  readonly codeRefs: readonly string[]
  readonly values: readonly RefiVariableValue[]
  readonly sourceRefs: readonly string[]
  readonly selectionRefs: readonly string[]
}

export interface RefiStamp {
  readonly creatingUser: string | null
  readonly creationDateTime: string | null
  readonly modifyingUser: string | null
  readonly modifiedDateTime: string | null
}

/** A text that can be coded: a source, or a note. */
export interface RefiText extends RefiStamp {
  readonly guid: string
  readonly name: string | null
  readonly description: string | null
  /** null: the project does not hold it; `missingPath` then says where it was. */
  readonly text: string | null
  readonly missingPath: string | null
  readonly richTextPath: string | null
  readonly selections: readonly RefiSelection[]
  /** Codings of the text as a whole. */
  readonly codings: readonly RefiCoding[]
  readonly noteRefs: readonly string[]
  readonly values: readonly RefiVariableValue[]
}

export interface RefiSelection extends RefiStamp {
  readonly guid: string
  readonly name: string | null
  readonly description: string | null
  readonly start: number
  readonly end: number
  readonly codings: readonly RefiCoding[]
  readonly noteRefs: readonly string[]
}

export interface RefiCoding {
  readonly guid: string
  readonly code: string
  readonly creatingUser: string | null
  readonly creationDateTime: string | null
  readonly noteRefs: readonly string[]
}

export type RefiSource =
  | { readonly kind: 'text'; readonly text: RefiText }
  /** PictureSource, PDFSource, AudioSource or VideoSource: carried along whole. */
  | { readonly kind: 'media'; readonly element: XmlElement }

export interface RefiSet {
  readonly guid: string
  readonly name: string
  readonly description: string | null
  readonly codes: readonly string[]
  readonly sources: readonly string[]
  readonly notes: readonly string[]
}

/** Codes of every level, parents before their children. */
export function allCodes(codes: readonly RefiCode[]): RefiCode[] {
  return codes.flatMap((code) => [code, ...allCodes(code.codes)])
}
