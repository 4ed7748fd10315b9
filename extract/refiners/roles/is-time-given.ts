import type { Figure, Token } from '../../model.ts'
import { wordSet } from '../../words/word-set.ts'

/**
 * Rejected applicants had [15 days to appeal], 15 days to file an appeal, 20 days to leave: how long the rules leave; but
 * had two days to prepare, to apply his ideas, to leave port.
 */
export function isTimeGiven(figure: Figure, tokens: readonly Token[]): boolean {
  if (!isTimeFor(figure, tokens)) return false
  const { to } = figure.phrase
  const verb = tokens[to + 1]?.lower ?? ''
  if (REMEDIES.has(verb)) return true
  if (LODGES.has(verb)) return tokens.slice(to + 2, to + 2 + LONGEST_OBJECT).some(({ lemma }) => PLEAS.has(lemma))
  const behind = tokens[to + 2]
  return LEAVES.has(verb) && (behind === undefined || behind.shape === 'mark' || LEFT.has(tokens[to + 3]?.lower ?? ''))
}

/** The crew [had three days to] prepare */
export function isTimeFor({ kind, phrase }: Figure, tokens: readonly Token[]): boolean {
  return kind === 'duration' && tokens[phrase.to]?.lower === 'to' && tokens[phrase.from - 1]?.lemma === 'have'
}

const REMEDIES: ReadonlySet<string> = new Set(['appeal', 'comply', 'contest', 'object', 'petition', 'reply', 'respond'])
const LODGES: ReadonlySet<string> = new Set(['file', 'lodge', 'register', 'submit'])
const PLEAS = wordSet('appeal application claim complaint defence defense objection petition plea request')
/** a new claim, their written objections */
const LONGEST_OBJECT = 3
/** What one is ordered to do: nothing is said of where to, or what from is [the country]. */
const LEAVES: ReadonlySet<string> = new Set(['apply', 'depart', 'leave', 'vacate'])
const LEFT: ReadonlySet<string> = new Set(['country', 'premises', 'territory'])
