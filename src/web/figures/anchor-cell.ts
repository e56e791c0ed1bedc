import type { ItemCell, KrachtlijnRow, ReportedGroup } from '../../api/views.ts'
import type { Titles } from './titles.ts'

/** The question a group was asked first about a krachtlijn: the anchor, where the instrument names one. */
export function anchorCell(row: KrachtlijnRow, group: ReportedGroup, titles: Titles): ItemCell | null {
  const cells = row.cells.filter((cell) => cell.group === group)
  const isAnchor = (cell: ItemCell) => cell.items.some((item) => titles.item(item)?.role === 'anchor')
  return cells.find(isAnchor) ?? cells[0] ?? null
}
