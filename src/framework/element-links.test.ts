import { describe, expect, it } from 'vitest'
import { checkLibrary } from './check-library.ts'
import { elementLinks, linksOfLibrary } from './element-links.ts'
import { unaskedElements } from './unasked-elements.ts'

const head = (id: string, kind: string) =>
  `id: ${id}\nversion: 1.0.0\nkind: ${kind}\ntitle: { nl: x, en: x }\nsource: own\nlicence: CC-BY-4.0\n`
const element = (id: string, more = '') =>
  `  - { id: ${id}, kind: x, title: { nl: x, en: x }, status: verified${more} }\n`

/** A krachtlijn with three parts, one lever code, one fact, and one question that touches the first part. */
const files = [
  `${head('lines', 'guiding-lines')}relations: directed\nelements:\n${element('L1')}${element('L1.a', ', parent: L1')}${element('L1.b', ', parent: L1')}${element('L1.c', ', parent: L1, dimensions: [{ id: d, nl: d, en: d }]')}edges:\n  - { from: L1.a, to: L1.b, kind: positive, basis: theory, status: unverified }\n`,
  `${head('codes', 'levers')}relations: none-stated\nelements:\n${element('T1')}`,
  `${head('facts', 'facts')}relations: none-stated\nelements:\n${element('F1', ', code: T1')}`,
  `${head('questions', 'instrument')}status: own-proposal\nframeworks: [lines]\nscales: [{ id: s, options: [{ nl: a, en: a }, { nl: b, en: b }] }]\nitems:\n  - { id: Q1, actorGroups: [worker], role: anchor, construct: L1, text: { nl: q, en: q }, answers: s, form: short, status: own-proposal }\n`,
  `${head('touching', 'crosswalk')}rows:\n  - { from: Q1, to: L1.a, relation: touches, status: own-proposal }\n  - { from: T1, to: L1.b, relation: touches, status: own-proposal }\n  - { from: F1, to: 'L1.c:d', relation: stands-beside, status: own-proposal }\n`,
].map((yaml, index) => ({ file: `${index}.yaml`, yaml }))

const checked = checkLibrary(files)
if (!checked.ok) throw new Error(JSON.stringify(checked.faults))
const library = checked.value

describe('elementLinks', () => {
  it('finds the questions that ask about an element, outright or through a crosswalk', () => {
    expect(elementLinks(library, 'L1')).toMatchObject({
      questions: ['Q1'],
      children: ['L1.a', 'L1.b', 'L1.c'],
    })
    expect(elementLinks(library, 'L1.a')).toMatchObject({ questions: ['Q1'], parent: 'L1' })
  })

  it('leads back from a question to what it asks about', () => {
    expect(elementLinks(library, 'Q1')).toMatchObject({
      asksAbout: 'L1',
      rows: [{ crosswalk: 'touching', asEnd: 'from', other: 'L1.a', relation: 'touches' }],
    })
  })

  it('finds codes and facts from both ends, with the dimension that the row names', () => {
    expect(elementLinks(library, 'L1.b')).toMatchObject({ codes: ['T1'] })
    expect(elementLinks(library, 'T1')).toMatchObject({ facts: ['F1'] })
    expect(elementLinks(library, 'F1')).toMatchObject({
      codes: ['T1'],
      rows: [{ other: 'L1.c', otherDimension: 'd', asEnd: 'from' }],
    })
    expect(elementLinks(library, 'L1.c')).toMatchObject({
      facts: ['F1'],
      rows: [{ dimension: 'd', asEnd: 'to' }],
    })
  })

  it('finds the arrows that enter and leave', () => {
    expect(elementLinks(library, 'L1.a')?.edgesOut).toHaveLength(1)
    expect(elementLinks(library, 'L1.b')?.edgesIn).toMatchObject([{ from: 'L1.a' }])
  })

  it('has nothing to say about what does not exist', () => {
    expect(elementLinks(library, 'L9')).toBeNull()
  })

  it('sees every crosswalk row from both of its ends', () => {
    const links = linksOfLibrary(library)
    for (const [id, { rows }] of links) {
      for (const row of rows) {
        const back = links.get(row.other)?.rows.filter((one) => one.other === id && one.asEnd !== row.asEnd)
        expect(back).toHaveLength(1)
      }
    }
  })
})

describe('unaskedElements', () => {
  it('names the parts that no question asks, apart from those that only a code touches', () => {
    const { byNothing, byQuestions } = unaskedElements(library, 'lines')
    expect(byNothing.map(({ id }) => id)).toEqual(['L1.c'])
    expect(byQuestions.map(({ id }) => id)).toEqual(['L1.b'])
  })
})
