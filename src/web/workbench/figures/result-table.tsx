import { Seal } from '../../centre/seal.tsx'
import { decimal } from '../../figures/number-words.ts'
import type { Language } from '../../../foundation/text.ts'
import { text, useLanguage, useSay } from '../shell/language.tsx'
import { useGroupName } from '../study/group-names.ts'
import { Scrolls } from '../shell/scrolls.tsx'
import { columnWords, tableWords } from './analysis-words.ts'
import { longName, type Block } from './block-names.ts'
import type { Estimable, PathTold } from './result-part.tsx'

const words = {
  none: text('geen', 'none', 'aucun'),
}

/** The numbers of a result, a row for each question, pair or part of a scale. */
export function ResultTable({
  table,
  block,
  comparedWith,
  path,
}: {
  readonly table: Estimable['tables'][number]
  readonly block: Block
  /** The second group of a difference. */
  readonly comparedWith: Block['group'] | null
  readonly path: PathTold | null
}) {
  const say = useSay()
  const { language } = useLanguage()
  const groupName = useGroupName()
  const nameOf = (column: string): string => {
    const group = column === 'nFirst' ? block.group : column === 'nSecond' ? comparedWith : null
    if (group) return say(groupName(group))
    return columnWords[column] ? say(columnWords[column].name) : column
  }
  const rowName = (label: readonly string[]): string =>
    path?.rowName(table.id, label) ?? longName(block, label, language)
  const about = tableWords[table.id]
  const title = about ? say(about.title) : table.id
  return (
    <Scrolls label={title}>
      <table className="rows figure-table">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{about && say(about.row)}</th>
            {table.columns.map((column) => (
              <th key={column} scope="col" className="num">
                {nameOf(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ label, values }) => (
            <tr key={label.join(' ')}>
              <th scope="row">{rowName(label)}</th>
              {values === null ? (
                <td colSpan={table.columns.length}>
                  <Seal language={language} />
                </td>
              ) : (
                values.map((value, place) => (
                  <td key={table.columns[place]} className="pair-up num">
                    <span className="group-name mute">{nameOf(table.columns[place] ?? '')}</span>
                    {value === null
                      ? say(words.none)
                      : numberIn(table.columns[place] ?? '', value, language, about?.digits)}
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  )
}

/** Counts of people have their group for a name. */
const DIGITS: Readonly<Record<string, number>> = { nFirst: 0, nSecond: 0 }

/** `p` and `pAdjusted`, not `predictionLower`. A p below a thousandth is told as that: the digits after it say nothing. */
function numberIn(
  column: string,
  value: number,
  language: Language,
  here: Readonly<Record<string, number>> = {},
): string {
  if (/^p([A-Z]|$)/.test(column) && value < 0.001) return `< ${decimal(0.001, language, 3)}`
  return decimal(value, language, here[column] ?? columnWords[column]?.digits ?? DIGITS[column] ?? 2)
}
