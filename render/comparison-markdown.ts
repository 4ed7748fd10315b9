import { changeInWords, figureInWords, signedSides, summary, VERDICT_WORDS } from '../compare/index.ts'
import type { Comparison } from '../schemas/comparison.ts'
import { markdownList, markdownTable, sentenceCell } from './markdown-table.ts'

/** Whose comparison it is; the editions in the order in which they are shown. */
export type Compared = { series: string; subject: string; from_edition: number; to_edition: number }

/**
 * The comparison of two editions in Markdown, the most telling changes in words and all in a table, for pasting into a
 * report.
 */
export function comparisonMarkdown({ from_edition, to_edition }: Compared, comparisons: readonly Comparison[]): string {
  const rows = comparisons.map((comparison) => {
    const { from, to } = signedSides(comparison)
    return [
      comparison.label,
      figureInWords(from),
      figureInWords(to),
      changeInWords(comparison),
      VERDICT_WORDS[comparison.verdict].words,
      comparison.reasons.map(({ text }) => text).join(' '),
      sentenceCell(from),
      sentenceCell(to),
    ]
  })
  const editions = [String(from_edition), String(to_edition)]
  const sentences = editions.map((edition) => `sentence ${edition}`)
  const table = markdownTable(['figure', ...editions, 'change', 'verdict', 'why', ...sentences], rows)
  return `${markdownList(summary(comparisons).map(({ text }) => text))}\n\n${table}`.trimStart()
}
