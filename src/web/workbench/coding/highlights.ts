/**
 * Lines under the words, through the CSS Custom Highlight API: the text of a turn stays one node, however many codings
 * lie over it. A browser without it (before Chromium 105, Safari 17.2, Firefox 140) shows the stripes beside the text
 * and no lines under it; the page says so.
 */
const NAMES = ['carries', 'hinders', 'unsaid', 'selected', 'passage'] as const
export type HighlightName = (typeof NAMES)[number]

export const canHighlight = typeof CSS !== 'undefined' && 'highlights' in CSS

/** Draws these ranges until the function it gives is called. */
export function highlight(ranges: readonly (readonly [HighlightName, AbstractRange])[]): () => void {
  if (!canHighlight || ranges.length === 0) return () => undefined
  for (const [name, range] of ranges) named(name).add(range)
  return () => {
    for (const [name, range] of ranges) named(name).delete(range)
  }
}

/** What is drawn over what: the passage in hand over the chosen coding over all others. */
function named(name: HighlightName): Highlight {
  const known = CSS.highlights.get(name)
  if (known) return known
  const made = new Highlight()
  made.priority = NAMES.indexOf(name)
  CSS.highlights.set(name, made)
  return made
}
