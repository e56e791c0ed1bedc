import { describe, expect, it } from 'vitest'
import { readShippedLibrary } from '../../storage/framework-files.ts'
import type { Evidence, ReleasedMention } from '../../api/views.ts'
import type { ActorGroup } from '../../foundation/actor-group.ts'
import { titlesOf } from '../figures/titles.ts'
import { figureOnPaper, merelveld, onPaper, viewOnPaper } from './profile-on-paper.ts'
import { leanOf, leaning, weighedElement } from './weighed-element.ts'

const { library } = readShippedLibrary()
const titles = titlesOf(library, 'nl')
const { profile: paper } = viewOnPaper(merelveld, library)

const people = (number: number, isAtLeast = false) => ({ number, isAtLeast })

/** `2/7` is two who told what hinders and seven what carries; `x` is withheld; then on effort/organisation. */
function told(written: string): ReturnType<typeof onPaper<ReleasedMention>> {
  if (written === 'x') return onPaper<ReleasedMention>(null)
  const [direction = '0/0', support = '0/0'] = written.split(' ')
  const [hinders = 0, carries = 0] = direction.split('/').map(Number)
  const [individual = 0, organisation = 0] = support.split('/').map(Number)
  return onPaper<ReleasedMention>({
    people: people(Math.max(hinders, carries)),
    documents: 1,
    hinders: people(hinders),
    carries: people(carries),
    individual: people(individual),
    organisation: people(organisation),
  })
}

function evidenceOn(element: string, groups: Partial<Record<ActorGroup, string>>, texts = 0): Evidence {
  const named = Object.entries(groups) as [ActorGroup, string][]
  return {
    groups: named.map(([group, written]) => ({ group, isWithheld: written === 'x' })),
    others: null,
    elements: [
      {
        element,
        groups: named.map(([group, written]) => ({ group, told: told(written) })),
        others: null,
        texts: onPaper(texts),
      },
    ],
    quotes: [],
  }
}

/** KL2 with one figure per group, as it would stand on paper. */
function weighed(
  figures: Partial<Record<ActorGroup, string>>,
  groups: Partial<Record<ActorGroup, string>>,
  texts = 0,
) {
  const row = paper.krachtlijnen.find(({ construct }) => construct === 'KL2')!
  const cells = row.cells.flatMap((cell) => {
    const written = figures[cell.group as ActorGroup]
    const figure = written === undefined ? null : figureOnPaper(written)
    return figure ? [{ ...cell, figure }] : []
  })
  const profile = { ...paper, sources: [], krachtlijnen: [{ ...row, cells }] }
  return weighedElement(
    'KL2',
    { profile, evidence: evidenceOn('KL2', groups, texts) },
    { titles, language: 'nl' },
  )
}

