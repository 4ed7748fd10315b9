/** What may stand at a place of CSV (RFC 4180): a cell, quoted or bare, and what ends it. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y

/**
 * Reads CSV as RFC 4180 has it, to the letter: CRLF at each end of line, quotes doubled within quotes.
 * @returns a record a row, by the names of the header row
 * @throws Error at the first place that the standard does not allow
 */
export function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]]
  for (CELL.lastIndex = 0; CELL.lastIndex < text.length;) {
    const at = CELL.lastIndex
    const cell = CELL.exec(text)
    if (cell === null) throw new Error(`no CSV at ${at}: ${text.slice(at, at + 40)}`)
    rows.at(-1)?.push(cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '')
    if (cell[3] === '\r\n') rows.push([])
  }
  const [head = [], ...records] = rows.slice(0, -1)
  return records.map((cells) => {
    if (cells.length !== head.length) throw new Error(`a row has ${cells.length} cells, the header ${head.length}`)
    return Object.fromEntries(head.map((name, at) => [name, cells[at] ?? '']))
  })
}
