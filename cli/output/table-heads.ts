import { isRow } from '../../render/row-heading.ts'

const RULE = /^[\s|:+=-]+$/

/** The line that names the columns of a table. */
export interface TableHead {
  start: number
  text: string
}

/**
 * Finds the heads of tables: a row without a figure above rows that have some.
 * @param text that all offsets point into
 * @returns for the line of a figure at `start` the head of its table, null in prose; to be asked in text order
 */
export function rememberTableHeads(text: string): (start: number) => TableHead | null {
  const heads = new Map<number, TableHead | null>()
  let line: TableHead = { start: -1, text: '' }
  let head: TableHead | null = null
  return (start) => {
    // Asked for every sentence of a line, which may be all of the text: its ends are sought once.
    if (start >= line.start && start <= line.start + line.text.length) return head
    line = lineAt(text, start)
    head = isRow(line.text) ? headAbove(text, line, heads) : null
    heads.set(line.start, head)
    return head
  }
}

/** Goes up over rows to one that a figure stands on, whose head is known, or to the row that no figure stands on. */
function headAbove(text: string, { start }: TableHead, heads: ReadonlyMap<number, TableHead | null>): TableHead | null {
  let at = start
  while (at > 0) {
    const above = lineAt(text, at - 1)
    const known = heads.get(above.start)
    if (known !== undefined) return known
    if (!RULE.test(above.text)) return isRow(above.text) ? above : null
    if (above.text.trim() === '') return null
    at = above.start
  }
  return null
}

function lineAt(text: string, at: number): TableHead {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const end = text.indexOf('\n', at)
  return { start, text: text.slice(start, end < 0 ? undefined : end) }
}
