/**
 * How far the coders of a round agree, code by code. The unit is a turn, the value whether the code is in it: coders who
 * mark a sentence more or less agree all the same. Beside it, how far their passages agree to the character.
 *
 * A code counts together with what lies under it: who gave KL2.p1 read KL2 there too. So the top of the tree says whether
 * coders saw the same krachtlijn, and further down whether they saw the same side of it.
 */
import type { CodeId } from '../../foundation/ids.ts'
import { seededRandom } from '../../foundation/seeded-random.ts'
import {
  brennanPrediger,
  cohenKappa,
  congerKappa,
  gwetAc1,
  type Coefficient,
} from '../coder-agreement/chance-corrected.ts'
import {
  krippendorffAlpha,
  krippendorffInterval,
  type KrippendorffAlpha,
} from '../coder-agreement/krippendorff-alpha.ts'
import { percentAgreement, type PercentAgreement } from '../coder-agreement/percent-agreement.ts'
import type { Rating, Ratings } from '../coder-agreement/ratings.ts'
import { drawResamples, type Interval } from '../coder-agreement/resamples.ts'
import { unitisedAlpha, type PartAlpha, type UnitisedAlpha } from '../coder-agreement/unitised-alpha.ts'
import { isCompared, type ReadDocument, unitsIn } from './read-document.ts'

export interface CodeAgreement extends AlphaWithIntervals {
  readonly code: CodeId
  /** Cohen's for two coders, Conger's for more. */
  readonly kappa: Coefficient
  readonly ac1: Coefficient
  readonly brennanPrediger: Coefficient
  readonly percent: PercentAgreement
  /** Alpha for this code over the characters of the text. */
  readonly unitised: PartAlpha | Extract<UnitisedAlpha, { estimable: false }>
  /** The share of everybody's turns that have this code. */
  readonly prevalence: number
  /** In how many turns each coder gave it, in the order of their letters. */
  readonly turnsWith: readonly number[]
  /** In how many turns one gave it and another did not. */
  readonly differing: number
}

export interface RoundAgreement {
  /** Turns that two coders or more read. */
  readonly turns: number
  readonly documents: number
  /** The codes that somebody gave, in no particular order. */
  readonly codes: readonly CodeId[]
  /**
   * One code after the other, so that whoever computes for long can let others in between.
   *
   * @param under  the codes that lie under it, which count for it.
   */
  readonly ofCode: (code: CodeId, under?: readonly CodeId[]) => CodeAgreement
  /** Over all codes that somebody gave, each as it was given: the unit is a code in a turn. */
  readonly together: () => AlphaWithIntervals
}

export interface AlphaWithIntervals {
  readonly alpha: KrippendorffAlpha
  /** Of alpha, 95 %: over turns, and over documents, which is wider where turns of one talk resemble each other. */
  readonly overTurns: Interval
  readonly overDocuments: Interval
}

const RESAMPLES = 1000
/** The same draws for every code and each time one looks: see docs/methods/coder-agreement.md. */
const SEED = 1
/** In a turn or not. */
const PRESENT_OR_ABSENT = 2

export function agreementOnCodes(documents: readonly ReadDocument[]): RoundAgreement {
  const compared = documents.filter(isCompared)
  const documentOf = compared.flatMap(({ units }, place) => units.map(() => place))
  const random = seededRandom(SEED).uniform
  const turnDraws = drawResamples(documentOf.length, RESAMPLES, random)
  const documentDraws = drawResamples(compared.length, RESAMPLES, random)
  const byCode = turnsByCode(compared)
  return {
    turns: documentOf.length,
    documents: compared.length,
    codes: [...byCode.keys()],
    ofCode: (code, under = []) => {
      const counted = [code, ...under]
      const ratings = ratingsOf(
        compared,
        counted.flatMap((one) => byCode.get(one) ?? []),
      )
      const given = ratings.flat().filter((value) => value !== null)
      return {
        code,
        alpha: krippendorffAlpha(ratings, 'nominal'),
        overTurns: krippendorffInterval(ratings, 'nominal', turnDraws),
        overDocuments: krippendorffInterval(ratings, 'nominal', documentDraws, documentOf),
        kappa: (ratings[0]?.length ?? 0) > 2 ? congerKappa(ratings) : cohenKappa(ratings),
        ac1: gwetAc1(ratings, PRESENT_OR_ABSENT),
        brennanPrediger: brennanPrediger(ratings, PRESENT_OR_ABSENT),
        percent: percentAgreement(ratings),
        unitised: unitisedOf(compared, counted),
        prevalence: given.length === 0 ? 0 : given.filter((value) => value === 1).length / given.length,
        turnsWith: (ratings[0] ?? []).map((_, coder) => ratings.filter((row) => row[coder] === 1).length),
        differing: ratings.filter((row) => row.includes(0) && row.includes(1)).length,
      }
    },
    together: () => {
      const { ratings, turnOf, rowTimes } = codesInTurns(compared, byCode)
      const inDocument = turnOf.map((turn) => documentOf[turn] ?? 0) // a document for each turn
      return {
        alpha: krippendorffAlpha(ratings, 'nominal', rowTimes),
        overTurns: krippendorffInterval(ratings, 'nominal', turnDraws, turnOf, rowTimes),
        overDocuments: krippendorffInterval(ratings, 'nominal', documentDraws, inDocument, rowTimes),
      }
    },
  }
}

