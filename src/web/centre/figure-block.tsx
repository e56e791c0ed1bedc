import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { read, type Language, type Text } from '../../foundation/text.ts'
import type { DataTable } from '../figures/data-table.ts'
import { TableView } from './table-view.tsx'

/** The column of an A4 sheet with its margins, in CSS pixels: a print does not wait for a measurement. */
const printWidth = 690

const words = {
  showTable: { nl: 'Toon als tabel', en: 'Show as a table', fr: 'Afficher en tableau' },
} satisfies Record<string, Text>

/** A drawing at the width it gets on this screen, and once more at the width of a sheet of paper. */
export function Drawn({
  draw,
  printAt = printWidth,
}: {
  readonly draw: (width: number) => string
  readonly printAt?: number
}) {
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  return (
    <>
      {/* Made by our own functions, which escape every text they take in. */}
      <div ref={place} className="drawn drawn-on-screen" dangerouslySetInnerHTML={{ __html: draw(width) }} />
      <div className="drawn drawn-for-print" dangerouslySetInnerHTML={{ __html: draw(printAt) }} />
    </>
  )
}

function useWidth(place: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(960)
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return
    const measure = () => {
      // Hidden (in print, or a closed part) is not narrow.
      if (element.clientWidth > 0) setWidth(element.clientWidth)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [place])
  return width
}

/** A figure: a sentence as its title, one line on what was asked of whom, the drawing, its legend, its table. */
export function FigureBlock({
  finding,
  about,
  draw,
  printAt,
  legend,
  table,
  language,
  children,
}: {
  readonly finding: ReactNode
  readonly about: ReactNode
  readonly draw: (width: number) => string
  readonly printAt?: number
  readonly legend?: ReactNode
  readonly table?: DataTable
  readonly language: Language
  readonly children?: ReactNode
}) {
  return (
    <figure className="fig">
      <figcaption>
        <h3>{finding}</h3>
        <p className="sub">{about}</p>
      </figcaption>
      <Drawn draw={draw} {...(printAt !== undefined && { printAt })} />
      {legend}
      {children}
      {table && <TableDetails table={table} language={language} />}
    </figure>
  )
}

export function TableDetails({
  table,
  language,
  title,
}: {
  readonly table: DataTable
  readonly language: Language
  readonly title?: string
}) {
  return (
    <details className="tab">
      <summary>{title ?? read(words.showTable, language)}</summary>
      <TableView table={table} language={language} />
    </details>
  )
}
