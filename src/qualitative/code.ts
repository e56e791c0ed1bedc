/**
 * The codebook: a tree of codes. The elements of the study's frames are codes from the start; a team adds its own.
 * A code is its id, never its name: two codes may have the same name.
 */
import type { CodeId } from '../foundation/ids.ts'

export interface Code {
  readonly id: CodeId
  readonly parent: CodeId | null
  /** Order among its siblings. */
  readonly place: number
  readonly name: string
  /** A short mark for narrow places: `KL2`, `T07`, `E1`. Need not be unique. */
  readonly mark: string
  readonly definition: string
  /** When to give it, and when another one fits better. */
  readonly include: string
  readonly exclude: string
  readonly example: string
  /** The element of a frame that this code stands for (`KL2`, `KL2.p1`, `PZ.x3`, `T07`); null for an own code. */
  readonly element: string | null
  /** false: a heading that only orders others. */
  readonly isCodable: boolean
  /** One of the textures and hues of the interface; `null` leaves it to the place in the tree. */
  readonly colour: string | null
  readonly state: CodeState
}

/** A code is never deleted: what was coded with it stays true. Merging and retiring keep it for who looks back. */
export type CodeState =
  | { readonly is: 'in-use' }
  | { readonly is: 'retired' }
  | { readonly is: 'merged'; readonly into: CodeId }

export interface Codebook {
  /** Rises with every change: a change is stored only over the version it was made from. */
  readonly version: number
  readonly codes: readonly Code[]
}
