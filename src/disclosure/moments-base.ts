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
 * That is for means. Of a spread less is known: a cell of fewer than fifteen shows it in words only, so there nothing can be
 * subtracted and all of a count; or, by way of the spread over all centres (`releaseOverCentres`), all of b. Where
 * such a cell stands in a pool of fifteen and more, the pool can be subtracted from it, and leaves the other group; and
 * with what is known of that group over all centres, the whole cell may vanish. Both are looked at.
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
    /** People of the group that it is pooled with in an edition who answered the same question; 0 without a pool. */
    readonly pooledWith: number
    /** Does the cell of that group count over the centres (`countsOverCentres`)? */
    readonly isPartnerCounted: boolean
  }[]
}

/**
 * The places of the centres whose complete people are the base of the block, or null where no base is safe.
 *
 * Left out are centres in which an edition withholds a question of the block, and, where too few others would hide
 * them, small centres and those that answered a question as one.
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
    const parts = places.flatMap((place) => partsOf(centres[place], question, place))
    // Whose level is known hide nobody.
    const differing = parts.filter(({ isUnanimous }) => !isUnanimous)
    const rests = fewestKnown(differing)
    const without = (left: readonly Parts[]) => {
      const leftOut = new Set(left.map(({ place }) => place))
      // Fewer centres: what was safe before must be looked at again.
      return safePlaces(
        centres,
        places.filter((place) => !leftOut.has(place)),
        enough,
      )
    }
    if (rests.some((rest) => rest > 0 && rest < enough)) {
      const small = differing.filter(isSmall)
      return small.length > 0 ? without(small) : null
    }
    const asOne = parts.filter(({ isUnanimous }) => isUnanimous)
    if (asOne.length > 0 && rests.includes(0)) return without(asOne)
  }
  return [...places]
}

interface Parts {
  readonly place: number
  readonly a: number
  readonly b: number
  readonly pooledWith: number
  readonly isPartnerCounted: boolean
  readonly isUnanimous: boolean
}

function partsOf(centre: CentreOfBlock | undefined, question: number, place: number): Parts[] {
  const asked = centre?.questions[question]
  if (!centre || !asked) return []
  const { n, ...about } = asked
  return [{ place, a: centre.complete, b: n - centre.complete, ...about }]
}

const isSmall = ({ a, b }: Parts): boolean => a + b < PEOPLE_FOR_INTERVAL

/** In a pool that may show its spread: not beside a group that shows its own, which would give this one's. */
const isPooled = ({ a, b, pooledWith }: Parts): boolean =>
  pooledWith > 0 && pooledWith < PEOPLE_FOR_INTERVAL && a + b + pooledWith >= PEOPLE_FOR_INTERVAL

/**
 * By way of means; by way of spreads with the small cells as they are, and with those of all centres taken together; each
 * of these also with the cells in a pool away.
 */
function fewestKnown(parts: readonly Parts[]): readonly number[] {
  const sum = (of: readonly Parts[], people: (one: Parts) => number) =>
    of.reduce((total, one) => total + people(one), 0)
  const smaller = ({ a, b }: Parts) => Math.min(a, b)
  const small = parts.filter(isSmall)
  const alone = small.filter((one) => !isPooled(one))
  const pooled = small.filter(isPooled)
  const inLarge = sum(
    parts.filter((one) => !isSmall(one)),
    smaller,
  )
  // A pool may go whole only where its other group is known over the centres; else one of both groups stays.
  const stay = pooled.filter(({ isPartnerCounted }) => !isPartnerCounted)
  const go = pooled.filter(({ isPartnerCounted }) => isPartnerCounted)
  const ofComplete = ({ a, b, pooledWith }: Parts) => Math.min(a, b + pooledWith)
  const ofOthers = ({ a, b, pooledWith }: Parts) => Math.min(b, a + pooledWith)
  const asTheyAre = inLarge + sum(alone, ({ a }) => a) + sum(stay, ofComplete)
  const together = inLarge + sum(alone, ({ b }) => b) + sum(stay, ofOthers)
  return [
    sum(parts, smaller),
    asTheyAre,
    together,
    asTheyAre + sum(go, ofComplete),
    together + sum(go, ofOthers),
  ]
}
