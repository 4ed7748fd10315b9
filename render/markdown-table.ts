import { findNumber } from '../compare/index.ts'
import type { Observation } from '../schemas/observation.ts'
import { onOneLine, writeMarked } from './marked-sentence.ts'
import { visibleProse } from './visible.ts'

/** A cell: plain text, or Markdown that was made from text by a function of this file. */
export type MarkdownCell = string | { markdown: string }

/** What Markdown, or HTML inside of it, would read as something else than text. */
const SPECIAL = /[\\`*_[\]<>|~]|&(?=#?\w+;)/g

/** Text as Markdown shows it to the letter. */
const escapeMarkdown = (text: string) => text.replaceAll(SPECIAL, String.raw`\$&`)

/** A sentence with its number in bold. */
export function sentenceCell(observation: Observation | null): MarkdownCell {
  if (observation === null) return ''
  const marking = { mark: (text: string) => `**${escapeMarkdown(text)}**`, rest: escapeMarkdown }
  const found = findNumber(observation)
  return { markdown: writeMarked(marking, observation.sentence, found === null ? [] : [found]) }
}

const written = (cell: MarkdownCell) =>
  typeof cell === 'string' ? onOneLine(escapeMarkdown(visibleProse(cell))) : cell.markdown

/** A bulleted list of plain texts. */
export function markdownList(texts: readonly string[]): string {
  return texts.map((text) => `- ${written(text)}`).join('\n')
}

const row = (cells: readonly MarkdownCell[]) => `| ${cells.map(written).join(' | ')} |`

/** A Markdown table (GitHub's) with a header row. */
export function markdownTable(head: readonly string[], rows: readonly (readonly MarkdownCell[])[]): string {
  return [row(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(row)].join('\n')
}
