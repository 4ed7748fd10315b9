import { block, type Block } from './block.ts'
import { BULLET } from './bullet.ts'
import { below, outer, type HeadingsAbove } from './headings-above.ts'
import { leadOf } from './label-of.ts'
import type { Line } from './read-lines.ts'

/** The level of a heading that opens its paragraph: below all that stand on lines of their own. */
const RUN_IN_LEVEL = 7

/** Arrests: [410.] Convictions: 88. Two rows on one line */
const ROW_BEHIND = /^\S{0,3}\d[\d,]*(?:\.\d+)?(?:%|m|bn|k)?\.(?= \p{Lu}[^.:\n]{2,80}: \S{0,3}\d)/u

/**
 * The blocks of a paragraph. It may begin with a list marker, then with a run-in heading or a label.
 * @param first the line that it begins with
 * @param above the headings above it
 * @returns its blocks, and the headings above what follows it
 */
export function blocksOfParagraph(
  text: string,
  first: Line,
  end: number,
  above: HeadingsAbove,
): { blocks: Block[]; above: HeadingsAbove } {
  const { section } = above
  const marker = BULLET.exec(first.text)?.[0] ?? ''
  const start = first.start + marker.length
  const blocks = marker === '' ? [] : [block('list-marker', first.start, start, section)]
  const lead = leadOf(text.slice(start, first.end), text.slice(start, end))
  if (lead === null) return { blocks: [...blocks, block('text', start, end, section)], above }
  const behind = start + lead.length
  if (lead.kind === 'label') {
    // Berg, Lena: Two painted chairs. Then Dahl, Per: 12 coins. A row that opens a paragraph stands beside such a heading.
    const outside = marker === '' ? outer(above, { level: RUN_IN_LEVEL }) : above
    const next = ROW_BEHIND.exec(first.text.slice(behind - first.start))?.[0].length
    const value = {
      ...block('text', behind, next === undefined ? end : behind + next, outside.section, lead.text),
      sentenceStart: start,
    }
    const row = [...blocks, block('label', start, behind, outside.section, lead.text), value]
    if (next === undefined) return { blocks: row, above: outside }
    const from = behind + next + 1
    const rest = blocksOfParagraph(
      text,
      { start: from, end: first.end, text: text.slice(from, first.end) },
      end,
      outside,
    )
    return { blocks: [...row, ...rest.blocks], above: rest.above }
  }
  const inner = below(above, { level: RUN_IN_LEVEL, title: lead.text, marker: 0 })
  return {
    blocks: [...blocks, block('heading', start, behind, inner.section), block('text', behind, end, inner.section)],
    above: inner,
  }
}
