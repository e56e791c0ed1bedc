/** A file as somebody hands it over. Its name may name a person: it is kept nowhere unless sealed. */
export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file that we make for somebody to keep. */
export interface MadeFile {
  /** With its ending; letters, digits, dashes and dots only, so that it is the same everywhere. */
  readonly name: string
  /** `text/csv; charset=utf-8` */
  readonly mediaType: string
  readonly bytes: Uint8Array
}
