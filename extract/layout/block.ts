/**
 * A stretch of the document that is read as one: a heading, a paragraph or list item, the label of a row of data,
 * or a mark of the layout (a list marker, a page number).
 */
export type Block = {
  readonly kind: 'heading' | 'text' | 'label' | 'list-marker' | 'page'
  readonly start: number
  readonly end: number
  /** The headings above, the nearest last. */
  readonly section: string[]
  /** On a row `Label: value`, the label. */
  readonly label: string | null
  /** Where the verbatim sentence begins: before the label on a row of data. */
  readonly sentenceStart: number
  /** Where it ends, if the block is less than the row: a cell of a table. */
  readonly sentenceEnd: number | null
  /** In a table: the name of the row, the head of the column, and that the block is a cell. */
  readonly name: string | null
  readonly column: string | null
  readonly corner: string | null
  /** What a line above the table states: its scale. */
  readonly caption: string | null
  readonly cell: boolean
  /** On an item of a list: the words that introduce the list. */
  readonly lead: string | null
}

/** A block outside a table, whose sentence is all of it. */
export const block = (
  kind: Block['kind'],
  start: number,
  end: number,
  section: string[],
  label: string | null = null,
): Block => ({
  kind,
  start,
  end,
  section,
  label,
  sentenceStart: start,
  sentenceEnd: null,
  name: null,
  column: null,
  corner: null,
  caption: null,
  cell: false,
  lead: null,
})
