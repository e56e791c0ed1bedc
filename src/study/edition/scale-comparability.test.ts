import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../foundation/seeded-random.ts'
import type { Instrument, Library } from '../../framework/shape.ts'
import { readShippedLibrary } from '../../storage/framework-files.ts'
import { editionOnPaper, type PaperLine } from './wave-on-paper.ts'

const { library } = readShippedLibrary()
const items = ['C.PE.1', 'C.PE.2', 'C.PE.3', 'C.PE.4']

/** The shipped questionnaire, with its scale of four questions put to workers as well, and a row that lets them be compared. */
function sharedScale(): Library {
  const instruments = library.instruments.map(
    (instrument): Instrument => ({
      ...instrument,
      items: instrument.items.map((item) =>
        items.includes(item.id) ? { ...item, actorGroups: ['client', 'worker'] } : item,
      ),
      comparisons: [
        {
          groups: ['client', 'worker'],
          constructs: ['C.PE'],
          allowed: 'estimate',
          reason: { nl: '', en: '' },
        },
        ...instrument.comparisons,
      ],
    }),
  )
  return { ...library, instruments }
}

/** 150 people of each group, whose four answers follow one thing; clients half a point higher on it, or on one item alone. */
function people(shift: { readonly all: number; readonly items: readonly number[] }, each = 150): PaperLine[] {
  const random = seededRandom(7)
  return (['client', 'worker'] as const).flatMap((group) =>
    Array.from({ length: each }, (): PaperLine => {
      const own = random.normal() * 0.8 + (group === 'client' ? shift.all : 0)
      const answer = (place: number) =>
        Math.round(
          Math.min(
            4,
            Math.max(
              1,
              2.5 + own + random.normal() * 0.55 + (group === 'client' ? (shift.items[place] ?? 0) : 0),
            ),
          ),
        )
      return { group, answers: Object.fromEntries(items.map((item, place) => [item, answer(place)])) }
    }),
  )
}

const facts = library.crosswalks
  .flatMap(({ rows }) => rows)
  .filter(({ relation, to }) => relation === 'stands-beside' && to === 'C.PE')
  .map(({ from }) => ({ fact: from, value: '3', source: 'op papier' }))

function scaleGap(lines: PaperLine[]) {
  const made = editionOnPaper({ library: sharedScale(), lines, facts })
  const [gap] = made.centres[0]!.scaleGaps!
  return gap!
}

describe('a difference on a scale that two groups got in the same words', () => {
  it('is given where the questions mean the same to both', () => {
    const { comparability, gap } = scaleGap(people({ all: 0.5, items: [] }))
    expect(comparability).toMatchObject({ shown: true, value: { verdict: 'estimable' } })
    expect(gap).toMatchObject({ groups: ['client', 'worker'], difference: { shown: true } })
    if (gap.difference.shown) expect(gap.difference.value.estimate).toBeGreaterThan(0.3)
  })

  it('is refused, with the reason, where three of four questions have another level for one group', () => {
    const { comparability, gap } = scaleGap(people({ all: 0, items: [1, -1, 0.8, -0.6] }))
    expect(comparability).toMatchObject({
      shown: true,
      value: { verdict: 'refused', caution: { caution: 'no-invariance' } },
    })
    expect(gap.difference.shown).toBe(false)
  })

  it('says nothing of a group that is too small for a model', () => {
    const { comparability, gap } = scaleGap(people({ all: 0, items: [] }, 20))
    expect(comparability.shown).toBe(false)
    expect(gap.difference.shown).toBe(false)
  })

  it('is not there where no scale is shared: the shipped questionnaire has none', () => {
    const asked = people({ all: 0, items: [] }).filter(({ group }) => group === 'client')
    expect(
      editionOnPaper({ library, lines: asked, facts, groups: ['client', 'worker'] }).centres[0]!.scaleGaps,
    ).toEqual([])
  })
})
