/** A file turned into text, and what was changed or left out on the way. */

export const DOCUMENT_FORMATS = ['txt', 'docx', 'odt', 'pdf', 'vtt', 'srt'] as const
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]

/** Something about the reading that a person should know before using the text. */
export const READING_NOTICES = [
  'line-ends-changed',
  'byte-order-mark-left-out',
  'read-as-windows-1252',
  'read-as-utf-16',
  'footnotes-left-out',
  'comments-left-out',
  'deletions-left-out',
  'pictures-left-out',
  'timecodes-left-out',
  'lines-joined-to-paragraphs',
] as const
export type ReadingNotice = (typeof READING_NOTICES)[number]

export interface ReadText {
  readonly format: DocumentFormat
  /** LF only, no BOM, no NUL, whole characters; otherwise as it was given. */
  readonly text: string
  readonly notices: readonly ReadingNotice[]
}
