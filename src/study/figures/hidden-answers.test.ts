/**
 * Whole waves, twice: they differ only in what the people of one withheld group answered, or in the level at which a group
 * answered as one. Whatever leaves (every profile, with its models; every number that the page Cijfers rests on) must be the same to
 * the character: then no figure, caution, reason or number of people depends on it.
 */
import { describe, expect, it } from 'vitest'
import type { ActorGroup } from '../../foundation/actor-group.ts'
import { seededRandom, type SeededRandom } from '../../foundation/seeded-random.ts'
import { readShippedLibrary } from '../../storage/framework-files.ts'
import { itemsAsked, type AskedItem } from '../closed-wave/items-asked.ts'
import { publicationPlan } from '../edition/publication-plan.ts'
import {
  columnsOnPaper,
  editionOnPaper,
  studyOnPaper,
  type Paper,
  type PaperLine,
} from '../edition/wave-on-paper.ts'
import type { CentreProfile } from '../profile.ts'
import { analyses } from './analyses.ts'
import { ANALYSES } from './analysis-result.ts'
import { figureBlocks } from './figure-blocks.ts'
import { releasedNumbers, sharedQuestions } from './released-numbers.ts'

const { library } = readShippedLibrary()
const GROUPS: readonly ActorGroup[] = ['worker', 'manager', 'client']
const smallest = (group: ActorGroup): number => (group === 'client' ? 10 : 5)
const STUDIES = Number(process.env['ATTACK_STUDIES'] ?? 6)

type Person = PaperLine & { readonly centre: string }

/** All that can be seen of a wave, in characters. */
function everything(lines: readonly Person[], pooledStaff: boolean) {
  const facts = library.frameworks
    .filter(({ kind }) => kind === 'facts')
    .flatMap(({ elements }) => elements.map(({ id }) => ({ fact: id, value: '1', source: 'x' })))
  const paper: Paper = { library, lines, groups: GROUPS, pooledStaff, facts }
  const edition = editionOnPaper(paper)
  const study = studyOnPaper(paper)
  const columns = columnsOnPaper(paper)
  const { questions } = publicationPlan(study, library, pooledStaff)
  const blocks = figureBlocks(study, library)
  const design = { minimumCells: {}, pooledStaff, invited: [] }
  const wave = { columns, design, questions, released: edition.released, blocks }
  const figures = ANALYSES.flatMap((name) =>
    blocks
      .filter((block) => analyses[name].suits(block))
      .filter(
        (block) =>
          analyses[name].rests !== 'shared-questions' || sharedQuestions(block, questions, blocks).length > 0,
      )
      .map((block) => ({
        name,
        block: block.id,
        // As the earlier wave of a change it has the same people: neither side of it may tell of them.
        numbers: releasedNumbers(name, block, wave, wave),
      })),
  )
  return {
    profiles: JSON.stringify(edition.centres),
    figures: JSON.stringify(figures),
    overCentres: JSON.stringify(
      figures.filter(({ numbers }) => numbers.rests.includes('questions') || numbers.rests === 'two-waves'),
    ),
    poolsIn: edition.centres.flatMap(({ centre, ...profile }) => (showsPool(profile) ? [centre.name] : [])),
  }
}

/** Is there a figure of the pool of workers and managers, on any question? */
function showsPool(profile: Omit<CentreProfile, 'centre'>): boolean {
  const { krachtlijnen, nomological, supplements = [], sources, levers } = profile
  const cells = [...[...krachtlijnen, ...nomological].flatMap((row) => row.cells), ...supplements]
  return (
    cells.some(({ group, figure }) => group === 'staff' && figure.shown) ||
    sources.some(
      ({ group, individual, organisation }) => group === 'staff' && (individual.shown || organisation.shown),
    ) ||
    levers.some(({ group, choosers }) => group === 'staff' && choosers.shown)
  )
}

const asked = new Map(
  GROUPS.map((group): [ActorGroup, AskedItem[]] => [
    group,
    itemsAsked(studyOnPaper({ lines: [], groups: GROUPS }), library).filter((one) => one.group === group),
  ]),
)

function answersOf(
  group: ActorGroup,
  level: number,
  chance: SeededRandom,
): NonNullable<PaperLine['answers']> {
  return Object.fromEntries(
    (asked.get(group) ?? []).flatMap(({ item, options }): [string, number | 'dontKnow'][] => {
      const luck = chance.uniform()
      if (luck < 0.03) return []
      if (luck < 0.05) return [[item.id, 'dontKnow']]
      const answer = Math.round(level * (options - 1) + 1 + chance.normal())
      return [[item.id, Math.min(options, Math.max(1, answer))]]
    }),
  )
}

