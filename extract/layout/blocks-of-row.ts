import { block, type Block } from './block.ts'
import type { TableRow } from './read-table.ts'

/**
 * The blocks of a row of a table: its name and unit, then each of its cells, read with what row, column and caption say of it.
 */
export function blocksOfRow(row: TableRow, section: string[], caption: string | null): Block[] {
  const { line } = row
  if (row.kind === 'rule') return []
  if (row.kind === 'header') return [block('label', line.start, line.end, section)]
  const words = [row.name, row.unit].flatMap((cell) =>
    cell === null ? [] : [block('label', cell.start, cell.end, section)],
  )
  return [
    ...words,
    ...row.values.map((cell) => ({
      ...block('text', cell.start, cell.end, section, cell.label),
      sentenceStart: line.start,
      sentenceEnd: line.end,
      name: row.title,
      column: cell.column,
      corner: cell.corner,
      caption,
      cell: true,
    })),
  ]
}