/**
 * A row for every code that somebody gave in a turn, and one more for all the codes that nobody gave there: a study has
 * hundreds of codes, and a turn has two or three.
 */
function codesInTurns(documents: readonly ReadDocument[], byCode: ReadonlyMap<CodeId, TurnsWith>) {
  const ratings: (readonly Rating[])[] = []
  const turnOf: number[] = []
  const rowTimes: number[] = []
  const add = (row: readonly Rating[], turn: number, times: number) => {
    ratings.push(row)
    turnOf.push(turn)
    rowTimes.push(times)
  }
  let turn = 0
  for (const [place, { units, coders }] of documents.entries()) {
    const without = coders.map((codings) => (codings === null ? null : 0))
    for (const unit of units.keys()) {
      const given = [...byCode.values()].flatMap((turns) => turns.get(`${place} ${unit}`) ?? [])
      for (const gave of given) {
        add(
          coders.map((codings, coder) => (codings === null ? null : Number(gave.has(coder)))),
          turn,
          1,
        )
      }
      if (byCode.size > given.length) add(without, turn, byCode.size - given.length)
      turn += 1
    }
  }
  return { ratings, turnOf, rowTimes }
}

/** For each code the turns that have it: `document unit` → coders. */
type TurnsWith = ReadonlyMap<string, ReadonlySet<number>>

function turnsByCode(documents: readonly ReadDocument[]): ReadonlyMap<CodeId, TurnsWith> {
  const byCode = new Map<CodeId, Map<string, Set<number>>>()
  for (const [place, document] of documents.entries()) {
    for (const [coder, codings] of document.coders.entries()) {
      for (const coding of codings ?? []) {
        const turns = byCode.get(coding.code) ?? new Map<string, Set<number>>()
        byCode.set(coding.code, turns)
        for (const unit of unitsIn(document, coding)) {
          const key = `${place} ${unit}`
          turns.set(key, (turns.get(key) ?? new Set()).add(coder))
        }
      }
    }
  }
  return byCode
}

/** A row per turn, a column per coder: 1 with one of these codes, 0 without, null for who did not read the document. */
function ratingsOf(documents: readonly ReadDocument[], ofCodes: readonly TurnsWith[]): Ratings {
  return documents.flatMap(({ units, coders }, place) => {
    const without = coders.map((codings) => (codings === null ? null : 0)) // one row for all turns without
    return units.map((_, unit) => {
      const gave = ofCodes.flatMap((turns) => turns.get(`${place} ${unit}`) ?? [])
      if (gave.length === 0) return without
      return coders.map((codings, coder) =>
        codings === null ? null : gave.some((those) => those.has(coder)) ? 1 : 0,
      )
    })
  })
}

function unitisedOf(documents: readonly ReadDocument[], codes: readonly CodeId[]): CodeAgreement['unitised'] {
  const found = unitisedAlpha(
    documents.map(({ length, coders }) => ({
      length,
      coders: coders.map(
        (codings) =>
          codings
            ?.filter(({ code }) => codes.includes(code))
            // one name for all of them: to the code above they are the same
            .map(({ start, end }) => ({ start, end, code: 'given' })) ?? null,
      ),
    })),
  )
  return found.estimable ? found.all : found
}