function person(centre: string, group: ActorGroup, level: number, chance: SeededRandom): Person {
  const codes =
    chance.uniform() < 0.8 ? [[`KL${1 + chance.whole(10)}`, `T0${1 + chance.whole(9)}`] as const] : []
  return { centre, group, answers: answersOf(group, level, chance), levers: codes }
}

/** The same people with other answers: as many on the scale of every question, and as many who chose. */
function otherwise(one: Person, chance: SeededRandom): Person {
  const answers = Object.entries(one.answers ?? {}).map(([item, answer]) => {
    const options = asked.get(one.group)?.find((of) => of.item.id === item)?.options ?? 4
    return [item, typeof answer === 'number' ? 1 + chance.whole(options) : answer] as const
  })
  const levers = one.levers?.map(() => ['KL1', `T0${1 + chance.whole(9)}`] as const)
  return { ...one, answers: Object.fromEntries(answers), levers: levers ?? [] }
}

interface Wave {
  readonly lines: readonly Person[]
  /** Centre and group. */
  readonly small: readonly string[]
}

function wave(centres: number, chance: SeededRandom): Wave {
  const lines: Person[] = []
  const small: string[] = []
  const hasModels = centres >= 20
  // So few that they are not together in a model, where each must count.
  const budget = new Map<ActorGroup, number>(GROUPS.map((group) => [group, hasModels ? 15 : 29]))
  for (let place = 0; place < centres; place++) {
    const centre = `C${place}`
    for (const group of GROUPS) {
      const minimum = smallest(group)
      const left = budget.get(group) ?? 0
      const isSmall = chance.uniform() < 0.25
      const size = isSmall
        ? 1 + chance.whole(minimum - 1)
        : minimum + (hasModels ? 4 + chance.whole(12) : chance.whole(34))
      if (isSmall && size > left) continue
      if (isSmall) {
        budget.set(group, left - size)
        small.push(`${centre} ${group}`)
      }
      const level = 0.2 + 0.6 * chance.uniform()
      for (let one = 0; one < size; one++) lines.push(person(centre, group, level, chance))
    }
  }
  return { lines, small }
}

const named = ({ centre, group }: Person) => `${centre} ${group}`

function expectNothingToShow(centres: number, seed: number) {
  const chance = seededRandom(seed)
  const pooledStaff = chance.uniform() < 0.5
  const { lines, small } = wave(centres, chance)
  const before = everything(lines, pooledStaff)
  const hidden = small.filter(
    (name) => name.endsWith('client') || !before.poolsIn.includes(name.split(' ')[0] ?? ''),
  )
  if (hidden.length === 0) return 0
  const after = everything(
    lines.map((one) => (hidden.includes(named(one)) ? otherwise(one, chance) : one)),
    pooledStaff,
  )
  expect(after.profiles, `profiles, seed ${seed}`).toBe(before.profiles)
  expect(after.figures, `Cijfers, seed ${seed}`).toBe(before.figures)
  return hidden.length
}

describe('what the people of withheld groups answered', () => {
  it('shows nowhere: not on a profile, nor on the page Cijfers', () => {
    let hidden = 0
    for (let seed = 1; seed <= STUDIES; seed++) hidden += expectNothingToShow(3 + (seed % 4), seed)
    expect(hidden).toBeGreaterThan(STUDIES)
  }, 600_000)

  it('shows nowhere in models over centres either', () => {
    for (let seed = 1; seed <= Math.ceil(STUDIES / 12); seed++) {
      expect(expectNothingToShow(32, 1000 + seed)).toBeGreaterThan(0)
    }
    const { lines } = wave(32, seededRandom(1001))
    expect(everything(lines, false).profiles).toMatch(
      /"shrunken":\[\{"group":"worker","figure":\{"shown":true/,
    )
  }, 600_000)

  it('shows but as a level where a group answered a question as one', () => {
    for (let seed = 1; seed <= STUDIES; seed++) {
      const chance = seededRandom(2000 + seed)
      const { lines } = wave(seed % 6 === 0 ? 32 : 4, chance)
      const group = GROUPS[seed % GROUPS.length]
      const items = (asked.get(group ?? 'worker') ?? []).filter(({ options }) => options === 4).slice(0, 10)
      const at = (answer: number) =>
        everything(
          lines.map((one) => {
            if (one.centre !== 'C1' || one.group !== group) return one
            const changed = items.flatMap(({ item }) =>
              typeof one.answers?.[item.id] === 'number' ? [[item.id, answer] as const] : [],
            )
            return { ...one, answers: { ...one.answers, ...Object.fromEntries(changed) } }
          }),
          false,
        )
      const [three, four] = [at(3), at(4)]
      expect(four.profiles, `profiles, seed ${seed}`).toBe(three.profiles)
      // A block may hide them among fifteen others.
      expect(four.overCentres, `over the centres, seed ${seed}`).toBe(three.overCentres)
    }
  }, 600_000)
})
