/** What an analysis may rest on: the released numbers of one block of questions, in the form that the analysis needs. */
import type { Disclosed } from '../../disclosure/disclosed.ts'
import type { ActorGroup } from '../../foundation/actor-group.ts'
import { fromReleased } from '../../disclosure/from-released.ts'
import type { OverCentres } from '../../disclosure/release-over-centres.ts'
import type { Patterns } from '../../disclosure/release-patterns.ts'
import type { Moments } from '../../disclosure/release-moments.ts'
import type { ByteColumns } from '../closed-wave/byte-columns.ts'
import type { Question } from '../edition/publication-plan.ts'
import type { ReleasedCells } from '../edition/released-cells.ts'
import type { WaveDesign } from '../wave.ts'
import { analyses } from './analyses.ts'
import type { SharedQuestion } from './shared-question.ts'
import type { AnalysisName } from './analysis-result.ts'
import { questionsOfBlock, type FigureBlock } from './figure-blocks.ts'
import { baseOfBlock } from './base-of-block.ts'
import { patternsOfBlock } from './patterns-of-block.ts'
import { momentsOfBlock } from './moments-of-block.ts'
import { questionsOverCentres } from './questions-over-centres.ts'
import { questionsOfTwoWaves } from './questions-of-two-waves.ts'

export type ReleasedNumbers =
  | { readonly rests: 'moments'; readonly moments: Disclosed<Moments> }
  | { readonly rests: 'patterns'; readonly patterns: Disclosed<Patterns> }
  | { readonly rests: 'questions'; readonly questions: readonly Disclosed<OverCentres>[] }
  | {
      readonly rests: 'shared-questions'
      readonly comparedWith: ActorGroup
      readonly questions: readonly Disclosed<SharedQuestion>[]
    }
  | { readonly rests: 'two-waves'; readonly questions: readonly Disclosed<SharedQuestion>[] }

export interface WaveNumbers {
  readonly columns: ByteColumns
  readonly design: WaveDesign
  /** The questions of an edition. */
  readonly questions: readonly Question[]
  /** What all editions so far showed. */
  readonly released: ReleasedCells
  readonly blocks: readonly FigureBlock[]
}

/**
 * Always of the same people, whichever analysis asks.
 *
 * @param earlier  the wave to compare with, for an analysis that rests on two.
 */
export function releasedNumbers(
  analysis: AnalysisName,
  block: FigureBlock,
  wave: WaveNumbers,
  earlier: WaveNumbers | null = null,
): ReleasedNumbers {
  const { rests } = analyses[analysis]
  if (rests === 'two-waves') {
    if (!earlier) throw new RangeError(`${analysis} compares with an earlier wave, and was given none.`)
    return { rests, questions: questionsOfTwoWaves(block, wave, earlier) }
  }
  const { columns, design, questions, released, blocks } = wave
  if (rests === 'patterns' || rests === 'moments') {
    const base = baseOfBlock(block, questionsOfBlock(block, questions), columns, design)
    return rests === 'moments'
      ? { rests, moments: momentsOfBlock(block, base) }
      : { rests, patterns: patternsOfBlock(base) }
  }
  const own = questionsOverCentres(block, questions, columns, design, released)
  if (rests === 'questions') return { rests, questions: own }
  const shared = sharedQuestions(block, questions, blocks)
  const comparedWith = shared[0]?.group ?? block.group
  const items = shared.map(({ second }) => second)
  const theirs = questionsOverCentres({ group: comparedWith, items }, questions, columns, design, released)
  return {
    rests,
    comparedWith,
    questions: shared.map(({ place }, at) => {
      const [first, second] = [own[place], theirs[at]]
      if (!first || !second) throw new RangeError(`Question ${place} of ${block.id} was not counted.`)
      const label = [block.items[place]?.id ?? '', items[at]?.id ?? '']
      return fromReleased(first, second, (a, b) => ({ label, first: a, second: b }))
    }),
  }
}

/** The questions of this block that a second group read in the same words, with the place of each and the other's item. */
export function sharedQuestions(
  block: FigureBlock,
  questions: readonly Question[],
  blocks: readonly FigureBlock[],
): {
  readonly place: number
  readonly group: FigureBlock['group']
  readonly second: FigureBlock['items'][number]
}[] {
  return block.items.flatMap((item, place) => {
    const question = questions.find(
      ({ gap, parts }) =>
        gap?.[0] === block.group &&
        parts.some((part) => part.group === block.group && part.items[0] === item.id),
    )
    const group = question?.gap?.[1]
    const theirs = question?.parts.find((part) => part.group === group)?.items[0]
    const second = blocks
      .find((one) => one.group === group && one.kind === block.kind)
      ?.items.find(({ id }) => id === theirs)
    return group && second ? [{ place, group, second }] : []
  })
}
