import { describe, expect, it } from 'vitest'
import { readShippedLibrary } from '../../storage/framework-files.ts'
import { publicationPlan } from '../edition/publication-plan.ts'
import { columnsOnPaper, studyOnPaper, type PaperLine } from '../edition/wave-on-paper.ts'
import { nothingReleased } from '../edition/released-cells.ts'
import { questionsOverCentres } from './questions-over-centres.ts'

const { library } = readShippedLibrary()
const ITEM = 'W.KL1.1'
const lines = ['a', 'b'].flatMap((centre): PaperLine[] => [
  { centre, group: 'worker', people: 10, answers: { [ITEM]: 2 } },
  { centre, group: 'worker', people: 10, answers: { [ITEM]: 3 } },
])
const { questions } = publicationPlan(studyOnPaper({ lines }), library, false)
const items = [{ id: ITEM, construct: 'KL1', dimension: null, text: { nl: 'v', en: 'q' }, options: 4 }]
const design = { minimumCells: {}, pooledStaff: false, invited: [] }

describe('questions over the centres', () => {
  it('are those of an edition; any other could be held against the block that it stands in', () => {
    // An instrument of one's own may ask for own effort without the organisation: no profile shows that.
    const of = (asked: typeof questions) =>
      questionsOverCentres(
        { group: 'worker', items },
        asked,
        columnsOnPaper({ library, lines }),
        design,
        nothingReleased,
      )
    expect(of(questions)).toMatchObject([{ shown: true, value: { n: 40, mean: 2.5 } }])
    expect(of(questions.filter(({ parts }) => !parts.some((part) => part.items.includes(ITEM))))).toEqual([
      { shown: false },
    ])
  })
})
