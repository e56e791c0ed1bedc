/** What a file may be before it is read. Well above any transcript, well below what makes a machine slow. */
export const READING_LIMITS = {
  /** Of the file as it comes in. */
  fileBytes: 25_000_000,
  /** Of the text that comes out, in UTF-16 units: about a thousand pages. */
  characters: 2_000_000,
  /** Of a .docx or .odt, which are zip files. */
  zip: {
    entries: 2_000,
    entryBytes: 64_000_000,
    unpackedBytes: 200_000_000,
    ratio: 200,
  },
  xmlDepth: 200,
  pages: 2_000,
  /** What reading may cost; beyond it the thread that reads is ended. */
  seconds: 30,
  heapMegabytes: 256,
  /** Outside the heap: what a PDF unpacks. */
  bufferMegabytes: 512,
} as const

export type ReadingLimits = typeof READING_LIMITS
