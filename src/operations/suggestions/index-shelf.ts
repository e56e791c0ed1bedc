/**
 * The index of suggestions of each study, kept while the product runs: building it reads everything that was coded. A
 * small one is built at once; a large one a little at a time between other work, while the one before still answers.
 */
import type { StudyId } from '../../foundation/ids.ts'
import {
  type CodedText,
  type SuggestionIndex,
  suggestionIndex,
  suggestionIndexInSteps,
} from '../../qualitative/suggestions/suggest-codes.ts'
import type { Database } from '../../storage/database.ts'
import type { CodedSoFar } from '../../storage/qualitative/coded-material.ts'

/** Up to here building takes about a tenth of a second. */
const SMALL = 1000
/** Each index of a large study is some 50 MB. */
const MOST_STUDIES = 4

interface Shelved {
  readonly of: CodedSoFar
  readonly index: SuggestionIndex
}

class IndexShelf {
  readonly #ready = new Map<StudyId, Shelved>()
  readonly #building = new Set<StudyId>()

  /** The newest index there is, and whether it is as good as one built now. */
  find(
    study: StudyId,
    now: CodedSoFar,
  ): { readonly index: SuggestionIndex | null; readonly isGood: boolean } {
    const shelved = this.#ready.get(study)
    return { index: shelved?.index ?? null, isGood: shelved !== undefined && isGoodFor(shelved.of, now) }
  }

  isBuilding(study: StudyId): boolean {
    return this.#building.has(study)
  }

  /** The index where it was built at once; null where it is being built. */
  build(study: StudyId, of: CodedSoFar, examples: readonly CodedText[]): SuggestionIndex | null {
    if (examples.length <= SMALL) return this.#put(study, { of, index: suggestionIndex(examples) })
    this.#building.add(study)
    void this.#buildBetween(study, of, examples)
    return null
  }

  async #buildBetween(study: StudyId, of: CodedSoFar, examples: readonly CodedText[]): Promise<void> {
    try {
      const steps = suggestionIndexInSteps(examples)
      for (;;) {
        const step = steps.next()
        if (step.done) {
          this.#put(study, { of, index: step.value })
          return
        }
        await new Promise((resolve) => setImmediate(resolve))
      }
    } finally {
      this.#building.delete(study)
    }
  }

  #put(study: StudyId, shelved: Shelved): SuggestionIndex {
    this.#ready.delete(study)
    this.#ready.set(study, shelved)
    const [oldest] = this.#ready.keys()
    if (this.#ready.size > MOST_STUDIES && oldest !== undefined) this.#ready.delete(oldest)
    return shelved.index
  }
}

/** One act in a hundred makes no difference to what words point at; another codebook does. */
function isGoodFor(built: CodedSoFar, now: CodedSoFar): boolean {
  const changes = Math.abs(now.codings - built.codings) + Math.abs(now.acts - built.acts)
  return built.codebookVersion === now.codebookVersion && changes * 100 <= built.codings
}

const shelves = new WeakMap<Database, IndexShelf>()

export function shelfOf(db: Database): IndexShelf {
  const shelf = shelves.get(db) ?? new IndexShelf()
  shelves.set(db, shelf)
  return shelf
}
