import type { Figure, Token } from '../model.ts'

const OF_THE: ReadonlySet<string> = new Set(['the', 'its', 'their', 'our', 'some', 'all'])

/**
 * two of the [219] girls abducted, $86 million of the [$133 million] requested: what happened to the part, and when, is
 * not told of the whole.
 */
export function isWholeOfPart(figure: Figure, tokens: readonly Token[], before: readonly Figure[]): boolean {
  const part = before.at(-1)
  if (part === undefined || figure.from <= part.to) return false
  if (part.rule.endsWith('count-of')) return figure.from < part.phrase.to && tokens[part.to]?.lower === 'of'
  return (
    part.kind === 'money' &&
    figure.kind === 'money' &&
    figure.phrase.from === part.phrase.to + 2 &&
    tokens[part.phrase.to]?.lower === 'of' &&
    OF_THE.has(tokens[part.phrase.to + 1]?.lower ?? '')
  )
}
