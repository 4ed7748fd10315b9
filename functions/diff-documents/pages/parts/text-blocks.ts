import type { Sentence } from '../../../../schemas/reading.ts'

/**
 * A stretch of the text that stands by itself: a paragraph, a heading, a table between strokes, rows whose line breaks
 * say something, or columns whose blanks do too.
 */
export interface TextBlock {
  kind: 'prose' | 'heading' | 'table' | 'rows' | 'columns'
  start: number
  end: number
}

/** Characters from which on a line is one of a wrapped paragraph rather than a row of a list or table. */
const WRAPPED_LINE = 55
/** Characters up to which what stands in no sentence is a heading. */
const LONGEST_HEADING = 160

/** Characters of a block from which on it is cut, so that a text of one paragraph is shown in parts too. */
const LONGEST_BLOCK = 50_000

/** What parts the cells of a row. */
const CELLS = /[\t|]|\S {3,}\S/

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
    const start = endOfHeading(text, index, Math.min(end, sentences[first]?.start ?? end))
    if (start > index) blocks.push({ kind: 'heading', start: index, end: start })
    const kind = kindOf(text.slice(start, end), at > first)
    if (kind === 'prose') blocks.push(...paragraphs(text, { start, end }, sentences.slice(first, at)))
    else blocks.push(...atLines(text, { kind, start, end }))
  }
  return blocks
}

/** A block in pieces of whole lines, none of them much longer than a block may be. */
function atLines(text: string, { kind, start, end }: TextBlock): TextBlock[] {
  const pieces: TextBlock[] = []
  let begun = start
  while (end - begun > LONGEST_BLOCK) {
    const line = text.indexOf('\n', begun + LONGEST_BLOCK)
    if (line < 0 || line >= end) break
    pieces.push({ kind, start: begun, end: line })
    begun = line + 1
  }
  return [...pieces, { kind, start: begun, end }]
}

/**
 * Where what follows a heading on a line of its own begins, at `last` at the latest: [## Staff] right above a
 * paragraph; else `start`.
 */
function endOfHeading(text: string, start: number, last: number): number {
  const line = text.indexOf('\n', start) + 1
  if (line === 0 || line > last || line - start > LONGEST_HEADING) return start
  const words = text.slice(start, line)
  return /^#{1,6} .*\p{L}/u.test(words) && !CELLS.test(words) ? line : start
}

/**
 * A paragraph, cut before every heading that runs into it, and where it is too long for one block behind a sentence.
 */
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
    } else if (reached - begun > LONGEST_BLOCK) {
      blocks.push({ kind: 'prose', start: begun, end: reached })
      begun = reached
    }
    reached = Math.max(reached, sentence.end)
  }
  if (end > begun) blocks.push({ kind: 'prose', start: begun, end })
  return blocks
}

function kindOf(block: string, inSentence: boolean): TextBlock['kind'] {
  if (!inSentence && block.length <= LONGEST_HEADING && !CELLS.test(block)) return 'heading'
  const lines = block.split('\n')
  if (lines.length > 1 && lines.every((line) => line.includes('|'))) return 'table'
  const spaced = lines.filter((line) => /\S(?:\t| {3,})\S/.test(line)).length
  if (spaced * 2 > lines.length) return 'columns'
  // The last line of a paragraph ends where it ends.
  const full = lines.slice(0, -1)
  const short = full.filter((line) => line.length < WRAPPED_LINE).length
  return full.length > 0 && short * 2 > full.length ? 'rows' : 'prose'
}
