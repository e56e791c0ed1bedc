/**
 * Shows our own pages of docs/methods: headings, paragraphs, lists, tables, formulas, `code` and **emphasis**. Links
 * lead to other files of the same folder, which are not here, so only their words are shown.
 */
import type { ReactNode } from 'react'
import { Scrolls } from '../shell/scrolls.tsx'

export function MarkdownView({ markdown }: { readonly markdown: string }) {
  return blocksOf(markdown).map((block, place) => <Block key={place} block={block} />)
}

type MarkdownBlock =
  | { readonly kind: 'heading' | 'paragraph' | 'formula'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

/** Blocks stand apart by an empty line; the first line of each tells its kind. */
export function blocksOf(markdown: string): MarkdownBlock[] {
  const parts = markdown.replace(/```\w*\n([\s\S]*?)```/g, (_, code: string) => code.replace(/^/gm, '    '))
  return parts
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part): MarkdownBlock => {
      if (part.startsWith('#')) return { kind: 'heading', text: part.replace(/^#+\s*/, '') }
      if (part.startsWith('    ')) return { kind: 'formula', text: part.replace(/^ {4}/gm, '') }
      if (part.startsWith('|')) return { kind: 'table', rows: tableRows(part) }
      if (/^([-*]|\d+\.) /.test(part)) {
        return {
          kind: 'list',
          items: part.split(/\n(?=(?:[-*]|\d+\.) )/).map((one) => one.replace(/^([-*]|\d+\.) /, '')),
        }
      }
      return { kind: 'paragraph', text: part }
    })
}

/** The second line of a table only draws it. A bar inside `code` is written with a backslash before it. */
function tableRows(part: string): string[][] {
  const lines = part.trim().split('\n')
  return lines
    .filter((_, place) => place !== 1)
    .map((line) =>
      line
        .replace(/^\||\|$/g, '')
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim().replaceAll('\\|', '|')),
    )
}

function Block({ block }: { readonly block: MarkdownBlock }) {
  switch (block.kind) {
    case 'heading':
      return <h4>{inline(block.text)}</h4>
    case 'paragraph':
      return <p>{inline(block.text)}</p>
    case 'formula':
      return <pre>{block.text}</pre>
    case 'list':
      return (
        <ul>
          {block.items.map((item, place) => (
            <li key={place}>{inline(item)}</li>
          ))}
        </ul>
      )
    case 'table': {
      const [head = [], ...rows] = block.rows
      return (
        <Scrolls label={head.join(', ')}>
          <table className="rows">
            <thead>
              <tr>
                {head.map((cell, place) => (
                  <th key={place} scope="col">
                    {inline(cell)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, place) => (
                <tr key={place}>
                  {row.map((cell, at) => (
                    <td key={at}>{inline(cell)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolls>
      )
    }
  }
}

/** React writes each text as text: nothing in a page can become markup. */
function inline(text: string): ReactNode[] {
  return text
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .split(/(`[^`]+`|\*\*[^*]+\*\*)/)
    .map((part, place) => {
      if (part.startsWith('`')) return <code key={place}>{part.slice(1, -1)}</code>
      return part.startsWith('**') ? <strong key={place}>{part.slice(2, -2)}</strong> : part
    })
}
