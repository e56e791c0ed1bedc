/**
 * A frame that states arrows, as a drawing: boxes that are links, and arrows that say where they come from. One
 * function for every width: a network runs from left to right, an organisation model from top to bottom, and on a
 * narrow screen both are drawn anew, upright, with a lane for each arrow.
 */
import type { Language } from '../../foundation/text.ts'
import type { Edge, Framework } from '../../framework/shape.ts'
import { drawArrow, type ArrowRoute } from './frame-arrow.ts'
import { drawBox, type FrameBox } from './frame-box.ts'
import { inColumns } from './frame-columns.ts'
import { inLayers } from './frame-layers.ts'
import { upright } from './frame-upright.ts'
import { el, type Markup } from './markup.ts'

export interface FrameFigure {
  readonly framework: Framework
  readonly language: Language
  /** What the drawing is, for somebody who hears it. */
  readonly label: string
  /** What of ours hangs on a node, in words: "8 vragen, 3 feiten"; empty when nothing does. */
  readonly hanging: (id: string) => string
  readonly address: (id: string) => string
}

export interface FrameLayout {
  readonly width: number
  readonly height: number
  readonly boxes: readonly FrameBox[]
  readonly arrows: readonly { readonly edge: Edge; readonly route: ArrowRoute }[]
  /** What lies under the arrows: bands, headings. */
  readonly ground: readonly Markup[]
  /** Words beside single arrows. */
  readonly remarks: readonly Markup[]
}

const leastWide = 700

/** @param width  in CSS pixels: nothing is scaled. */
export function frameDiagram(figure: FrameFigure, width: number): string {
  const { framework, label } = figure
  if (framework.relations === 'none-stated')
    throw new RangeError(`${framework.id} states no relations, so it has no arrows; show it as a table`)
  const layout = layoutOf(figure, width)
  return el(
    'svg',
    {
      class: 'drawing frame-drawing',
      viewBox: `0 0 ${Math.round(layout.width)} ${Math.round(layout.height)}`,
      width: Math.round(layout.width),
      height: Math.round(layout.height),
      // Not `img`: that would hide the links inside from whoever hears the page.
      role: 'group',
      'aria-label': label,
    },
    [
      ...layout.ground,
      el(
        'g',
        { 'aria-hidden': 'true' },
        layout.arrows.map(({ edge, route }) => drawArrow(edge, route, runsBothWays(framework, edge))),
      ),
      ...layout.remarks,
      ...layout.boxes.map((box) => drawBox(box, figure)),
    ],
  ).markup
}

/** Burke and Litwin: an open system, in which every arrow but the feedback runs both ways. */
export function runsBothWays({ kind }: Framework, edge: Edge): boolean {
  return kind === 'organisation-model' && edge.kind !== 'feedback'
}

function layoutOf(figure: FrameFigure, width: number): FrameLayout {
  if (width < leastWide) return upright(figure, width)
  return figure.framework.kind === 'organisation-model' ? inLayers(figure, width) : inColumns(figure, width)
}
