import type { Warning } from '../../schemas/reading.ts'
import type { FormatLimits } from './extraction.ts'
import { tidyLine, tidySpaces } from './tidy-spaces.ts'

/** A stretch of a document, of whatever format; `text` may hold line feeds that were stated as such. */
export type TextBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'item'; readonly depth: number; readonly marker: string; readonly text: string }
  | { readonly kind: 'row'; readonly cells: readonly string[] }
  | { readonly kind: 'verbatim'; readonly text: string }

const CELL_JOINT = ' | '
const DEEPEST_HEADING = 6

/**
 * Writes blocks as Markdown: headings with `#`, items with their marker, a row a line with its cells joined by ` | `.
 * Rows of a table and items of a list stand on neighbouring lines, all else is set apart by an empty line.
 */
export function writeBlocks(blocks: readonly TextBlock[]): string {
  const parts: string[] = []
  let before: TextBlock['kind'] | null = null
  for (const block of blocks) {
    const text = writeBlock(block)
    if (text === '') continue
    const close = before === block.kind && (block.kind === 'row' || block.kind === 'item')
    if (before !== null) parts.push(close ? '\n' : '\n\n')
    parts.push(text)
    before = block.kind
  }
  return parts.join('')
}

function writeBlock(block: TextBlock): string {
  if (block.kind === 'row') {
    const cells = block.cells.map(tidyLine)
    return cells.every((cell) => cell === '') ? '' : cells.join(CELL_JOINT).trim()
  }
  if (block.kind === 'verbatim') return writeVerbatim(block.text)
  if (block.kind === 'paragraph') return tidySpaces(block.text)
  const text = tidyLine(block.text)
  if (text === '') return ''
  if (block.kind === 'item') return `${'  '.repeat(block.depth)}${block.marker} ${text}`
  return `${'#'.repeat(Math.min(Math.max(block.level, 1), DEEPEST_HEADING))} ${text}`
}

/** Lines as they are, but for blanks at their ends and empty lines around all of them. */
function writeVerbatim(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd())
  const first = lines.findIndex((line) => line !== '')
  const last = lines.findLastIndex((line) => line !== '')
  return first < 0 ? '' : lines.slice(first, last + 1).join('\n')
}

/** Cuts a text that is longer than the limit at the end of a line, and says so. */
export function cutText(text: string, limits: FormatLimits): { text: string; warnings: Warning[] } {
  if (text.length <= limits.characters) return { text, warnings: [] }
  const feed = text.lastIndexOf('\n', limits.characters)
  const kept = feed > 0 ? feed : limits.characters
  const warning = `Only the first ${kept} of ${text.length} characters were read.`
  return { text: text.slice(0, kept).trimEnd(), warnings: [{ code: 'text-cut', text: warning }] }
}
