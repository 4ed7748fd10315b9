import { attribute, childElements, elementsNamed, type Element } from './html-tree.ts'
import { isLeftOut } from './is-left-out.ts'

const WIDEST_SPAN = 100
/** Empty cells that spans may add, for each cell that is there: spans can claim far more than any table shows. */
const FILL_PER_CELL = 10
const LONGEST_CELL = 1000
const STRUCTURE = new Set(['table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'form', 'article', 'section'])
const ROW_GROUPS = new Set(['thead', 'tbody', 'tfoot'])

/** A table of data, not one that only lays out a page: it holds no headings or tables, and no page-long cell. */
export function isDataTable(table: Element): boolean {
  const role = attribute(table, 'role')
  if (role === 'presentation' || role === 'none') return false
  if (elementsNamed(table, STRUCTURE).length > 0) return false
  return tableRows(table).every((row) =>
    childElements(row).every((cell) => letters(cell, LONGEST_CELL) <= LONGEST_CELL),
  )
}

/**
 * Reads a table as rows of cells, header rows first. A cell that spans columns is written once and followed by empty
 * cells, one that spans rows leaves empty cells below it, so that a cell's column is that of its header.
 */
export function readRows(table: Element, textOf: (cell: Element) => string): string[][] {
  const rows: string[][] = []
  const open: number[] = []
  let fill = WIDEST_SPAN
  for (const row of tableRows(table)) {
    const cells: string[] = []
    const skip = (): void => {
      while ((open[cells.length] ?? 0) > 0 && fill > 0) {
        fill -= 1
        open[cells.length] = (open[cells.length] ?? 1) - 1
        cells.push('')
      }
    }
    for (const cell of childElements(row).filter((each) => each.tagName === 'td' || each.tagName === 'th')) {
      if (isLeftOut(cell, true)) continue
      skip()
      const below = span(cell, 'rowspan') - 1
      const columns = Math.min(span(cell, 'colspan'), 1 + fill)
      fill += FILL_PER_CELL - (columns - 1)
      for (let column = 0; column < columns; column += 1) {
        open[cells.length] = below
        cells.push(column === 0 ? textOf(cell) : '')
      }
    }
    skip()
    rows.push(cells)
  }
  return rows
}

function span(cell: Element, name: string): number {
  const stated = /^\d{1,4}$/.exec(attribute(cell, name)?.trim() ?? '')
  return stated === null ? 1 : Math.min(Math.max(Number(stated[0]), 1), WIDEST_SPAN)
}

/** Rows in reading order: a `tfoot` that stands first in the source is read last, as it is shown. */
function tableRows(table: Element): Element[] {
  const groups = childElements(table).filter((each) => ROW_GROUPS.has(each.tagName) || each.tagName === 'tr')
  return groups
    .toSorted((a, b) => groupOrder(a) - groupOrder(b))
    .flatMap((each) => (each.tagName === 'tr' ? [each] : childElements(each).filter((row) => row.tagName === 'tr')))
    .filter((row) => !isLeftOut(row, true))
}

function groupOrder({ tagName }: Element): number {
  return ['thead', 'tbody', 'tfoot'].indexOf(tagName === 'tr' ? 'tbody' : tagName)
}

/** Length of a cell's text, counted no further than the limit. */
function letters(element: Element, limit: number): number {
  let count = 0
  for (const child of element.childNodes) {
    if (count > limit) return count
    if ('value' in child && child.nodeName === '#text') count += child.value.trim().length
    else if ('tagName' in child) count += letters(child, limit)
  }
  return count
}
