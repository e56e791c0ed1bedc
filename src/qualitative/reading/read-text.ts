/** What comes of a file: its text as it stands in there, and word of whatever else was in it. */
import type { ReadingNotice } from './notices.ts'

export const DOCUMENT_FORMATS = ['txt', 'docx', 'odt', 'pdf', 'vtt', 'srt'] as const
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]

export interface ReadText {
  /** LF only, no BOM, no NUL, no half characters; not normalised, not trimmed. */
  readonly text: string
  /** What it is, whatever its name says. */
  readonly format: DocumentFormat
  /** What was changed or left out on reading. */
  readonly notices: readonly ReadingNotice[]
}

export type { ReadingNotice }
