/** The frameworks, crosswalks and instruments of a study, in the study's own versions. */
import type { StudyId } from '../foundation/ids.ts'
import { readFrameworkFile } from '../framework/read-framework-file.ts'
import type { Crosswalk, Framework, FrameworkFile, Instrument, Library } from '../framework/shape.ts'
import type { Transaction } from '../storage/database.ts'
import { studyFiles, type StudyFile } from '../storage/study-files.ts'
import type { Surroundings } from './operation.ts'

export async function studyLibrary(tx: Transaction, around: Surroundings, study: StudyId): Promise<Library> {
  return libraryOf(around, await studyFiles(tx, around.tenant, study))
}

export function libraryOf(around: Surroundings, files: readonly StudyFile[]): Library {
  const read = files.map((file) => readPinned(around, file))
  return {
    frameworks: read.filter((file): file is Framework => !['crosswalk', 'instrument'].includes(file.kind)),
    crosswalks: read.filter((file): file is Crosswalk => file.kind === 'crosswalk'),
    instruments: read.filter((file): file is Instrument => file.kind === 'instrument'),
  }
}

/** Files were checked when they were pinned. One still equal to the shipped file need not be parsed again. */
function readPinned(around: Surroundings, file: StudyFile): FrameworkFile {
  if (around.libraryFiles.get(file.id) === file.content) {
    const { frameworks, crosswalks, instruments } = around.library
    const shipped = [...frameworks, ...crosswalks, ...instruments].find(({ id }) => id === file.id)
    if (shipped) return shipped
  }
  const known = parsed.get(file.content)
  if (known) return known
  const { value } = readFrameworkFile({ file: file.id, yaml: file.content })
  if (!value) throw new RangeError(`The pinned file ${file.id} ${file.version} can no longer be read.`)
  if (parsed.size >= MOST_KEPT) parsed.delete(parsed.keys().next().value!) // size says there is a first
  parsed.set(file.content, value)
  return value
}

/** Parsing the questionnaire takes a tenth of a second, and every page of a study needs it. By text: text never changes. */
const parsed = new Map<string, FrameworkFile>()
const MOST_KEPT = 100
