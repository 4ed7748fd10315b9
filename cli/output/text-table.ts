import Table from 'cli-table3'

export type TextCell = string | { content: string; colSpan: number }

const NO_LINES = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right', 'left', 'left-mid']
    .concat(['mid', 'mid-mid', 'right', 'right-mid', 'middle'])
    .map((name) => [name, '']),
)

/**
 * Lays out a table without lines, its cells wrapped at words.
 * @param widths of the columns in characters, each with the two that stand between it and the next
 */
export function textTable(widths: readonly number[], rows: readonly (readonly TextCell[])[]): string {
  const table = new Table({
    chars: NO_LINES,
    colWidths: [...widths],
    wordWrap: true,
    wrapOnWordBoundary: true,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
  })
  table.push(...rows.map((cells) => [...cells]))
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}
