import { describe, expect, it } from 'vitest'
import type { Edge, Element, Framework } from '../../framework/shape.ts'
import { frameDiagram } from './frame-figure.ts'

const called = (nl: string) => ({ nl, en: `${nl} (en)` })
const node = (id: string, group: string, more: Partial<Element> = {}): Element => ({
  id,
  kind: 'node',
  group,
  title: called(`Knoop ${id}`),
  status: 'verified',
  ...more,
})
const arrow = (from: string, to: string, more: Partial<Edge> = {}): Edge => ({
  from,
  to,
  kind: 'positive',
  basis: 'theory',
  status: 'unverified',
  ...more,
})

/** Leading and training lead to having a say, that to feeling able, that to good work, and good work back. */
const network: Framework = {
  id: 'network',
  version: '1.0.0',
  kind: 'causal-network',
  title: called('Netwerk'),
  source: 'on paper',
  licence: 'CC0',
  relations: 'directed',
  groups: [
    { id: 'outcome', title: called('Uitkomst') },
    { id: 'cause', title: called('Oorzaak') },
    { id: 'middle', title: called('Midden') },
  ],
  elements: [
    node('work', 'outcome'),
    node('lead', 'cause'),
    node('train', 'cause', {
      title: called('Vorming, intervisie en supervisie voor iedereen die met cliënten werkt'),
    }),
    node('say', 'middle'),
    node('one', 'able', { level: 'individual' }),
    node('team', 'able', { level: 'team' }),
  ],
  edges: [
    arrow('lead', 'say', { basis: 'literature', status: 'verified' }),
    arrow('train', 'say'),
    arrow('train', 'one'),
    arrow('say', 'one'),
    arrow('say', 'team', { basis: 'literature' }),
    arrow('team', 'one', { kind: 'cross-level' }),
    arrow('one', 'team', { kind: 'composition' }),
    arrow('team', 'work'),
    arrow('work', 'team', { kind: 'feedback' }),
  ],
  moderators: [],
}

/** A small model: outside leads to mission and culture, both to results, which lead back outside. */
const model: Framework = {
  ...network,
  id: 'model',
  kind: 'organisation-model',
  groups: [
    { id: 'top', title: called('Boven') },
    { id: 'below', title: called('Onder') },
  ],
  elements: [
    node('B1', 'top', { number: 1 }),
    node('B2', 'top', { number: 2 }),
    node('B3', 'top', { number: 3 }),
    node('B4', 'below', { number: 4 }),
  ],
  edges: [
    arrow('B1', 'B2', { kind: 'main' }),
    arrow('B1', 'B3', { kind: 'main' }),
    arrow('B2', 'B3', { kind: 'lateral' }),
    arrow('B2', 'B4', { kind: 'main' }),
    arrow('B3', 'B4', { kind: 'main' }),
    arrow('B4', 'B1', { kind: 'feedback', status: 'verified' }),
  ],
}

function drawn(framework: Framework, width: number): string {
  return frameDiagram(
    {
      framework,
      language: 'nl',
      label: 'Wat waartoe leidt',
      hanging: (id) => (id === 'say' ? '2 vragen' : ''),
      address: (id) => `/kaders/element/${id}`,
    },
    width,
  )
}

/** Every box as it stands in the drawing. */
function boxesIn(svg: string) {
  return [
    ...svg.matchAll(
      /data-node="(\S+?)".*?<rect class="box" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g,
    ),
  ].map(([, id, ...sizes]) => {
    const [x = 0, y = 0, width = 0, height = 0] = sizes.map(Number)
    return { id, x, y, right: x + width, bottom: y + height }
  })
}

/** Every arrow: its ends, its look, and how many points it has. */
function arrowsIn(svg: string) {
  return [...svg.matchAll(/<g class="(arrow [^"]+)" data-from="(\S+?)" data-to="(\S+?)">(.*?)<\/g>/g)].map(
    ([, look = '', from, to, inside = '']) => ({
      ends: `${from} ${to}`,
      look,
      points: inside.split('class="point"').length - 1,
      isChecked: inside.includes('class="checked"'),
    }),
  )
}

const wordsIn = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, words]) => words?.trim()).join(' ')

