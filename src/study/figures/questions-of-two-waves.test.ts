import { describe, expect, it } from 'vitest'
import { readShippedLibrary } from '../../storage/framework-files.ts'
import { publicationPlan } from '../edition/publication-plan.ts'
import {
  columnsOnPaper,
  editionOnPaper,
  studyOnPaper,
  type Paper,
  type PaperLine,
} from '../edition/wave-on-paper.ts'
import { figureBlocks } from './figure-blocks.ts'
import { questionsOfTwoWaves } from './questions-of-two-waves.ts'
import { questionsOverCentres } from './questions-over-centres.ts'
import type { WaveNumbers } from './released-numbers.ts'

const { library } = readShippedLibrary()
const ITEM = 'W.KL1.1'

/** Half of the workers of each centre answer 2, half 3. */
const wave = (...centres: readonly (readonly [name: string, people: number])[]): PaperLine[] =>
  centres.flatMap(([centre, people]): PaperLine[] => [
    { centre, group: 'worker', people: people / 2, answers: { [ITEM]: 2 } },
    { centre, group: 'worker', people: people / 2, answers: { [ITEM]: 3 } },
  ])

function numbersOf(lines: readonly PaperLine[], minimumCells: Paper['minimumCells'] = {}): WaveNumbers {
  const paper: Paper = { library, lines, groups: ['worker'], minimumCells }
  const study = studyOnPaper(paper)
  return {
    columns: columnsOnPaper(paper),
    design: { minimumCells, pooledStaff: false, invited: [] },
    questions: publicationPlan(study, library, false).questions,
    released: editionOnPaper(paper).released,
    blocks: figureBlocks(study, library),
  }
}

function asked(now: WaveNumbers, earlier: WaveNumbers) {
  const block = now.blocks.find(({ id }) => id === 'worker.krachtlijnen')
  const place = block?.items.findIndex(({ id }) => id === ITEM) ?? -1
  if (!block || place < 0) throw new Error('the questionnaire asks workers of the krachtlijnen')
  const alone = ({ questions, columns, design, released }: WaveNumbers) =>
    questionsOverCentres(block, questions, columns, design, released)[place]
  return { both: questionsOfTwoWaves(block, now, earlier)[place], now: alone(now), earlier: alone(earlier) }
}

function value<Value>(of: { readonly shown: boolean; readonly value?: Value } | undefined): Value {
  if (!of?.shown || of.value === undefined) throw new Error('there are enough people')
  return of.value
}

describe('the questions of two waves', () => {
  it('bring a centre together with itself, wherever it stands in the list of a wave', () => {
    const now = numbersOf(wave(['Merelveld', 20], ['Waterzijde', 24], ['Zandvoorde', 16]))
    const earlier = numbersOf(wave(['Oudeland', 18], ['Zandvoorde', 22], ['Merelveld', 30]))
    const { first, second } = value(asked(now, earlier).both)
    const people = (of: typeof first) => Object.fromEntries(of.cells.map(({ place, n }) => [place, n]))
    expect(people(first)).toEqual({ 0: 20, 1: 24, 2: 16 })
    // What only the earlier wave had comes after the centres of this one.
    expect(people(second)).toEqual({ 3: 18, 2: 22, 0: 30 })
  })

  it('are what each wave shows on its own', () => {
    const now = numbersOf(wave(['Merelveld', 20], ['Waterzijde', 24]))
    const earlier = numbersOf(wave(['Waterzijde', 18], ['Merelveld', 32]))
    const { both, ...alone } = asked(now, earlier)
    const { first, second } = value(both)
    expect(first).toEqual(value(alone.now))
    const { cells, ...rest } = value(alone.earlier)
    expect(second).toMatchObject(rest)
    expect(second.cells.map(({ n, mean }) => ({ n, mean }))).toEqual(
      cells.map(({ n, mean }) => ({ n, mean })),
    )
  })

  it('keep to the minimum of each wave', () => {
    const lines = wave(['Merelveld', 20], ['Waterzijde', 24], ['Zandvoorde', 16])
    const { both } = asked(numbersOf(lines, { worker: 20 }), numbersOf(lines))
    const { first, second } = value(both)
    expect([first.n, second.n]).toEqual([44, 60])
  })

  it('are withheld where one of both is, whichever', () => {
    const enough = numbersOf(wave(['Merelveld', 20], ['Waterzijde', 24]))
    const few = numbersOf(wave(['Merelveld', 4], ['Waterzijde', 24]))
    expect(asked(enough, few).both).toEqual({ shown: false })
    expect(asked(few, enough).both).toEqual({ shown: false })
  })
})
