/** What the parts of the contract are spelled with. */
import { Type as T, type Static, type TSchema } from 'typebox'
import type { GivenFile, MadeFile } from '../foundation/file.ts'

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly summary: string
  readonly params?: TSchema
  /** What may follow the question mark: only what can be left out. */
  readonly query?: TSchema
  /** JSON of this shape, or a file as it is. */
  readonly body?: TSchema | FileBody
  /** JSON, or a file to keep. */
  readonly ok: TSchema | typeof madeFile
}

/**
 * A body that is a file: its bytes as `application/octet-stream`, its name percent-encoded in the header `x-file-name`.
 * The handler gets a `GivenFile`. Who may come in is checked before a byte is read.
 */
export interface FileBody {
  readonly kind: 'given-file'
  /** In bytes. More is refused while it comes in. */
  readonly largest: number
}

export const givenFile = (largest: number): FileBody => ({ kind: 'given-file', largest })

export function isFileBody(body: Route['body']): body is FileBody {
  return body !== undefined && 'kind' in body && body.kind === 'given-file'
}

/** An answer that is a file: the handler answers with a `MadeFile`, the browser is told to keep it. */
export const madeFile = { kind: 'made-file' } as const

export function isMadeFile(ok: Route['ok']): ok is typeof madeFile {
  return ok === madeFile
}

export const define = <const Routes extends Record<string, Route>>(routes: Routes): Routes => routes

export const closed = { additionalProperties: false } as const
export const id = T.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' })
export const line = T.String({ minLength: 1, maxLength: 200 })
export const prose = T.String({ maxLength: 20_000 })
export const nothing = T.Object({}, closed)
export const group = T.String({ pattern: '^(client|worker|manager|policyMaker|other-[a-z0-9-]{1,40})$' })
export const runBy = T.Union([T.Literal('outside'), T.Literal('centre-itself')])
export const language = T.Union([T.Literal('nl'), T.Literal('en'), T.Literal('fr')])

export const ofStudy = T.Object({ study: id }, closed)
export const ofWave = T.Object({ study: id, wave: id }, closed)
export const ofCentre = T.Object({ study: id, wave: id, centre: id }, closed)
export const ofDocument = T.Object({ study: id, document: id }, closed)

/** A type without a schema of its own: our operations made the value. */
export const made = <Value>() => T.Unsafe<Value>({})

export type Of<Schema> = Schema extends FileBody
  ? GivenFile
  : Schema extends typeof madeFile
    ? MadeFile
    : Schema extends TSchema
      ? Static<Schema>
      : undefined
