/**
 * How wide a text will be, near enough to decide where a line breaks and whether a label fits. There is no
 * browser to ask on the server, so widths are those of the sans faces we name in the tokens, rounded up.
 */
const narrow = /[iljtfrI1.,:;'’|!()[\]\s]/
const wide = /[mwMW@%…—]/

export function textWidth(text: string, size: number): number {
  let units = 0
  for (const sign of text) {
    units += narrow.test(sign) ? 0.36 : wide.test(sign) ? 0.9 : /\p{Lu}/u.test(sign) ? 0.7 : 0.58
  }
  return units * size
}

/** Breaks at spaces, and after a hyphen or slash; a word that is too long stands on a line of its own. */
export function wrapped(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/(?<=[-/])|\s+/)) {
    const joiner = /[-/]$/.test(line) ? '' : ' '
    const longer = line ? line + joiner + word : word
    if (line && textWidth(longer, size) > width) {
      lines.push(line)
      line = word
    } else {
      line = longer
    }
  }
  return line ? [...lines, line] : lines
}
