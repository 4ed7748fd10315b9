import type { Figure, SentenceReading, Token } from '../model.ts'
import { JOINS_ITEMS } from '../words/closed-classes.ts'
import { counterpartOf } from './counterpart-of.ts'
import { gappedChange } from './gapped-change.ts'

/** The direction of a number that goes on with a change told before it: in other words, in a row, without its verb. */
export function directionCarried(
  figure: Figure,
  sentence: SentenceReading,
  before: readonly Figure[],
): Figure['direction'] {
  return (
    restated(figure, sentence, before) ??
    inRow(figure, sentence.tokens, before) ??
    gappedChange(figure, sentence.tokens, before)?.direction ??
    changeBefore(figure, sentence, before)?.direction ??
    null
  )
}

/** grew by 0.4 percent, after [2.9 percent] in 2021: what a change is compared with is one. */
function changeBefore(figure: Figure, sentence: SentenceReading, before: readonly Figure[]): Figure | null {
  const previous = before.at(-1)
  const areShares = figure.kind === 'percent' && previous?.kind === 'percent' && previous.unit === figure.unit
  if (!areShares || previous.direction === null) return null
  return counterpartOf(figure, sentence, before) === previous ? previous : null
}

/** rose by 4, [6 and 12] per cent: the next of a row that shares its unit */
function inRow({ kind, phrase }: Figure, tokens: readonly Token[], before: readonly Figure[]): 'up' | 'down' | null {
  const previous = before.at(-1)
  if (previous?.kind !== kind || !previous.rule.endsWith('-shared') || previous.phrase.to !== phrase.from - 1)
    return null
  return JOINS_ITEMS.has(tokens[previous.phrase.to]?.lower ?? '') ? previous.direction : null
}

/** lost 190 points, [or 0.6%]: the same change in other words. */
function restated(figure: Figure, { tokens }: SentenceReading, before: readonly Figure[]): 'up' | 'down' | null {
  const previous = before.at(-1)
  if (previous === undefined || previous.direction === null || figure.phrase.from - previous.phrase.to > LONGEST_OR)
    return null
  const between = tokens.slice(previous.phrase.to, figure.phrase.from)
  const or = between.at(-1)?.lower === 'or' && between.every((token) => BEFORE_OR.has(token.lower))
  return or ? previous.direction : null
}

/** lost 190 points [(, or] 0.6%) */
const LONGEST_OR = 3
const BEFORE_OR: ReadonlySet<string> = new Set([',', 'or', '(', ')'])
