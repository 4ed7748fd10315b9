import Table from 'cli-table3'

export type TextCell = string | { content: string; colSpan: number }

const NO_LINES = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right', 'left', 'left-mid']
    .concat(['mid', 'mid-mid', 'right', 'right-mid', 'middle'])
    .map((name) => [name, '']),
)

/** Characters between a column and the next. */
const GAP = 2

/**
 * Lays out a table without lines, its cells wrapped at words, and within words that are longer than their column: a path or a
 * key is never cut.
 * @param widths of the columns in characters, each with the two that stand between it and the next
 */
export function textTable(widths: readonly number[], rows: readonly (readonly TextCell[])[]): string {
  const table = new Table({
    chars: NO_LINES,
    colWidths: [...widths],
    wordWrap: true,
    wrapOnWordBoundary: true,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP },
  })
  table.push(...rows.map((cells) => fitted(cells, widths)))
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}

/** The cells of a row, each without a word that its columns could not hold. */
function fitted(cells: readonly TextCell[], widths: readonly number[]): TextCell[] {
  let column = 0
  return cells.map((cell) => {
    const { content, colSpan } = typeof cell === 'string' ? { content: cell, colSpan: 1 } : cell
    const width = widths.slice(column, column + colSpan).reduce((sum, one) => sum + one, -GAP)
    column += colSpan
    const text = content.replaceAll(/\S+/g, (word) => brokenUp(word, width))
    return typeof cell === 'string' ? text : { content: text, colSpan }
  })
}

/** A character, or a code that styles what follows and takes no room. */
// oxlint-disable-next-line no-control-regex -- codes for a terminal begin with a control
const CHARACTER = /\u001B\[\d+m|[^]/gu

/** A word in lines of at most `width` characters. */
function brokenUp(word: string, width: number): string {
  if (word.length <= width) return word
  let room = width
  return word.replaceAll(CHARACTER, (character) => {
    if (character.startsWith('\u001B')) return character
    room -= 1
    if (room >= 0) return character
    room = width - 1
    return `\n${character}`
  })
}
