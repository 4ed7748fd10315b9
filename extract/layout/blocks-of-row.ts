import { block, type Block } from './block.ts'
import type { TableRow } from './read-table.ts'

/**
 * The blocks of a row of a table: its name, then each of its cells, read with what row, column and caption say of it.
 */
export function blocksOfRow(row: TableRow, section: string[], caption: string | null): Block[] {
  const { line } = row
  if (row.kind === 'rule') return []
  if (row.kind === 'header') return [block('label', line.start, line.end, section)]
  const name = row.name === null ? [] : [block('label', row.name.start, row.name.end, section)]
  return [
    ...name,
    ...row.values.map((cell) => ({
      ...block('text', cell.start, cell.end, section, cell.label),
      sentenceStart: line.start,
      sentenceEnd: line.end,
      name: row.name?.text ?? null,
      column: cell.column,
      corner: cell.corner,
      caption,
      cell: true,
    })),
  ]
}
