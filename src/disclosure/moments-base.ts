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
 * subtracted and all of a count; or, by way of the spread over all centres (`releaseOverCentres`), all of b, and everybody of the
 * centres that count there and are not in the block. Where such a cell stands in a pool of fifteen and more, the pool can be
 * subtracted from it, and leaves the other group; and with what is known of that group over all centres, the whole cell may vanish.
 * Both are looked at. Of the finer figures from thirty people on the same holds with thirty for fifteen.
 *
 * It counts every centre that an edition could ever show, and not what one happened to show: editions differ in
 * the facts they have, and a block must not become readable by a later edition.
 */
import { LEVELS_OF_DETAIL, PEOPLE_FOR_INTERVAL } from './release-figure.ts'
import { isInPool } from './release-over-centres.ts'

export interface CentreOfBlock {
  /** People who answered every question of the block on its scale. */
  readonly complete: number
  /** For each question of the block: who answered it, those who answered everything among them. */
  readonly questions: readonly {
    readonly n: number
    /** Everybody gave the same answer: an edition shows it only as broadly low, middle or high. */
    readonly isUnanimous: boolean
    /** Is the cell among those that the question over the centres rests on (`placesOverCentres`)? */
    readonly isCounted: boolean
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
 * them, centres under fifteen or thirty and those that answered a question as one.
 *
 * @param minimum   people needed behind a figure of this actor group.
 * @param hasMeans  false for a scale: of it neither means nor counts appear, so there is nothing finer from thirty people on.
 * @example
 * // two centres, of 20 and 3 workers, who answered everything: the second is left out
 * centresOfBase([{ complete: 20, questions: [{ n: 20, ... }] }, { complete: 3, questions: [{ n: 3, ... }] }], 5, false) // [0]
 */
export function centresOfBase(
  centres: readonly CentreOfBlock[],
  minimum: number,
  hasMeans: boolean,
): number[] | null {
  const shown = centres.flatMap(({ questions }, place) =>
    questions.every(({ n }) => n >= minimum) ? [place] : [],
  )
  return safePlaces(centres, shown, { minimum, hasMeans })
}

interface Terms {
  readonly minimum: number
  readonly hasMeans: boolean
}

function safePlaces(
  centres: readonly CentreOfBlock[],
  places: readonly number[],
  terms: Terms,
): number[] | null {
  const questions = centres[0]?.questions.length ?? 0
  for (let question = 0; question < questions; question++) {
    const inside = places.flatMap((place) => partsOf(centres[place], question, place))
    // In a centre that is not in the base, nobody who answered the question is in the block.
    const outside = centres.flatMap((centre, place) =>
      places.includes(place) ? [] : partsOf({ ...centre, complete: 0 }, question, place),
    )
    const left = leftOut(inside, outside, terms)
    if (left === null) return null
    if (left.length === 0) continue
    // Fewer centres: what was safe before must be looked at again.
    const gone = new Set(left.map(({ place }) => place))
    return safePlaces(
      centres,
      places.filter((place) => !gone.has(place)),
      terms,
    )
  }
  return [...places]
}

/** Which centres must go for one question; null where that would not help. */
function leftOut(
  inside: readonly Parts[],
  outside: readonly Parts[],
  { minimum, hasMeans }: Terms,
): readonly Parts[] | null {
  // Whose level is known hide nobody.
  const differing = inside.filter(({ isUnanimous }) => !isUnanimous)
  const enough = Math.max(minimum, PEOPLE_FOR_INTERVAL)
  const means = sum(differing, ({ a, b }) => Math.min(a, b))
  if (isTooFew(means, enough)) {
    const small = differing.filter(isUnder(PEOPLE_FOR_INTERVAL))
    return small.length > 0 ? small : null
  }
  const rests = [means]
  for (const level of hasMeans ? LEVELS_OF_DETAIL : [PEOPLE_FOR_INTERVAL]) {
    const under = differing.filter(isUnder(level))
    if (under.length === 0) continue
    const ofLevel = [
      ...leftOf(differing, level, ofBlock),
      ...leftOf([...differing, ...outside.filter(({ isCounted }) => isCounted)], level, ofOthers),
    ]
    if (ofLevel.some((rest) => isTooFew(rest, Math.max(enough, level)))) return under
    rests.push(...ofLevel)
  }
  return rests.includes(0) ? inside.filter(({ isUnanimous }) => isUnanimous) : []
}

interface Parts {
  readonly place: number
  readonly a: number
  readonly b: number
  readonly pooledWith: number
  readonly isPartnerCounted: boolean
  readonly isUnanimous: boolean
  readonly isCounted: boolean
}

function partsOf(centre: CentreOfBlock | undefined, question: number, place: number): Parts[] {
  const asked = centre?.questions[question]
  if (!centre || !asked) return []
  const { n, ...about } = asked
  return [{ place, a: centre.complete, b: n - centre.complete, ...about }]
}

const isTooFew = (people: number, enough: number): boolean => people > 0 && people < enough

const isUnder =
  (level: number) =>
  ({ a, b }: Parts): boolean =>
    a + b < level

const sum = (of: readonly Parts[], people: (one: Parts) => number): number =>
  of.reduce((total, one) => total + people(one), 0)

/** Who is left of a cell, and who could be left instead of them: of the block as it is, and of all centres together less the block. */
type Left = (one: Parts) => readonly [left: number, instead: number]
const ofBlock: Left = ({ a, b }) => [a, b]
const ofOthers: Left = ({ a, b, isCounted }) => (isCounted ? [b, a] : [a, b])

/**
 * The fewest people that are left when everything is known of figures of `level` people and more: of a cell of that size the
 * smaller part, of a smaller cell the part that is left. Of a smaller cell in a pool of that size, the other part with the other
 * group where these are fewer. Once without the pools that may go whole, because their other group is known over the
 * centres, and once with them.
 */
function leftOf(parts: readonly Parts[], level: number, left: Left): readonly number[] {
  const isPooled = ({ a, b, pooledWith }: Parts) => isInPool(a + b, pooledWith, level)
  const people = (one: Parts) => {
    const [here, instead] = left(one)
    if (!isUnder(level)(one)) return Math.min(here, instead)
    return isPooled(one) ? Math.min(here, instead + one.pooledWith) : here
  }
  const mayGo = (one: Parts) => isPooled(one) && one.isPartnerCounted
  const stays = sum(
    parts.filter((one) => !mayGo(one)),
    people,
  )
  return [stays, stays + sum(parts.filter(mayGo), people)]
}