const drawings = [
  { name: 'a network, wide', framework: network, width: 1168 },
  { name: 'a network at the least wide width', framework: network, width: 700 },
  { name: 'a network, narrow', framework: network, width: 328 },
  { name: 'a model, wide', framework: model, width: 1168 },
  { name: 'a model, narrow', framework: model, width: 328 },
]

describe.each(drawings)('the drawing of $name', ({ framework, width }) => {
  const svg = drawn(framework, width)

  it('is as wide as the place it gets, and no box hangs over its edge', () => {
    expect(svg).toContain(`width="${width}"`)
    for (const box of boxesIn(svg)) {
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.right).toBeLessThanOrEqual(width)
    }
  })

  it('makes every node a link to its page', () => {
    expect(
      boxesIn(svg)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(framework.elements.map(({ id }) => id).sort())
    for (const { id } of framework.elements) expect(svg).toContain(`href="/kaders/element/${id}"`)
  })

  it('lays no box over another', () => {
    const boxes = boxesIn(svg)
    for (const one of boxes)
      for (const other of boxes)
        if (one.id !== other.id)
          expect(
            one.right <= other.x || other.right <= one.x || one.bottom <= other.y || other.bottom <= one.y,
            `${one.id} over ${other.id}`,
          ).toBe(true)
  })

  it('writes every title in full', () => {
    for (const { title } of framework.elements) expect(wordsIn(svg)).toContain(title.nl)
  })

  it('draws every arrow of the frame once, and no other', () => {
    expect(
      arrowsIn(svg)
        .map(({ ends }) => ends)
        .sort(),
    ).toEqual(framework.edges.map(({ from, to }) => `${from} ${to}`).sort())
  })

  it('says by its look what each arrow rests on, and by a dot that it was checked', () => {
    for (const { ends, look, isChecked } of arrowsIn(svg)) {
      const edge = framework.edges.find(({ from, to }) => ends === `${from} ${to}`)
      expect(look).toContain(`arrow-${edge?.basis}`)
      expect(isChecked).toBe(edge?.status === 'verified')
    }
  })
})

describe('frameDiagram', () => {
  it('refuses a frame that states no relations: it has no arrows to draw', () => {
    expect(() => drawn({ ...network, relations: 'none-stated', edges: [] }, 1000)).toThrow(
      /states no relations/,
    )
  })

  it('gives arrows of a network one point, and those of an open system two, its feedback excepted', () => {
    expect(arrowsIn(drawn(network, 1168)).map(({ points }) => points)).toEqual(network.edges.map(() => 1))
    for (const { ends, points } of arrowsIn(drawn(model, 1168))) expect(points).toBe(ends === 'B4 B1' ? 1 : 2)
  })

  it('puts causes left of what they lead to, whatever the order in the file', () => {
    const left = new Map(boxesIn(drawn(network, 1168)).map(({ id, x }) => [id, x]))
    for (const { from, to, kind } of network.edges)
      if (kind === 'positive') expect(left.get(from) ?? NaN).toBeLessThan(left.get(to) ?? NaN)
  })

  it('puts the rows of a model under each other along its main line', () => {
    const top = new Map(boxesIn(drawn(model, 1168)).map(({ id, y }) => [id, y]))
    for (const { from, to, kind } of model.edges)
      if (kind === 'main') expect(top.get(from) ?? NaN).toBeLessThan(top.get(to) ?? NaN)
    expect(top.get('B2')).toBe(top.get('B3'))
  })

  it('stands the boxes under each other when it is narrow', () => {
    const boxes = boxesIn(drawn(network, 328))
    expect(new Set(boxes.map(({ x }) => x)).size).toBe(1)
  })

  it('says under a node what hangs on it, also to somebody who hears the page', () => {
    const link = drawn(network, 1168).match(/<a [^>]*data-node="say".*?<\/a>/)?.[0] ?? ''
    expect(wordsIn(link).split(/\s+/).join(' ').trim()).toBe('Knoop say 2 vragen')
    expect(link).not.toContain('aria-hidden')
  })

  it('keeps its links within reach of a screen reader', () => {
    expect(drawn(network, 1168)).toMatch(/^<svg[^>]*role="group"/)
  })

  it('writes what an author typed as text, never as markup', () => {
    const sly = {
      ...network,
      elements: [node('x', 'cause', { title: called('<b onclick="x">&') })],
      edges: [],
    }
    expect(drawn(sly, 1168)).not.toContain('<b')
  })
})
