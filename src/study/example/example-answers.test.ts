import { describe, expect, it } from 'vitest'
import { readShippedLibrary } from '../../storage/framework-files.ts'
import type { GroupDesign } from '../study.ts'
import { exampleAnswers } from './example-answers.ts'
import { exampleCentres } from './example-centres.ts'
import { seededChance } from './seeded-chance.ts'

const { library } = readShippedLibrary()
const groups = (['client', 'worker', 'manager', 'policyMaker'] as const).map(
  (group): GroupDesign => ({ group, instrument: 'draagkracht-questionnaire', form: 'full', modules: [] }),
)
const people = exampleAnswers(exampleCentres, { groups }, library)

describe('the people of the example', () => {
  it('are the same on every machine and every day', () => {
    expect(exampleAnswers(exampleCentres, { groups }, library)).toEqual(people)
  })

  it('are as many as each centre says answered, and never more than were invited', () => {
    exampleCentres.forEach((centre, place) => {
      groups.forEach(({ group }, groupPlace) => {
        const [invited, answered] = centre.people[group as keyof typeof centre.people]
        expect(people.filter((one) => one.centre === place && one.group === groupPlace)).toHaveLength(
          answered,
        )
        expect(answered).toBeLessThanOrEqual(invited)
      })
    })
  })

  it('include a centre that is truly small: 6 workers, 1 manager, 22 clients', () => {
    const { people: invited } = exampleCentres.find(({ name }) => name === 'Waterzijde')!
    expect([invited.worker[0], invited.manager[0], invited.client[0]]).toEqual([6, 1, 22])
  })

  it('answer on the scale of each question or outside it, and choose at most three krachtlijnen and codes', () => {
    const scaleOf = new Map(
      library.instruments.flatMap((instrument) =>
        instrument.items.map((item) => [item.id, instrument.scales.find(({ id }) => id === item.answers)!]),
      ),
    )
    for (const { answers } of people) {
      for (const [item, answer] of Object.entries(answers.items)) {
        const scale = scaleOf.get(item)!
        if (typeof answer === 'number') expect(scale.options[answer - 1]).toBeDefined()
        else expect(scale.outside.map(({ id }) => id)).toContain(answer)
      }
      for (const chosen of [answers.best, answers.worst]) {
        expect(chosen.length).toBeLessThanOrEqual(3)
        for (const { codes } of chosen) {
          expect(new Set(codes).size).toBe(codes.length)
          expect(codes.length).toBeLessThanOrEqual(3)
        }
      }
    }
  })

  it('have a fact for most of the list, each with a source that says it is made up', () => {
    const known = library.frameworks.find(({ kind }) => kind === 'facts')!.elements.map(({ id }) => id)
    for (const { facts } of exampleCentres) {
      for (const [fact, [value, source]] of Object.entries(facts)) {
        expect(known).toContain(fact)
        expect(value).not.toBe('')
        expect(source).toMatch(/\(verzonnen\)$/)
      }
      expect(Object.keys(facts).length).toBeGreaterThan(known.length / 2)
    }
  })
})

describe('seeded chance', () => {
  it('is even between 0 and 1, and normal with mean 0 and deviation 1', () => {
    const { uniform, normal } = seededChance(1)
    const n = 20_000
    const mean = (draw: () => number) =>
      Array.from({ length: n }, draw).reduce((sum, one) => sum + one, 0) / n
    expect(mean(uniform)).toBeCloseTo(0.5, 2)
    expect(mean(normal)).toBeCloseTo(0, 1)
    expect(mean(() => normal() ** 2)).toBeCloseTo(1, 1)
  })

  it('differs from seed to seed', () => {
    expect(seededChance(1).uniform()).not.toBe(seededChance(2).uniform())
  })
})
