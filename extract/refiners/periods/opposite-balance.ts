import type { Figure, SentenceReading, TimeExpression, Token } from '../../model.ts'
import { isCurrencySign } from '../../words/currencies.ts'
import { TIME_UNITS } from '../../words/nouns.ts'
import { tokenAt } from '../../language/token-before.ts'

const GAINS: ReadonlySet<string> = new Set(['profit', 'surplus', 'gain'])
const LOSSES: ReadonlySet<string> = new Set(['loss', 'deficit', 'shortfall'])
/** after a loss, following a loss, from a loss, [compared] with a loss; followed a loss */
const LINKS: ReadonlySet<string> = new Set('after following from against versus followed reversing'.split(' '))
const COMPARED: ReadonlySet<string> = new Set(['compared', 'compares', 'compare'])
/** an operating loss, a net loss before tax */
const LONGEST_NAME = 4

/**
 * A profit of €6.2 million [after a loss of €18.4 million]: nobody has both in one year, so the second is that of the year
 * before. But a profit of £6 million after a loss [on] a sale, [in] the pension scheme, [at] the port has one.
 * @param before the figures of the sentence before this one
 */
export function isOppositeBefore(
  figure: Figure,
  { tokens, times }: SentenceReading,
  before: readonly Figure[],
): boolean {
  const previous = before.at(-1)
  if (previous?.kind !== 'money' || figure.kind !== 'money') return false
  const own = nameBefore(figure.from, tokens)
  const other = nameBefore(previous.from, tokens)
  if (own === null || other === null || isGain(own, tokens) === isGain(other, tokens)) return false
  return isLinked(own, tokens) && !isOfSource(figure.phrase.to, times, tokens)
}

/** [on] the sale of land, [from] trading, [in] the pension scheme; but [in] 2021, in the year before */
function isOfSource(at: number, times: readonly TimeExpression[], tokens: readonly Token[]): boolean {
  if (!SOURCES.has(tokens[at]?.lower ?? '')) return false
  if (times.some(({ from }) => from >= at && from <= at + LONGEST_ARTICLE)) return false
  return !tokens.slice(at, at + LONGEST_NAME).some(({ entry }) => TIME_UNITS.has(entry.singular))
}

const SOURCES: ReadonlySet<string> = new Set(['on', 'from', 'for', 'by', 'in', 'at', 'of', 'to', 'within'])
/** in the */
const LONGEST_ARTICLE = 2

/** Where the name of an amount stands: a [loss] of £4m, the [profit] before tax was £12m; null where it is neither. */
function nameBefore(number: number, tokens: readonly Token[]): number | null {
  let at = number - 1
  while (isCurrencySign(tokenAt(tokens, at)?.text ?? '')) at -= 1
  for (let back = at; back >= 0 && back > at - LONGEST_LEAD; back--) {
    const { lemma = '', shape = 'mark' } = tokens[back] ?? {}
    if (GAINS.has(lemma) || LOSSES.has(lemma)) return back
    if (shape !== 'word') return null
  }
  return null
}

/** profit before tax was */
const LONGEST_LEAD = 5

/** left a [deficit] of EUR 0.3 billion in August: the balance of a time, whatever led to it */
export function isBalance({ kind, from }: Figure, tokens: readonly Token[]): boolean {
  return kind === 'money' && nameBefore(from, tokens) !== null
}

const isGain = (at: number, tokens: readonly Token[]): boolean => GAINS.has(tokens[at]?.lemma ?? '')

function isLinked(name: number, tokens: readonly Token[]): boolean {
  for (let at = name - 1; at >= 0 && at >= name - LONGEST_NAME; at--) {
    const { lower = '', tag = 'mark' } = tokens[at] ?? {}
    if (LINKS.has(lower)) return true
    if ((lower === 'with' || lower === 'to') && COMPARED.has(tokens[at - 1]?.lower ?? '')) return true
    if (tag !== 'determiner' && tag !== 'adjective' && tag !== 'noun') return false
  }
  return false
}
