/** Paragraphs, rows and notes of a word processor, put in lines as they come by. */
import { READING_LIMITS } from './limits.ts'
import { refusals } from './refusals.ts'

interface Paragraph {
  text: string
  /** Text boxes that hang on it, and stand after it. */
  readonly asides: string[]
}

/**
 * A document is blocks of lines within each other: the body, a cell, a text box, a note. Guards how much there is, so
 * that three bytes that stand for a thousand million spaces are refused before one of them is made.
 */
export class TextLines {
  readonly #blocks: string[][] = [[]]
  readonly #paragraphs: Paragraph[] = []
  readonly #rows: string[][] = []
  readonly #limit: number
  #characters = 0
  /** A paragraph whose end was struck out: the next one goes on where it stopped. */
  #begun: Paragraph | null = null

  constructor(limit: number = READING_LIMITS.characters) {
    this.#limit = limit
  }

  opensParagraph(): void {
    this.#paragraphs.push(this.#begun ?? { text: '', asides: [] })
    this.#begun = null
  }

  closesParagraph(runsOn = false): void {
    const paragraph = this.#paragraphs.pop()
    if (!paragraph) return
    if (runsOn) this.#begun = paragraph
    else this.#ends(paragraph)
  }

  adds(text: string): void {
    this.#counts(text.length)
    const paragraph = this.#paragraphs.at(-1)
    if (!paragraph) return // between paragraphs stands layout, not text
    paragraph.text += text
  }

  addsRepeated(character: string, times: number): void {
    if (!Number.isInteger(times) || times < 0) return
    this.#counts(times)
    this.adds(character.repeat(times))
  }

  opensBlock(): void {
    this.#blocks.push([])
  }

  closesTextBox(): void {
    const lines = this.#closesBlock()
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph) paragraph.asides.push(...lines)
    else this.#block().push(...lines)
  }

  /** @returns its lines, for who keeps notes apart. */
  closesNote(): string {
    return this.#closesBlock().join('\n')
  }

  opensRow(): void {
    this.#rows.push([])
  }

  /** Of the innermost row. */
  closesCell(): void {
    const lines = this.#closesBlock()
    this.#rows.at(-1)?.push(lines.join('\n'))
  }

  closesRow(isStruckOut = false): void {
    const cells = this.#rows.pop() ?? []
    if (!isStruckOut) this.#line(cells.join('\t'))
  }

  /** The whole text, with notes behind it: `[1] ...`. */
  text(notes: readonly string[]): string {
    const body = this.#closesBlock().join('\n')
    return notes.length === 0
      ? body
      : [body, '', ...notes.map((note, at) => `[${at + 1}] ${note}`)].join('\n')
  }

  #closesBlock(): string[] {
    if (this.#begun) this.#ends(this.#begun)
    this.#begun = null
    return this.#blocks.pop() ?? []
  }

  #ends({ text, asides }: Paragraph): void {
    this.#line(text)
    this.#block().push(...asides)
  }

  #line(text: string): void {
    this.#counts(1)
    this.#block().push(text)
  }

  #block(): string[] {
    return this.#blocks.at(-1)! // the body is closed last, when all is told
  }

  #counts(characters: number): void {
    this.#characters += characters
    if (this.#characters > this.#limit) throw refusals.tooManyCharacters(this.#limit)
  }
}
