import type { Sentence } from '../../../../schemas/reading.ts'

/**
 * A stretch of the text that stands by itself: a paragraph, a heading, rows whose line breaks say something, or columns
 * whose blanks do too.
 */
export interface TextBlock {
  kind: 'prose' | 'heading' | 'rows' | 'columns'
  start: number
  end: number
}

/** Characters from which on a line is one of a wrapped paragraph rather than a row of a list or table. */
const WRAPPED_LINE = 55
/** Characters up to which what stands in no sentence is a heading. */
const LONGEST_HEADING = 160

/** Lines with something on them, up to one without; sought from where a line begins alone. */
const LINES_IN_A_ROW = /(?<![^\n])[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*/g

/**
 * The blocks of a text, by its blank lines and by headings that run into a paragraph ("Overview: The harbour …").
 * @param sentences in text order; what none of them holds is a heading, or what surrounds the text
 */
export function textBlocks(text: string, sentences: readonly Sentence[]): TextBlock[] {
  const blocks: TextBlock[] = []
  let at = 0
  for (const { index, 0: found } of text.matchAll(LINES_IN_A_ROW)) {
    const end = index + found.length
    while ((sentences[at]?.end ?? Infinity) <= index) at++
    const first = at
    while ((sentences[at]?.start ?? Infinity) < end) at++
    const kind = kindOf(found, at > first)
    if (kind === 'prose') blocks.push(...paragraphs(text, { start: index, end }, sentences.slice(first, at)))
    else blocks.push({ kind, start: index, end })
  }
  return blocks
}

/** A paragraph, cut before every heading that runs into it. */
function paragraphs(
  text: string,
  { start, end }: { start: number; end: number },
  sentences: readonly Sentence[],
): TextBlock[] {
  const blocks: TextBlock[] = []
  let begun = start
  let reached = start
  for (const sentence of sentences) {
    const between = text.slice(reached, sentence.start)
    if (/\p{L}/u.test(between) && between.length <= LONGEST_HEADING) {
      if (reached > begun) blocks.push({ kind: 'prose', start: begun, end: reached })
      blocks.push({ kind: 'heading', start: reached, end: sentence.start })
      begun = sentence.start
    }
    reached = Math.max(reached, sentence.end)
  }
  if (end > begun) blocks.push({ kind: 'prose', start: begun, end })
  return blocks
}

function kindOf(block: string, inSentence: boolean): TextBlock['kind'] {
  if (!inSentence && block.length <= LONGEST_HEADING && !/[\t|]|\S {3,}\S/.test(block)) return 'heading'
  const lines = block.split('\n')
  const spaced = lines.filter((line) => /\S(?:\t| {3,})\S/.test(line)).length
  if (spaced * 2 > lines.length) return 'columns'
  // The last line of a paragraph ends where it ends.
  const full = lines.slice(0, -1)
  const short = full.filter((line) => line.length < WRAPPED_LINE).length
  return full.length > 0 && short * 2 > full.length ? 'rows' : 'prose'
}
