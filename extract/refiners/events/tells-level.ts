import type { Figure, Token } from '../../model.ts'
import { isPassedLevel } from '../passed-level.ts'
import { isPassive } from './is-passive.ts'

/** Whether a verb only says how much there was: [estimates] the population at 21 million, spending [came to] £3 million. */
export function tellsLevel(figure: Figure, tokens: readonly Token[], verb: number): boolean {
  if (isPassedLevel(figure, tokens, verb)) return true
  if (isAtEdge(figure, tokens, verb) || isSum(figure, tokens, verb) || isLowestPrice(figure, tokens, verb)) return true
  if (!ESTIMATES.has(tokens[verb]?.lemma ?? '') || tokens[figure.phrase.from - 1]?.lower !== 'at') return false
  return !isPassive(tokens, verb)
}

/** estimated the population, [put] the toll at 40 */
const ESTIMATES: ReadonlySet<string> = new Set(['estimate', 'put'])

/** The service [ended] March with 9,844 officers: what there was then. */
function isAtEdge({ phrase }: Figure, tokens: readonly Token[], verb: number): boolean {
  if (!EDGE_VERBS.has(tokens[verb]?.lemma ?? '')) return false
  return tokens.slice(verb, phrase.from).some(({ lower }) => lower === 'with')
}

/** starts [at] $799 */
function isLowestPrice({ kind, phrase }: Figure, tokens: readonly Token[], verb: number): boolean {
  return kind === 'money' && tokens[verb]?.lemma === 'start' && phrase.from === verb + 2
}

const EDGE_VERBS: ReadonlySet<string> = new Set(['begin', 'start', 'end', 'close', 'finish'])

/** All verbs that may do so; those of sums last. */
export const LEVEL_VERBS: ReadonlySet<string> = new Set([
  ...ESTIMATES,
  ...EDGE_VERBS,
  'pass',
  'come',
  'make',
  'bring',
  'leave',
])

/** spending came [to £3 million], making [a total of] 12: says how much it was. */
function isSum({ phrase }: Figure, tokens: readonly Token[], verb: number): boolean {
  const lemma = tokens[verb]?.lemma
  // came in at $1.37
  if (lemma === 'come' && tokens[verb + 1]?.lower === 'in' && tokens[verb + 2]?.lower === 'at') return true
  if (lemma === 'come') return tokens[verb + 1]?.lower === 'to' && phrase.from > verb && phrase.from <= verb + SHORT
  if (tokens[verb]?.tag !== 'gerund') return false
  // closed three branches, [leaving 16]
  if (lemma === 'leave') return isRest(phrase, verb, tokens)
  if (lemma !== 'make' && lemma !== 'bring') return false
  // bringing the fleet [to 34]
  if (lemma === 'bring' && tokens[phrase.from - 1]?.lower === 'to') return phrase.from <= verb + 3 * SHORT
  return tokens.slice(verb + 1, verb + SHORT).some((token) => token.lower === 'total')
}

/** leaving [16], leaving us with [16] in the north; but leaving [16 dead] */
function isRest({ from, to }: Figure['phrase'], verb: number, tokens: readonly Token[]): boolean {
  if (tokens[from - 1]?.lower === 'with') return from <= verb + SHORT
  return from === verb + 1 && (tokens[to]?.shape ?? 'mark') === 'mark'
}

/** How many words a sum may stand behind its verb. */
const SHORT = 4
