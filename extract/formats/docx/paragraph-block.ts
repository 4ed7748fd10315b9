import type { TextBlock } from '../text-blocks.ts'
import type { ParagraphStyle } from './read-styles.ts'

/** What the properties of a paragraph refer to: styles by id, and the marker of the next item of a list. */
export type Formatting = {
  readonly styles: ReadonlyMap<string, ParagraphStyle>
  readonly marker: (list: string, level: number) => string
}

/** A paragraph while it is read: its text in pieces, and what its own properties state. */
export type ParagraphState = {
  pieces: string[]
  style: string | null
  outline: number | null
  list: string | null
  listLevel: number | null
}

const BODY_OUTLINE = 9
const NO_LIST = '0'
const DEEPEST_ITEM = 8
// What stands before a tab without being a cell of a row: nothing, or the number of an item or heading.
const MARKER = /^(?:[-–—•·▪*]|\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]?|\[\d{1,3}\])?$/

/**
 * Makes a block of a paragraph: heading, item, row (cells set apart by tabs) or plain paragraph.
 * @returns null for one without text, and for a line of the table of contents, which repeats the headings
 */
export function paragraphBlock(state: ParagraphState, { styles, marker }: Formatting): TextBlock | null {
  const text = state.pieces.join('')
  const style = styles.get(state.style ?? '')
  if (text.trim() === '' || /^toc \d/.test(style?.name ?? '')) return null
  const outline = state.outline === null ? null : state.outline < BODY_OUTLINE ? state.outline + 1 : 0
  const level = outline ?? style?.heading ?? 0
  if (level > 0) return { kind: 'heading', level, text }
  const list = state.list ?? style?.list ?? null
  if (list !== null && list !== NO_LIST) {
    const depth = Math.min(Math.max(state.listLevel ?? style?.listLevel ?? 0, 0), DEEPEST_ITEM)
    return { kind: 'item', depth, marker: marker(list, depth), text }
  }
  const cells = text.split('\t').map((cell) => cell.trim())
  const isRow = cells.length > 1 && !text.includes('\n') && !MARKER.test(cells[0] ?? '')
  return isRow
    ? { kind: 'row', cells: cells.filter((cell) => cell !== '') }
    : { kind: 'paragraph', text: text.replaceAll('\t', ' ') }
}
