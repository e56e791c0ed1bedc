/**
 * Whose answers stand behind the means and covariances of a block of questions, over the whole study.
 *
 * An edition shows, per centre, figures of everybody who answered one question. A block needs people who answered all of
 * its questions: nearly the same people. Subtracting the one from the other must leave nobody, or enough. Written out:
 * in a centre let `a` people have answered all questions of the block and `b` more only the question at hand. The edition
 * shows sums over a + b in each centre that it shows; the block shows one sum over all a. A combination of the two
 * that uses the block can be made to vanish on one of both parts of a centre, never on both, unless one is empty. So
 * the fewest people that something can be known of are, over all centres, the sum of the smaller parts.
 *
 * It counts every centre that an edition could ever show, and not what one happened to show: editions differ in
 * the facts they have, and a block must not become readable by a later edition.
 */
import { PEOPLE_FOR_INTERVAL } from './release-figure.ts'

export interface CentreOfBlock {
  /** People who answered every question of the block on its scale. */
  readonly complete: number
  /** For each question of the block: who answered it, those who answered everything among them. */
  readonly questions: readonly {
    readonly n: number
    /** Everybody gave the same answer: an edition shows it only as broadly low, middle or high. */
    readonly isUnanimous: boolean
  }[]
}

/**
 * The places of the centres whose complete people are the base of the block, or null where no base is safe.
 *
 * Left out are centres in which an edition withholds a question of the block, and, where nobody else would hide
 * them, centres that answered one of them as one.
 *
 * @param minimum  people needed behind a figure of this actor group.
 * @example
 * // two centres, of 20 and 3 workers, who answered everything: the second is left out
 * centresOfBase([{ complete: 20, questions: [{ n: 20, ... }] }, { complete: 3, questions: [{ n: 3, ... }] }], 5) // [0]
 */
export function centresOfBase(centres: readonly CentreOfBlock[], minimum: number): number[] | null {
  const shown = centres.flatMap(({ questions }, place) =>
    questions.every(({ n }) => n >= minimum) ? [place] : [],
  )
  return safePlaces(centres, shown, Math.max(minimum, PEOPLE_FOR_INTERVAL))
}

function safePlaces(
  centres: readonly CentreOfBlock[],
  places: readonly number[],
  enough: number,
): number[] | null {
  const questions = centres[0]?.questions.length ?? 0
  for (let question = 0; question < questions; question++) {
    const rest = smallerParts(places.flatMap((place) => partsOf(centres[place], question)))
    if (rest >= enough) continue
    if (rest > 0) return null
    const differing = places.filter((place) => !centres[place]?.questions[question]?.isUnanimous)
    // Fewer centres: what was safe before must be looked at again.
    if (differing.length < places.length) return safePlaces(centres, differing, enough)
  }
  return [...places]
}

interface Parts {
  readonly a: number
  readonly b: number
  readonly isUnanimous: boolean
}

function partsOf(centre: CentreOfBlock | undefined, question: number): Parts[] {
  const asked = centre?.questions[question]
  if (!centre || !asked) return []
  return [{ a: centre.complete, b: asked.n - centre.complete, isUnanimous: asked.isUnanimous }]
}

/** Centres that answered as one are not counted: their level is known, so they hide nobody. */
function smallerParts(parts: readonly Parts[]): number {
  return parts.reduce((sum, { a, b, isUnanimous }) => (isUnanimous ? sum : sum + Math.min(a, b)), 0)
}
