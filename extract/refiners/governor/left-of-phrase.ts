import { tokenBefore } from '../../language/token-before.ts'
import type { Token } from '../../model.ts'
import { REPORTING_VERBS } from '../../words/event-words.ts'
import { mayHold, soughtWords } from '../../words/sought-words.ts'
import { isClauseEdge } from './is-clause-edge.ts'
import { isAdjectival } from './is-adjectival.ts'

/** The last token before a phrase that is no adverb, determiner, plain adjective, quote or [total of]; -1 where there is none. */
export function leftOfPhrase(tokens: readonly Token[], from: number): number {
  let at = from - 1
  while (at >= 0) {
    const token = tokens[at]
    if (token === undefined || !isSkipped(tokens, at, token, from)) break
    at -= 1
  }
  return at
}

function isSkipped(tokens: readonly Token[], at: number, { tag, text, lower, entry }: Token, from: number): boolean {
  if (tag === 'adverb' || tag === 'determiner') return true
  if (tag === 'adjective' && lower !== 'responsible') return true
  if (mayHold(entry, MAY_BE_SKIPPED)) {
    if (SKIPPED_MARKS.has(text) || PASSED_OVER.has(lower) || totalOf(tokens, at, lower)) return true
    const previous = tokenBefore(tokens, at)
    const before = previous?.lower
    if (lower === 'average' ? before === 'on' : lower === 'on' && tokens[at + 1]?.lower === 'average') return true
    // fines of [between] 500,000 and two million; all [but] nine
    if (lower === 'between' ? mayTakeRange(previous) : lower === 'but' && before === 'all') return true
  }
  const isLast = at === from - 1 && tag !== 'verb'
  return isLast && tokenBefore(tokens, at)?.tag === 'determiner' && isAdjectival(tokens, at)
}

/** estimated that [between] 150 and 200 had left, fled, and [between] 20 and 30: a range opens a clause as a number does */
function mayTakeRange(before: Token | undefined): boolean {
  if (before === undefined) return false
  const { lower, text, tag, lemma } = before
  return lower === 'of' || text === ',' || tag === 'conjunction' || isClauseEdge(before) || REPORTING_VERBS.has(lemma)
}

const SKIPPED_MARKS: ReadonlySet<string> = new Set(['"', '“', '”', '‘', '’', '$', '€', '£', '-'])
const PASSED_OVER: ReadonlySet<string> = new Set(['remaining', 'following', 'preceding', 'existing', 'outstanding'])

/** "a total of", "an average of", "the number of" before a number. */
function totalOf(tokens: readonly Token[], at: number, word: string): boolean {
  if (word === 'of') return TOTALS.has(tokenBefore(tokens, at)?.lower ?? '')
  return TOTALS.has(word) && tokens[at + 1]?.lower === 'of'
}

const TOTALS: ReadonlySet<string> = new Set('total average number group series majority sum'.split(' '))
/** In lower case a closing quote is an apostrophe. */
const MAY_BE_SKIPPED = soughtWords(SKIPPED_MARKS, PASSED_OVER, TOTALS, ["'", 'of', 'on', 'average', 'between', 'but'])