describe('figures and conversations about one element', () => {
  it('contradict when the figures lie above the middle and most people told what hinders', () => {
    const { title, contradictions, agreements } = weighed({ worker: '3.2 2.9–3.5 n23' }, { worker: '7/2' })
    expect(title).toBe('Cijfers en gesprekken zeggen niet hetzelfde over ‘Autonomie in verbondenheid’.')
    expect(contradictions).toEqual([
      'Werkers: de cijfers liggen boven het midden van de schaal, maar in gesprekken vertelden meer mensen wat tegenhoudt (7) dan wat draagt (2).',
    ])
    expect(agreements).toEqual([])
  })

  it('agree when both lean the same way', () => {
    const { title, contradictions, agreements } = weighed({ worker: '1.8 1.5–2.1 n23' }, { worker: '4/1' })
    expect(title).toMatch(/^Cijfers en gesprekken wijzen dezelfde kant op/)
    expect(contradictions).toEqual([])
    expect(agreements).toHaveLength(1)
  })

  it.each([
    { why: 'the interval crosses the middle', figures: '2.6 2.3–2.9 n23', talks: '7/2' },
    { why: 'one person is no lean', figures: '3.2 2.9–3.5 n23', talks: '1/0' },
    { why: 'three and two are about as many', figures: '3.2 2.9–3.5 n23', talks: '3/2' },
    { why: 'the figure is withheld', figures: 'x', talks: '7/2' },
    { why: 'what was told is withheld', figures: '3.2 2.9–3.5 n23', talks: 'x' },
  ])('are not weighed against each other where $why', ({ figures, talks }) => {
    const { contradictions, agreements } = weighed({ worker: figures }, { worker: talks })
    expect([...contradictions, ...agreements]).toEqual([])
  })

  it('name groups that tell different things, and groups that each tell the same', () => {
    expect(weighed({}, { client: '5/1', worker: '0/3' }).contradictions).toEqual([
      'In gesprekken met cliënten gaat het vooral over wat tegenhoudt, met werkers vooral over wat draagt.',
    ])
    expect(weighed({}, { client: '5/1', worker: '3/0' }).agreements).toEqual([
      'In gesprekken met cliënten en werkers gaat het, bij elk apart, vooral over wat tegenhoudt.',
    ])
    expect(weighed({}, { client: '5/1' }).title).toBe(
      'In gesprekken met cliënten gaat het bij ‘Autonomie in verbondenheid’ vooral over wat tegenhoudt.',
    )
    expect(weighed({}, {}).title).toBe('Autonomie in verbondenheid')
  })

  it('put a policy text beside groups of whom nobody told of it, never beside a withheld one', () => {
    expect(weighed({}, { client: '0/0', worker: '1/0', manager: 'x' }, 1).contradictions).toEqual([
      'Beleidsteksten spreken hierover; van cliënten vertelde niemand erover. Dat kan ook zijn omdat er niet naar gevraagd werd.',
    ])
    expect(weighed({}, { worker: '1/0', manager: 'x' }, 1).contradictions).toEqual([])
  })

  it('never say why, and never compare with elsewhere', () => {
    const every = [
      weighed({ worker: '3.2 2.9–3.5 n23', client: '1.8 1.5–2.1 n40' }, { worker: '7/2', client: '1/6' }, 1),
      weighed({ worker: '3.2 2.9–3.5 n23' }, { worker: '1/6' }),
    ]
    const said = every.flatMap(({ title, contradictions, agreements }) => [
      title,
      ...contradictions,
      ...agreements,
    ])
    expect(said.length).toBeGreaterThan(4)
    expect(
      said.filter((one) => /doordat|waardoor|veroorzaakt|beter dan|slechter dan|andere centra/.test(one)),
    ).toEqual([])
  })
})

describe('leaning', () => {
  it.each([
    { carries: people(2), hinders: people(0), leans: 'carries' },
    { carries: people(1), hinders: people(0), leans: null },
    { carries: people(4), hinders: people(2), leans: 'carries' },
    { carries: people(3), hinders: people(2), leans: null },
    { carries: people(2), hinders: people(5, true), leans: 'hinders' }, // five or more: at least twice two
    { carries: people(2), hinders: people(3, true), leans: null }, // three or more may be three
    { carries: people(5, true), hinders: people(5, true), leans: null },
    { carries: people(0), hinders: people(0), leans: null },
  ])('of $carries and $hinders is $leans', ({ carries, hinders, leans }) => {
    expect(leaning({ carries, hinders }, 'carries', 'hinders')).toBe(leans)
  })

  it('of a figure is wholly on one side of the middle: 2.5 of four options', () => {
    expect(leanOf(shown('3 2.6–3.4 n20'), 4)).toBe('high')
    expect(leanOf(shown('3 2.5–3.5 n20'), 4)).toBeNull()
    expect(leanOf(shown('2 1.6–2.4 n20'), 4)).toBe('low')
    expect(leanOf(shown('=high n8'), 4)).toBe('high')
    expect(leanOf(shown('=middle n8'), 5)).toBeNull()
  })
})

function shown(written: string) {
  const figure = figureOnPaper(written)
  if (!figure?.shown) throw new Error('expected a figure')
  return figure.value
}
