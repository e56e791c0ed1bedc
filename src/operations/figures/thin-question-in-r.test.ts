/** A block of which one question rests on few centres: that one is described, the others have their model, and R follows. */
import { describe, expect, it } from 'vitest'
import { blockOnPaper } from '../../../tests/block-on-paper.ts'
import { hasR, runInR } from '../../../tests/run-in-r.ts'
import { fromReleased } from '../../disclosure/from-released.ts'
import { releaseOverCentres } from '../../disclosure/release-over-centres.ts'
import { analyseReleased } from '../../study/figures/analyse-released.ts'
import { filesForR, type NumbersForR } from '../../study/figures/in-r/files-for-r.ts'
import { writePackage } from '../exchange/write-package.ts'

/** So many centres of 20 people and more, whose means lie `shift` above 2.4 and go up and down. */
function over(centres: number, shift: number) {
  const summaries = Array.from({ length: centres }, (_, place) => ({
    n: 20 + (place % 5) * 6,
    mean: 2.4 + shift * (1 + (place % 4)) + ((place * 7) % 10) / 25,
    variance: 0.5 + (place % 3) / 10,
    pooledWith: 0,
    isPartnerCounted: false,
  }))
  return releaseOverCentres(summaries, 5, () => true)
}

const block = blockOnPaper(['KL1', 'KL2', 'KL3'], 5)
const questions = [
  { id: 'KL1', centres: 24, shift: 0.06 },
  { id: 'KL2', centres: 3, shift: 0.08 },
  { id: 'KL3', centres: 22, shift: 0.02 },
].map(({ id, centres, shift }) =>
  fromReleased(over(centres, shift), over(centres, 0), (first, second) => ({ label: [id], first, second })),
)

const tablesOf = {
  change: ['changeModel', 'changeSpread', 'changeInThese'],
  gap: ['gapModel', 'gapWelch'],
}

describe('a block of which one question rests on three centres', () => {
  for (const [analysis, numbers] of [
    ['change', { rests: 'two-waves', questions }],
    ['gap', { rests: 'shared-questions', comparedWith: 'manager', questions }],
  ] as const satisfies readonly (readonly [string, NumbersForR])[]) {
    const result = analyseReleased(analysis, block, numbers, null)
    if (!result.shown || !result.value.estimable) throw new Error('there are enough people')
    const { value } = result
    const files = filesForR({
      analysis,
      block,
      numbers,
      path: null,
      result: value,
      source: 'op papier',
      earlierWave: null,
      isExample: true,
    })

    it(`has two kinds of tables in ${analysis}, and its cautions say of which question they are`, () => {
      expect(value.tables.map(({ id }) => id)).toEqual(tablesOf[analysis])
      expect(files.get('LEESMIJ.txt')).toMatch(/\n- KL2: /)
    })

    it.skipIf(!hasR)(
      `comes out the same in R in ${analysis}${hasR ? '' : ' (left out: Rscript is not installed here)'}`,
      async () => {
        const text = new TextEncoder()
        const zip = await writePackage(new Map([...files].map(([name, body]) => [name, text.encode(body)])))
        const { status, output } = await runInR(zip)
        expect(status, output).toBe(0)
        for (const table of tablesOf[analysis]) expect(output).toContain(`${table}/`)
      },
    )
  }
})
