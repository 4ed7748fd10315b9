import type { TextBlock } from '../text-blocks.ts'

/** A cell of a table: what stands in it, how many columns it spans, and whether it only continues the one above. */
export type Cell = { readonly blocks: TextBlock[]; columns: number; continued: boolean }

export const WIDEST_ROW = 100
const LONGEST_CELL = 1000

/**
 * Makes a row of its cells. A cell that spans columns is followed by empty ones. A row of one cell, or with a heading
 * or a page-long text in a cell, only lays out the page: its blocks stand one after the other.
 */
export function rowBlocks(cells: readonly Cell[]): TextBlock[] {
  const texts = cells.map(({ blocks, continued }) => (continued ? '' : blocks.map(plainText).join(' ')))
  const laysOut = cells.some(
    ({ blocks }, at) => (texts[at]?.length ?? 0) > LONGEST_CELL || blocks.some(({ kind }) => kind === 'heading'),
  )
  if (cells.length < 2 || laysOut) return cells.flatMap(({ blocks, continued }) => (continued ? [] : blocks))
  const row = cells.flatMap(({ columns }, at) => [texts[at] ?? '', ...Array.from({ length: columns - 1 }, () => '')])
  return [{ kind: 'row', cells: row.slice(0, Math.max(WIDEST_ROW, cells.length)) }]
}

function plainText(block: TextBlock): string {
  return block.kind === 'row' ? block.cells.filter((cell) => cell !== '').join(' ') : block.text.trim()
}
