/** The table beside a figure: the same data as rows. Every mark that is drawn stands in one of its cells. */
export interface DataTable {
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly DataRow[]
}

export interface Column {
  readonly title: string
  /** Numbers are kept on one line, their digits under each other. */
  readonly isNumber?: boolean
}

export interface DataRow {
  /** The headings of the row, one or two: krachtlijn, actor group. */
  readonly heads: readonly string[]
  readonly cells: readonly Cell[]
}

/** Words, or the one mark for whatever is withheld. */
export type Cell = { readonly kind: 'words'; readonly words: string } | { readonly kind: 'withheld' }

export const words = (text: string): Cell => ({ kind: 'words', words: text })
export const withheldCell: Cell = { kind: 'withheld' }
