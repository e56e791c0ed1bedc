/** Lines of a printed page put together to paragraphs: a PDF knows where ink stands, not what belongs together. */

export interface PdfLine {
  readonly text: string
  /** Where it ends, and how far below the line before it stands, in the same unit; null for the first line of a page. */
  readonly right: number
  readonly gap: number | null
}

/**
 * Joins a line to the one before it where that one was full and the distance is that of lines in one paragraph. A line
 * that begins as a turn (`W2:`) begins a paragraph. Hyphens at the end of a line stay as they are: who knows whether the
 * word has one.
 *
 * @param pages  lines from top to bottom.
 * @example pdfParagraphs([[{ text: 'Dag', right: 9, gap: null }, { text: 'en nacht.', right: 5, gap: 1 }]]) // 'Dag en nacht.'
 */
export function pdfParagraphs(pages: readonly (readonly PdfLine[])[]): string {
  const lines = pages.flat()
  const widest = Math.max(0, ...lines.map(({ right }) => right))
  const usual = median(lines.flatMap(({ gap }) => (gap === null || gap <= 0 ? [] : [gap])))
  const paragraphs: string[] = []
  let isFull = false
  for (const { text, right, gap } of lines) {
    const words = text.trim()
    if (words === '') {
      isFull = false
      continue
    }
    const isNear = gap === null || gap <= 1.35 * usual
    const before = paragraphs.at(-1)
    if (before !== undefined && isFull && isNear && !beginsTurn(words)) {
      paragraphs[paragraphs.length - 1] = `${before} ${words}`
    } else paragraphs.push(words)
    isFull = right >= 0.8 * widest
  }
  return paragraphs.join('\n')
}

function beginsTurn(words: string): boolean {
  return /^(?:\[[\d:.,]+\]\s*)?[\p{Lu}][\p{L}\d .-]{0,30}:\s/u.test(words)
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.POSITIVE_INFINITY
}
