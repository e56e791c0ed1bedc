/** A node of a frame: a box that is a link, with its full title and what hangs on it. */
import { read } from '../../foundation/text.ts'
import type { Element } from '../../framework/shape.ts'
import type { FrameFigure } from './frame-figure.ts'
import { levelOfAnalysisWords } from './frame-words.ts'
import { el, type Markup } from './markup.ts'
import { wrapped } from './text-measure.ts'

export interface FrameBox {
  readonly element: Element
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Line {
  readonly look: string
  readonly words: string
}

const padding = 11
const lineHeight = 17

/** How high a box must be to hold all of its words at this width. */
export function boxHeight(element: Element, width: number, figure: FrameFigure): number {
  return linesIn(element, width, figure).length * lineHeight + 2 * padding - 3
}

/** The words of the box are the name of the link, so that what is heard is what is seen; the spaces keep lines apart. */
export function drawBox({ element, x, y, width, height }: FrameBox, figure: FrameFigure): Markup {
  const lines = linesIn(element, width, figure)
  const top = y + (height - lines.length * lineHeight) / 2 + 12.5
  return el(
    'a',
    {
      class: 'node',
      href: figure.address(element.id),
      'data-node': element.id,
    },
    [
      el('rect', { class: 'box', x, y, width, height, rx: element.level ? 10 : 3 }),
      ...lines.map(({ look, words }, at) =>
        el('text', { class: look, x: x + padding, y: top + at * lineHeight }, [`${words} `]),
      ),
    ],
  )
}

function linesIn(element: Element, width: number, figure: FrameFigure): readonly Line[] {
  const room = width - 2 * padding
  const name = numbered(element, read(element.title, figure.language))
  const under = [...details(element, figure), figure.hanging(element.id)].filter(Boolean)
  return [
    ...wrapped(name, room, 14.4).map((words) => ({ look: 'box-title', words })),
    ...under.flatMap((words) => wrapped(words, room, 12.8).map((line) => ({ look: 'sm t2', words: line }))),
  ]
}

function details({ level, dimensions }: Element, { language }: FrameFigure): readonly string[] {
  return [
    level ? levelOfAnalysisWords(level, language) : '',
    dimensions ? dimensions.map((dimension) => read(dimension, language)).join(', ') : '',
  ].filter(Boolean)
}

function numbered({ number }: Element, name: string): string {
  return number === undefined ? name : `${number} ${name}`
}
